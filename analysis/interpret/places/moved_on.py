"""Moved on: where those are now of whom a clause first tells where they came or were trained.

"3,000 soldiers sent to Russia are now in Kursk" are in Kursk.
"""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import MOVES, STATES
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import counts, gap, is_light, word
from analysis.interpret.places.scenes import AWAY, Scene, Spot
from analysis.model import Sentence
from analysis.words.forms import PARTICIPLES

RELATIVE = frozenset({"who", "which", "that", "whom"})
BEING = frozenset({"are", "is", "were", "was", "have", "has", "stand", "remain", "stay", "serve"})
OTHERS = frozenset({"had", "most", "some", "half", "many", "several", "few", "part", "all", "none"})
ENDS = frozenset({";", ":", "while", "but", "said", "says", "from"})
GOING_OR_THERE = MOVES | STATES
OTHERS_OR_ENDS = OTHERS | ENDS
CLAUSE = 16  # tokens of the clause right behind a number
VERB = 7  # tokens from the end of that clause to its verb's place


def moved_on(
    sentence: Sentence, here: Scene, what: Counted, read: Measured | None, best: Spot
) -> Spot | None:
    """The place of the main clause behind one that only tells where the counted were before."""
    if read is None or read.measure not in GOING_OR_THERE or best.first < what.last:
        return None
    verb = main_verb(sentence, what, best)
    if verb is None or counts(sentence, what.last, verb):
        return None
    behind = (s for s in here if verb < s.first and s.lead - verb <= VERB)
    found = next(behind, None)
    if found is None or found.link in AWAY:
        return None
    trained = any(m.value == "training" for m in near(sentence, "measure", verb, found.first))
    if trained and read.measure != "training":
        return None
    return found if ENDS.isdisjoint(gap(sentence, verb, found.first)) else None


def main_verb(sentence: Sentence, what: Counted, best: Spot) -> int | None:
    """The main verb behind the clause that a number is followed by: "sent to Russia |are| in"."""
    begins = what.last + (word(sentence, what.last) == ",")
    acts = near(sentence, "measure", begins, begins + 1)
    reduced = any(form_of(act) in PARTICIPLES for act in acts)
    if not (reduced or word(sentence, begins) in RELATIVE) or best.last - begins > CLAUSE:
        return None
    for at in range(best.last, best.last + VERB):
        if word(sentence, at) in BEING:
            return at
        if word(sentence, at) in OTHERS_OR_ENDS:
            return None
        own = near(sentence, "measure", at, at + 1)
        if own and not is_light(sentence, at) and form_of(own[0]) in {"past", "s"}:
            return at
    return None
