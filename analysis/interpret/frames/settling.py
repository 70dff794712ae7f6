"""Frames of those who settle on a figure: "X stuck to 10,000", "prefers the number of 300"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.having import ENDS, FATES, far_before, is_counting, subject_before
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.near import PREPOSITIONS, counts, holds, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar, rows

PREFERRING = frozenset({"adopts", "favors", "favours", "prefer", "prefers", "preferred"})
USING = PREFERRING | {"repeated", "repeats", "stand", "stands", "stood", "uses", "used"}
WORKING = frozenset({"operates", "operating", "works", "worked", "working"})  # with a number
FIGURES = grammar("figure nouns") - {"number", "numbers", "total"}
NUMBERS = grammar("figure nouns") | {"sum"}
STANDING = frozenset(
    {"is", "now", "remain", "remained", "remains", "stands", "stayed", "staying", "stays", "stood"}
    | {"was"}
)
STICKING = frozenset({"stick", "sticks", "sticking", "stuck"})
BACK = 6
SETTLING = frozenset((row["verb"], row["link"]) for row in rows("settling"))
BEFORE = NUMBERS | {verb for verb, _ in SETTLING}
LEADING = frozenset(link for _, link in SETTLING) | {"of"}  # what stands right before a figure
BEHIND_FIGURES = ENDS | FATES | {"as", "for", "in"}

BEFORE_AN_EARLIER_DAY = frozenset({"of", "given", "named", "reported", "mentioned", '"', "“"})


def settling(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a verb, and what stands between it and the figure it rests on."""
    for at in () if BEFORE.isdisjoint(sentence.said) else places(sentence, LEADING):
        if rests(sentence, at) or prefers(sentence, at):
            source = whose(sentence, at)
            if source:
                cue = source.first, at + 1
                yield Frame(source, "say", cue, after(sentence, at + 1), False)


def rests(sentence: Sentence, at: int) -> bool:
    """Whether a bare figure or toll stands behind a word that a verb of settling leads to."""
    if (word(sentence, at - 1), word(sentence, at)) not in SETTLING:
        return False
    begins = {at, at + 1 + (word(sentence, at + 1) == "the")}
    number = next((q for q in sentence.quantities if q.begins in begins), None)
    if number is None or number.kind != "count":
        return False
    sticking = word(sentence, at - 1) in STICKING
    noun = sticking and number.stops in sentence.at("unit")
    behind = word(sentence, number.stops + noun)
    return behind in BEHIND_FIGURES or (sticking and behind in BEFORE_AN_EARLIER_DAY)


def prefers(sentence: Sentence, at: int) -> bool:
    """Whether "of" at a token stands between a figure and what prefers it: "the number |of 300"."""
    noun = word(sentence, at - 1)
    if word(sentence, at) != "of" or noun not in NUMBERS or not counts(sentence, at + 1, at + 4):
        return False
    verbs = USING if noun in FIGURES else PREFERRING
    verbs = verbs | WORKING if holds(sentence, {"with"}, at - BACK, at - 1) else verbs
    return holds(sentence, verbs, at - BACK, at - 1)


def whose(sentence: Sentence, at: int) -> Mention | None:
    """The subject of the verb that stands shortly before a token."""
    near = range(at - 1, max(0, at - BACK - 1), -1)
    found = (subject_before(sentence, k) or far_before(sentence, k) for k in near)
    subject = next((mention for mention in found if mention), None)
    if subject is None or word(sentence, subject.first - 1) == "of":
        return None  # "the number of soldiers comes to 300"
    if word(sentence, subject.last) == "that":
        return None  # "X told Reuters |that the toll stood at 300"
    if word(sentence, phrase_start(sentence, subject) - 1) in PREPOSITIONS:
        return None  # "the force in Kursk stands at 300"
    standing = word(sentence, at - 1) in STANDING and word(sentence, at) == "at"
    return subject if not standing or is_counting(subject) else None
