"""Earlier levels: a number that another is compared with: "down from N", "compared with N"."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import word
from analysis.model import Sentence
from analysis.words import grammar

PASSED = grammar("before a number compared with")
CHANGING = grammar("changing from a number")
COMPARED = frozenset({"compared", "contrast", "contrasted", "comparison"})
AGAINST = frozenset({"against", "versus"})
STILL = frozenset({"now", "today", "currently", "present"})
OPENING = frozenset({",", "(", "as", "–", "—"})


def is_earlier_level(sentence: Sentence, what: Counted) -> bool:
    """Whether a phrase gives an older level: "up from N", "compared with N a year earlier"."""
    leads = leads_to_earlier(sentence, what.first)
    return leads and STILL.isdisjoint({word(sentence, what.last), word(sentence, what.last + 1)})


def leads_to_earlier(sentence: Sentence, first: int) -> bool:
    """Whether the words before a number set it against another: "down from", "against"."""
    at = first - 1
    while word(sentence, at) in PASSED:
        at -= 1
    link, before = word(sentence, at), word(sentence, at - 1)
    if link == "from":
        return before in CHANGING
    if link in AGAINST:
        return before in OPENING
    return link in {"with", "to"} and before in COMPARED
