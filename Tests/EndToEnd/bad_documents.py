"""Documents that must be refused, made here or taken from the fixtures of Tests/DocumentsTests."""

import io
import struct
import zipfile
from dataclasses import dataclass

from fleet import ROOT

FIXTURES = ROOT / "Tests" / "DocumentsTests" / "Fixtures"
PDF, TEXT, MARKDOWN = "application/pdf", "text/plain", "text/markdown"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>')
RELATIONSHIPS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>')


@dataclass(frozen=True)
class BadDocument:
    """One document and what it must get: a status and the last part of the problem's type."""

    name: str
    file: str
    content: bytes
    declared: str
    status: int
    problem: str
    # Whether the gateway itself sees it, before anything reaches the agent.
    at_once: bool = False


def word_document(body: str) -> bytes:
    """A DOCX file with a body, which compresses as well as the body does."""
    text = (
        '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONSHIPS)
        archive.writestr("word/document.xml", text)
    return buffer.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def with_encrypted_entries(archive: bytes) -> bytes:
    """The archive with every entry marked as encrypted (APPNOTE 4.4.4, bit 0), as ZIP programs with a password do."""
    changed = bytearray(archive)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(signature)
        while at >= 0:
            changed[at + offset] |= 1
            at = changed.find(signature, at + 4)
    return bytes(changed)


def encrypted_package() -> bytes:
    """What Word saves with a password: a compound file ([MS-CFB]) with the stream EncryptedPackage ([MS-OFFCRYPTO])."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6, bytes(6), 0, 1, 1,
        0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    allocation = struct.pack("<128I", fat, end, *range(3, 10), end, *range(11, 18), end, *[free] * 110)

    def entry(name: str, kind: int, child: int, right: int, start: int, size: int) -> bytes:
        text = (name + "\0").encode("utf-16-le")
        return struct.pack(
            "<64sHBBIII16sIQQIQ", text, len(text), kind, 1, free, right, child, bytes(16), 0, 0, 0, start, size)

    directory = b"".join([
        entry("Root Entry", 5, 1, free, end, 0), entry("EncryptionInfo", 2, free, 2, 2, 4096),
        entry("EncryptedPackage", 2, free, free, 10, 4096), bytes(128)])
    return header + allocation + directory + b"\x04\x00\x04\x00" + bytes(4092) + bytes(range(256)) * 16


def bad_documents(limit: int) -> list[BadDocument]:
    """All of them; one is a byte over the limit."""
    encrypted = (FIXTURES / "encrypted.pdf").read_bytes()
    running = (FIXTURES / "running-text.pdf").read_bytes()
    word = (FIXTURES / "leitlinie.docx").read_bytes()
    unread = io.BytesIO()
    with zipfile.ZipFile(unread, "w") as archive:
        archive.writestr("readme.txt", "no office document")
    return [
        BadDocument("empty", "empty.md", b"", MARKDOWN, 422, "document-empty", True),
        BadDocument("nothing but white space", "blank.md", b" \n\n\t \n", MARKDOWN, 422, "document-empty"),
        BadDocument("encrypted PDF", "secret.pdf", encrypted, PDF, 422, "document-encrypted"),
        BadDocument("encrypted DOCX", "secret.docx", encrypted_package(), DOCX, 422, "document-encrypted"),
        BadDocument(
            "DOCX of encrypted entries", "entries.docx", with_encrypted_entries(word), DOCX, 422, "document-encrypted"),
        BadDocument("truncated PDF", "cut.pdf", running[: len(running) // 2], PDF, 422, "document-damaged"),
        BadDocument("truncated DOCX", "cut.docx", word[: len(word) // 2], DOCX, 422, "document-damaged"),
        BadDocument("PDF that only begins as one", "begun.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type", PDF, 422, "document-damaged"),
        BadDocument("over the limit", "huge.md", b"policy. " * (limit // 8) + b"x", MARKDOWN, 413, "document-too-large", True),
        BadDocument(
            "zip bomb", "bomb.docx", word_document(paragraph("a" * 300_000_000)), DOCX, 413, "document-bomb"),
        BadDocument("image-only PDF", "scan.pdf", (FIXTURES / "image-only.pdf").read_bytes(), PDF, 422, "document-no-text"),
        BadDocument("DOCX declared as PDF", "word.pdf", word, PDF, 415, "document-wrongly-typed"),
        BadDocument("PDF declared as DOCX", "pdf.docx", running, DOCX, 415, "document-wrongly-typed"),
        BadDocument("PDF declared as text", "pdf.txt", running, TEXT, 415, "document-wrongly-typed"),
        BadDocument("text declared as PDF", "text.pdf", b"The bank backs up its data.\n", PDF, 415, "document-wrongly-typed"),
        BadDocument("ZIP that is no DOCX", "archive.zip", unread.getvalue(), "application/zip", 415, "document-unsupported-type"),
        BadDocument("a program", "program.pdf", b"\x7fELF" + bytes(200), PDF, 415, "document-unsupported-type", True),
        BadDocument("a picture", "picture.md", b"\x89PNG\r\n\x1a\n" + bytes(100), MARKDOWN, 415, "document-unsupported-type", True),
        BadDocument("text in no known encoding", "latin.txt", "Übung für Prüfer".encode("latin-1") * 20, TEXT, 422, "document-unknown-encoding"),
    ]
