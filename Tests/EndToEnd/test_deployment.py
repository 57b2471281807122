"""The images' file, the compose file, the chart and the plain manifests: complete, consistent, and accepted by Helm."""

import json
import re
import unittest

import helm
from fleet import ROOT
from service import SERVICES


class DeploymentTests(unittest.TestCase):
    """What needs no tool."""

    def test_the_compose_file_runs_every_service_with_its_own_settings(self) -> None:
        text = (ROOT / "docker" / "compose.yaml").read_text()
        for name in SERVICES:
            self.assertRegex(text, rf"(?m)^  {name}:\n    <<: \*service\n    image: dora/{name}:")
            self.assertIn(f"args: {{SERVICE: {name}}}", text)
            self.assertIn(f"../.run/compose/services/{name}:/etc/dora:ro", text)

    def test_the_image_runs_as_nobody_without_a_shell_between(self) -> None:
        text = (ROOT / "docker" / "Dockerfile").read_text()
        self.assertIn("USER 10001:10001", text)
        self.assertIn('ENTRYPOINT ["/service"]', text)
        self.assertNotIn("ADD http", text)

    def test_the_chart_has_every_service_and_no_other(self) -> None:
        text = (ROOT / "helm" / "dora-compliance" / "values.yaml").read_text()
        services = text.split("\nservices:\n")[1]
        found = dict(re.findall(r"(?m)^  ([a-z-]+):(?: \{domain: ([a-z]+))?", services))
        self.assertEqual(found, {name: service.domain or "" for name, service in SERVICES.items()})


class ChartTests(unittest.TestCase):
    """What Helm says of the chart."""

    @classmethod
    def setUpClass(cls) -> None:
        try:
            helm.find()
        except helm.HelmMissing as error:
            # Debian has no package of it: what isn't there is named at the run's end, never demanded.
            raise unittest.SkipTest(str(error)) from error

    def test_helm_finds_no_fault(self) -> None:
        self.assertIn("0 chart(s) failed", helm.call("lint", "--strict", str(helm.CHART)))

    def test_it_finds_the_fault_in_values_that_are_wrong(self) -> None:
        with self.assertRaises(ValueError):
            helm.render("--set", "logLevel=loud")
        with self.assertRaises(ValueError):
            helm.render("--set", "services.gateway.minimum=0")

    def test_the_plain_manifests_are_what_the_chart_renders(self) -> None:
        made = {path.name: path.read_text() for path in (ROOT / "k8s").glob("*.yaml")}
        made.pop("namespace.yaml")
        self.assertEqual(made, helm.manifests(), "run scripts/manifests")

    def test_each_service_has_all_its_objects(self) -> None:
        documents = helm.render()
        for name, service in SERVICES.items():
            own = [one for one in documents if f"\n    app.kubernetes.io/name: {name}\n" in one]
            kinds = sorted(re.search(r"(?m)^kind: (\S+)$", one)[1] for one in own)
            scaler = "ScaledObject" if service.domain else "HorizontalPodAutoscaler"
            self.assertEqual(kinds, sorted(
                ["ConfigMap", "Deployment", scaler, "NetworkPolicy", "PodDisruptionBudget", "Service", "ServiceAccount"]))

    def test_pods_keep_to_the_restricted_standard_and_have_time_to_finish(self) -> None:
        deployments = [one for one in helm.render("--set", "shutdownSeconds=40") if "\nkind: Deployment\n" in one]
        self.assertEqual(len(deployments), len(SERVICES))
        for text in deployments:
            for needed in ("runAsNonRoot: true", "allowPrivilegeEscalation: false", "readOnlyRootFilesystem: true",
                           "capabilities: {drop: [ALL]}", "seccompProfile: {type: RuntimeDefault}",
                           "automountServiceAccountToken: false", "path: /health/live", "path: /health/ready"):
                self.assertIn(needed, text)
            grace = int(re.search(r"terminationGracePeriodSeconds: (\d+)", text)[1])
            self.assertGreater(grace, 40 + 5)

    def test_an_agent_gets_its_own_key_alone(self) -> None:
        for text in helm.render():
            name = re.search(r"(?m)^  name: (\S+)$", text)[1]
            if "\nkind: Deployment\n" not in text:
                continue
            domain = SERVICES[name].domain
            keys = set(re.findall(r"items: \[\{key: (\w+)\.json", text))
            self.assertEqual(keys, {domain} if domain else set())

    def test_the_settings_are_ones_that_the_services_know(self) -> None:
        known = set()
        for path in (ROOT / "Shared").glob("**/*Keys.swift"):
            known |= set(re.findall(r'"(DORA_[A-Z_]+)"', path.read_text()))
        for path in (ROOT / "Services").glob("**/*Keys.swift"):
            known |= set(re.findall(r'"(DORA_[A-Z_]+)"', path.read_text()))
        for text in helm.render():
            if "\nkind: ConfigMap\n" in text or text.startswith("apiVersion: v1\nkind: ConfigMap"):
                self.assertLessEqual(set(re.findall(r"(?m)^    (DORA_[A-Z_]+)=", text)), known)

    def test_the_values_say_what_they_must(self) -> None:
        schema = json.loads((helm.CHART / "values.schema.json").read_text())
        self.assertIn("services", schema["required"])


if __name__ == "__main__":
    unittest.main()
