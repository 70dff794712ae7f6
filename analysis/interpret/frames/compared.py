"""Frames with a figure that is set against another: "900, more than the 300 counted by X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.interpret.frames.appended import ending_before
from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import BREAKS, OWNS, counts, word
from analysis.model import Mention, Quantity, Sentence
from analysis.words import grammar
from analysis.words.forms import PAST

COMPARING = frozenset({"above", "against", "below", "than", "to", "versus", "with"})
BESIDE = frozenset({"above", "below", "than"})
COMPARED = frozenset({"compare", "compared", "compares"})
FATES = grammar("fates in a figure")
CAPTIVE = frozenset({"held"})
ENDS = BREAKS | {"", ".", "and", "but", "while"}
NOUN = 2  # tokens between a number and whose it is: "the 300 |dead |counted by X"


def compared(sentence: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, each cut where another's figure closes a comparison, and those."""
    result = list(found)
    for frame in comparing(sentence):
        closes = not counts(sentence, frame.content[1], len(sentence.tokens))
        first = min(frame.cue[0], frame.content[0])
        result = [ending_before(other, first) if closes else other for other in result]
        result.append(frame)
    return result


def comparing(sentence: Sentence) -> Iterator[Frame]:
    """Frames of whoever has the second of two figures that are compared, and it alone."""
    if COMPARING.isdisjoint(sentence.said) and "(" not in sentence.said:
        return
    for number in sentence.quantities:
        second = counts(sentence, 0, number.begins)
        if number.kind != "count" or not (second or is_compared(sentence)):
            continue
        source = teller(sentence, number) or (None if second else owner(sentence, number))
        if source:
            behind_it = source.first > number.begins
            cue = (number.stops, source.last) if behind_it else (source.first, number.begins)
            yield Frame(source, "say", cue, (number.begins, number.stops), behind_it)


def teller(sentence: Sentence, number: Quantity) -> Mention | None:
    """Whose a number is that another is compared with."""
    article = word(sentence, number.begins - 1) == "the"
    if word(sentence, number.begins - 1 - article) in COMPARING:
        for at in range(number.stops, number.stops + NOUN + 1):
            if source := counter(sentence, at):
                return source
            if article and word(sentence, at) == "of":
                owner = behind(sentence, at + 1)
                return owner if owner and word(sentence, owner.last) in ENDS else None
    before = next((m for m in sentence.mentions if m.last == number.begins - 1), None)
    if before is None:
        return None
    opens = word(sentence, phrase_start(sentence, before) - 1)
    sign = word(sentence, number.begins - 1)
    if sign == OWNS and (opens in BESIDE or (opens in COMPARING and is_compared(sentence))):
        return before if word(sentence, number.stops) in ENDS | FATES else None
    return before if (opens, sign) in {("than", "with"), ("(", ":")} else None


def owner(sentence: Sentence, number: Quantity) -> Mention | None:
    """Whose the first of the figures compared is: "|the ministry's 40 dead compare with 60"."""
    before = next((m for m in sentence.mentions if m.last == number.begins - 1), None)
    fate = word(sentence, number.stops) in FATES
    return before if fate and word(sentence, number.begins - 1) == OWNS else None


def is_compared(sentence: Sentence) -> bool:
    """Whether a sentence compares something with something else, in so many words."""
    return not COMPARED.isdisjoint(sentence.said)


def counter(sentence: Sentence, at: int) -> Mention | None:
    """Who has told a number, as a participle at a token says: "300 |counted by X"."""
    verb = sentence.at("say").get(at)
    told = verb is not None and verb.detail in PAST and word(sentence, at) not in CAPTIVE
    by = verb is not None and word(sentence, verb.last) == "by"
    return behind(sentence, verb.last + 1) if verb and told and by else None
