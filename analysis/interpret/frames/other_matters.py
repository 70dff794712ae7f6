"""Other matters: what is denied or told beside a figure, as nobody's: "denied blame for 40 dead".

A figure that only a clause about the denied event tells is nobody's denial either: "denied being
behind a blast that killed 14".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis.interpret.around import near, quantities_near
from analysis.interpret.frames.agents import follows_be
from analysis.interpret.frames.relative import CLAUSES
from analysis.interpret.near import PREPOSITIONS, gap, holds, places_near, word
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import is_past, verb_forms

MATTERS = grammar("denied beside a figure")
ANNOUNCED = grammar("announced beside a figure")
ATTACKS = grammar("attacks and disasters") | grammar("attacks on somebody")
CLAIMING = frozenset({"admitted", "admits", "claim", "claimed", "claims"})
STATES = grammar("denied of oneself")
BE = grammar("be")
OBJECT = 6  # tokens behind a verb within which the head of its object stands
CLAUSE = 24  # tokens from a denial to the figure that it may be of


def is_of_other_matter(sentence: Sentence, verb: Mark, kind: str) -> bool:
    """Whether a verb of denying or telling something leaves the first figure behind it as it is."""
    figure = first_figure(sentence, verb.last) if kind in {"confirm", "deny", "say"} else None
    if figure is None:
        return False
    words = gap(sentence, verb.last, figure)
    plain = words[: words.index("that")] if "that" in words else words
    if kind != "deny":
        return is_announced(sentence, verb, plain[:OBJECT]) or is_claimed(sentence, verb, figure)
    if not MATTERS.isdisjoint(plain) or is_told_of_itself(sentence, verb.last, figure):
        return True
    return is_in_relative(sentence, verb.last, figure)


def is_announced(sentence: Sentence, verb: Mark, words: Sequence[str]) -> bool:
    """Whether an inquiry, regret or the like is announced: "announced |an inquiry into 40 deaths".

    Whoever claims responsibility for killing so many gives the number.
    """
    if word(sentence, verb.last - 1) not in announcing():
        return False
    at = next((n for n, said in enumerate(words) if said in ANNOUNCED), None)
    if at is None or near(sentence, "measure", verb.last, verb.last + at):
        return False
    behind = verb.last + at + 1
    killing = word(sentence, behind) == "for" and word(sentence, behind + 1).endswith("ing")
    return word(sentence, behind) in PREPOSITIONS and not killing


@cache
def announcing() -> frozenset[str]:
    """The forms of the verbs that announce or admit something."""
    return frozenset(form for verb in grammar("announcing something") for form in verb_forms(verb))


def is_claimed(sentence: Sentence, verb: Mark, figure: int) -> bool:
    """Whether an attack is claimed whose toll a clause about it tells: "claimed a blast that …"."""
    attack = holds(sentence, ATTACKS, verb.last, verb.last + OBJECT)
    claimed = attack and word(sentence, verb.last - 1) in CLAIMING
    return claimed and is_in_relative(sentence, verb.last, figure)


def first_figure(sentence: Sentence, at: int) -> int | None:
    """Where the first counting number behind a token begins, not far from it."""
    near_it = quantities_near(sentence, at, at + CLAUSE + 1)
    return next((q.begins for q in near_it if q.kind == "count" and q.begins >= at), None)


def is_told_of_itself(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what is denied is that somebody was behind it: "denied it was |involved in"."""
    states = places_near(sentence, STATES, first, last)
    return any(follows_be(sentence, at, BE) for at in states)


def is_in_relative(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause about what is denied tells a figure: "a blast that killed 14".

    "A report that said that 14 died" is denied with its figure, and whom others count is theirs.
    """
    links = places_near(sentence, CLAUSES, first, last)
    that = places_near(sentence, {"that"}, first + 1, last)
    links += [at for at in that if is_past(word(sentence, at + 1))]
    told = [at for at in links if "," not in gap(sentence, at, last)]
    return bool(told) and not near(sentence, "say", told[0] + 1, last)
