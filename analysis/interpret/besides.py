"""Besides: a hedge of something else in the sentence: "the toll may rise, with 40 missing"."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.hedging import MODALS
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, holds, places_near, word
from analysis.model import Mark, Sentence

APARTING = frozenset({",", ";", "that", "and", "but", ":"})
AFTER = frozenset({"after", "following"})
WITH = frozenset({"with"})
APART = 6  # tokens from "with" to what is only expected: "with more volunteers |expected"
FEARS = frozenset({"fear", "fears"})


def is_besides(sentence: Sentence, what: Counted, read: Measured | None, mark: Mark) -> bool:
    """Whether a hedge tells of something else than the counted, who stand apart from it."""
    if mark.first < what.first:
        return is_of_event(sentence, what, read, mark) or stands_apart(sentence, what, read, mark)
    return is_cause(sentence, mark) or is_set_apart(sentence, what, mark)


def is_of_event(sentence: Sentence, what: Counted, read: Measured | None, mark: Mark) -> bool:
    """Whether something is only expected after what is told: "arrests are likely after a rally".

    So it is in "He may be sent home after 40 died", where nothing else stands between.
    """
    after = next(iter(places_near(sentence, AFTER, mark.last, what.first)), None)
    if after is None or not is_of_chance(mark):
        return False
    plain = APARTING.isdisjoint(gap(sentence, mark.last, what.first))
    told = read is not None and read.cue is not None and read.cue[0] > after
    return after == mark.last or (plain and told)


def is_of_chance(mark: Mark) -> bool:
    """Whether a hedge is a modal or tells that its own subject is likely or expected to do so."""
    return mark.value in MODALS or mark.value.startswith("be ")


def stands_apart(sentence: Sentence, what: Counted, read: Measured | None, mark: Mark) -> bool:
    """Whether the counted have a clause without a verb of its own: "…, with 40 still missing".

    So have they in "… could lose more, having lost 40".
    """
    if not is_of_chance(mark):
        return False
    if word(sentence, what.first - 1) == "with" and mark.last < what.first - 1:
        apart = read is not None and read.cue is not None and read.cue[1] > what.last
        return apart or what.form == "measure noun" or word(sentence, what.first - 2) == ","
    verb = read.verb if read else None
    return verb is not None and mark.last < verb.first and having(sentence, verb)


def having(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb is a participle of what came before: "having lost"."""
    return gap(sentence, verb.first - 2, verb.first) == [",", "having"]


def is_cause(sentence: Sentence, mark: Mark) -> bool:
    """Whether a hedge stands in the reason: "for allegedly trying", "left for fear of a raid"."""
    if word(sentence, mark.first) in FEARS:
        return word(sentence, mark.last) == "of"
    return word(sentence, mark.first - 1) == "for" and word(sentence, mark.last).endswith("ing")


def is_set_apart(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether only something named behind "with" is expected: "with more helpers expected"."""
    first = max(what.last, mark.first - APART)
    more = holds(sentence, {"more", "others", "many"}, first, mark.first)
    return more and holds(sentence, WITH, first, mark.first)
