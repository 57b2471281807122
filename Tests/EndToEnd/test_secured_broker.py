"""A broker that demands certificates, logins and rights: who has them works, who hasn't waits and says why."""

import os
import re
import subprocess
import unittest

import fleet
from certificates import Certificates
from dora_client import DoraClient
from fleet import wait_until
from fleet_test import POLICY, PROFILE
from proof import needs_kafka
from script_call import call_script
from secured_broker import AGENTS, SecuredBroker
from test_servers import free_port_base

PRINCIPALS = {
    "gateway": "User:CN=gateway", "policy-analyzer": "User:CN=policy-analyzer", "gap-assessment": "User:gap-assessment",
    "risk-calculator": "User:risk-calculator", "implementation-planner": "User:implementation-planner"}


@needs_kafka
@unittest.skipIf(os.environ.get("KAFKA_BOOTSTRAP"), "needs a broker of its own")
class SecuredBrokerTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        shared = fleet.Fleet().run
        cls.fleet = fleet.Fleet(shared.path / "fleet-secured", free_port_base(shared.port_base))
        cls.addClassCleanup(
            call_script, [fleet.ROOT / "scripts" / "database", "remove"], {"DORA_RUN": str(cls.fleet.run.path)})
        cls.addClassCleanup(cls.fleet.kill)
        cls.broker = SecuredBroker(cls.fleet.run)
        cls.broker.start(without="gap-assessment")
        cls.fleet.command("start", "database", "broker")
        cls.settings = {name: cls.right_settings(name) for name in ["gateway", *AGENTS]}

    @classmethod
    def right_settings(cls, name: str) -> dict[str, str]:
        """What a service needs; each comes in another way."""
        if name in ("gateway", "policy-analyzer"):
            password = "of the key" if name == "gateway" else None
            certificate, key = cls.broker.authority.issue(name, password)
            way = {
                "DORA_KAFKA_BOOTSTRAP": cls.broker.by_certificate, "DORA_KAFKA_SECURITY": "ssl",
                "DORA_KAFKA_CERTIFICATE": str(certificate), "DORA_KAFKA_KEY": str(key)}
            if password:
                way["DORA_KAFKA_KEY_PASSWORD_FILE"] = str(cls.broker.secret("key", password))
        else:
            way = {
                "DORA_KAFKA_BOOTSTRAP": cls.broker.by_login, "DORA_KAFKA_SECURITY": "sasl-ssl",
                "DORA_KAFKA_MECHANISM": "PLAIN",
                "DORA_KAFKA_USER": name}
            if name == "risk-calculator":
                way["DORA_KAFKA_PASSWORD"] = cls.broker.passwords[name]
            else:
                way["DORA_KAFKA_PASSWORD_FILE"] = str(cls.broker.secret(name, cls.broker.passwords[name]))
        topics = {} if name == "gateway" else {"DORA_CREATE_TOPICS": "false"}
        return {"DORA_KAFKA_CA": str(cls.broker.authority.file)} | way | topics

    def test_none_gets_in_without_proof_and_each_does_what_it_may(self) -> None:
        self.refused_at_first()
        self.let_in()
        self.works()
        self.kept_from_the_rest()
        self.says_no_secret()

    # Before

    def refused_at_first(self) -> None:
        """Four services, each wrong in its own way: they run, aren't ready, and say why."""
        stranger = Certificates(self.broker.folder / "elsewhere", "stranger")
        wrong = {
            # The broker doesn't know its login yet.
            "gap-assessment": self.settings["gap-assessment"],
            "risk-calculator": self.settings["risk-calculator"] | {"DORA_KAFKA_PASSWORD": "guessed"},
            "policy-analyzer": {
                setting: value for setting, value in self.settings["policy-analyzer"].items()
                if setting not in ("DORA_KAFKA_CERTIFICATE", "DORA_KAFKA_KEY")},
            "implementation-planner": self.settings["implementation-planner"] | {"DORA_KAFKA_CA": str(stranger.file)}}
        why = {
            "gap-assessment": r"notAuthorised.*Authentication failed.*Invalid username or password",
            "risk-calculator": r"notAuthorised.*Authentication failed.*Invalid username or password",
            # The alert for a certificate that is missing (RFC 8446, section 6.2); older Java runtimes send the other one.
            "policy-analyzer": r"SSL.*(certificate required|bad certificate)",
            "implementation-planner": r"certificate verify failed"}
        for name, settings in wrong.items():
            self.fleet.start(name, settings=settings, wait=False)
        for name, reason in why.items():
            with self.subTest(name):
                wait_until(lambda: re.search(reason, self.last_wait(name)), 40, f"{reason} in {name}'s log")
                answer = DoraClient(self.fleet.url(name), None).send("GET", "/health/ready")
                self.assertEqual((answer.status, answer.json["broker"]), (503, False))
                self.assertTrue(answer.json["database"])

    def last_wait(self, name: str) -> str:
        """The last line of a service's log that says that it waits for the broker, and why."""
        return next((line for line in reversed(self.fleet.log(name).splitlines()) if "Waiting for the broker" in line), "")

    # Then

    def let_in(self) -> None:
        """What was wrong is put right: at the broker for one, which comes up by itself, in the settings for others."""
        self.broker.allow(PRINCIPALS)
        process = self.fleet.state("gap-assessment")["pid"]
        self.broker.restart_with_all_logins()
        self.fleet.start("gateway", settings=self.settings["gateway"])
        for name in AGENTS:
            if name != "gap-assessment":
                self.fleet.restart(name, settings=self.settings[name])
        wait_until(lambda: self.fleet.state("gap-assessment")["ready"], 30, "gap-assessment's readiness")
        self.assertEqual(self.fleet.state("gap-assessment")["pid"], process)

    def works(self) -> None:
        """Commands, events, queries and answers go round, through every agent."""
        client = self.fleet.client("secured")
        self.addCleanup(client.close)
        organisation = client.write("POST", "/organisations", PROFILE)["id"]
        fields = {"organisation": organisation, "title": "Backup policy"}
        policy = client.upload("POST", "/policies", fields, "backup.md", POLICY.encode(), "text/markdown")
        document = client.send("GET", f"/api/v1/policies/{policy['id']}/document")
        self.assertEqual((document.status, document.body), (200, POLICY.encode()))
        *_, last = client.follow_workflow(client.start_workflow(organisation, "secured"), 120)
        self.assertEqual(last["status"], "done", last)

    # And yet

    def kept_from_the_rest(self) -> None:
        """A service's own proof doesn't let it write what others write, or read what others read."""
        before = {topic: len(self.fleet.messages(topic)) for topic in ("dora.risk.events", "dora.gap.events")}
        for name, topic in [
            ("gap-assessment", "dora.risk.events"), ("gap-assessment", "dora.gap.commands"),
            ("gateway", "dora.gap.events"), ("policy-analyzer", "dora.gap.events"),
        ]:
            with self.subTest(f"{name} writes {topic}"):
                self.assertIn("Topic authorization failed", self.kcat(name, "-P", "-t", topic, text="forged"))
        for name, topic in [("gap-assessment", "dora.risk.commands"), ("risk-calculator", "dora.gap.events")]:
            with self.subTest(f"{name} reads {topic}"):
                said = self.kcat(name, "-C", "-t", topic, "-o", "beginning", "-e")
                self.assertRegex(said, "Topic authorization failed|Unknown topic")
        after = {topic: len(self.fleet.messages(topic)) for topic in before}
        self.assertEqual(after, before)

    def kcat(self, name: str, *arguments: str, text: str = "") -> str:
        """What kcat says to whoever has a service's proof."""
        settings = self.settings[name]
        properties = {
            "security.protocol": settings["DORA_KAFKA_SECURITY"].replace("-", "_"),
            "ssl.ca.location": settings["DORA_KAFKA_CA"], "ssl.certificate.location": settings.get("DORA_KAFKA_CERTIFICATE"),
            "ssl.key.location": settings.get("DORA_KAFKA_KEY"),
            "ssl.key.password": "of the key" if "DORA_KAFKA_KEY_PASSWORD_FILE" in settings else None,
            "sasl.mechanisms": settings.get("DORA_KAFKA_MECHANISM"), "sasl.username": settings.get("DORA_KAFKA_USER"),
            "sasl.password": self.broker.passwords.get(name) if "DORA_KAFKA_USER" in settings else None,
            "message.timeout.ms": "10000"}
        options = [f"-X{key}={value}" for key, value in properties.items() if value]
        ended = subprocess.run(
            ["kcat", "-b", settings["DORA_KAFKA_BOOTSTRAP"], *options, *arguments], input=text, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
        return ended.stdout

    def says_no_secret(self) -> None:
        for name in ["gateway", *AGENTS]:
            for secret in ["of the key", "guessed", *self.broker.passwords.values()]:
                self.assertNotIn(secret, self.fleet.log(name), name)
