"""Guests: whose men stay whose they are while their host has, trains or moves them."""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.actors.whose import Whose
from analysis.interpret.contingents import hosts
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, holds, word
from analysis.model import Sentence
from analysis.words import grammar

TAKING_UP = grammar("taking up a number") | {"the"}
FETCHING = grammar("fetching a force") | grammar("receiving a force") - {"in"}
NEARBY = 3


def of_guests(
    sentence: Sentence,
    what: Counted,
    read: Measured | None,
    carried: Callable[[], str | None],
    by: Whose | None,
) -> Whose | None:
    """Whose the counted are by who acts on them, unless that is the host of those spoken of.

    "Russia keeps 12,000 of them", "3,500 men whom Russia trains", "are to be fetched by Russia".
    """
    if by is None or not (are_those(sentence, what) or are_hosted(sentence, what, read)):
        return by
    guest = carried()
    return Whose(guest) if guest and by.country in hosts(guest) else by


def are_those(sentence: Sentence, what: Counted) -> bool:
    """Whether the counted are a part of others: "N of them", "N of the newcomers"."""
    if what.form == "of them":
        return True
    of = gap(sentence, what.first, what.last)
    at = of.index("of") + 1 if "of" in of else 0
    return bool(at) and word(sentence, what.first + at) in TAKING_UP


def are_hosted(sentence: Sentence, what: Counted, read: Measured | None) -> bool:
    """Whether a host trains the counted, or has them come."""
    if read is None or read.cue is None:
        return False
    first, last = read.cue
    return read.measure == "training" or holds(sentence, FETCHING, first - NEARBY, last)
