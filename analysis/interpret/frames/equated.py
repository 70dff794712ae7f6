"""Frames with a number that is somebody's: "300 is Kyiv's tally", "X has a number: 300"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from analysis.interpret.frames.copulas import COPULAS, predicate
from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.kept import kept_at
from analysis.interpret.frames.objects import TOLLS
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import STATEMENTS, behind
from analysis.interpret.near import OWNS, PREPOSITIONS, counts, gap, holds, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

BE = grammar("finite be")
EQUATING = COPULAS | {"being", "came", "comes"}
CLAUSAL = BE | {"could", "may", "might", "must"}  # "a suspicion that X could be involved"
BEING = COPULAS | {"being"}
ANSWERS = frozenset(
    {"answer", "reply", "response", "retort", "verdict", "warning", "lament", "word"}
)
NUMBERS = STATEMENTS | TOLLS | {"sum", "conclusion"}
FIGURES = NUMBERS | ANSWERS
LINKS = frozenset({"of", "by", "from"})
GIVEN = frozenset({"drawn", "given", "held", "kept", "made", "put", "taken"})
ENDS = frozenset({"", ".", ",", ";"})
COMPARING = grammar("how plainly one speaks")
LEADING_IN = frozenset({"according", "by", "in", "on"})
USING = grammar("making use of a figure")
APART = PREPOSITIONS | {","}
NEAR = 5
WIDE = 14
TALLIES = frozenset({"count", "estimate", "figure", "figures", "tally"})
NEWS = frozenset({"latest", "line", "news", "now", "the", "this"})
LEADING = TOLLS | ANSWERS | {"counting", "ready", "say", "this"}


def equated(sentence: Sentence) -> Iterator[Frame]:
    """Frames in which a number is said to be somebody's, or stands behind their colon."""
    for at in places(sentence, EQUATING) if sentence.counted else ():
        told = counts(sentence, 0, at) and (word(sentence, at) in BEING or answers(sentence, at))
        source = whose(sentence, predicate(sentence, at)) if told else None
        if source:
            yield Frame(source, "say", (at, source.last), (clause(sentence, at), at), True)
    yield from used(sentence)
    yield from kept_at(sentence)
    for at in places(sentence, {":", ","}) if sentence.counted else ():
        source = opening(sentence, at) if counts(sentence, at + 1, at + 4) else None
        if source:
            yield Frame(source, "say", (source.first, at + 1), after(sentence, at + 1), False)


def answers(sentence: Sentence, at: int) -> bool:
    """Whether what stands before a verb is an answer: "40 died, |came the reply of X"."""
    apart = word(sentence, at - 1) in {",", '"', "”", "–", "—"}
    return apart and holds(sentence, ANSWERS, at + 1, at + 6)


def clause(sentence: Sentence, last: int) -> int:
    """Where the clause of a number begins that ends at a token: "40 is X's, |700 is Y's"."""
    breaks = (k for k in range(last - 1, 0, -1) if word(sentence, k) in {",", ";"})
    near = next(breaks, None)
    return near + 1 if near is not None and is_number_of(sentence, near + 1, last) else 0


def is_number_of(sentence: Sentence, first: int, last: int) -> bool:
    """Whether nothing but a number and its noun stands between two tokens."""
    number = next((q for q in sentence.quantities if q.begins == first), None)
    return number is not None and last - number.stops <= 1


def used(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a figure of somebody's who uses it: "the figure that X works with is 21"."""
    for at in places(sentence, TOLLS) if sentence.counted else ():
        link = at + 1 + (word(sentence, at + 1) in {"that", "which"})
        source = next((m for m in sentence.mentions if m.first >= link), None)
        if source is None or phrase_start(sentence, source) != link:
            continue
        near = range(source.last + 1, source.last + NEAR)
        verb = next((k for k in near if word(sentence, k) in BE), None)
        using = verb and holds(sentence, USING, source.last, source.last + 2)
        if verb and using and counts(sentence, verb + 1, verb + NEAR):
            cue = source.first, verb + 1
            yield Frame(source, "say", cue, after(sentence, verb + 1), False)


def whose(sentence: Sentence, at: int) -> Mention | None:
    """Whose the number is of which a predicate tells: "X's tally", "the count of X"."""
    for lead in (["that", "of"], ["from"]):
        if gap(sentence, at, at + len(lead)) == lead:
            told = holds(sentence, TALLIES if lead == ["from"] else NUMBERS, led_in(sentence), at)
            return behind(sentence, at + len(lead)) if told else None
    owners = (m for m in sentence.mentions if m.first >= at and word(sentence, m.last) == OWNS)
    owner = next(owners, None)
    if owner and phrase_start(sentence, owner) <= at:
        taken_up = word(sentence, owner.last + 1) in ENDS and holds(sentence, NUMBERS, 0, at)
        owned = taken_up or holds(sentence, FIGURES, owner.last, owner.last + 4)
        return owner if owned else None
    noun = next((k for k in range(at, at + NEAR) if is_number(sentence, k)), None)
    if noun is None or holds(sentence, APART, at + 1, noun) or counts(sentence, at, noun):
        return None  # "were held on |suspicion of X", "are dead, the |Statistics Office told"
    return giver_of(sentence, noun)


def led_in(sentence: Sentence) -> int:
    """The token behind what leads in a sentence: "According to the figures, |300 are from Mali"."""
    ends = places(sentence, {","}) if word(sentence, 0) in LEADING_IN else ()
    return next(iter(ends), 0)


def giver_of(sentence: Sentence, noun: int) -> Mention | None:
    """Who gives the number for which a word stands: "the count |of X", "the one |X arrived at"."""
    if word(sentence, noun + 1) in LINKS:
        source = behind(sentence, noun + 2)
        counted = word(sentence, noun) in {"number", "total"}
        others = source and counted and is_of_others(sentence, source, noun + 2)
        return None if others else source
    by = noun + 2 + (word(sentence, noun + 1) == "put")
    if word(sentence, by) == "by" and is_given(word(sentence, noun + 1)):
        return behind(sentence, by + 1)
    link = noun + 1 + (word(sentence, noun + 1) in {"that", "which"})
    link += 2 * (word(sentence, noun + 2) == "which")  # "the number with which X works"
    source = behind(sentence, link)
    near = source is not None and source.first - link <= 2
    if source and near and gap(sentence, source.last, source.last + 2)[-1:] == ["from"]:
        return behind(sentence, source.last + 2)  # "the answer that Reuters had from X"
    told = source is not None and word(sentence, source.last) in CLAUSAL
    if source is None or not near or told:
        return None
    return None if counts(sentence, link, len(sentence.tokens)) else source


def is_of_others(sentence: Sentence, source: Mention, at: int) -> bool:
    """Whether a number is of those counted: "the number of |lawmakers", "of |Nepalis in Russia"."""
    many = source.form == "role" and source.many
    return many or phrase_start(sentence, source) > at


def is_number(sentence: Sentence, at: int) -> bool:
    """Whether a word stands for a number: "the tally", "the one that X arrived at".

    Behind a verb of being, a form in -ing is a verb: "is |telling reporters". A part of a name is
    none: "are wounded, the National |Intelligence Service told".
    """
    if any(m.first <= at < m.last - 1 for m in sentence.mentions if m.form == "named"):
        return False
    if word(sentence, at - 1) in COPULAS and word(sentence, at).endswith("ing"):
        return False
    one = word(sentence, at) == "one" and word(sentence, at - 1) == "the"
    return one or word(sentence, at) in FIGURES


def is_given(said: str) -> bool:
    """Whether a participle may tell whose a number is: "the total |given by X", "reached by X"."""
    return said in GIVEN or said.endswith("ed")


def opening(sentence: Sentence, sign: int) -> Mention | None:
    """Whoever a sentence opens with, if their number stands behind a sign: "X has a number: 3".

    So it is behind "it is": "It is |X that gives the number: 3"; and "X goes further: 3".
    """
    cleft = 2 if word(sentence, 0) == "it" and word(sentence, 1) in BE else 0
    first = behind(sentence, cleft)
    if first is not None and word(sentence, first.last) == OWNS:
        first = None
    if first is not None and first.last == sign and word(sentence, sign) == ":":
        *noun, of = gap(sentence, 0, first.first) or [""]
        if of in {"from", "of"} and noun[:1] == ["the"] and noun[-1] in FIGURES:
            return first  # "The answer of |Kyiv: 300 dead"
        if of == "from" and first.kind != "government" and NEWS.issuperset(noun):
            return first  # "The latest from |OCHA: 300 dead"
    if first is None or first.last > sign or opened(sentence, first) > cleft:
        return None
    return first if leads_to(sentence, past_office(sentence, first.last), sign) else None


def past_office(sentence: Sentence, at: int) -> int:
    """The token behind an office in commas: "X|, the UN's man for Yemen,| had a number: 40"."""
    if word(sentence, at) != ",":
        return at
    return next((k + 1 for k in range(at + 1, at + WIDE) if word(sentence, k) == ","), at)


def opened(sentence: Sentence, source: Mention) -> int:
    """Where a source begins with "another" or its owner: "|Another aide", "|Ukraine's union"."""
    start = phrase_start(sentence, source)
    owned = word(sentence, start - 1) == OWNS
    before = next((m.first for m in sentence.mentions if m.last == start - owned), start)
    if owned or before < start:
        return before  # "|HUR chief X"
    return start - (word(sentence, start - 1) in {"another", "one", "both"})


def leads_to(sentence: Sentence, first: int, sign: int) -> bool:
    """Whether words up to a colon, or to a comma behind "a figure", announce a number."""
    told = gap(sentence, first, sign)
    if word(sentence, sign) == ",":
        figure = word(sentence, sign - 1) in TOLLS and not {"a", "an"}.isdisjoint(told[-4:])
        return figure and "," not in told and len(told) <= WIDE // 2
    to_tell = any(noun in NUMBERS and to == "to" for noun, to in pairwise(told))  # "a sum to tell"
    named = word(sentence, sign - 1) in LEADING and len(told) <= NEAR
    named = named or (to_tell and told[:1] in (["has"], ["had"], ["have"]))
    return named or not COMPARING.isdisjoint(told[-2:])
