"""Ends: the country behind the counted: by whom they were sent, whence, or whither they go home."""

from __future__ import annotations

from analysis.interpret.actors.subjects import POWERS
from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import LONGEST, mentions_near, near
from analysis.interpret.classes import SENDING
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import places_near, word
from analysis.model import Sentence
from analysis.words import grammar

LAUNCHED = grammar("launched by somebody")
HOMEWARD = frozenset({"back", "home", "repatriated"})
ACTING = POWERS | {"person"}


def agent(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The country by which the counted were sent: "20,000 troops were sent by Pyongyang".

    So too "30 drones launched by Russia", whatever else is told of them, and "300 men lost by".
    """
    verb = read.verb if read else None
    civil = what.counted == "people" and read is not None and read.measure not in SENDING
    lost = verb is not None and word(sentence, verb.last - 1) == "lost"
    if verb is not None and (verb.value in SENDING or lost) and not civil:
        sent = verb.last
    elif word(sentence, what.last) in LAUNCHED:
        sent = what.last + 1
    else:
        return None
    for at in (*range(sent, sent + 4), *range(what.last, past_goal(sentence, what.last) + 2)):
        if word(sentence, at) == "by":
            return power_at(sentence, at + 1)
    return None


def past_goal(sentence: Sentence, at: int) -> int:
    """The token behind the country to which somebody is sent: "men |to Benin |by Togo"."""
    marks = near(sentence, "country", at + 1, at + 3) if word(sentence, at) == "to" else ()
    return marks[0].last if marks else at


def origin(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The country from which the counted came: "120 guns had come from North Korea"."""
    verb = read.verb if read else None
    if verb is None or verb.value not in SENDING:
        return None
    last = max(verb.last, what.last)
    for at in range(last, last + 4):
        if word(sentence, at) == "from":
            return power_at(sentence, at + 1)
    return None


def going_home(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The country to which the counted go back or home: "sent 200 wounded men back |to Benin"."""
    if read is None or read.measure != "returned" or read.cue is None:
        return None
    first = min(what.last, read.cue[1])
    for to in places_near(sentence, {"to"}, first, max(what.last, read.cue[1]) + LONGEST):
        if word(sentence, to - 1) in HOMEWARD or is_from_elsewhere(sentence, to):
            return power_at(sentence, to + 1)
    return None


def is_from_elsewhere(sentence: Sentence, to: int) -> bool:
    """Whether those who return to a country come from another: "returned |to Benin from Togo"."""
    marks = near(sentence, "country", to + 1, to + 3)
    comes = marks and word(sentence, marks[0].last) == "from"
    return bool(comes and near(sentence, "country", marks[0].last + 1, marks[0].last + 3))


def power_at(sentence: Sentence, at: int) -> Whose | None:
    """The country or leader named at a token."""
    mark = next(iter(near(sentence, "country", at, at + 2)), None)
    if mark:
        return whose(mark)
    for mention in mentions_near(sentence, at, at + 2):
        if mention.kind in ACTING and mention.country:
            return whose(mention)
    return None
