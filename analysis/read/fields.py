"""Fields: what a report says of itself, in its front matter or its JSON, as a Report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from analysis.model import Remark, Report
from analysis.read.fault import Fault
from analysis.read.paths import printable
from analysis.read.plain import checked
from analysis.words import meanings
from analysis.words.near import nearest

KNOWN = ("id", "url", "title", "publisher", "credited", "author", "language", "published")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].*)?")


@dataclass(frozen=True)
class Fields:
    """The values that a report gives by name, and the lines on which they stand."""

    values: Mapping[str, object]
    lines: Mapping[str, int] = field(default_factory=dict)


def report(
    given: Fields, text: str, name: str, media_type: str = "text/plain", also: tuple[str, ...] = ()
) -> Report:
    """The report that goes with a text, under its own id or else under the name.

    A field that is neither known nor one of those `also` known is remarked on.
    """
    known = published(given)
    return Report(
        id=said(given, "id") or name,
        text=text,
        url=said(given, "url"),
        title=said(given, "title"),
        publisher=said(given, "publisher"),
        credited=said(given, "credited"),
        author=said(given, "author"),
        language=said(given, "language") or "en",
        published=known,
        published_basis="said" if known else "none",
        media_type=media_type,
        remarks=tuple(
            Remark(unknown(field, (*KNOWN, *also)), line=given.lines.get(field))
            for field in given.values
            if field not in (*KNOWN, *also)
        ),
    )


def unknown(field: str, known: Sequence[str]) -> str:
    """What to say of a field that is not known: the one that may be meant, or all there are.

    >>> unknown("publihsed", KNOWN)
    "the field 'publihsed' is not known: is it 'published'?"
    >>> unknown("mood", ("id", "url"))
    "the field 'mood' is not known: there are id, url"
    """
    name = field.lower()
    meant = meanings("report_fields").get(name, name)
    near = nearest(meant if meant in known else name, known)
    asked = f"is it {near!r}?" if near else f"there are {', '.join(known)}"
    return f"the field {printable(field)!r} is not known: {asked}"


def said(given: Fields, name: str) -> str | None:
    """A field's words; None where it is absent, null or empty.

    >>> said(Fields({"title": " Kursk ", "id": 7}), "title"), said(Fields({"id": 7}), "id")
    ('Kursk', '7')
    """
    value = given.values.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Fault(f"its {name} is not text", "Write it in quotes.", given.lines.get(name))
    try:
        return checked(str(value)).strip() or None
    except Fault as fault:
        raise replace(fault, line=given.lines.get(name)) from None


def published(given: Fields) -> date | None:
    """The publication day; a time of day is dropped.

    >>> published(Fields({"published": "2024-10-25T09:30:00Z"}))
    datetime.date(2024, 10, 25)
    """
    words = said(given, "published")
    try:
        return day(words) if words else None
    except ValueError:
        remedy = "Write it as 2024-10-25, or leave it out if it is not known."
        line = given.lines.get("published")
        raise Fault(f"the published date {words!r} is no day", remedy, line) from None


def day(words: str) -> date:
    """The day that an ISO 8601 date or time begins with; raises ValueError where it is none."""
    if not DAY.fullmatch(words):
        raise ValueError(words)
    return date.fromisoformat(words[:10])
