"""Found: arms that are seized, recovered or discovered, which nobody supplied: "found 12 mines"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import MATERIEL
from analysis.interpret.counted import Counted
from analysis.interpret.measures.asides import STOPPING
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.near import word
from analysis.model import Sentence
from analysis.words import grammar

FINDING = grammar("finding arms")
BE = grammar("be before a participle") | {"also", "later"}
PROOF = frozenset({"with", "evidence", "proof", "traces", "signs"})
FOUND = "found"
WITHIN = 24  # tokens from the verb to the last of a list of arms


def found_arms(sentence: Sentence, what: Counted) -> Measured | None:
    """The measure of arms that somebody finds or takes away: "seized 40 rifles and two mortars"."""
    if what.counted not in MATERIEL or FINDING.isdisjoint(sentence.words):
        return None
    verb = found_behind(sentence, what.last)
    verb = finder(sentence, what.first) if verb is None else verb
    return None if verb is None else Measured("other", (verb, verb + 1), FOUND)


def found_behind(sentence: Sentence, at: int) -> int | None:
    """The participle by which arms are found, right behind their phrase: "were also |seized"."""
    begins = at
    while word(sentence, at) in BE:
        at += 1
    return at if at > begins and word(sentence, at) in FINDING else None


def finder(sentence: Sentence, at: int) -> int | None:
    """The verb of finding before a phrase, or before the list in which it stands."""
    for verb in range(at - 1, max(-1, at - 1 - WITHIN), -1):
        said = word(sentence, verb)
        if said in FINDING:
            return verb
        other = any(m.detail.startswith("verb") for m in near(sentence, "measure", verb, verb + 1))
        if other or said in PROOF | STOPPING:
            return None
    return None
