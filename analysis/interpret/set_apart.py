"""Set apart: the aside between the counted and their verb, which tells of another matter.

"N soldiers|, trained in Belarus last year,| are in Kursk": neither Belarus nor that year is of N.
"""

from __future__ import annotations

from typing import NamedTuple

from analysis.interpret.around import near
from analysis.interpret.classes import MOVES, STATES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.groups import OPENING
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import holds, in_date, is_light, places_near, word
from analysis.model import Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE, PARTICIPLES, is_past, is_regular_past

PAIRS = {",": ",", "(": ")", "–": "–", "—": "—"}
RELATIVE = grammar("relative words") | {"that"}
NO_END = grammar("prepositions") | grammar("relative words") | {"and", "or", "to", "that", "not"}
BREAKS = grammar("relative words") | {",", ";", ":", "(", "–", "—", "and"}
RAISING = grammar("raising and schooling")
TURNING = frozenset({"and", "or", "but", ";", ":", "including", "among"})
SENT, STATES_THERE = MOVES - {"returned"}, STATES - {"training"}
TAIL = 7  # tokens from the counted to their aside: "soldiers |of its best corps|, trained in"
LENGTH = 30


class Aside(NamedTuple):
    """An aside, from the sign that opens it to behind the one that closes it.

    `there` tells that the counted may be where it says, `then` that its days may be theirs.
    """

    first: int
    last: int
    there: bool
    then: bool

    def holds(self, at: int) -> bool:
        """Whether a token stands in it."""
        return self.first <= at < self.last


def set_apart(
    sentence: Sentence, what: Counted, measure: str, cue: tuple[int, int] | None
) -> Aside | None:
    """The aside behind a counted phrase that says nothing of their measure, but something else.

    Where victims were on the day is where they fell, unless they were only raised or sent there.
    """
    opens = opening(sentence, what)
    if opens is None:
        return None
    signed = word(sentence, opens) in PAIRS
    last = closing(sentence, opens) if signed else clause_end(sentence, opens, cue)
    if last is None or (cue is not None and opens <= cue[0] < last):
        return None
    if any(m.detail in FINITE | PARTICIPLES for m in near(sentence, "say", opens, last)):
        return None
    if word(sentence, last) == "had" or not is_told(sentence, opens, last):
        return None
    return aside_of(sentence, measure, opens, last)


def aside_of(sentence: Sentence, measure: str, opens: int, last: int) -> Aside | None:
    """An aside with what its place and its days are to those who are counted before it."""
    raised = holds(sentence, RAISING, opens, last)
    acts = [act for act in near(sentence, "measure", opens, last) if form_of(act) != "base"]
    sent = any(act.value in SENT for act in acts)
    if measure in VICTIMS and not (raised or sent):
        return None
    there = not raised and (sent or any(act.value in STATES_THERE for act in acts))
    then = there and measure not in VICTIMS and not moves_on(sentence, opens, last)
    return Aside(opens, last, there, then)


def moves_on(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the place of an aside is not that of the clause: "who came to Minsk are in Kursk"."""
    behind = near(sentence, "place", last, last + LENGTH)
    return bool(behind and near(sentence, "place", first, last))


def past(what: Counted, aside: Aside | None) -> Counted:
    """A counted phrase that reaches up to the end of its aside."""
    return what if aside is None else what._replace(last=aside.last)


def opening(sentence: Sentence, what: Counted) -> int | None:
    """The sign or the word that opens an aside or a clause right behind a counted phrase."""
    for at in range(what.last, what.last + TAIL):
        if word(sentence, at) in PAIRS:
            return None if word(sentence, at + 1) in TURNING else at
        if word(sentence, at) in RELATIVE or (at == what.last and is_reduced(sentence, at)):
            return at
        if word(sentence, at) in TURNING | OPENING or at in sentence.acts:
            return None
    return None


def is_reduced(sentence: Sentence, at: int) -> bool:
    """Whether a participle describes those before it: "soldiers |trained", "|once based"."""
    at += word(sentence, at) in RAISING and not is_past(word(sentence, at))
    found = near(sentence, "measure", at, at + 1)
    return is_regular_past(word(sentence, at)) or any(form_of(m) in PARTICIPLES for m in found)


def closing(sentence: Sentence, opens: int) -> int | None:
    """The token behind the sign that closes an aside; behind a comma the verb follows."""
    sign = word(sentence, opens)
    for at in places_near(sentence, {PAIRS[sign]}, opens + 2, opens + LENGTH):
        if sign != "," or is_predicate(sentence, at + 1):
            return None if holds(sentence, {";"}, opens, at) else at + 1
    return None


def clause_end(sentence: Sentence, opens: int, cue: tuple[int, int] | None) -> int | None:
    """The token of the verb that follows on a clause without commas, which tells the measure."""
    if cue is None or not opens < cue[0] < opens + LENGTH:
        return None
    begins = cue[0]
    while begins > opens and is_in_group(sentence, begins - 1):
        begins -= 1
    led = word(sentence, begins - 1) in NO_END
    if led or not is_predicate(sentence, begins) or holds(sentence, BREAKS, opens + 1, begins):
        return None
    return begins


def is_in_group(sentence: Sentence, at: int) -> bool:
    """Whether a token goes with the verb behind it, but for a date."""
    return not in_date(sentence, at) and (is_light(sentence, at) or word(sentence, at) in OPENING)


def is_predicate(sentence: Sentence, at: int) -> bool:
    """Whether a finite verb stands at a token, adverbs before it."""
    while is_light(sentence, at) and word(sentence, at) not in OPENING:
        at += 1
    if word(sentence, at) in OPENING:
        return True
    return any(form_of(mark) in FINITE for mark in near(sentence, "measure", at, at + 1))


def is_told(sentence: Sentence, first: int, last: int) -> bool:
    """Whether something is told between two tokens: there is a verb, if only a participle."""
    return any(
        word(sentence, at) in OPENING
        or is_past(word(sentence, at))
        or any(form_of(mark) for mark in near(sentence, "measure", at, at + 1))
        for at in range(first, last)
    )
