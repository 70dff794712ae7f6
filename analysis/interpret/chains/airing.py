"""Airing: what is said on the air or in the pages of an outlet: "X said |on CNN", "wrote |in Y"."""

from __future__ import annotations

from functools import cache

from analysis.interpret.frames import word
from analysis.interpret.frames.asides import PASSED_ON
from analysis.interpret.frames.phrases import outlet_start, phrase_start
from analysis.interpret.near import gap, in_date, is_capital, places
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.entries import by_kind
from analysis.words.tokens import longest

SEEN = frozenset({"aired", "broadcast", "seen", "shown"})
ON = frozenset({"for", "in", "on"})
APPEARING = grammar("appearing in an outlet")
PASSED_OR_APPEARING = PASSED_ON | APPEARING
REPORTS = grammar("pieces in an outlet")
LINKS = frozenset({"by", "from", "in", "of", "on", "for"})
AIRING = frozenset(map(longest, PASSED_OR_APPEARING | REPORTS))
PIECE = 4  # tokens from "in" to the piece: "in |a long report by X"


def is_on_a_name(sentence: Sentence) -> bool:
    """Whether somebody speaks "on" or "in" what has a capital and is no date: "said on CNN"."""
    if sentence.lacks("say") and AIRING.isdisjoint(sentence.words):
        return False
    aired = (at for at in places(sentence, ON) if is_name(sentence, at + 1))
    said = (before_name(sentence, at) or names_speaker(sentence, at) for at in aired)
    return any(said) or any(holds_piece(sentence, at) for at in places(sentence, REPORTS))


def before_name(sentence: Sentence, on: int) -> bool:
    """Whether a verb of saying or of passing on may end before an "on": "said |on CNN"."""
    return word(sentence, on - 1) in said_last() or verb_before(sentence, on) in PASSED_OR_APPEARING


def verb_before(sentence: Sentence, at: int) -> str:
    """The word before a token, an adverb apart: "quoted anonymously |in"."""
    return word(sentence, at - 1 - word(sentence, at - 1).endswith("ly"))


def names_speaker(sentence: Sentence, on: int) -> bool:
    """Whether somebody stands before an "on": "said Kyrylo Budanov |on CNN"."""
    return word(sentence, on) == "on" and any(m.last == on for m in sentence.mentions)


def is_name(sentence: Sentence, at: int) -> bool:
    """Whether a name, or an article with the sort of outlet, begins at a token."""
    if word(sentence, at) in {"the", "a"}:
        return True
    within = at < len(sentence.tokens)
    return within and is_capital(sentence, at) and not in_date(sentence, at)


def holds_piece(sentence: Sentence, piece: int) -> bool:
    """Whether a piece at a token stands in an outlet: "in a |report by"."""
    near = gap(sentence, piece - PIECE, piece)
    return word(sentence, piece + 1) in LINKS and ("in" in near or "which" in sentence.words)


@cache
def said_last() -> frozenset[str]:
    """The words with which a verb of saying may end.

    >>> "said" in said_last(), "out" in said_last()
    (True, True)
    """
    return frozenset(each.words[-1] for each in by_kind()["say"])


def is_aired(sentence: Sentence, outlet: Mention) -> bool:
    """Whether somebody says something on the air of an outlet, or for it: "X said |on CNN"."""
    at = outlet_start(sentence, outlet) - 1
    if in_piece(sentence, outlet, at):
        return True
    if word(sentence, at) not in ON:
        return False
    if verb_before(sentence, at) in APPEARING:
        return True
    before = word(sentence, at - 1)
    if before in PASSED_ON:
        return before not in SEEN or word(sentence, at) == "in"
    return before not in SEEN and is_said_before(sentence, at)


def is_said_before(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying, or one with its speaker, ends at a token: "said X |on CNN"."""
    verbs = [m for m in sentence.of("say") if m.detail != "base"]  # no "report in"
    if any(m.last == at for m in verbs):
        return True
    speaker = next((m for m in sentence.mentions if m.last == at), None)
    return speaker is not None and any(m.last == phrase_start(sentence, speaker) for m in verbs)


def in_piece(sentence: Sentence, outlet: Mention, link: int) -> bool:
    """Whether an outlet's piece tells what is said: "said in a report |by X"."""
    piece = link - 1
    if word(sentence, link) not in LINKS or word(sentence, piece) not in REPORTS:
        return False
    if "in" in gap(sentence, max(piece - PIECE, 0), piece):
        return True
    return gap(sentence, outlet.last, outlet.last + 2) == ["in", "which"]
