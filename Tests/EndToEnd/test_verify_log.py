"""scripts/verify-log and scripts/seal-key by themselves: keys, exit statuses, a log made here. No fleet is needed."""

import base64
import json
import subprocess
import tempfile
import unittest
import uuid
from pathlib import Path

import seal_keys
from fleet import ROOT
from sealed_log import NO_HASH, EntriesDigest, Name, Seal, event_hash

# DER of a private Ed25519 key (RFC 8410): everything before its 32 bytes.
PRIVATE_PREFIX = bytes.fromhex("302e020100300506032b657004220420")


class VerifyLogTests(unittest.TestCase):
    """A log of one stream, sealed here with keys that scripts/seal-key made."""

    def setUp(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="verify log ")
        self.folder = Path(self._folder.name)
        self.public = self.folder / "keys.json"
        self.first = self.key("first.json")

    def tearDown(self) -> None:
        self._folder.cleanup()

    def key(self, name: str, *more: str) -> dict:
        subprocess.run(
            [ROOT / "scripts" / "seal-key", "--domain", "gap", "--private", self.folder / name, "--public", self.public,
             *more], check=True, stdout=subprocess.DEVNULL)
        return json.loads((self.folder / name).read_text())

    def sign(self, statement: bytes, key: dict) -> bytes:
        (self.folder / "key.der").write_bytes(PRIVATE_PREFIX + seal_keys.decode(key["d"]))
        (self.folder / "statement").write_bytes(statement)
        return subprocess.run(
            ["openssl", "pkeyutl", "-sign", "-rawin", "-keyform", "DER", "-inkey", self.folder / "key.der", "-in",
             self.folder / "statement"], check=True, stdout=subprocess.PIPE).stdout

    def lines(self, *keys: dict) -> list[dict]:
        """An export with two events before each seal, one seal for each key, and an event after the last."""
        lines: list[dict] = [{"log": {"format": "dora-log-export-1", "service": "gap-assessment", "domain": "gap"}}]
        previous, last = NO_HASH, Seal(0, "gap-assessment", 0, 0, b"", b"", 0, "", b"")
        position = 0
        stream = f"organisation/{uuid.uuid4()}"

        def add(is_sealed: bool) -> None:
            nonlocal position, previous
            position += 1
            event = {
                "position": position, "tenant": "demo", "stream": stream, "version": position,
                "message": str(uuid.uuid4()), "type": "eu.dora.gap.organisation-updated.v1", "source": "/gap-assessment",
                "time": 1_772_355_600_000_000 + position, "correlation": str(uuid.uuid4()),
                "body": base64.b64encode(b'{"requestedBy":"anna"}').decode(), "previousHash": previous.hex()}
            previous = event_hash(event)
            lines.append({"event": event | {"hash": previous.hex()}, "sealed": is_sealed})
            if is_sealed:
                digest.add(position, previous, Name("demo", stream, position).digest)

        for key in keys:
            digest = EntriesDigest()
            add(True)
            add(True)
            seal = Seal(
                last.number + 1, "gap-assessment", position, position, digest.value,
                last.hash if last.number else NO_HASH, 1_772_355_700_000_000, key["kid"], b"")
            last = Seal(**(vars(seal) | {"signature": self.sign(seal.statement, key)}))
            lines.append({"seal": last.told})
        add(False)
        return lines + [{"end": {"position": position}}]

    def run_script(self, lines: list[dict], *more: str, public: Path | None = None) -> tuple[int, str]:
        export = self.folder / "export"
        export.write_text("".join(json.dumps(line) + "\n" for line in lines))
        ended = subprocess.run(
            [ROOT / "scripts" / "verify-log", export, "--public-key", public or self.public, *more],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return ended.returncode, ended.stdout

    def test_an_intact_log(self) -> None:
        code, text = self.run_script(self.lines(self.first))
        self.assertEqual(code, 0, text)
        self.assertIn("gap-assessment: 3 events of all tenants, 1 seals", text)
        self.assertIn("not sealed yet: 1 events", text)

    def test_a_key_that_followed_another_verifies_beside_it(self) -> None:
        second = self.key("second.json")
        lines = self.lines(self.first, second)
        self.assertEqual(self.run_script(lines)[0], 0)
        # The first key alone, in PEM: the second seal isn't its.
        pem = self.folder / "first.pem"
        pem.write_text(seal_keys.pem(seal_keys.decode(self.first["x"])))
        code, text = self.run_script(lines, public=pem)
        self.assertEqual(code, 1)
        self.assertIn("first break: seal-signature: seal 2", text)
        self.assertEqual(self.run_script(self.lines(self.first), public=pem)[0], 0)

    def test_what_cannot_be_verified(self) -> None:
        lines = self.lines(self.first)
        for text in ("", "{}", "no key", '{"keys": []}', "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"):
            bad = self.folder / "bad"
            bad.write_text(text)
            self.assertEqual(self.run_script(lines, public=bad)[0], 2, text)
        self.assertEqual(self.run_script(lines, public=self.folder / "none")[0], 2)
        self.assertEqual(self.run_script(lines, "--known-seal", str(self.folder / "none"))[0], 2)
        self.assertEqual(self.run_script(lines, "--unknown")[0], 2)

    def test_an_end_that_was_cut_off_with_its_seal_is_found_by_who_kept_it(self) -> None:
        lines = self.lines(self.first, self.first)
        kept = self.folder / "kept"
        kept.write_text(json.dumps(lines[6]["seal"]))
        cut = lines[:4] + lines[-1:]
        self.assertEqual(self.run_script(cut)[0], 0)
        code, text = self.run_script(cut, "--known-seal", str(kept))
        self.assertEqual(code, 1)
        self.assertIn("set-back: seal 2", text)
        self.assertEqual(self.run_script(lines, "--known-seal", str(kept))[0], 0)

    def test_nothing_at_all_is_no_log(self) -> None:
        code, text = self.run_script([])
        self.assertEqual(code, 1)
        self.assertIn("incomplete", text)
        code, text = self.run_script(self.lines(self.first)[1:])
        self.assertEqual(code, 1)

    def test_keys_are_made_once_and_kept_to_their_owner(self) -> None:
        self.assertEqual((self.folder / "first.json").stat().st_mode & 0o777, 0o600)
        self.assertNotIn('"d"', self.public.read_text())
        self.assertNotIn("dora:development", self.first)
        self.assertTrue(self.key("development.json", "--development")["dora:development"])
        again = subprocess.run(
            [ROOT / "scripts" / "seal-key", "--domain", "gap", "--private", self.folder / "first.json", "--public",
             self.public], stderr=subprocess.PIPE, text=True)
        self.assertEqual(again.returncode, 64)
        self.assertEqual(json.loads((self.folder / "first.json").read_text()), self.first)
