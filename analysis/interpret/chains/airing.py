"""Airing: what is said on the air of an outlet: "X said |on CNN"."""

from __future__ import annotations

from functools import cache

from analysis.interpret.frames import word
from analysis.interpret.frames.near import in_date, is_capital, places
from analysis.interpret.frames.phrases import outlet_start
from analysis.model import Mention, Sentence
from analysis.words.entries import says

SEEN = frozenset({"aired", "broadcast", "seen", "shown"})
ON = frozenset({"for", "on"})


def is_on_a_name(sentence: Sentence) -> bool:
    """Whether somebody speaks "on" what has a capital and is no date: "said on CNN"."""
    for at in places(sentence, ON):
        if word(sentence, at - 1) not in said_last():
            continue
        name = at + 1 + (word(sentence, at + 1) == "the")
        if (
            name < len(sentence.tokens)
            and is_capital(sentence, name)
            and not in_date(sentence, name)
        ):
            return True
    return False


@cache
def said_last() -> frozenset[str]:
    """The words with which a verb of saying may end.

    >>> "said" in said_last(), "out" in said_last()
    (True, True)
    """
    return frozenset(each.words[-1] for each in says())


def is_aired(sentence: Sentence, outlet: Mention) -> bool:
    """Whether somebody says something on the air of an outlet, or for it: "X said |on CNN"."""
    at = outlet_start(sentence, outlet) - 1
    said = any(m.last == at for m in sentence.of("say"))
    return said and word(sentence, at) in ON and word(sentence, at - 1) not in SEEN
