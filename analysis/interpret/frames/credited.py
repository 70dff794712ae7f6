"""Frames with a figure and whose it is: "the figure of 40, from X, is", "behind it stands X"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.having import subject_before
from analysis.interpret.frames.phrases import titled_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import ENDING, OWNS, counts, gap, holds, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

FIGURES = grammar("figure nouns") - {"account"}
WHOSE = FIGURES | grammar("statements")
BE = grammar("finite be")
STANDING = BE | {"stands", "stood"}
OWING = frozenset({"owe", "owed", "owes"})
NEAR = 4
REACH = 9


def credited(sentence: Sentence) -> Iterator[Frame]:
    """Frames in which a figure is said to be somebody's, apart from it or behind its verb."""
    yield from opposed(sentence)
    if FIGURES.isdisjoint(sentence.said):
        return
    for at in places(sentence, {","}):
        told = holds(sentence, FIGURES, at - REACH, at) and counts(sentence, at - REACH, at)
        source, last = apart(sentence, at + 1) if told else (None, at)
        if source and word(sentence, last) in ENDING:
            yield Frame(source, "say", (at, last), (0, at), True)
    yield from behind_figures(sentence)
    yield from owed(sentence)


def apart(sentence: Sentence, at: int) -> tuple[Mention | None, int]:
    """Whose a figure is, as an aside tells: "from X", "that of X", "X's"."""
    for lead in (["from"], ["that", "of"], ["which", "is", "from"]):
        if gap(sentence, at, at + len(lead)) == lead:
            source = behind(sentence, at + len(lead))
            return source, source.last if source else at
    owner = next((m for m in sentence.mentions if titled_start(sentence, m) == at), None)
    owned = owner is not None and word(sentence, owner.last) == OWNS
    return (owner, owner.last + 1) if owned and owner else (None, at)


def behind_figures(sentence: Sentence) -> Iterator[Frame]:
    """Frames with who is behind a figure: "Behind the figure of 40 stands X", and the reverse."""
    for at in places(sentence, {"behind"}):
        figure = next((k for k in range(at + 1, at + NEAR) if word(sentence, k) in FIGURES), None)
        if figure is None or not counts(sentence, figure, figure + REACH):
            continue
        if word(sentence, at - 1) in BE and (source := subject_before(sentence, at - 1)):
            yield Frame(source, "say", (source.first, figure + 1), after(sentence, figure), False)
        verbs = (k for k in range(figure, figure + REACH) if word(sentence, k) in STANDING)
        verb = next(verbs, None) if word(sentence, at - 1) in ENDING else None
        source = behind(sentence, verb + 1) if verb else None
        if verb and source:
            yield Frame(source, "say", (verb, source.last), (at + 1, verb), True)


def owed(sentence: Sentence) -> Iterator[Frame]:
    """Frames with whom a figure is owed to: "the world owes the figure of 40 to X"."""
    for at in places(sentence, OWING):
        figure = next((k for k in range(at + 1, at + NEAR) if word(sentence, k) in FIGURES), None)
        near = range(figure + 1, figure + REACH) if figure else ()
        to = next((k for k in near if word(sentence, k) == "to"), None)
        source = behind(sentence, to + 1) if to else None
        if to and source and counts(sentence, at, to):
            yield Frame(source, "say", (to, source.last), (at + 1, to), True)


def opposed(sentence: Sentence) -> Iterator[Frame]:
    """Frames with "that of X" before another figure: "Moscow's toll is 900, that of X |300"."""
    for at in places(sentence, {"that"}):
        if word(sentence, at + 1) != "of" or not holds(sentence, WHOSE, 0, at):
            continue
        source = behind(sentence, at + 2)
        number = source and next((q for q in sentence.quantities if q.begins >= source.last), None)
        between = gap(sentence, source.last, number.begins) if source and number else ["none"]
        if source and number and (between == [] or (len(between) == 1 and between[0] in BE)):
            yield Frame(source, "say", (at, source.last), after(sentence, source.last), False)
