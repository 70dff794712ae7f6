"""Matters: what a denial, doubt or confirmation without a figure is about.

What each phrase must be read as stands beside this module, in `matters.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import near
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import gap, holds, is_light, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

MATTERS = grammar("disputed matters")
MEASURES = grammar("disputed measures")
FORCES = grammar("disputed forces")
ARMED = grammar("forces that may be disowned")
WISHES = grammar("wishes that may be refused")
PARTAKING = grammar("taking part") | {"involvement", "participation"}
WARS = grammar("wars to take part in")
LOSSES = frozenset({"casualties"})
SENDING = frozenset({"deployment", "deployments", "dispatch"})
HAVING = frozenset({"has", "have", "had", "having"})
WHERE = frozenset({"in", "on", "at", "inside", "within", "near", "across", "along", "there"})
LOOSE = frozenset({"put", "gone", "presence"})
BESIDE = 5  # tokens between a word and the forces that it is about


def matter(sentence: Sentence, first: int, last: int) -> str | None:
    """What a stance between two tokens is about, if it is a deployment, a presence or a loss."""
    words = set(gap(sentence, first, last))
    if MATTERS.isdisjoint(words) or not WISHES.isdisjoint(words):
        return None
    if not is_of_forces(sentence, first, last):
        return None
    if mark := next(acts(sentence, first, last), None):
        return mark.value
    if words & SENDING and words & FORCES:
        return "deployed"
    standing = any(is_standing(sentence, at, last) for at in range(first, last))
    return "present" if standing or is_reported(sentence, first, last) else None


def is_of_forces(sentence: Sentence, first: int, last: int) -> bool:
    """Whether forces, people of a country, casualties, a deployment or a part in a war are told."""
    if holds(sentence, ARMED | LOSSES | SENDING, first, last):
        return True
    if holds(sentence, PARTAKING, first, last) and holds(sentence, WARS, first, last):
        return True
    peoples = (mark for mark in sentence.of("country") if first < mark.first < last)
    return any(word(sentence, mark.last - 1).endswith("s") for mark in peoples)


def may_hold_matter(sentence: Sentence) -> bool:
    """Whether a stance between any two tokens of a sentence can be about a matter."""
    return "reports" in sentence.said or matter(sentence, -1, len(sentence.tokens)) is not None


def acts(sentence: Sentence, first: int, last: int) -> Iterator[Mark]:
    """What the forces did or suffered; of several words at one place the longest, first."""
    for mark in sorted(sentence.of("measure"), key=lambda mark: (mark.first, -mark.last)):
        loose = word(sentence, mark.first) in LOOSE or is_auxiliary(sentence, mark)
        if mark.value == "planned" and not is_sent(sentence, first, last):
            continue
        if first < mark.first < last and mark.value in MEASURES and not loose:
            yield mark


def is_sent(sentence: Sentence, first: int, last: int) -> bool:
    """Whether forces go somewhere between two tokens: "planned to |send troops"."""
    return any(mark.value == "deployed" for mark in near(sentence, "measure", first, last))


def is_auxiliary(sentence: Sentence, mark: Mark) -> bool:
    """Whether "have" only helps another verb: "had lost troops", but "had troops there"."""
    if word(sentence, mark.first) not in HAVING:
        return False
    behind = past_light(sentence, mark.last)
    helped = any(other.first == behind for other in sentence.of("measure") if form_of(other))
    return helped or not holds(sentence, ARMED, behind, behind + BESIDE)


def past_light(sentence: Sentence, at: int) -> int:
    """The token behind the auxiliaries and adverbs that begin at one, and before any "there"."""
    while is_light(sentence, at) and word(sentence, at) not in WHERE:
        at += 1
    return at


def is_standing(sentence: Sentence, at: int, last: int) -> bool:
    """Whether forces are said to be somewhere from a token on: "their presence", "troops in X"."""
    said = word(sentence, at)
    if said == "presence":
        of = word(sentence, at + 1) == "of"
        country = any(at < mark.first < last for mark in sentence.of("country"))
        return not of or country or holds(sentence, ARMED, at, last)
    if said not in ARMED:
        return False
    behind = past_light(sentence, at + 1)
    return behind < last and word(sentence, behind) in WHERE


def is_reported(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what is disputed are reports of forces, of which nothing else is told."""
    forces = next((at for at in range(first, last) if word(sentence, at) in ARMED), last)
    if not holds(sentence, {"reports"}, first, forces) or holds(sentence, {"that"}, first, forces):
        return False
    return forces + 1 >= last
