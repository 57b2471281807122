"""Keys that verify tokens rotate while a gateway runs: from the issuer's address, and from a file."""

import shutil
import tempfile
import time
from pathlib import Path

from certificates import Certificates
from dora_client import BASE, DoraClient
from fleet import wait_until
from fleet_test import FleetTest
from issuer import Issuer

GATEWAY = "gateway.2"


class TokenKeyTests(FleetTest):
    def setUp(self) -> None:
        super().setUp()
        self.folder = Path(tempfile.mkdtemp(prefix="token-keys-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.authority = Certificates(self.folder / "certificates", "authority")
        self.addCleanup(self.fleet.stop, GATEWAY)

    def issuer(self, port: int = 0) -> Issuer:
        issuer = Issuer(self.folder / "issuer", self.authority, port)
        self.addCleanup(issuer.close)
        return issuer

    def start(self, address: str, authority: Path | None = None, seconds: float = 3_600) -> None:
        self.fleet.start(GATEWAY, settings={
            "DORA_JWKS": address, "DORA_JWKS_CA": str(authority or self.authority.file), "DORA_JWKS_SECONDS": str(seconds)})

    def answer(self, token: str):
        client = DoraClient(self.fleet.url(GATEWAY), token)
        try:
            return client.send("GET", f"{BASE}/organisations")
        finally:
            client.close()

    def status(self, token: str) -> int:
        return self.answer(token).status

    def test_a_new_key_is_looked_for_at_once_and_nobody_makes_the_issuer_busy(self) -> None:
        issuer = self.issuer()
        issuer.publish("first")
        self.start(issuer.address)
        first, second = (issuer.token(name, self.tenant) for name in ("first", "second"))
        self.assertEqual(self.status(first), 200)
        self.assertEqual(self.status(second), 401)
        issuer.publish("first", "second")
        # At most one look in five seconds is for unknown keys.
        wait_until(lambda: self.status(second) == 200, 10, "the new key")
        self.assertEqual(self.status(first), 200)
        stranger = issuer.token("stranger", self.tenant)
        asked, began = issuer.asked, time.monotonic()
        for _ in range(200):
            self.assertEqual(self.status(stranger), 401)
        self.assertLessEqual(issuer.asked - asked, 2 + (time.monotonic() - began) / 5)

    def test_a_withdrawn_keys_tokens_are_refused_though_they_were_known(self) -> None:
        issuer = self.issuer()
        issuer.publish("first", "second")
        self.start(issuer.address, seconds=0.3)
        first, second = (issuer.token(name, self.tenant) for name in ("first", "second"))
        self.assertEqual((self.status(first), self.status(second)), (200, 200))
        issuer.publish("second")
        wait_until(lambda: self.status(first) == 401, 10, "the withdrawal")
        self.assertEqual(self.status(second), 200)

    def test_an_issuer_that_fails_leaves_the_keys_as_they_are(self) -> None:
        issuer = self.issuer()
        issuer.publish("first")
        self.start(issuer.address, seconds=0.2)
        token = issuer.token("first", self.tenant)
        self.assertEqual(self.status(token), 200)
        for published in (None, b"", b"<html>down</html>", b'{"keys":[]}', b'{"keys":[' + b" " * (2 << 20) + b"]}"):
            issuer.published, asked = published, issuer.asked
            wait_until(lambda: issuer.asked > asked + 1, 10, "the issuer asked again")
            self.assertEqual(self.status(token), 200)
        issuer.close()
        time.sleep(0.5)
        self.assertEqual(self.status(token), 200)

    def test_without_keys_it_says_so_and_goes_on_when_they_come(self) -> None:
        issuer = self.issuer()
        port = issuer.port
        token = issuer.token("first", self.tenant)
        issuer.close()
        self.start(issuer.address, seconds=0.2)
        answer = self.answer(token)
        self.assertEqual((answer.status, answer.headers["retry-after"]), (503, "2"))
        again = self.issuer(port)
        again.publish("first")
        wait_until(lambda: self.status(token) == 200, 10, "the keys")

    def test_an_issuer_whose_certificate_nobody_knows_is_not_believed(self) -> None:
        issuer = self.issuer()
        issuer.publish("first")
        other = Certificates(self.folder / "other", "other")
        self.start(issuer.address, authority=other.file, seconds=0.2)
        self.assertEqual(self.status(issuer.token("first", self.tenant)), 503)
        wait_until(lambda: "certificate" in self.fleet.log(GATEWAY), 10, "the log")
        self.assertEqual(issuer.asked, 0)

    def test_a_files_keys_rotate_too(self) -> None:
        issuer = self.issuer()
        issuer.publish("first")
        file = self.folder / "jwks.json"
        file.write_bytes(issuer.published)
        self.start(str(file), seconds=0.2)
        first, second = (issuer.token(name, self.tenant) for name in ("first", "second"))
        self.assertEqual((self.status(first), self.status(second)), (200, 401))
        issuer.publish("second")
        fresh = file.with_suffix(".new")
        fresh.write_bytes(issuer.published)
        fresh.replace(file)
        wait_until(lambda: (self.status(first), self.status(second)) == (401, 200), 10, "the other key")
