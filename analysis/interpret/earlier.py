"""Earlier levels: a number that another is compared with: "down from N", "compared with N"."""

from __future__ import annotations

from analysis.interpret.around import near, quantities_near
from analysis.interpret.near import holds, word
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
VERB = 7  # tokens from a verb of change to the number it changes from
TOLLS = grammar("tolls")
MOVING = CHANGING | grammar("rising of a toll") | grammar("revising a toll")
REPLACED = frozenset({("instead", "of"), ("rather", "than")})
GIVEN = frozenset({"given", "known", "feared"})
EARLIER = frozenset({"before", "earlier", "previously", "initially", "originally", "first"})
OPENING = frozenset({",", "(", "as", "–", "—"})


def is_earlier_level(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase gives an older level: "up from N", "compared with N a year earlier"."""
    leads = leads_to_earlier(sentence, first) or is_given_before(sentence, last)
    return leads and STILL.isdisjoint({word(sentence, last), word(sentence, last + 1)})


def leads_to_earlier(sentence: Sentence, first: int) -> bool:
    """Whether the words before a number set it against another: "down from", "against"."""
    at = first - 1
    while word(sentence, at) in PASSED:
        at -= 1
    link, before = word(sentence, at), word(sentence, at - 1)
    if link == "from":
        return before in CHANGING or is_changed(sentence, at)
    if (before, link) in REPLACED:
        return True
    if link in AGAINST:
        return before in OPENING
    return link in {"with", "to"} and before in COMPARED


def is_changed(sentence: Sentence, at: int) -> bool:
    """Whether a toll has changed from a number: "raised the toll |from N", "to N |from M".

    So it has not in "rose after 450 had fled |from N villages".
    """
    figured = word(sentence, at - 1) in TOLLS or any(
        q.stops == at and word(sentence, q.begins - 1) == "to"
        for q in quantities_near(sentence, at - NEARBY, at)
    )
    return figured and holds(sentence, MOVING, at - VERB, at)


def is_given_before(sentence: Sentence, last: int) -> bool:
    """Whether a number was given at another time: "the 300 |reported earlier"."""
    said = near(sentence, "say", last, last + 1)
    at = said[0].last if said else last + (word(sentence, last) in GIVEN)
    at += word(sentence, at) == "at"
    return at > last and word(sentence, at) in EARLIER


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
