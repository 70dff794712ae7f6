"""Enclosing: verbs that a counted phrase stands within: "took N prisoner", "left N dead"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import MATERIEL, MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.asides import OPENS
from analysis.interpret.measures.objects import PARTS, REACH, beside
from analysis.interpret.near import JOINING, gap, is_date, word
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.lexicon import lexicon, phrases

OWNING = frozenset({"has", "have"})
LOCATIVES = grammar("being in a place")
LEAVING = {"leave": "base", "leaves": "s", "left": "ed", "leaving": "ing"}
TAKING = {"take": "base", "takes": "s", "took": "past", "taken": "participle", "taking": "ing"}
PARTICLES = frozenset({"up", "over"})
CLAUSE_ENDS = OPENS | {";", ".", "and", ""}


def verb_around(sentence: Sentence, what: Counted) -> Mark | None:
    """A verb that the phrase stands within: "took N prisoner", "threw N into battle"."""
    at = beside(sentence, what)
    return parted(sentence, what, at) or left_in_a_list(sentence, what, at)


def left_in_a_list(sentence: Sentence, what: Counted, at: int) -> Mark | None:
    """The harm that a list of people ends with: "|left N civilians and soldiers dead"."""
    form, here = LEAVING.get(word(sentence, at - 1)), what.last
    while form and here < what.last + REACH and (listed := past_listed(sentence, here)):
        here = listed
    marks = near(sentence, "measure", here, here + 1) if here > what.last else ()
    harm = next((m for m in marks if m.detail == "adj" and m.value in VICTIMS), None)
    return harm and Mark("measure", harm.value, at - 1, at, f"verb:{form}:object")


def past_listed(sentence: Sentence, at: int) -> int | None:
    """The token behind a comma or "and" with those whom it adds: "|and 80 rebels|"."""
    if word(sentence, at) not in JOINING | {","}:
        return None
    first = at + 1 + (word(sentence, at + 1) in JOINING)
    units = [m for m in near(sentence, "unit", first, first + PARTS) if m.detail == "many"]
    return units[0].last if units else None


def parted(sentence: Sentence, what: Counted, at: int) -> Mark | None:
    """A verb that the phrase stands within: "took N prisoner", "threw N into battle"."""
    if word(sentence, at) in PARTICLES:
        return None
    said = word(sentence, at - 1)
    told = [m.last - what.last for m in near(sentence, "measure", what.last, what.last + 1)]
    known = phrases(said) if said in lexicon() else None
    for size in range(PARTS, max(told, default=1) - 1, -1):
        words = (said, *gap(sentence, what.last, what.last + size))
        if known is None or len(words) < 2:
            return None
        for entry in dict(known.longer.get(words[1], ())).get(len(words), {}).get(words, ()):
            if entry.detail.endswith(":object") and not misleads(what, words):
                return Mark("measure", entry.value, at - 1, at, entry.detail)
    return staying(sentence, what, at) or taken_to(sentence, what, at)


def taken_to(sentence: Sentence, what: Counted, at: int) -> Mark | None:
    """The movement of those taken somewhere: "took 1,500 men of the Guards |to Vladivostok"."""
    form = TAKING.get(word(sentence, at - 1))
    if form is None or what.counted not in MILITARY:
        return None
    for here in range(what.last, what.last + REACH):
        if word(sentence, here) in CLAUSE_ENDS:
            return None
        named = near(sentence, "place", here + 1, here + 2) or near(
            sentence, "country", here + 1, here + 2
        )
        if word(sentence, here) in {"to", "into"} and named:
            return Mark("measure", "deployed", at - 1, at, f"verb:{form}:object")
    return None


def staying(sentence: Sentence, what: Counted, at: int) -> Mark | None:
    """The presence of those who are left somewhere: "leaving 1,000 soldiers in Romania"."""
    form = LEAVING.get(word(sentence, at - 1))
    there = word(sentence, what.last) in LOCATIVES and not is_date(sentence, what.last + 1)
    if form is None or not there or what.counted not in MILITARY:
        return None
    return Mark("measure", "present", at - 1, at, f"verb:{form}:object")


def misleads(what: Counted, words: tuple[str, ...]) -> bool:
    """Whether "has N from" says of what country those are, or bombs and no soldiers are dropped."""
    if words[0].startswith("drop"):
        return what.counted in MATERIEL
    return words[0] in OWNING and words[1] == "from" and what.counted not in MATERIEL
