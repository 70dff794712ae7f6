"""Mixed: forces of two allies together, which count as those of the one that leads.

So do Russians with the North Koreans at their side, or Malians with Russian instructors.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from analysis.interpret.actors.hostile import hostile_verb
from analysis.interpret.actors.owning import within
from analysis.interpret.actors.whose import Whose
from analysis.interpret.around import is_a_people, near, quantity_at
from analysis.interpret.classes import STATES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.counted.numbered import those_numbered
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, holds, places_near, word
from analysis.model import Mark, Sentence
from analysis.words import grammar, rows

PAIRING = frozenset({"and", "with", "its", "their", "the", "of", "alongside", "plus"})
BOTH = frozenset(
    {"and", "and of", "along with", "alongside", "as well as", "plus", "together with"}
)
JOINED = frozenset({"and", "with", "alongside", "plus"})
JOINTLY = PAIRING | grammar("nouns of a force")
APART = frozenset({"that", "which", "who", "whom", ";", ":", "but", "while", "where", "under"})
TOGETHER = VICTIMS | STATES
NEARBY = 4
JOINING = frozenset({"joined", "join", "joining", "reinforce", "reinforced", "reinforcing"})
JOINED_BY = frozenset({"among", "including", "counting"})


@cache
def leads() -> Mapping[frozenset[str], str]:
    """The one of two allies that leads their common force.

    The table was put together by hand, from general knowledge and no single source: partners in
    war, or hosts of a mission; the state whose war or soil it is leads.

    >>> leads()[frozenset({"PRK", "RUS"})], leads()[frozenset({"RUS", "MLI"})]
    ('RUS', 'MLI')
    """
    return {frozenset({row["lead"], row["ally"]}): row["lead"] for row in rows("allies")}


@cache
def led() -> Mapping[str, str]:
    """In whose force each ally's men fight; none for those who serve elsewhere too.

    >>> led()["PRK"], "KEN" in led()
    ('RUS', False)
    """
    return {row["ally"]: row["lead"] for row in rows("allies") if row["elsewhere"] == "no"}


def mixed_force(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """A force of two allies, or with an ally's men in it, counts as that of the one who leads."""
    if joined := with_allies(sentence, what):
        return joined
    if what.noun is None:
        what = those_numbered(sentence, what) or what
    harm = hostile_verb(sentence, what, read)
    begins = max(0, what.first - 7, harm.last if harm else 0)
    named = within(sentence, begins, what.last + 8)
    for one, other in pairwise(named):
        if is_beside(what, one, other) and (both := of_both(sentence, what, one, other)):
            return both
    if read and read.measure in TOGETHER and harm is None:
        return allies_before(sentence, what)
    return None


def is_beside(what: Counted, one: Mark, other: Mark) -> bool:
    """Whether two countries stand in a phrase, or right before or behind it."""
    inside = what.first <= one.first and other.last <= what.last
    return inside or min(abs(one.first - what.last), abs(what.first - other.last)) <= NEARBY


def allies_before(sentence: Sentence, what: Counted) -> Whose | None:
    """Two allies of whom a clause tells before a number: "the two armies have N".

    "Russia and its North Korean allies have N", "the Russians with the North Koreans lost N".
    """
    marks = dict.fromkeys(near(sentence, "country", 0, what.first))
    for one, other in pairwise([m for m in marks if m.last <= what.first][-2:]):
        lead = leads().get(frozenset({one.value, other.value}))
        if lead is None or holds(sentence, APART, other.last, what.first):
            continue
        if near(sentence, "say", other.last, what.first):
            continue
        between = gap(sentence, one.last, other.first)
        if not JOINED.isdisjoint(between) and JOINTLY.issuperset(between):
            return Whose(lead, (one.first, other.last))
    return None


def with_allies(sentence: Sentence, what: Counted) -> Whose | None:
    """Where a phrase tells of allies in a force: "50,000 troops, among them North Koreans".

    They are only a part of it, with a number or without: the phrase names no country itself.
    """
    if before := allies_raising(sentence, what) or joined_by_allies(sentence, what):
        return before
    if what.country or near(sentence, "country", what.first, what.last):
        return None
    if added := allies_added(sentence, what):
        return added
    at = what.last + (word(sentence, what.last) == ",")
    comma = next(iter(places_near(sentence, {","}, what.last, what.last + NEARBY)), at - 1)
    if numbered := allies_numbered(sentence, at) or allies_numbered(sentence, comma + 1):
        return numbered
    first = at + 1 + (word(sentence, at + 1) in {"them", "the"})
    people = near(sentence, "country", first, first + 1)
    if word(sentence, at) not in JOINED_BY or not people or not is_a_people(sentence, people[0]):
        return None
    return by_ally(people[0], at, people[0].last)


def allies_numbered(sentence: Sentence, at: int) -> Whose | None:
    """Allies counted as a part of a force: ", 40 of them |Koreans", "including 40 from |Korea"."""
    if word(sentence, at) not in JOINED_BY and word(sentence, at - 1) != ",":
        return None
    first = at + (word(sentence, at) in JOINED_BY)
    part = quantity_at(sentence, first + (word(sentence, first) == "them"))
    if part is None or part.kind != "count":
        return None
    for mark in near(sentence, "country", part.stops, part.stops + NEARBY):
        if mark.detail == "demonym" or word(sentence, mark.first - 1) == "from":
            return by_ally(mark, at, mark.last)
    return None


def by_ally(ally: Mark, first: int, last: int) -> Whose | None:
    """Whose a force is with men of an ally in it, if they serve nowhere else."""
    lead = led().get(ally.value)
    return Whose(lead, (first, last)) if lead else None


def allies_raising(sentence: Sentence, what: Counted) -> Whose | None:
    """The allies with whom a force is raised: "with the North Koreans, |50,000 men"."""
    at = what.first - 1
    if word(sentence, at) != ",":
        return None
    for mark in near(sentence, "country", at - 3, at):
        first = mark.first - (word(sentence, mark.first - 1) == "the")
        joined = word(sentence, first - 1) in {"with", "including", "counting"}
        if joined and mark.last == at:
            return by_ally(mark, first - 1, mark.last)
    return None


def joined_by_allies(sentence: Sentence, what: Counted) -> Whose | None:
    """The allies who come on top of a force: "have joined |a grouping of N"."""
    verb = next(iter(places_near(sentence, JOINING, what.first - 3, what.first)), None)
    if verb is None or what.form not in {"collective before", "measure before"}:
        return None
    marks = [m for m in near(sentence, "country", 0, verb) if m.last <= verb]
    return by_ally(marks[-1], marks[-1].first, verb + 1) if marks else None


def allies_added(sentence: Sentence, what: Counted) -> Whose | None:
    """Allies added behind a force: "N troops in Kursk, North Koreans |included"."""
    for mark in near(sentence, "country", what.last, what.last + 7):
        behind = gap(sentence, mark.last, mark.last + 2)
        added = behind[:1] == ["included"] or behind == ["among", "them"]
        if added and is_a_people(sentence, mark):
            return by_ally(mark, mark.first, mark.last + len(behind))
    return None


def of_both(sentence: Sentence, what: Counted, one: Mark, other: Mark) -> Whose | None:
    """Whose a force of two peoples is: of two allies the leader's, of any others nobody's.

    "Russian and North Korean soldiers", "20 Iraqi and American soldiers".
    """
    if one.value == other.value or {one.detail, other.detail} != {"demonym"}:
        return None
    if " ".join(gap(sentence, one.last, other.first)) not in BOTH:
        return None
    lead = leads().get(frozenset({one.value, other.value}))
    inside = what.first <= one.first and other.last <= what.last
    return Whose(lead, (one.first, other.last)) if lead or inside else None
