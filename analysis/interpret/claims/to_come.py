"""To come: counts of a time to come, by words of intent or a day after the publication."""

from __future__ import annotations

from datetime import date
from itertools import takewhile

from analysis.interpret.around import dates_near
from analysis.interpret.claims.carried import ABROAD
from analysis.interpret.classes import MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.ahead import awaited, undated
from analysis.interpret.measures.tenses import INTENDED, SUPPOSED, WILL, is_perfect, is_to_do
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import gap, holds, places_near, word
from analysis.model import Sentence
from analysis.words import grammar

FOREBODING = grammar("foreboding")
INTENDED_OR_FEARED = INTENDED | FOREBODING
GOALS = grammar("nouns of what is wanted")
FEARED_OR_MEANT = FOREBODING | GOALS
NEARBY = 9
RAISING = grammar("raising a force")
SHAPING = frozenset(
    {"assembling", "building", "creating", "forming", "raising", "setting", "taking"}
)  # "is taking shape"
RAISED = 9
RAISABLE = MILITARY | {"people by demonym"}
NOT = frozenset({"neither", "not"})
UNTIL = frozenset({"by", "before", "until", "till", "next", "from"})
BE = grammar("be")
BREAKS = frozenset({",", ";", ":", "and", "but", "while"})
LOOSE = frozenset(
    {"verb before", "verb behind", "locative behind", "noun behind", "noun before", "adj before",
     "adj behind", "apposed"}
)  # fmt: skip
LOOSER = LOOSE | {"measure before"}


def is_being_raised(sentence: Sentence, what: Counted) -> bool:
    """Whether a force is not there yet: "a battalion of N is being |raised", "to |form units of N".

    Of one that "has been raised" it is not so.
    """
    for at in range(what.first - RAISED, what.last + RAISED):
        if not what.first <= at < what.last and word(sentence, at) in RAISING:
            said = gap(sentence, at - 3, at)
            if said[-1:] in (["being"], ["to"]) or said[-2:] == ["to", "be"]:
                return True
            if word(sentence, at) in SHAPING and not BE.isdisjoint(said):
                return True
    return False


def is_foreseen(sentence: Sentence, what: Counted) -> bool:
    """Whether a force is one to come: "will be 4,800 strong", "a force of N is conceivable"."""
    coming = holds(sentence, WILL, what.first - 3, what.first) or awaited(sentence, what)
    before = holds(sentence, FEARED_OR_MEANT, what.first - 6, what.first)
    return coming or before or holds(sentence, FOREBODING, what.last, what.last + 4)


def is_intended(sentence: Sentence, what: Counted) -> bool:
    """Whether words of intent stand by a count: "the army wants", "the brigade is to".

    Not the modal of whoever will not speak of it: "the army |would not confirm the figure of N".
    """
    first, last = what.first - 12, what.last + 8
    said = undated(sentence, first, last)
    ahead = is_to_do(said) or awaited(sentence, what)
    if ahead or INTENDED_OR_FEARED.isdisjoint(said):
        return ahead
    told = sentence.at("say")
    silent = (at for at in places_near(sentence, NOT, first, what.first) if at + 1 in told)
    return not INTENDED_OR_FEARED.isdisjoint({*said} - {word(sentence, at - 1) for at in silent})


def to_come(
    sentence: Sentence, what: Counted, read: Measured | None, published: date | None
) -> Measured | None:
    """A plan, where a day after the publication stands by a number: "10,000 by December".

    So is a force of which some words near tell something, and others that it is being raised.
    """
    sure = read is not None and read.rule.split(",")[0] not in LOOSE
    raisable = what.counted in RAISABLE or what.form == "collective before"
    if not sure and raisable and is_being_raised(sentence, what):
        return Measured("planned", None, "no word of measure, looking ahead")
    if published is None or not may_be_planned(sentence, read):
        return None
    for dated, first, last in dates_near(sentence, what.first - NEARBY, what.last + NEARBY):
        beyond = (dated.earliest or dated.latest or published) > published
        until = sure or not UNTIL.isdisjoint(gap(sentence, first - 1, first + 1))
        if (
            beyond
            and until
            and not holds(sentence, BREAKS, min(last, what.first), max(first, what.last))
        ):
            return Measured("planned", read.cue if read else None, "a day to come")
    return None


def may_be_planned(sentence: Sentence, read: Measured | None) -> bool:
    """Whether a measure leaves open that it is of a time to come."""
    if read is None:
        return True
    if read.measure not in ABROAD or is_done(sentence, read):
        return False
    form = form_of(read.verb) if read.verb else ""
    return read.rule.split(",")[0] in LOOSER or form in {"s", "base"}


def is_done(sentence: Sentence, read: Measured) -> bool:
    """Whether a verb tells of what is done by then: "have since |come", "began to |leave"."""
    if read.verb is None or form_of(read.verb) == "ing":
        return False
    before = gap(sentence, read.verb.first - NEARBY, read.verb.first)
    near = list(takewhile(lambda said: said not in BREAKS, reversed(before)))
    return is_perfect(near) or (near[:1] == ["to"] and not SUPPOSED.isdisjoint(near[1:2]))
