"""Which tests prove which guarantee, for `scripts/test --without GUARANTEE`.

The names are those of Shared/Contracts/Guarantees/Guarantee.swift. With its guarantee switched off, at least one of the
named tests must fail; with it, all of them pass.
"""

import re
from dataclasses import dataclass, field

from run_folder import ROOT


@dataclass(frozen=True)
class Proof:
    """Regular expressions on Swift tests' identifiers, and names of end-to-end tests (module.Class.method or a prefix)."""

    swift: list[str] = field(default_factory=list)
    end_to_end: list[str] = field(default_factory=list)


# Beside what stands here, Swift tests in a suite whose type is named `Guarantee…` (`GuaranteeRelayOrder…` for
# `relay-order`) and end-to-end tests marked `@shows("relay-order")` belong to their guarantee.
PROOFS: dict[str, Proof] = {
    "inbox": Proof(),
    "relay-order": Proof(),
    "manual-commit": Proof(),
    "expected-version": Proof(),
    "compensation": Proof(),
    "row-level-security": Proof(),
    "mac": Proof(swift=[r"\.GuaranteeMAC"]),
    "hash-chain": Proof(),
}


def swift_filters(guarantee: str) -> list[str]:
    suite = "Guarantee" + "".join(word.capitalize() for word in guarantee.split("-"))
    return [rf"\.{suite}", *PROOFS[guarantee].swift]


def declared() -> list[str]:
    """The guarantees that the platform's code names."""
    source = (ROOT / "Shared" / "Contracts" / "Guarantees" / "Guarantee.swift").read_text()
    return [
        match[2] or match[1]
        for match in re.finditer(r'^\s*case (\w+)(?:\s*=\s*"([^"]+)")?\s*$', source, re.MULTILINE)
    ]
