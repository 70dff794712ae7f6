"""Since: the day of an event told of before, since which a count is made: "since the quake"."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.interpret.around import dates_near
from analysis.interpret.counted import Counted
from analysis.interpret.near import places, places_near, word
from analysis.interpret.periods.blows import is_of_days
from analysis.interpret.periods.sayings import is_saying
from analysis.model import Date, Sentence
from analysis.words import grammar

EVENTS = grammar("attacks and disasters") | {
    "coup", "invasion", "incursion", "offensive", "takeover", "ceasefire", "truce", "election",
}  # fmt: skip
SINCE = frozenset({"since"})
THE = frozenset({"the", "that", "this"})
SAME = {"earthquake": "quake", "tremor": "quake", "storm": "cyclone", "typhoon": "cyclone"}
NEAR = 14  # tokens between "since" and the number
REACH = 10  # tokens between an event and its day


def event_day(sentence: Sentence, what: Counted, before: Iterable[Sentence]) -> Date | None:
    """The day of the event since which a number counts, from the sentences before, last first."""
    for at in places_near(sentence, SINCE, what.first - NEAR, what.last + NEAR):
        event = word(sentence, at + 2)
        if (
            word(sentence, at + 1) in THE
            and event in EVENTS
            and not dates_near(sentence, at, at + 7)
        ):
            return next((day for each in before if (day := day_of(each, event))), None)
    return None


def day_of(sentence: Sentence, event: str) -> Date | None:
    """The day on which a sentence says that an event was."""
    names = frozenset({event, *(name for name in SAME if meant(name) == meant(event))})
    for at in places(sentence, names | {meant(event)}):
        for dated, first, last in dates_near(sentence, at - REACH, at + REACH):
            if is_of_days(dated) and not is_saying(sentence, first, last):
                return dated
    return None


def meant(event: str) -> str:
    """The plainest name of an event.

    >>> meant("earthquake"), meant("coup")
    ('quake', 'coup')
    """
    return SAME.get(event, event)
