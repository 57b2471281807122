"""Puts values that hold in place of those that only look right: what a schema can't say, put into what is right by it."""

import re

from record_bodies import legal_entity_identifier

from .known_things import draw

# Of these one is taken where a schedule's times are drawn: the field takes texts, but not every text.
EXPRESSIONS = ["0 6 * * *", "*/15 8-18/2 * * MON-FRI", "30 4 1,15 JAN *", "0 0 29 2 *"]
ZONES = ["Europe/Berlin", "UTC", "Pacific/Chatham", "America/St_Johns"]
FILES = ["# Backups\n\nAll is backed up each night.\n", "Plain text.\n", "Prüfung: jährlich.\n"]
ENTITY = re.compile(r"[A-Z0-9]{18}[0-9]{2}")
TAG = re.compile(r'\*|"[1-9][0-9]{0,17}"')


def corrected(value, name: str = ""):
    """The value with check digits, times, zones and files that hold, at whatever depth."""
    if name == "file":
        return FILES[draw(repr(value)) % len(FILES)]
    if isinstance(value, dict):
        return {key: corrected(member, key) for key, member in value.items()}
    if isinstance(value, list):
        return [corrected(element, name) for element in value]
    if not isinstance(value, str):
        return value
    if name == "expression":
        return EXPRESSIONS[draw(value) % len(EXPRESSIONS)]
    if name == "timeZone":
        return ZONES[draw(value) % len(ZONES)]
    if name.lower().endswith("legalentityidentifier") and ENTITY.fullmatch(value):
        return legal_entity_identifier(value[:18])
    return value


def any_version(headers: dict) -> dict:
    """Headers whose If-Match, if there is one, is a tag: a drawn text that its pattern hasn't is made one."""
    return {
        name: "*" if name.lower() == "if-match" and not TAG.fullmatch(str(value)) else value
        for name, value in headers.items()}
