"""Shapes: clauses that do nothing but tell whose the figure before them is.

Each is a row of parts. `FIGURE` takes up what was told ("the figure"), as `IT` does ("this") and
`MATTER` ("the plan"), `SOURCE` is who tells it, `HEARER` an outlet or the press, `AUX` any number
of light words, `BE` a verb of being, `WHEN` a few words on when, where and to whom, `GIVEN` and
`GAVE` verbs of giving a figure, `OVER` the end of what is told, but for when and where, `END` its
very end. All else is words, one of which stands there; with "?" they may be missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from analysis.interpret.frames.shape_parts import PARTS, Part, words
from analysis.interpret.near import word
from analysis.model import Mention, Sentence

Shape = tuple[Part, ...]

SHAPES = """
so? IT AUX GIVEN WHEN by|from SOURCE
IT AUX comes|came|come|stem|stems|stemmed|originates|originated|hails|dates WHEN from SOURCE
IT AUX originates|originated WHEN with SOURCE
IT AUX goes|went|dates|traces back to SOURCE
IT AUX rests|rested on SOURCE
FIGURE AUX first? appeared|surfaced|ran|stood in SOURCE
FIGURE AUX started|spread|circulated|invented by SOURCE
SOURCE WHEN AUX told|informed HEARER of|about MATTER OVER
SOURCE WHEN AUX spoke|spoken|talked to HEARER of|about MATTER OVER
SOURCE WHEN AUX disclosed|revealed|leaked|announced MATTER OVER
MATTER AUX GIVEN WHEN by SOURCE
IT can|may? AUX traced|tracked back? to SOURCE
FIGURE AUX due|owed|owing|attributable|thanks to SOURCE
FIGURE BE from SOURCE OVER
it|that|this BE from SOURCE OVER
IT are|is|was|were? according to SOURCE OVER
IT BE that|those of SOURCE OVER
IT BE the|a claim|word|news|estimate|figure of|from|by SOURCE OVER
IT BE SOURCE 's own? OVER
the|its|our|their|my only|original? source|origin BE SOURCE
the only|main|original? source of|for|behind FIGURE BE SOURCE
the only|main|original? source for this|that BE SOURCE
the man|woman|person|one who says|said so BE SOURCE
the man|woman|person|one to have said so BE SOURCE
responsible for FIGURE BE SOURCE
credit for FIGURE goes|belongs to SOURCE
we|you AUX have|know|learn|learnt|learned|heard|hear IT WHEN from SOURCE
we|you AUX owe IT WHEN to SOURCE
it BE from SOURCE that IT AUX came|comes|stems|originates
SOURCE AUX came|comes up with IT OVER
SOURCE AUX stands|stood|stand by IT OVER
SOURCE AUX stands|stood|stand behind FIGURE
SOURCE AUX vouches|vouched|vouch for IT OVER
SOURCE BE where IT comes|came from
SOURCE BE the one|ones|man|people who says|say|said so
SOURCE BE the|our|my authority|source|warrant|witness END
SOURCE BE the|our|my authority|source|warrant|witness for|of IT OVER
SOURCE BE the first to GAVE IT OVER
SOURCE BE the first to say so
SOURCE AUX said|says|say so|it|this|that before? OVER
SOURCE AUX said|says|say|stated|claimed|reported as much before? OVER
SOURCE BE AUX sure|certain|convinced|confident of IT OVER
of|in|about IT SOURCE BE AUX sure|certain|convinced|confident|definite OVER
at least|any rate? so? SOURCE says|say|said|claims|claim OVER
at least|any rate? that|this BE what SOURCE says|say|said|claims|claim OVER
at any rate SOURCE says|say|said|claims|claim IT OVER
or so SOURCE says|say|said|claims|claim|claimed|insists|insist|believes|believe OVER
or so says|say|said|claims|claim|claimed|insists|insist|believes|believe SOURCE
so SOURCE AUX GIVEN OVER
"""


def shaped(sentence: Sentence, start: int = 0) -> Mention | None:
    """Whose the figure before a clause is, where it has one of the shapes."""
    first = word(sentence, start)
    for shape in (*shapes_by_word().get(first, ()), *shapes_by_word()[""]):
        source = next(iter(fitting(sentence, shape, start, None)), None)
        if source:
            return source
    return None


@cache
def shapes_by_word() -> dict[str, list[Shape]]:
    """The shapes by each word that opens them; those that open with a part are under ""."""
    found: dict[str, list[Shape]] = {"": []}
    for line in SHAPES.strip().splitlines():
        first, *_ = parts = line.split()
        shape = tuple(PARTS[part] if part.isupper() else words(part) for part in parts)
        plain = first.islower() and not first.endswith("?")
        for opening in first.split("|") if plain else [""]:
            found.setdefault(opening, []).append(shape)
    return found


def fitting(sentence: Sentence, shape: Shape, at: int, source: Mention | None) -> Iterator[Mention]:
    """The source of each way in which a clause has a shape from a token on."""
    if not shape:
        if source:
            yield source
        return
    part, *rest = shape
    for end, found in part(sentence, at):
        yield from fitting(sentence, tuple(rest), end, found or source)
