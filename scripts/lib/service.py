"""The services that a fleet consists of, and the settings each is started with."""

import base64
import json
import os
import secrets
import subprocess
from dataclasses import dataclass
from pathlib import Path

import seal_keys
from run_folder import ROOT, RunFolder


@dataclass(frozen=True)
class Service:
    """An executable: its name, the domain of its topics (none for the gateway) and its ports."""

    name: str
    domain: str | None
    standard_port: int
    port_offset: int
    # How far apart the ports of two instances are.
    instance_step: int

    def port(self, run: RunFolder, instance: int) -> int:
        return run.port(self.standard_port, self.port_offset) + self.instance_step * (instance - 1)


SERVICES = {
    service.name: service
    for service in [
        Service("gateway", None, 8080, 80, 1),
        Service("policy-analyzer", "policy", 9101, 101, 10),
        Service("gap-assessment", "gap", 9102, 102, 10),
        Service("risk-calculator", "risk", 9103, 103, 10),
        Service("implementation-planner", "plan", 9104, 104, 10),
        Service("ict-risk-management", "ict", 9105, 105, 10),
        Service("incident-management", "incident", 9106, 106, 10),
        Service("resilience-testing", "testing", 9107, 107, 10),
        Service("third-party-risk", "thirdparty", 9108, 108, 10),
        Service("threat-intelligence", "threat", 9109, 109, 10),
    ]
}
DOMAINS = [service.domain for service in SERVICES.values() if service.domain]

# A fleet of the scripts is loaded by one machine as by a thousand clients: what limits clients must not stop it.
GENEROUS = "1000000000/h"
RATE_LIMITS = ",".join(f"{route}={GENEROUS}" for route in ["policies", "risks", "incidents", "webhooks", "default"])

# Settings of the scripts or of other programs, which a service would refuse or misread.
FOREIGN_PREFIXES = ("DORA_", "KAFKA_", "PG", "DATABASE_URL")


def split_name(name: str) -> tuple[Service, int]:
    """`policy-analyzer.2` is the second instance of `policy-analyzer`."""
    base, _, number = name.partition(".")
    instance = int(number) if number.isdigit() and int(number) > 0 else (1 if not number else 0)
    if base not in SERVICES or instance == 0 or number == "1":
        raise KeyError(name)
    return SERVICES[base], instance


def write_secret(path: Path, text: str) -> None:
    """Writes a file that only its owner reads; one that is there already stays as it is."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass  # Another start was faster, and both use its secret.
    finally:
        fresh.unlink()


def prepare_secrets(run: RunFolder) -> None:
    """Makes, once, the keys that seal commands and logs, the identity secret and the key of development tokens."""
    for domain in DOMAINS:
        if not seal_public_keys(run, domain).exists():
            write_secret(seal_key(run, domain), seal_keys.new_private_key(f"{domain}-development", development=True))
            seal_keys.publish(seal_key(run, domain), seal_public_keys(run, domain))
        write_secret(command_keys(run) / f"{domain}.json", new_command_keys())
    write_secret(identity_secret(run), secrets.token_hex(32))
    if not (run.development_keys / "jwks.json").exists():
        subprocess.run(
            [ROOT / "scripts" / "token", "--prepare", "--keys", run.development_keys],
            check=True, stdout=subprocess.DEVNULL)


def new_command_keys() -> str:
    """A ring with one new key of 256 bits, as a file for a domain's agent and the gateway."""
    key = base64.b64encode(secrets.token_bytes(32)).decode()
    return json.dumps({"signing": "k1", "keys": {"k1": key}}) + "\n"


def command_keys(run: RunFolder) -> Path:
    return run.path / "secrets" / "command-keys"


def seal_key(run: RunFolder, domain: str) -> Path:
    """The private key that a domain's agent seals its log with."""
    return run.path / "secrets" / "seal-keys" / f"{domain}.json"


def seal_public_keys(run: RunFolder, domain: str) -> Path:
    """The public keys that a domain's seals are verified with."""
    return run.path / "seal-keys" / f"{domain}.json"


def identity_secret(run: RunFolder) -> Path:
    return run.path / "secrets" / "identity"


def environment(
    service: Service, run: RunFolder, port: int, database_url: str, kafka_kind: str, kafka_bootstrap: str,
    extra: dict[str, str],
) -> dict[str, str]:
    """The whole environment of a service: what it inherits without the scripts' own settings, and its own."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN_PREFIXES)}
    settings |= {
        "DORA_DATABASE_URL": database_url,
        "DORA_KAFKA_BOOTSTRAP": kafka_bootstrap,
        "DORA_KAFKA_PROFILE": "embedded" if kafka_kind == "embedded" else "apache-kafka",
        "DORA_HTTP_HOST": "127.0.0.1",
        "DORA_HTTP_PORT": str(port),
        "DORA_DEVELOPMENT": "true",
    }
    if service.domain:
        settings |= {
            "DORA_COMMAND_KEYS": str(command_keys(run) / f"{service.domain}.json"),
            "DORA_SEAL_KEY": str(seal_key(run, service.domain)),
            "DORA_SEAL_KEYS": str(seal_public_keys(run, service.domain)),
        }
    else:
        settings |= {
            "DORA_COMMAND_KEYS": str(command_keys(run)),
            "DORA_SEAL_KEYS": str(run.path / "seal-keys"),
            "DORA_JWKS": str(run.development_keys / "jwks.json"),
            "DORA_IDENTITY_SECRET_FILE": str(identity_secret(run)),
            "DORA_RATE_LIMITS": RATE_LIMITS,
        }
    return settings | extra


def executable(service: Service, configuration: str) -> Path:
    """Where the build put a service; DORA_EXECUTABLES names another folder."""
    folder = os.environ.get("DORA_EXECUTABLES")
    return (Path(folder).absolute() if folder else ROOT / ".build" / configuration) / service.name
