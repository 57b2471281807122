"""Keys that verify tokens rotate while a gateway runs: from the issuer's address, and from a file."""

import json
import shutil
import tempfile
import time
from pathlib import Path

from certificates import Certificates
from curve_key import CurveKey
from dora_client import BASE, DoraClient
from fleet import wait_until
from fleet_test import FleetTest
from forged_token import TokenForge
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

    def test_a_signature_on_a_curve_holds_with_its_own_numbers_alone(self) -> None:
        key = CurveKey.make(self.folder)
        fraud = CurveKey.make(self.folder, "secp384r1", 48)
        issuer = self.issuer()
        issuer.publish("first")
        known = json.loads(issuer.published)["keys"]
        # A key of a curve that isn't ours is passed over, whatever it is called.
        issuer.published = json.dumps({"keys": [*known, key.public("curve"), fraud.public("fraud", "P-384")]}).encode()
        self.start(issuer.address)
        claims = TokenForge(issuer.token("first", self.tenant), self.folder / "issuer" / "first").claims
        header = {"alg": "ES256", "kid": "curve"}
        zero, order = bytes(32), bytes.fromhex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")
        self.assertEqual(self.status(key.token(header, claims)), 200)
        for name, forge in {
            "r and s zero": lambda r, s: zero + zero, "r zero": lambda r, s: zero + s, "s zero": lambda r, s: r + zero,
            "r the order": lambda r, s: order + s, "s the order": lambda r, s: r + order, "exchanged": lambda r, s: s + r,
            "a byte too many": lambda r, s: r + s + b"\0", "a byte too few": lambda r, s: (r + s)[:-1],
            "padded in front": lambda r, s: b"\0" + r + b"\0" + s, "none": lambda r, s: b"",
        }.items():
            with self.subTest(name):
                self.assertEqual(self.status(key.token(header, claims, forge)), 401)
        with self.subTest("a key of another curve"):
            self.assertEqual(self.status(fraud.token({"alg": "ES256", "kid": "fraud"}, claims)), 401)
            self.assertEqual(self.status(fraud.token({"alg": "ES384", "kid": "fraud"}, claims)), 401)
            self.assertEqual(self.status(fraud.token(header, claims)), 401)
        with self.subTest("an Edwards key's name"):
            self.assertEqual(self.status(key.token({"alg": "ES256", "kid": known[0]["kid"]}, claims)), 401)
            self.assertEqual(self.status(key.token({"alg": "EdDSA", "kid": known[0]["kid"]}, claims)), 401)

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
