"""Hedged verbs: modals of another verb than a claim's: "a plot |that may fail| led to N deaths"."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.hedging import MODALS
from analysis.interpret.measures import Measured
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import PREPOSITIONS, gap, in_date, is_light, word
from analysis.model import Mark, Sentence

CHAIN = 2  # tokens between a verb and the one it leads to: "allow |Moscow to| send"


def is_of_another_verb(
    sentence: Sentence, what: Counted, read: Measured | None, mark: Mark
) -> bool:
    """Whether a modal stands on another verb before that of a claim: "|may defect led to N deaths".

    Verbs that lead to another, or share the modal, are passed: "may decide to send", "may call up
    reserves and send", "could end up sending".
    """
    verb = read.verb if read else None
    if mark.value not in MODALS or verb is None or not form_of(verb):
        return False
    if not mark.last <= verb.first < what.first:
        return False
    if form_of(verb) == "base" and word(sentence, verb.first - 1) in {"and", "or"}:
        return False
    at = past_light(sentence, mark.last)
    if at >= verb.first or word(sentence, at) in PREPOSITIONS | {",", "–", "—"}:
        return False
    between = gap(sentence, at + 1, verb.first)
    leads = between[-1:] == ["to"] or form_of(verb) == "ing"
    return len(between) > CHAIN or (bool(between) and not leads)


def past_light(sentence: Sentence, at: int) -> int:
    """The token behind auxiliaries, adverbs and dates."""
    while is_light(sentence, at) or (
        word(sentence, at) in PREPOSITIONS and in_date(sentence, at + 1)
    ):
        at += 1
    return at
