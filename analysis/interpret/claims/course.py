"""Courses: what a text has said so far that a later claim may go on about."""

from __future__ import annotations

from typing import NamedTuple

from analysis.interpret.claims.article import Meant
from analysis.interpret.claims.tendencies import Tendency
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.hedges import ON_NUMBERS, hedge
from analysis.interpret.near import gap, holds, places_near, word
from analysis.interpret.periods import Period
from analysis.interpret.places.gazetteer import known_as
from analysis.model import Claim, Figure, Sentence, Span

NEVER = -9
NEARBY = 10
APART = 16  # tokens between a number and a part of it
BY_ESTIMATES = frozenset({"by", "in", "on", "to"})
ESTIMATES = frozenset({"estimate", "estimates"})
PARTS = frozenset({("of", "whom"), ("of", "which"), ("of", "them"), ("among", "them")})


class Course(NamedTuple):
    """The text's tendency and its last claims: their classes, actor, measure, place and period.

    `sizes` holds the measures and sizes of the last few. `sentence` is the last claim's, `ends` the
    token behind its phrase, and `listing` tells whether its measure stood before it, so that
    further numbers in a list share it; `placed` whether it has a place of its own; `rising` whether
    it came on top of an earlier number.
    `verb` is what the list's own verb measures, `leading` what the first number of the last claim's
    sentence does. `actor` is the last one that its own words gave, in the sentence `actor_in`, to a
    count of the class `actor_of`;
    `last_actor` is the last claim's, from wherever it was known. People who are but some of those
    before ("74, including eight Greeks") give none.
    """

    tendency: Tendency
    classes: tuple[str, ...] = ()
    sentence: int = NEVER
    measure: str = ""
    leading: str = ""
    begins: int = 0
    ends: int = 0
    listing: bool = False
    rising: bool = False
    verb: str = ""
    place: str | None = None
    placed: bool = False
    period: Period | None = None
    hedge: tuple[int, int] | None = None
    actor: str | None = None
    actor_in: int = NEVER
    actor_of: str = ""
    last_actor: str | None = None
    sizes: tuple[tuple[str, float], ...] = ()


def gone_on(course: Course, claim: Claim, meant: Meant) -> Course:
    """The course with a claim taken note of."""
    index, what, read = meant.sentence.index, meant.what, meant.read
    some = claim.counted == "people" and is_part(course, meant.sentence, what)
    own = not some and any(each.field == "actor" for each in claim.evidence)
    before = read.cue is not None and read.cue[1] <= what.first
    listed = read.rule == "in a list"
    hedged = hedging(course, meant) if claim.certainty == "hedged" else None
    verb = course.verb if listed else read.verb.value if read.verb else read.measure
    return course._replace(
        classes=(*(c for c in course.classes if c != claim.counted), claim.counted),
        sentence=index,
        measure=claim.measure,
        leading=course.leading if index == course.sentence else claim.measure,
        sizes=(*course.sizes[-8:], (claim.measure, size(meant.quantity.number.figure))),
        begins=what.first,
        ends=what.last,
        listing=before or listed or goes_on_listing(course, meant),
        verb=verb,
        rising=claim.change == "increase",
        place=known_as(claim.place_id, claim.place) or course.place,
        placed=claim.place_id is not None,
        period=period_of(claim),
        hedge=hedged,
        last_actor=course.last_actor if some else claim.actor,
        actor=claim.actor if own else course.actor,
        actor_in=index if own else course.actor_in,
        actor_of=claim.counted if own else course.actor_of,
    )


def period_of(claim: Claim) -> Period:
    """The period of a claim, with the words that tell it."""
    days = claim.earliest, claim.latest, claim.period_precision, claim.period_basis
    said = next((Span(e.starts, e.ends) for e in claim.evidence if e.field == "period"), None)
    return Period(*days, None, said)


def goes_on_listing(course: Course, meant: Meant) -> bool:
    """Whether a number is the first of those that "including" lists of the number before."""
    if meant.read.cue is not None or course.sentence != meant.sentence.index:
        return False
    return "including" in gap(meant.sentence, course.ends, meant.what.first)


def hedging(course: Course, meant: Meant) -> tuple[int, int] | None:
    """The tokens of what hedges a number: a word that reaches it, or the hedge of its whole."""
    own = hedge(meant.sentence, meant.what, meant.read) or of_saying(meant)
    return own or of_whole(course, meant.sentence, meant.what)


def of_saying(meant: Meant) -> tuple[int, int] | None:
    """The estimate by which somebody tells a number: "by X's |estimate, of Monday, 40 died"."""
    if meant.said.cue is None or meant.said.cue[0] != meant.sentence.index:
        return None
    _, first, last = meant.said.cue
    if word(meant.sentence, first - 1) not in BY_ESTIMATES:
        return None
    return next(((k, k + 1) for k in places_near(meant.sentence, ESTIMATES, first, last)), None)


def of_whole(course: Course, sentence: Sentence, what: Counted) -> tuple[int, int] | None:
    """The hedge of the number before, of which another is a part: "believes N died, including M".

    A word such as "estimated" before the whole is no hedge of its part.
    """
    if course.hedge is None or course.sentence != sentence.index:
        return None
    beside = course.begins - 1 <= course.hedge[0] < course.ends
    inside = beside and holds(sentence, ON_NUMBERS, *course.hedge)
    near = what.first - course.ends <= NEARBY
    return course.hedge if near and is_part(course, sentence, what) and not inside else None


def measure_before(course: Course, sentence: Sentence) -> str:
    """The measure of the number before; of a toll told in another sentence, that of its first.

    After "3,145 are dead and 221 missing", "the opposition has 4,100" counts the dead.
    """
    toll = VICTIMS.issuperset({course.leading, course.measure})
    return course.leading if toll and course.sentence != sentence.index else course.measure


def is_part(course: Course, sentence: Sentence, what: Counted) -> bool:
    """Whether a number is a part of the one before in its sentence: "N died, including M"."""
    between = gap(sentence, course.ends, what.first)
    of_them = what.form == "of them" or tuple(between[-2:]) in PARTS
    return (of_them or "including" in between) and len(between) <= APART


def size(figure: Figure) -> float:
    """Roughly how large a number is.

    >>> size(Figure(best=300)), size(Figure(low=5))
    (300, 5)
    """
    return figure.best or figure.low or figure.high or 0
