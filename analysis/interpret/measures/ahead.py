"""Ahead: tense and mood, by which a movement lies in the future or is only intended."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.measures.asides import past_aside
from analysis.interpret.measures.before_verbs import CLAUSES, REACH, before_verb
from analysis.interpret.measures.guesses import BY_THEN, is_guessed, is_so_by_now
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.modifiers import is_taken_to_be
from analysis.interpret.measures.soon import by_an_accord, is_to_come, time_ahead
from analysis.interpret.measures.subjects import predicate
from analysis.interpret.measures.tenses import INTENDED, MODALS, SUPPOSED, WILL, verb_ahead
from analysis.interpret.measures.verbs import BE, form_of
from analysis.interpret.near import PREPOSITIONS, gap, holds, in_date, is_act, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

FORESEEING = grammar("foreseeing a number")
AUXILIARIES = grammar("have") | {"did", "to"}
AUXILIARY = 5  # tokens before a verb within which its auxiliary stands
NEARING = frozenset({"coming", "forthcoming", "future", "imminent", "impending", "upcoming"})
AFOOT = grammar("coming to pass")
STARTS = frozenset({"", ".", ",", ";", "that", "and", "but", "“", '"'})
IMAGINED = frozenset({"would", "could", "might", "may", "will", "'d"})
CONDITIONS = frozenset({"if", "unless", "eventually"})
MAYBE = grammar("modals of chance")
NOT_HEADING = PREPOSITIONS | {"for", "to", "it"}
FOUND = frozenset({"found", "seen"})
JOINING = frozenset({",", "and", "or", "then"})
OTHER_CLAUSES = CLAUSES - {","} | {":", "after", "because", "but", "since", "when", "while"}
PLANNING = INTENDED | BE
NEARBY = 4
SPAN = 14
LONG = 30  # tokens back from the last of several verbs to what makes them plans


def looks_ahead(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether what is said lies in the future or is only intended."""
    if awaited(sentence, what) or will_be_there(sentence, what):
        return True
    if is_so_by_now(sentence, what, read):
        return False
    if read.cue is None or is_taken_to_be(sentence, what) or is_to_be_found(sentence, read.cue):
        return False
    behind = past_aside(sentence, what.last) or what.last
    closing = word(sentence, behind) == "," and word(sentence, behind + 1) in WILL
    behind += closing  # "five brigades, each of 300 men|, would be deployed"
    if 0 <= read.cue[0] - behind < 9:
        between = gap(sentence, behind, read.cue[0])
        if "be" in between and CLAUSES.isdisjoint(between) and SUPPOSED.isdisjoint(between):
            return not is_guessed(sentence, read, between)
    if read.verb is None:
        return False
    near = before_verb(sentence, what, read.verb)
    form = form_of(read.verb)
    if form == "base" and is_base_ahead(sentence, what, read.verb):
        return True
    if not form:
        after = undated(sentence, what.last, what.last + 6)
        if read.verb.detail != "noun":
            return False
        told = decided(after) or is_under_way(sentence, what)
        return told or noun_ahead(near) or is_to_come(sentence, what, read.verb)
    going_to = form == "ing" and not BE.isdisjoint(near[:2])
    if form and is_unreal(sentence, what, read.verb, near):
        return True
    now = form == "s" or (form == "base" and AUXILIARIES.isdisjoint(near[:AUXILIARY]))
    if (now or going_to) and is_still_to_come(sentence, what, read.verb):
        return True
    if read.verb.value == "present" and is_expected(sentence, read.verb, near):
        return True
    return verb_ahead(sentence, read.verb, near)


def is_to_be_found(sentence: Sentence, cue: tuple[int, int]) -> bool:
    """Whether "are to be found" only tells where somebody is: "are now to |be found in" a place."""
    at = cue[0]
    be = word(sentence, at - 1) == "to" and word(sentence, at) == "be"
    return be and word(sentence, at + 1) in FOUND


def is_still_to_come(sentence: Sentence, what: Counted, verb: Mark) -> bool:
    """Whether a present tense tells of a time to come, or of what an accord binds somebody to."""
    if time_ahead(sentence, what, verb):
        return True
    first, last = min(what.first, verb.first), max(what.last, verb.last)
    return verb.value in {"deployed", "supplied"} and by_an_accord(sentence, first, last)


def awaited(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is what somebody looks forward to: "reckons with |12,000 soldiers"."""
    before = word(sentence, what.first - 1)
    return before in FORESEEING or f"{word(sentence, what.first - 2)} {before}" in FORESEEING


def will_be_there(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is to exist or be had: "before long there will be |N", "will have |N".

    So is one that there could be under a condition: "there could be |N if".
    """
    said = gap(sentence, what.first - NEARBY, what.first)
    coming = not WILL.isdisjoint(said)
    if not coming and not MAYBE.isdisjoint(said):
        coming = holds(sentence, CONDITIONS, what.last, what.last + REACH)
    there = "be" in said[-2:] and "there" in said and coming
    return there or (said[-1:] == ["have"] and not WILL.isdisjoint(said[-3:]))


def is_under_way(sentence: Sentence, what: Counted) -> bool:
    """Whether what a noun names is then said to be planned: "the transfer of N to X is planned"."""
    group = predicate(sentence, what.last)
    if group is None:
        return False
    planned = group.mark is not None and group.mark.value == "planned"
    return planned or decided(gap(sentence, group.first, group.head + 2))


def is_base_ahead(sentence: Sentence, what: Counted, verb: Mark) -> bool:
    """Whether a verb's base is wished for, stands in a title, or goes on with a plan."""
    headed = is_headed(sentence, verb) or goes_on_with_a_plan(sentence, verb)
    return headed or wished(sentence, what, verb)


def goes_on_with_a_plan(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb is one of several that are to be done: "will train 300 men and |send 100"."""
    if word(sentence, verb.first - 1) not in JOINING:
        return False
    for at in range(verb.first - 2, max(0, verb.first - LONG), -1):
        if word(sentence, at) in OTHER_CLAUSES:
            return False
        to = word(sentence, at) == "to" and not PLANNING.isdisjoint(gap(sentence, at - 2, at))
        if to or word(sentence, at) in WILL:
            return True
    return False


def wished(sentence: Sentence, what: Counted, verb: Mark) -> bool:
    """Whether somebody wants the counted to do something: "intends for |20,000 men to work"."""
    at = what.first - 1
    at -= word(sentence, at) == "for"
    to = word(sentence, verb.first - 1) == "to" and what.last <= verb.first
    return to and word(sentence, at) in INTENDED


def is_headed(sentence: Sentence, verb: Mark) -> bool:
    """Whether a title says what somebody is to do, with no other verb: "Poland to |send 40 men"."""
    to = verb.first - 1
    if to < 1 or word(sentence, to) != "to" or to > REACH:
        return False
    named = (m.last for kind in ("country", "source", "unit") for m in sentence.of(kind))
    plain = word(sentence, 0) not in NOT_HEADING
    return plain and to in named and not any(is_act(sentence, at) for at in range(to))


def is_unreal(sentence: Sentence, what: Counted, verb: Mark, near: list[str]) -> bool:
    """Whether something has not been done, or only might be: "have yet to leave", "had N gone"."""
    if "yet" in near[:5] and not {"not", "n't", "to"}.isdisjoint(near[:6]):
        return True
    first = verb.first - len(near)
    starts = word(sentence, first - 1) in STARTS
    if starts and near[1:] and near[-1] in {"had", "were", "should"}:
        return True
    if what.last <= verb.first and word(sentence, what.first - 1) in {"if", "unless"}:
        return True
    return is_imagined(sentence, what, verb)


def is_imagined(sentence: Sentence, what: Counted, verb: Mark) -> bool:
    """Whether an act is the subject of what it would bring: "sending N would be a mistake"."""
    form, before = form_of(verb), word(sentence, verb.first - 1)
    if verb.last > what.first or not (form == "ing" or (form == "base" and before == "to")):
        return False
    if form == "ing" and before == ",":
        return not WILL.isdisjoint(gap(sentence, verb.first - SPAN, verb.first))
    starts = word(sentence, verb.first - 1 - (before == "to")) in STARTS
    return starts and not IMAGINED.isdisjoint(gap(sentence, what.last, what.last + REACH))


def undated(sentence: Sentence, first: int, last: int) -> list[str]:
    """The words between two tokens that are no part of a date, such as "May"."""
    last = min(last, len(sentence.tokens))
    return [word(sentence, at) for at in range(max(first, 0), last) if not in_date(sentence, at)]


def decided(after: list[str]) -> bool:
    """Whether what a noun names is then said to be a plan: "the dispatch of N is planned".

    >>> decided(["is", "planned"]), decided(["is", "due"]), decided(["was", "confirmed"])
    (True, True, False)
    >>> decided(["will", "begin"]), decided(["will", "alarm"])
    (True, False)
    >>> decided(["was", "called", "off"])
    True
    """
    if not WILL.isdisjoint(after[:1]) or not {"to", "due", "set"}.isdisjoint(after[1:2]):
        return not AFOOT.isdisjoint(after[1:]) or "due" in after[:2]
    if after[2:3] == ["off"]:
        return True
    return not BE.isdisjoint(after[:2]) and not INTENDED.isdisjoint(after[1:])


def noun_ahead(near: list[str]) -> bool:
    """Whether a noun such as "dispatch" stands under a plan: "agreed to the dispatch of N".

    >>> noun_ahead(["the", "to", "agreed"]), noun_ahead(["the", "announced"])
    (True, False)
    >>> noun_ahead(["forthcoming", "the", "confirmed"])
    True
    """
    coming = not NEARING.isdisjoint(near[:2])
    return coming or bool(INTENDED.intersection(near[:6]) or MODALS.intersection(near[:3]))


def is_expected(sentence: Sentence, verb: Mark, near: list[str]) -> bool:
    """Whether somebody may be somewhere by a time to come: "may be there before May"."""
    may = not MAYBE.isdisjoint(near[:4]) and "have" not in near[:4]
    return may and not BY_THEN.isdisjoint(gap(sentence, verb.last, verb.last + REACH))
