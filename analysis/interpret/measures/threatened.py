"""Threatened: harm that has come to nobody: "would be killed", "may die", "vowed to kill N"."""

from __future__ import annotations

from analysis.interpret.classes import MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.tenses import BROUGHT_TO, WAS
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import NOT, gap, holds, in_date, is_light, word
from analysis.model import Sentence
from analysis.words import grammar
from analysis.words.forms import PARTICIPLES

MODALS = grammar("modals of what may come")
HAVE = grammar("have") | {"'ve"}
PAST_ALSO = frozenset({"may", "might", "could", "must", "can", "should", "cannot"})
STATES = frozenset({"dead", "missing", "wounded", "captive", "unaccounted"})
NARRATED = frozenset({"later", "soon", "eventually", "ultimately", "go", "going", "who"})
RISKS = grammar("risks of harm")
MEANT = grammar("meaning to do harm")
NEARLY = frozenset({"nearly", "almost", "narrowly"})


def threatened(sentence: Sentence, what: Counted, read: Measured) -> Measured | None:
    """The measure of those to whom harm has not come; for a force, that it stands there.

    "300 people would be killed", but "the 12,000 soldiers will be used up by May".
    """
    if not is_threatened(sentence, what, read):
        return None
    force = what.counted in MILITARY and "the" in gap(sentence, what.first - 1, what.first + 1)
    measure = "present" if force and read.cue and what.last <= read.cue[0] else "other"
    return read._replace(measure=measure, rule=f"{read.rule}, threatened")


def is_threatened(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether harm by a verb is only foreseen, feared or intended.

    What may have been done is hedged and stays what it is: "may have been killed", "may be dead".
    """
    if read.measure not in VICTIMS or read.verb is None or read.cue is None:
        return False
    state = word(sentence, read.cue[1] - 1) in STATES and form_of(read.verb) not in PARTICIPLES
    if read.verb.detail == "noun" or state:
        return False
    at = read.cue[0]
    group = verb_group(sentence, what, at)
    unfound = not NOT.isdisjoint([*group, *gap(sentence, *read.cue)])  # "could not be reached"
    if unfound and read.measure == "missing":
        return False
    if is_to_come(group) or is_near_miss(sentence, at, group):
        return True
    if "to" not in group:
        return form_of(read.verb) == "ing" and is_risked(sentence, at)
    return HAVE.isdisjoint(group) and is_meant(sentence, at - 1 - group.index("to"))


def verb_group(sentence: Sentence, what: Counted, at: int) -> list[str]:
    """The auxiliaries and adverbs before a verb, the nearest first."""
    group = []
    first = what.last if what.last <= at else 0
    while at > first and (is_light(sentence, at - 1) or word(sentence, at - 1) in MODALS | {"to"}):
        at -= 1
        if not in_date(sentence, at):
            group.append(word(sentence, at))
        if word(sentence, at) == "to":
            break
    return group


def is_to_come(group: list[str]) -> bool:
    """Whether auxiliaries, the nearest first, put a verb into the future or the unreal.

    >>> is_to_come(["be", "would"]), is_to_come(["be", "may"])
    (True, True)
    >>> is_to_come(["been", "have", "would"]), is_to_come(["been", "have", "may"])
    (True, False)
    >>> is_to_come(["been", "have"]), is_to_come(["later", "would"]), is_to_come(["soon", "will"])
    (False, False, True)
    """
    modals = MODALS.intersection(group)
    if not modals or (modals <= {"would"} and not NARRATED.isdisjoint(group)):
        return False
    return HAVE.isdisjoint(group) or modals.isdisjoint(PAST_ALSO)


def is_near_miss(sentence: Sentence, at: int, group: list[str]) -> bool:
    """Whether harm was only close by: "were |nearly killed", "nearly killed 60 people"."""
    return bool(group) and group[0] in NEARLY and not word(sentence, at + 1)[:1].isdigit()


def is_meant(sentence: Sentence, to: int) -> bool:
    """Whether somebody means or is to do what follows "to": "vowed |to kill", "are |to be shot".

    What somebody was able to do, or forced to, is done.
    """
    if word(sentence, to - 1) in BROUGHT_TO and word(sentence, to - 2) in WAS:
        return False
    about = word(sentence, to - 1) == "about"  # "are |about to be shot"
    return word(sentence, to - 1 - about) in {"are", "is", "were"} or holds(
        sentence, MEANT, to - 4, to
    )


def is_risked(sentence: Sentence, at: int) -> bool:
    """Whether an -ing form tells of a risk or a design: "the risk of |killing 60 people"."""
    linked = word(sentence, at - 1) in {"of", "at"}
    return linked and not RISKS.isdisjoint(gap(sentence, at - 4, at - 1))
