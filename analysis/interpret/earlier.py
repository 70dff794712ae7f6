"""Earlier levels: a number that another is compared with: "down from N", "compared with N"."""

from __future__ import annotations

from analysis.interpret.around import quantities_near
from analysis.interpret.frames.near import word
from analysis.model import Mark, Sentence
from analysis.words import grammar

PASSED = grammar("before a number compared with")
CHANGING = grammar("changing from a number")
COMPARED = frozenset({"compared", "contrast", "contrasted", "comparison"})
AGAINST = frozenset({"against", "versus"})
STILL = frozenset({"now", "today", "currently", "present"})
FALLING = frozenset({"fall", "falls", "fell", "fallen", "falling"})
TOWARDS = frozenset({"to", "from", "by", "below", "under"})
DOWNWARDS = frozenset({"from", "off", "into", "down", "ill", "through", "overboard", "asleep"})
FALLEN_AT = frozenset({"in", "at", "to", "near", "on", "by", "each", "every"})
NEARBY = 4
OPENING = frozenset({",", "(", "as", "–", "—"})


def is_earlier_level(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase gives an older level: "up from N", "compared with N a year earlier"."""
    leads = leads_to_earlier(sentence, first)
    return leads and STILL.isdisjoint({word(sentence, last), word(sentence, last + 1)})


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


def changes_number(sentence: Sentence, mark: Mark) -> bool:
    """Whether "fell" is said of a number or a fall, not of the dead: "fell from 3,000 to 2,000"."""
    last = mark.first + 1
    if word(sentence, mark.first) not in FALLING or mark.last > last:
        return False
    if word(sentence, last) in DOWNWARDS:
        return True
    if word(sentence, mark.first) == "falling" and word(sentence, last) not in FALLEN_AT:
        return True
    if word(sentence, last) not in TOWARDS:
        return False
    return bool(quantities_near(sentence, last + 1, last + 1 + NEARBY))
