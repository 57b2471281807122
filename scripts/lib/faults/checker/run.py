"""Where a run is reached and what it left behind: a folder of scripts/faults, or any fleet's folder."""

import json
import subprocess
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from database import Database
from recorded_process import RecordedProcess
from run_folder import ROOT, RunFolder
from service import SERVICES

from .command_keys import CommandKeys
from .identity import Identities
from .ledger import Ledger
from .origin import Origin, subject_of
from .seals import public_keys

ROLES = "administrator,compliance-officer,risk-manager"
# A fleet's folder may hold hundreds of tests' tenants; those given or the first are asked over HTTP.
TENANTS = 4


@dataclass
class Run:
    """Addresses, secrets and ledgers of a run."""

    database_url: str
    bootstrap: str
    # By name: the gateway's instances.
    gateways: dict[str, str]
    # By domain: the service.
    domains: dict[str, str]
    # Only those are looked at; all where there are none.
    tenants: list[str] = field(default_factory=list)
    # By tenant.
    tokens: dict[str, str] = field(default_factory=dict)
    ledger: Ledger = field(default_factory=Ledger)
    origin: Origin | None = None
    # By domain: the keys that seal commands.
    keys: dict[str, CommandKeys] = field(default_factory=dict)
    # By domain and id: the keys that seals of logs are verified with.
    public_keys: dict[str, dict[str, bytes]] = field(default_factory=dict)
    # Where the run lies, if it is one of scripts/faults.
    folder: Path | None = None

    @staticmethod
    def read(folder: Path) -> "Run":
        """Reads the folder of a run of scripts/faults."""
        record = json.loads((folder / "run.json").read_text())
        fleet = folder / "fleet"
        tokens = {tenant: (folder / file).read_text().strip() for tenant, file in record["tokens"].items()}
        return Run(
            database_url=record["databaseUrl"], bootstrap=",".join(record["bootstrap"]),
            gateways={name: url for name, url in record["instances"].items() if name.split(".")[0] == "gateway"},
            domains=record["domains"], tokens=tokens, ledger=Ledger.read(folder / "ledger"),
            origin=_origin(fleet, tokens),
            keys=_keys(fleet, record["domains"]), public_keys=_public_keys(fleet, record["domains"]), folder=folder)

    @staticmethod
    def of_fleet(folder: Path, tenants: list[str] | None = None) -> "Run":
        """Reads any fleet's folder (DORA_RUN); there are no ledgers."""
        fleet = RunFolder(folder)
        gateways = {}
        for file in sorted(fleet.folder("services").glob("gateway*.json")):
            record = RecordedProcess.read(fleet, file.stem)
            # One that was stopped leaves its record.
            if record and record.runs:
                gateways[file.stem] = f"http://127.0.0.1:{record.port}"
        domains = {service.domain: service.name for service in SERVICES.values() if service.domain}
        return Run(
            database_url=Database(fleet).superuser_url,
            bootstrap=json.loads(fleet.record_file("broker").read_text())["bootstrap"],
            gateways=gateways, domains=domains, tenants=tenants or [],
            tokens={tenant: mint(fleet, tenant) for tenant in (tenants or [])[:TENANTS]},
            keys=_keys(fleet.path, domains), public_keys=_public_keys(fleet.path, domains))

    def description(self) -> dict | None:
        """The API's description, from the first gateway that answers; None where none does."""
        for url in self.gateways.values():
            try:
                with urllib.request.urlopen(f"{url}/openapi.json", timeout=30) as answer:
                    return json.load(answer)
            except OSError:
                continue
        return None


def mint(fleet: RunFolder, tenant: str) -> str:
    """A development token of a tenant."""
    return subprocess.run(
        [ROOT / "scripts" / "token", "--tenant", tenant, "--roles", ROLES, "--keys", fleet.development_keys],
        check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def _origin(fleet: Path, tokens: dict[str, str]) -> Origin | None:
    secret = fleet / "secrets" / "identity"
    if not secret.exists():
        return None
    subjects = {tenant: subject_of(token) for tenant, token in tokens.items()}
    return Origin(Identities(bytes.fromhex(secret.read_text().strip())), subjects)


def _keys(fleet: Path, domains: dict[str, str]) -> dict[str, CommandKeys]:
    files = {domain: fleet / "secrets" / "command-keys" / f"{domain}.json" for domain in domains}
    return {domain: CommandKeys.read(file) for domain, file in files.items() if file.exists()}


def _public_keys(fleet: Path, domains: dict[str, str]) -> dict[str, dict[str, bytes]]:
    return {domain: public_keys(fleet / "seal-keys" / f"{domain}.json") for domain in domains}
