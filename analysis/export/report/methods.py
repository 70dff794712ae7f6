"""How the claims of a report were read, and which ledger they are from."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import Any

from analysis.charts import wording
from analysis.charts.pages import filled, part
from analysis.export.ledgers import State


def methods(claims: list[dict[str, Any]], ledger: State) -> str:
    """The section on methods."""
    parts = {"read": read(claims), "edition": edition(ledger)}
    return filled(part("methods.html", __package__), parts)


def read(claims: list[dict[str, Any]]) -> str:
    """How many claims were read in which way.

    >>> read([{"method": "rule"}, {"method": "coded"}, {"method": "rule"}])
    'Of the 3 claims in the table, 2 were read by rules and 1 was coded.'
    """
    number = Counter(claim["method"] for claim in claims)
    rule, coded = number["rule"], number["coded"]
    return (
        f"Of the {wording.counted(len(claims), 'claim')} in the table, {rule:,} {was(rule)} read "
        f"by rules and {coded:,} {was(coded)} coded."
    )


def was(many: int) -> str:
    """The verb that goes with a number."""
    return "was" if many == 1 else "were"


def edition(ledger: State) -> str:
    """A ledger's size, day, version and digest."""
    parts = {
        "Reports": f"{ledger.reports:,}" if ledger.reports is not None else None,
        "Built": wording.day(ledger.built) if ledger.built else None,
        "Version of reportedly": ledger.version,
        "SHA-256 of the input": ledger.input_sha256,
    }
    return "".join(
        f"<div><dt>{name}</dt><dd>{escape(said or 'not known')}</dd></div>"
        for name, said in parts.items()
    )
