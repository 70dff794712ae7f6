"""Tallies: what was coded, read and got right in one report, and what was missed there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.evaluate.coded import Coded
from analysis.evaluate.fields import FIELDS, Record, right
from analysis.evaluate.names import Names
from analysis.evaluate.pairs import pairs


@dataclass(frozen=True, slots=True)
class Tally:
    """One report: how many claims are coded, how many were read, and how often a row is right."""

    id: str
    coded: int
    predicted: int
    hits: Counter[str]
    misses: tuple[str, ...]


def has_figure(claim: Record) -> bool:
    """Whether a claim gives a figure; a denial may well give none."""
    return any(claim.get(key) is not None for key in ("low", "best", "high"))


def tally(report: Coded, predicted: Sequence[Record], names: Names, figure: bool) -> Tally:
    """One report's claims with a figure (or those without), as coded and as read, compared."""
    coded = [claim for claim in report.claims if has_figure(claim) is figure]
    said = [claim for claim in predicted if has_figure(claim) is figure]
    rights = {(i, j): right(coded[i], said[j], names) for i, j in pairs(coded, said, names)}
    return Tally(
        report.id,
        len(coded),
        len(said),
        Counter(row for rows in rights.values() for row in rows),
        tuple(misses(coded, said, rights)),
    )


def misses(
    coded: Sequence[Record],
    said: Sequence[Record],
    rights: Mapping[tuple[int, int], frozenset[str]],
) -> Iterator[str]:
    """What went wrong, a line each: claims not found, claims not coded, fields that differ."""
    found, known = {i for i, _ in rights}, {j for _, j in rights}
    yield from (f"not found: {c['quote']!r}" for i, c in enumerate(coded) if i not in found)
    yield from (f"not coded: {c['quote']!r}" for j, c in enumerate(said) if j not in known)
    for (i, _), rows in rights.items():
        wrong = [field for field in FIELDS if field not in rows]
        if wrong:
            yield f"{coded[i]['quote']!r}: wrong {', '.join(wrong)}"
