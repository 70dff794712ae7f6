"""Reports: something published, what is to be looked at in it, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at in an input that was read all the same: which, where, and what.

    >>> print(Remark("the field 'date' is not known", "a.md", 2))
    a.md:2: the field 'date' is not known
    """

    said: str
    path: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part)
        return f"{place}: {self.said}" if place else self.said


@dataclass(frozen=True, slots=True)
class Report:
    """Something published, with the one version of its text that was read.

    `id` is the name it goes by in its own collection (a file's stem, or a JSONL line's `id`).
    """

    id: str
    text: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    credited: str | None = None
    author: str | None = None
    language: str = "en"
    published: date | None = None
    published_basis: Literal["said", "given", "none"] = "none"
    path: str | None = None
    media_type: str = "text/plain"
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Reject:
    """An input that could not be read: which, where, why, and what to do about it."""

    path: str
    line: int | None
    reason: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.reason}. {self.remedy}"
