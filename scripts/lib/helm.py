"""Finds Helm and renders the platform's chart."""

import lzma
import os
import re
import shutil
import subprocess
from pathlib import Path

from run_folder import ROOT

CHART = ROOT / "helm" / "dora-compliance"
# The oldest Kubernetes that the chart is rendered and tried for; a Helm that was built without its own would take 1.20.
KUBERNETES = "1.34.0"


class HelmMissing(Exception):
    """There is no Helm on this machine."""


def find() -> Path:
    """Helm: HELM, the PATH, or the packed one beside the checkout, unpacked once."""
    named = os.environ.get("HELM") or shutil.which("helm")
    if named:
        return Path(named)
    packed = ROOT.parent / "shared" / "kubernetes" / "bin" / "helm.xz"
    if not packed.exists():
        raise HelmMissing("helm is missing: set HELM or put it on the PATH")
    unpacked = ROOT / ".run" / "tools" / "helm"
    if not unpacked.exists():
        unpacked.parent.mkdir(parents=True, exist_ok=True)
        fresh = unpacked.with_name(f"helm.{os.getpid()}")
        fresh.write_bytes(lzma.decompress(packed.read_bytes()))
        fresh.chmod(0o755)
        fresh.replace(unpacked)
    return unpacked


def call(*arguments: str) -> str:
    """Calls Helm; gives what it says, and raises what it complains of."""
    ended = subprocess.run([find(), *arguments], capture_output=True, text=True, timeout=120, check=False)
    if ended.returncode != 0:
        raise ValueError(f"helm {' '.join(arguments[:2])}: {ended.stderr.strip() or ended.stdout.strip()}")
    return ended.stdout


def render(*options: str) -> list[str]:
    """The chart's objects, each as a YAML document."""
    text = call("template", "dora", str(CHART), "--namespace", "dora", "--kube-version", KUBERNETES, *options)
    documents = [re.sub(r"^# Source: .*\n", "", part.strip(), flags=re.M) for part in re.split(r"^---$", text, flags=re.M)]
    return [document.strip() for document in documents if "kind:" in document]


def manifests() -> dict[str, str]:
    """What k8s/ holds: a file for each service, by its name."""
    files: dict[str, list[str]] = {}
    for document in render():
        service = re.search(r"^    app\.kubernetes\.io/name: (\S+)$", document, flags=re.M)
        if service is None:
            raise ValueError(f"an object belongs to no service:\n{document[:300]}")
        files.setdefault(f"{service[1]}.yaml", []).append(document)
    note = "# Made by scripts/manifests from helm/dora-compliance; change it there.\n"
    return {name: note + "---\n" + "\n---\n".join(parts) + "\n" for name, parts in sorted(files.items())}
