"""Frames with a preposition: "according to X", "citing X", "with reference to X"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.cues import Cue, cues
from analysis.interpret.frames.frame import Frame, clause_around
from analysis.interpret.frames.joint import joint_behind
from analysis.interpret.frames.relative import aside_around
from analysis.interpret.near import OWNS, counts, gap, holds, word
from analysis.model import Sentence
from analysis.words import grammar

NEAR = 5  # tokens from "what" to the verb of who has it from somebody
HAVING = grammar("have")
TAKEN_AT = frozenset({OWNS, "at", "seriously"})
LEARNING = frozenset({"had", "has", "heard", "hears", "learned", "learns", "learnt"})


def according(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a preposition or a briefing, which reach around their clause."""
    for cue in cues(sentence):
        if is_basis(sentence, cue) or is_toll(sentence, cue) or is_of_another(sentence, cue):
            continue
        if is_received(sentence, cue):
            continue
        joint = joint_behind(sentence, cue.source)
        first = min(cue.first, cue.source.first)
        last = max(cue.first + 1, joint[-1].last if joint else cue.source.last)
        free = is_learned(sentence, cue) or is_of_outlet(sentence, cue)
        aside = within_saying(sentence, cue.first, last) if cue.kind == "cite" else None
        aside = aside or (None if free else aside_around(sentence, cue.first, last))
        content = aside or clause_around(sentence, first, last)
        yield Frame(cue.source, cue.kind, (first, last), content, True, joint)


def within_saying(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """What an aside between a verb and its clause is about: "added, |citing X|, that 40 died"."""
    said = any(m.last == first - 1 for m in sentence.of("say"))
    enclosed = word(sentence, first - 1) == "," and gap(sentence, last, last + 2) == [",", "that"]
    return (last + 1, clause_around(sentence, last + 1, last + 1)[1]) if said and enclosed else None


def is_basis(sentence: Sentence, cue: Cue) -> bool:
    """Whether a speaker only goes by somebody, as an aside tells: "X, |going by old men|, said".

    So does one who says something "|according to intelligence|", which is nobody's in particular.
    """
    spied = gap(sentence, cue.source.first - 1, cue.source.last) == ["to", "intelligence"]
    if spied and any(m.last <= cue.first for m in sentence.of("say")):
        return True
    going = word(sentence, cue.first) == "going" and word(sentence, cue.first - 1) == ","
    named = any(m.last == cue.first - 1 for m in sentence.mentions)
    return going and named and holds(sentence, {","}, cue.source.last, cue.source.last + 2)


def is_received(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody has things of somebody, and no word: "the shells that it |had from X|"."""
    has = word(sentence, cue.first) in HAVING and word(sentence, cue.first + 1) == "from"
    return has and not holds(sentence, {"what"}, cue.first - NEAR, cue.first)


def is_of_another(sentence: Sentence, cue: Cue) -> bool:
    """Whether a source closes a clause without a number: "it is known |from X|, and 40 live there".

    "If one takes X" names one with its word alone: "if one takes X |at its word".
    """
    at = cue.source.last
    if word(sentence, cue.source.first - 1) == "takes" and word(sentence, cue.first) == "if":
        return word(sentence, at) not in TAKEN_AT
    goes_on = word(sentence, at + (word(sentence, at) == ",")) in {"and", "but"}
    known = goes_on and holds(sentence, {"known"}, cue.first, cue.source.first)
    return known and not counts(sentence, 0, cue.first)


def is_toll(sentence: Sentence, cue: Cue) -> bool:
    """Whether people are but what a number counts: "citing the deaths of 31 soldiers".

    "Citing three officials" tells who says so.
    """
    people = cue.source.form == "role" and cue.source.many
    if not people or cue.first > cue.source.first:
        return False
    found = (q for q in sentence.quantities if cue.first < q.begins < cue.source.first)
    number = next((q for q in found if q.kind == "count"), None)
    of = number is not None and word(sentence, number.begins - 1) == "of"
    return number is not None and (of or number.stops < cue.source.first)


def is_learned(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue is the verb of who has it from somebody: "N, the BBC |learns from X|, died"."""
    verb = word(sentence, cue.first) in LEARNING
    return verb and any(m.last == cue.first for m in sentence.mentions)


def is_of_outlet(sentence: Sentence, cue: Cue) -> bool:
    """Whether a relative clause tells whom an outlet cites: "a report |that cited Y|, said"."""
    return cue.kind == "cite" and word(sentence, cue.first) in {"that", "which"}
