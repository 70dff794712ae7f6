"""Numbering: the verb "number" as the measure of those whose strength it tells."""

from __future__ import annotations

from analysis.interpret.around import date_at, ending
from analysis.interpret.counted import Counted
from analysis.interpret.counted.numbered import is_numbered, those_numbered
from analysis.interpret.measures.clauses import relative_clause
from analysis.interpret.measures.groups import verb_group
from analysis.interpret.measures.modifiers import modifier
from analysis.interpret.near import word
from analysis.model import Mark, Sentence
from analysis.words import grammar

LOCATIVES = grammar("being in a place")


def numbering(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb "number" right before a phrase, unless their own verb says more behind it.

    Of "soldiers numbering 6,000 were sent" it is none.
    """
    if not is_numbered(sentence, what.first) or verb_group(sentence, what.last):
        return None
    return next((m for m in ending(sentence, "measure", what.first) if m.value == "present"), None)


def told_of_those(sentence: Sentence, what: Counted) -> Mark | None:
    """What is told of the subject of a verb of number: "soldiers |sent to Togo| number 6,000"."""
    if what.noun is not None or verb_group(sentence, what.last):
        return None
    those = those_numbered(sentence, what)
    return those and told_of(sentence, those)


def told_of(sentence: Sentence, those: Counted) -> Mark | None:
    """What the words right behind a noun say of it: "|sent to Togo|", "|in Goma|"."""
    said = modifier(sentence, those) or relative_clause(sentence, those)
    return said or being_there(sentence, those.last)


def being_there(sentence: Sentence, at: int) -> Mark | None:
    """The presence that a place right behind a noun tells: "those |in the region"."""
    there = word(sentence, at) in LOCATIVES and not date_at(sentence, at + 1)
    return Mark("measure", "present", at, at + 1, "adj") if there else None
