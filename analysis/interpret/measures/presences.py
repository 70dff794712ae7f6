"""Presences: where "are now in", "there are" or a bare "near" says that somebody is somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import passed
from analysis.interpret.counted import Counted
from analysis.interpret.measures.judgements import is_judgement
from analysis.interpret.measures.verbs import BE
from analysis.interpret.near import is_date, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

STANDING = BE - {"'s", "being"}
LOCATIVES = grammar("being in a place")
NEARLY = (grammar("between be and a participle") | grammar("between be and a place")) - {"in"}
NOWHERE = grammar("no place behind in")
TURNS = frozenset({"first", "second", "third", "fourth", "next", "last", "other", "previous"})
ROUNDS = frozenset(
    {"", ".", ",", ";", "and", "batch", "run", "wave", "round", "group", "two", "three", "quarter"}
)
IDIOMS = grammar("idioms with in")
ASIDE = 10  # tokens between "are" and the place, told between commas


def presences(sentence: Sentence, first: int, last: int) -> Iterator[Mark]:
    """Where "are now in" or "there are" says that somebody is present."""
    for at, token in enumerate(sentence.tokens[first:last], start=first):
        if token.lower not in STANDING:
            continue
        here = passed(sentence, past_aside(sentence, at + 1), NEARLY)
        if is_locative(sentence, here):
            yield Mark("measure", "present", at, here + 1, "verb:s:subject")
        if "there" in (word(sentence, at - 1), word(sentence, at - 2)):
            form = "base" if token.lower == "be" else "s"
            yield Mark("measure", "present", at, at + 1, f"verb:{form}:object")


def past_aside(sentence: Sentence, at: int) -> int:
    """The token behind an aside that opens at one: "are|, on Seoul's showing, in the region"."""
    if word(sentence, at) != ",":
        return at
    closing = (k for k in range(at + 2, at + ASIDE) if word(sentence, k) == ",")
    beyond = next(closing, at - 1) + 1
    return at if word(sentence, beyond + 2) == "way" else beyond


def behind(sentence: Sentence, what: Counted) -> Iterator[Mark]:
    """A bare "in" or "near" behind the counted, which says that they are there."""
    here = passed(sentence, what.last, NEARLY)
    if word(sentence, here) not in {"over", "around"} and is_locative(sentence, here):
        yield Mark("measure", "present", here, here + 1, "locative")


def is_locative(sentence: Sentence, at: int) -> bool:
    """Whether a token leads to a place, and not to a date, "in all" or "in the second"."""
    if word(sentence, at) not in LOCATIVES or is_date(sentence, at + 1):
        return False
    if is_judgement(sentence, at):
        return False
    the = word(sentence, at + 1) == "the"
    turn = the and word(sentence, at + 2) in TURNS and word(sentence, at + 3) in ROUNDS
    turn = turn or (the and word(sentence, at + 2) in IDIOMS)
    return not turn and not (word(sentence, at) == "in" and word(sentence, at + 1) in NOWHERE)
