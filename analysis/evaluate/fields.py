"""Fields: in which of them a claim that was read agrees with a coded one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.evaluate.names import Ids, Named, Names, same

Record = Mapping[str, Any]

ALIKE = ("bound", "measure", "counted", "actor", "stance", "certainty")
FIELDS = (
    "value",
    "bound",
    "measure",
    "counted",
    "actor",
    "place",
    "period",
    "claimant",
    "chain",
    "stance",
    "certainty",
)
COMPOSITES: Mapping[str, tuple[str, ...]] = {
    "figure": ("value", "bound"),
    "core": ("value", "measure", "counted", "claimant"),
    "full": FIELDS,
}
ROWS = ("found", *FIELDS, *COMPOSITES)


def right(coded: Record, said: Record, names: Names) -> frozenset[str]:
    """The rows that count as right for two claims about the same number."""
    fields = {
        "found",
        *(field for field in ALIKE if coded.get(field) == said.get(field)),
        *(field for field in ("claimant", "place") if same_as(coded, said, field, names)),
    }
    if alike(coded, said, "low", "best", "high"):
        fields.add("value")
    if alike(coded, said, "earliest", "latest"):
        fields.add("period")
    if same_chain(coded, said, names.sources):
        fields.add("chain")
    return frozenset(fields) | {row for row, parts in COMPOSITES.items() if fields >= {*parts}}


def alike(coded: Record, said: Record, *keys: str) -> bool:
    """Whether both hold the same under every key; a missing key is a null."""
    return all(coded.get(key) == said.get(key) for key in keys)


def named(claim: Record, field: str) -> Named:
    """The claimant or the place of a claim."""
    return Named(claim.get(f"{field}_id"), claim.get(field))


def same_as(coded: Record, said: Record, field: str, names: Names) -> bool:
    """Whether both have the same claimant or place."""
    ids = names.sources if field == "claimant" else names.places
    return same(named(coded, field), named(said, field), ids)


def same_chain(coded: Record, said: Record, ids: Ids) -> bool:
    """Whether claimant and relays are the same, in order; the publisher at the end is left out."""
    expected = hops(coded)
    names = [name for name in said.get("chain") or () if name][:-1]
    return len(names) == len(expected) and all(
        same(hop, Named(None, name), ids) for hop, name in zip(expected, names, strict=True)
    )


def hops(coded: Record) -> list[Named]:
    """The claimant of a coded claim and those who pass it on, in order."""
    via = coded.get("via") or ()
    ids = coded.get("via_ids") or (None,) * len(via)
    return [
        named(coded, "claimant"),
        *(Named(id, name) for id, name in zip(ids, via, strict=True)),
    ]
