"""The chains of coded claims: who says it and who passes it on, by name and id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from analysis.load.gazetteer import ids_by_name, listed_sources
from analysis.model import UNATTRIBUTED, Anonymity, Hop


def mixed_up(record: Mapping[str, Any], names: dict[str, str]) -> str | None:
    """What is wrong with a line that names two sources by one id; `names` notes who has which.

    A description of somebody unnamed may differ from line to line, and so may the order of several.
    """
    for name, source in sources_of(record):
        listed = ids_by_name("sources").get(name.casefold())
        if listed and listed != source:
            return f"{name!r} has the id {listed!r}, and not {source!r}"
        if source in kinds() or source.startswith(("anon-", "joint-")):
            continue
        if (first := names.setdefault(source, name)).casefold() != name.casefold():
            return f"the id {source!r} is that of {first!r}, and not of {name!r}"
    return None


def sources_of(record: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The sources of a line that have an id, each with it; what is no text is left to `hops`."""
    via, ids = record.get("via"), record.get("via_ids")
    pairs = [(record.get("claimant"), record.get("claimant_id"))]
    if isinstance(via, list) and isinstance(ids, list):
        pairs += zip(via, ids, strict=False)
    return [(name, id_) for name, id_ in pairs if isinstance(name, str) and isinstance(id_, str)]


def hops(record: Mapping[str, Any]) -> Iterator[Hop]:
    """The claimant of a coded line, then those named as passing it on."""
    yield hop("claimant", record["claimant"], record.get("claimant_id"))
    yield from (hop("relay", name, source) for name, source in relays(record))


def relays(record: Mapping[str, Any]) -> Iterator[tuple[str, str | None]]:
    """Those named as passing a coded line on, each with its id if it has one.

    >>> list(relays({"via": ["Wire"], "via_ids": ["wire-x", None]}))
    Traceback (most recent call last):
    ValueError: via names 1 and via_ids 2: give each name its id, or null
    """
    names, ids = record.get("via") or [], record.get("via_ids")
    for field, found in (("via", names), ("via_ids", ids or [])):
        if not isinstance(found, list):
            raise TypeError(f"{field} is {found!r}, not a list")
    if ids and len(names) != len(ids):
        raise ValueError(
            f"via names {len(names)} and via_ids {len(ids)}: give each name its id, or null"
        )
    yield from zip(names, ids or [None] * len(names), strict=True)


def hop(role: Any, name: str, source: str | None) -> Hop:
    """A hop of a coded line: the words behind it are not recorded."""
    known = source or ids_by_name("sources").get(name.casefold())
    kind = kinds().get(known or "") or kind_by_id(known or "")
    return Hop(role, name, known, kind, anonymity(name, known or ""), "", None, None)


def kind_by_id(source: str) -> str:
    """What the id of a source that is not in the gazetteer says that it is.

    >>> kind_by_id("outlet-example"), kind_by_id("anon-officials"), kind_by_id("xyz-police")
    ('outlet', 'anonymous', 'body')
    """
    return {"outlet": "outlet", "anon": "anonymous", "person": "person"}.get(
        source.split("-", 1)[0], "body"
    )


def anonymity(name: str, source: str) -> Anonymity:
    """Whether a coded source is named, unnamed or nobody at all."""
    if name == UNATTRIBUTED:
        return "unattributed"
    return "anonymous" if source.startswith("anon-") or "anonymous" in name else "named"


@cache
def kinds() -> Mapping[str, str]:
    """The kind of every source of the gazetteer."""
    return MappingProxyType({row["source_id"]: row["kind"] for row in listed_sources()})
