"""Ids: made from content alone, so that the same input has the same ids wherever it stands."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from analysis.model import Report


def identifier(prefix: str, *parts: object) -> str:
    """A prefix and 16 hexadecimal digits of what the parts are.

    >>> identifier("n", "t_1", 4, 9)
    'n_c93bc2a0ddfabc48'
    >>> identifier("n", "a", "b") == identifier("n", "a\\x1fb")
    False
    """
    said = "\x1e".join(f"{type(part).__name__}\x1f{part}" for part in parts)
    return f"{prefix}_{sha256(said.encode()).hexdigest()[:16]}"


def text_digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8; raises UnicodeEncodeError for half a surrogate pair."""
    return sha256(text.encode()).hexdigest()


def report_id(report: Report) -> str:
    """The id of a report: its URL's; without one, that of its publisher, day, title and text.

    A day that was given to the build, not said by the report, is no part of it; nor is the path.

    >>> one = Report("a", "12 men", url="https://example.org/1", path="a.md")
    >>> two = Report("b", "13 men", url="https://example.org/1", path="b.md")
    >>> report_id(one) == report_id(two)
    True
    """
    if report.url:
        return identifier("r", "url", report.url)
    said: date | None = report.published if report.published_basis == "said" else None
    return identifier("r", report.publisher, said, report.title, text_digest(report.text))
