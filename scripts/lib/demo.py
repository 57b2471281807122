"""Starts the platform, assesses an organisation's documents and prints the result; see scripts/demo --help."""

import argparse
import hashlib
import http.client
import json
import os
import subprocess
import sys
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from assessment_report import AssessmentReport, words
from build import BuildFailed, build
from dora_client import DoraClient, ProblemError, TimedOut
from local_fleet import INFRASTRUCTURE, Fleet, FleetError
from progress import Progress
from run_folder import ROOT
from sample_upload import bring_documents, bring_organisation, stable_key
from script_call import ScriptFailed
from service import SERVICES

SAMPLES = ROOT / "Services" / "PolicyAnalyzer" / "Samples"
TENANT = "demo"
ROLES = "administrator,compliance-officer,risk-manager"
WORKFLOW_SECONDS = 600

EPILOGUE = """
The platform stays running on the loopback address; .run/demo.env names DORA_URL and DORA_TOKEN for other tools.
Run again, it builds and starts only what is missing or changed, and doubles no data: a document that didn't change is
left as it is, one that did becomes a new version.
"""

EMBEDDED = """
The broker is the embedded development broker, because no Apache Kafka was found (scripts/kafka --help). It holds
messages in memory only: after a restart it is empty, the services notice a new cluster and publish their logs again.
What was acknowledged and not yet handled is lost then. State and history stay; they are in PostgreSQL.
"""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/demo", description="Installs, builds and starts the platform, assesses the sample bank's "
        "policy documents against DORA, and prints the result.",
        epilog=EPILOGUE, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument("--documents", type=Path, metavar="FOLDER", help="documents of your own (PDF, DOCX, Markdown, text)")
    parser.add_argument("--organisation", type=Path, metavar="FILE", help="whose they are: a JSON file like Services/PolicyAnalyzer/Samples/organisation.json")
    parser.add_argument("--again", action="store_true", help="assess again though nothing has changed")
    parser.add_argument("--stop", action="store_true", help="end what the demo started, and nothing else")
    parser.add_argument("--bootstrap-seconds", type=float, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


class Demo:
    """One run of the demo."""

    def __init__(self, given: argparse.Namespace):
        self.given = given
        self.fleet = Fleet()
        self.run = self.fleet.run
        self.progress = Progress()
        self.times: list[tuple[str, float]] = [("install", given.bootstrap_seconds)]
        self.started_file = self.run.path / "demo.started"

    @contextmanager
    def phase(self, name: str):
        began = time.monotonic()
        yield
        self.times.append((name, time.monotonic() - began))

    # Start and stop

    def build(self) -> None:
        if os.environ.get("DORA_EXECUTABLES"):
            return
        with self.phase("build"):
            build([], self.run.log_file("build"), self.progress)
        self.progress.say(f"Built in {self.times[-1][1]:.1f} s.")

    def start(self) -> None:
        with self.phase("start"):
            with ThreadPoolExecutor() as pool:
                for name, ran in zip(INFRASTRUCTURE, pool.map(self._start_infrastructure, INFRASTRUCTURE)):
                    self._note(name, ran)
            for name in SERVICES:
                record = self.fleet.record(name)
                if record and record.runs and name in self._started() and is_older(record):
                    self.progress.say(f"{name} was built anew since it started: starting it again.")
                    self.fleet.stop(name)
                self._note(name, self.fleet.status(name)["runs"])
                self.fleet.start(name)
            for name in SERVICES:
                self.progress.show(f"Waiting for {name}")
                self.fleet.wait_ready(name, 90)
        self.progress.say(f"{len(SERVICES)} services are ready after {self.times[-1][1]:.1f} s.")
        if (self.fleet.broker.remembered or {}).get("kind") == "embedded":
            self.progress.say(EMBEDDED)

    def _start_infrastructure(self, name: str) -> bool:
        self.progress.show(f"Starting the {name}")
        part = self.fleet.broker if name == "broker" else self.fleet.database
        ran = part.runs
        # The broker's script is asked in any case: it knows the address, also of one that isn't ours.
        self.fleet.start_infrastructure(name)
        return ran

    def _started(self) -> list[str]:
        try:
            return self.started_file.read_text().split()
        except OSError:
            return []

    def _note(self, name: str, ran: bool) -> None:
        """Remembers what the demo started itself: that alone it ends."""
        started = self._started()
        if not ran and name not in started:
            self.started_file.write_text("\n".join([*started, name]) + "\n")

    def stop(self) -> None:
        started = self._started()
        if not started:
            print("Nothing that the demo started is running.")
            return
        for sentence in self.fleet.end_all(started):
            print(sentence)
        self.started_file.unlink()
        (self.run.path / "demo.env").unlink(missing_ok=True)

    # The assessment

    def client(self) -> DoraClient:
        url = f"http://127.0.0.1:{self.fleet.status('gateway')['port']}"
        token = subprocess.run(
            [ROOT / "scripts" / "token", "--tenant", TENANT, "--roles", ROLES, "--subject", "demo-officer",
             "--hours", "24", "--keys", self.run.development_keys],
            check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        environment = self.run.path / "demo.env"
        with open(os.open(environment, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(f"DORA_URL={url}\nDORA_TOKEN={token}\n")
        return DoraClient(url, token)

    def profile(self) -> dict:
        """The organisation: the one given, or the sample; documents of one's own get an organisation of their own."""
        profile = json.loads((self.given.organisation or SAMPLES / "organisation.json").read_text())
        if self.given.documents and not self.given.organisation:
            folder = self.given.documents.resolve()
            mark = hashlib.sha256(str(folder).encode()).hexdigest()[:6]
            profile["name"] = f"Organisation of folder {folder.name} ({mark})"
            profile.pop("legalEntityIdentifier", None)
        return profile

    def load(self, client: DoraClient) -> dict:
        folder = self.given.documents or SAMPLES / "documents"
        with self.phase("load"):
            self.progress.show("Loading the organisation")
            organisation = bring_organisation(client, self.profile())
            uploaded = bring_documents(
                client, organisation["id"], folder, lambda name: self.progress.show(f"Loading {name}"))
        self.progress.say(
            f"{organisation['name']}: {len(uploaded.new)} documents new, {len(uploaded.changed)} changed, "
            f"{len(uploaded.unchanged)} as before ({self.times[-1][1]:.1f} s).")
        if self.given.documents and not self.given.organisation:
            self.progress.say(
                f"  judged as a {words(organisation['entityType']).lower()} in {organisation['country']} with "
                f"{organisation['employees']} employees, like the sample; --organisation FILE says who you are")
        for name, reason in uploaded.refused:
            self.progress.say(f"  refused: {name}: {reason}")
        for name in uploaded.passed_over:
            self.progress.say(f"  passed over: {name} (neither PDF nor DOCX, Markdown or text)")
        for name in uploaded.others:
            self.progress.say(f"  not in the folder, but part of the organisation since an earlier run: {name}")
        if not uploaded.new + uploaded.changed + uploaded.unchanged:
            raise FleetError(f"{folder} has no document that can be read")
        return organisation

    def assess(self, client: DoraClient, organisation: dict) -> dict:
        """Runs the workflow, or finds the one that ran on the same organisation and documents."""
        policies = sorted(
            (policy["id"], policy["document"]["digest"])
            for policy in client.items("/policies", organisation=organisation["id"], limit=100))
        with self.phase("assess"):
            for attempt in range(1, 100):
                mark = uuid.uuid4().hex if self.given.again else attempt
                key = stable_key("assessment", organisation["id"], organisation["version"], policies, mark)
                address = client.start_workflow(organisation["id"], key)
                states = client.follow_workflow(address, WORKFLOW_SECONDS)
                first = next(states)
                if first["status"] in set(client.ENDED) - {"done"} and not self.given.again:
                    continue  # It ended badly in an earlier run: that isn't shown again, but tried again.
                return self._follow(first, states)
        raise FleetError("the assessment has failed a hundred times")

    def _follow(self, workflow: dict, states) -> dict:
        known = workflow["status"] == "done"
        if known:
            self.progress.say("Assessed before, and nothing has changed since: here is the result again.")
            return workflow
        began, said = time.monotonic(), set()
        while True:
            for step in workflow["steps"]:
                mark = (step["name"], step["status"])
                if mark not in said and step["status"] not in ("pending", "waiting"):
                    said.add(mark)
                    if not self.progress.is_live:
                        self.progress.say(f"Assessing: {words(step['name']).lower()} {step['status']}")
            steps = " · ".join(f"{words(step['name']).lower()} {step['status']}" for step in workflow["steps"])
            self.progress.show(
                f"Assessing {workflow['progress'] * 100:3.0f} %  {time.monotonic() - began:4.1f} s  {steps}")
            following = next(states, None)
            if following is None:
                break
            workflow = following
        if workflow["status"] != "done":
            problems = [
                f"{step['name']}: {(step.get('problem') or {}).get('detail') or (step.get('problem') or {}).get('title')}"
                for step in workflow["steps"] if step.get("problem")]
            raise FleetError(f"the assessment ended as {workflow['status']}. {'; '.join(problems)}")
        self.progress.say(f"Assessed in {time.monotonic() - began:.1f} s.")
        return workflow

    def go(self) -> None:
        for path in (self.given.documents, self.given.organisation):
            if path and not path.exists():
                raise FleetError(f"{path} isn't there")
        if self.given.documents and not self.given.documents.is_dir():
            raise FleetError(f"{self.given.documents} is no folder")
        began = time.monotonic()
        self.run.folder()
        self.build()
        self.start()
        client = self.client()
        organisation = self.load(client)
        workflow = self.assess(client, organisation)
        AssessmentReport(client, organisation, workflow["results"]).print()
        whole = time.monotonic() - began + self.given.bootstrap_seconds
        phases = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in self.times)
        print(f"\nTime: {phases}; in all {whole:.1f} s.")
        print(f"Running: {client.url}. Address and token: {self.run.path / 'demo.env'}. To end it: scripts/demo --stop")


def is_older(record) -> bool:
    """Whether a process runs an executable that has been replaced since."""
    try:
        return os.stat(record.executable).st_mtime > record.since
    except OSError:
        return False


def main() -> int:
    given = arguments()
    demo = Demo(given)
    try:
        demo.stop() if given.stop else demo.go()
    except (
        FleetError, ScriptFailed, BuildFailed, ProblemError, TimedOut, OSError, http.client.HTTPException, ValueError,
    ) as error:
        demo.progress.clear()
        print(f"scripts/demo: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        demo.progress.clear()
        print("Interrupted; what was started goes on running (scripts/demo --stop ends it).", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
