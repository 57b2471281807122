"""An Apache Kafka that lets in only who proves who it is, and lets it do only what its access control list says."""

import secrets
from pathlib import Path

from access_control import GROUP, PREFIXED, TOPIC, Right, grant
from certificates import Certificates
from fleet import ROOT
from run_folder import RunFolder, is_free
from script_call import call_script
from service import DOMAINS, SERVICES

# Those that run on it: one for each way of proving who it is, and a workflow's agents.
AGENTS = {
    "policy-analyzer": "policy", "gap-assessment": "gap", "risk-calculator": "risk", "implementation-planner": "plan"}


class SecuredBroker:
    """One listener asks for a client certificate, one for a login; who manages it comes by a third."""

    def __init__(self, run: RunFolder):
        self.run = run
        self.folder = run.folder("secured", mode=0o700)
        self.authority = Certificates(self.folder, "authority")
        self.port = next(
            port for port in range(run.port_base + 20, run.port_base + 50)
            if all(is_free(port + offset) for offset in (0, 1, 2, 100)))
        self.managed, self.by_certificate, self.by_login = (f"127.0.0.1:{self.port + offset}" for offset in range(3))
        self.properties = self.folder / "server.properties"
        self.passwords = {name: secrets.token_urlsafe(18) for name in AGENTS}

    def start(self, without: str) -> None:
        """Starts the broker; one login is unknown to it."""
        certificate, key = self.authority.issue("broker")
        pair = self.folder / "broker-pair.pem"
        pair.write_text(key.read_text() + certificate.read_text())
        self._configure(pair, {name: password for name, password in self.passwords.items() if name != without})
        call_script(
            [ROOT / "scripts" / "kafka", "start", "--data", self.run.data_of_broker, "--port", self.port,
             "--properties", self.properties])

    def restart_with_all_logins(self) -> None:
        """Starts the broker again, on its data, knowing every login."""
        self._configure(self.folder / "broker-pair.pem", self.passwords)
        call_script([ROOT / "scripts" / "kafka", "restart", "--data", self.run.data_of_broker])

    def _configure(self, pair: Path, passwords: dict[str, str]) -> None:
        logins = " ".join(f'user_{name}="{password}"' for name, password in passwords.items())
        self.properties.write_text("\n".join([
            f"listeners=PLAINTEXT://{self.managed},SSL://{self.by_certificate},SASL_SSL://{self.by_login},"
            f"CONTROLLER://127.0.0.1:{self.port + 100}",
            f"advertised.listeners=PLAINTEXT://{self.managed},SSL://{self.by_certificate},SASL_SSL://{self.by_login}",
            "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SSL:SSL,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT",
            "ssl.keystore.type=PEM",
            f"ssl.keystore.location={pair}",
            "ssl.truststore.type=PEM",
            f"ssl.truststore.location={self.authority.file}",
            "listener.name.ssl.ssl.client.auth=required",
            # Not SCRAM: Apache Kafka 4 refuses what librdkafka before 2.6.1 makes of it.
            "sasl.enabled.mechanisms=PLAIN",
            "listener.name.sasl_ssl.plain.sasl.jaas.config="
            f"org.apache.kafka.common.security.plain.PlainLoginModule required {logins};",
            "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer",
            "super.users=User:ANONYMOUS",
        ]) + "\n")

    def secret(self, name: str, text: str) -> Path:
        """A file that holds a secret."""
        file = self.folder / f"{name}.secret"
        file.write_text(text + "\n")
        return file

    def allow(self, principals: dict[str, str]) -> None:
        """Gives each service the rights that Shared/MessageBus/README.md lists, and no more."""
        gateway, domains = principals["gateway"], DOMAINS
        rights = [Right(gateway, "Create", TOPIC, "dora.", PREFIXED)]
        rights += rights_to(gateway, "Write", topics(domains, "commands", "queries"))
        rights += rights_to(
            gateway, "Read", [*topics(domains, "events", "dead-letters"), "dora.gateway.replies"],
            ["gateway-projection", "gateway-dead-letters"])
        rights += rights_to(gateway, "Delete", topics(domains, "dead-letters"))
        rights += rights_to(gateway, "Describe", groups=[*(name for name in SERVICES if name != "gateway"), "gateway-reader"])
        for name, domain in AGENTS.items():
            rights += rights_to(
                principals[name], "Read", topics([domain], "commands", "queries"), [name, f"{name}-queries"])
            rights += rights_to(principals[name], "Delete", topics([domain], "commands"))
            rights += rights_to(
                principals[name], "Write", [*topics([domain], "events", "dead-letters"), "dora.gateway.replies"])
        grant(self.managed, rights)


def rights_to(principal: str, operation: str, topics: list[str] = (), groups: list[str] = ()) -> list[Right]:
    return [Right(principal, operation, TOPIC, topic) for topic in topics] + [
        Right(principal, operation, GROUP, group) for group in groups]


def topics(domains: list[str], *sorts: str) -> list[str]:
    return [f"dora.{domain}.{sort}" for domain in domains for sort in sorts]
