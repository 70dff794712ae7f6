"""Sayings: which dates of a sentence are days on which something was said."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, counts_between, near, quantities_near
from analysis.interpret.classes import HARM
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import gap, holds, is_capital, places_near, word
from analysis.interpret.periods.leading import (
    BEING,
    HAVING,
    LEADING,
    is_cleft,
    is_finite,
    leads,
)
from analysis.interpret.periods.statements import (
    SAYING,
    STATEMENTS,
    brings_news,
    is_made,
    is_of_news,
    is_so,
    points_back,
)
from analysis.model import Date, Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE

OPENING = grammar("opening a period")
OTHERS = grammar("other events")
NOTICES = frozenset(
    {"notice", "memo", "circular", "cable", "dispatch", "post", "message", "release"}
)
BRIEFINGS = frozenset({"briefing", "hearing", "session", "interview", "audit", "testimony"})
DATED = STATEMENTS | NOTICES | BRIEFINGS
EVENTS = (OTHERS | grammar("attacks and disasters")) - SAYING - STATEMENTS
LASTING = frozenset({"last", "past", "next", "coming"})
COUNTING = frozenset({"previous", "first"})
UNITS = frozenset({"week", "month", "year"})
STRETCHING = frozenset({"over", "in", "during", "for", "within"})
FREEING = frozenset({"released", "freed", "demanded", "urged", "called"})
NOUNS = frozenset({"base", "station", "police"})  # acts only as "based", "stationed", "policed"
MODALS = frozenset({"would", "could", "did", "might"})
OWNING = grammar("possessives") | {"a", "the", "s", "'s"}
FIGURING = frozenset({"of", "to", "at"})
BREAK = frozenset({","})
NAMED = 8  # tokens of a name or an office between commas
COMING_OUT = frozenset(
    {"appeared", "came", "aired", "ran", "published", "broadcast", "posted", "printed", "made",
     "gave", "issued", "repeated", "released"}
)  # fmt: skip
THAT = frozenset({"that"})
NEAR = 7
BACK = 10  # tokens between a verb of saying and its day: "told Prime Minister Narendra Modi on"
BLOWS = grammar("attacks and disasters")
HARMED = grammar("fates in a figure") | {"safe"}
HARMED_JOINED = HARMED | {"and", "or"}


def saying_day(sentence: Sentence) -> Date | None:
    """The day on which what a sentence reports was said, if it tells one."""
    return next((d for d, first, last in sentence.dates if is_saying(sentence, first, last)), None)


def is_saying(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date is the day of a saying: it stands next to a verb or an occasion of saying."""
    if word(sentence, first) in OPENING or is_stretch(sentence, first):
        return False
    if word(sentence, last) == "alone" or word(sentence, first - 1) == "for":
        return False
    if word(sentence, first - 1) == "of" and word(sentence, first - 2) in EVENTS:
        return False
    if word(sentence, first) == "the" and "to" in gap(sentence, first, last):
        return False
    if word(sentence, last) == "'s":
        return word(sentence, last + 1) not in EVENTS and not SAYING.isdisjoint(
            gap(sentence, last, last + 4)
        )
    if word(sentence, last) in SAYING and word(sentence, first - 1) in OWNING:
        return True
    behind = first - 2 - (word(sentence, first - 2) == ",")
    if word(sentence, first - 1) == "of" and word(sentence, behind) in DATED:
        return True
    return (
        is_said_at_once(sentence, first, last)
        or follows_saying(sentence, first)
        or goes_on_to_say(sentence, first, last)
        or is_cleft(sentence, last)
        or is_of_news(sentence, first, last)
        or brings_news(sentence, last)
        or is_so(sentence, first)
        or points_back(sentence, first)
        or leads(sentence, first, last)
    )


def is_stretch(sentence: Sentence, first: int) -> bool:
    """Whether a date is a stretch of time: "the last three months", "over the previous day"."""
    if word(sentence, first) != "the":
        return False
    said, unit = word(sentence, first + 1), word(sentence, first + 2)
    if unit == "day":
        return said in LASTING | COUNTING and word(sentence, first - 1) in STRETCHING
    return said in LASTING or (said in COUNTING and unit not in UNITS)


def is_said_at_once(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb of saying comes right behind a date: "on Monday said", "…, when it said".

    So does one in "in May had said", or behind the comma of an aside: ", in May, said".
    """
    going_on = word(sentence, last) in BEING and word(sentence, last + 1).endswith("ing")
    at = last + (going_on or word(sentence, last) in HAVING)
    if word(sentence, last) == "," and word(sentence, last + 1) == "when":
        at = last + 3
    elif word(sentence, last) == "," and holds(sentence, BREAK, first - 2, first):
        at = last + 1 + (word(sentence, last + 1) in HAVING)
    said = near(sentence, "say", at, at + 1)
    return any(m.detail in FINITE or is_finite(sentence, m) for m in said)


def goes_on_to_say(sentence: Sentence, first: int, last: int) -> bool:
    """Whether someone acts on a date in order to speak: "came out on Monday and said", "to say".

    Not where those who are counted act: "300 men left on Monday and said".
    """
    link = word(sentence, last)
    if link not in {"and", "to"} or quantities_near(sentence, 0, first):
        return False
    done = near(sentence, "measure", first - BACK, first)
    if any(m.value in HARM for m in done) or holds(sentence, BLOWS, first - BACK, first):
        return False  # "raided the town |on Monday and reported"
    said = near(sentence, "say", last + 1, last + 2)
    return any(m.detail == "base" if link == "to" else is_finite(sentence, m) for m in said)


def follows_saying(sentence: Sentence, first: int) -> bool:
    """Whether a verb or an occasion of saying stands before a date, in the same clause."""
    start = first - BACK - LONGEST
    told = [m for m in near(sentence, "say", start, first) if tells(sentence, m)]
    verbs = {m.last for m in told if word(sentence, m.first) not in OTHERS}
    said_too = {m.first for m in told if m.last < first}
    done = near(sentence, "measure", start, first)
    acts = {
        m.last
        for m in done
        if form_of(m)
        and word(sentence, m.first) not in NOUNS
        and not is_capital(sentence, m.first)
        and not is_of_figure(sentence, m)
        and not (m.first in said_too and m.last == first)
        and word(sentence, m.first) not in SAYING
    }
    counted = bool(quantities_near(sentence, first - BACK, first))
    if is_fronted_source(sentence, first):
        return False
    if is_published(sentence, first):
        return True
    named = name_between(sentence, first)
    aside = first - 1 - (word(sentence, first - 1) in {"on", "in"})
    for at in range(named - 1, max(-1, named - (NEAR if counted else BACK)), -1):
        said = word(sentence, at)
        if (at + 1 in verbs or said in SAYING) and not frees(sentence, at, first):
            return True
        if is_made(sentence, at):
            return True
        if at + 1 in acts or said == "that" or (said in {",", ";"} and at < aside):
            return False
    return False


def is_published(sentence: Sentence, first: int) -> bool:
    """Whether a clause only tells when a statement was made: "an interview |that appeared| on"."""
    thats = places_near(sentence, THAT, first - 2 * NEAR, first)
    told = bool(thats) and word(sentence, thats[-1] - 1) in DATED | SAYING
    return told and holds(sentence, COMING_OUT, thats[-1], first)


def is_fronted_source(sentence: Sentence, first: int) -> bool:
    """Whether a date opens what a source says: "According to the army, |on Monday| 12 died"."""
    comma = first - 1 - (word(sentence, first - 1) in LEADING)
    return (
        word(sentence, comma) == ","
        and word(sentence, 0) == "according"
        and BREAK.isdisjoint(gap(sentence, 0, comma))
    )


def name_between(sentence: Sentence, first: int) -> int:
    """Where a name or an office between commas begins right before a date.

    So "its spokesman|, Ali Saleh, on", "according to Ali Saleh|, a spokesman for the army, on".
    """
    comma = first - 1 - (word(sentence, first - 1) in LEADING)
    if word(sentence, comma) != ",":
        return first
    at = comma - 1
    while comma - at <= NAMED and at > 0 and word(sentence, at) not in BREAK:
        at -= 1
    told = near(sentence, "measure", at, comma) or near(sentence, "say", at, comma)
    plain = not (told or counts_between(sentence, at, comma))
    return at if word(sentence, at) == "," and at < comma - 1 and plain else first


def is_of_figure(sentence: Sentence, act: Mark) -> bool:
    """Whether an act only tells what a figure is of: "spoke of 300 killed", "to 300 wounded"."""
    numbers = quantities_near(sentence, act.first - 4, act.first)
    if not numbers or not HARMED_JOINED.issuperset(gap(sentence, numbers[-1].stops, act.first)):
        return False
    return word(sentence, numbers[-1].begins - 1) in FIGURING


def tells(sentence: Sentence, say: Mark) -> bool:
    """Whether a verb of saying is a finite one, or a noun for what was said: "its count".

    Whoever is "confirmed dead" is not told of on that day alone.
    """
    if word(sentence, say.last) in HARMED:
        return False
    base = say.detail == "base"
    statement = base and word(sentence, say.first) in STATEMENTS
    would = base and word(sentence, say.first - 1) in MODALS
    return statement or would or say.detail not in {"ing", "base"}


def frees(sentence: Sentence, at: int, first: int) -> bool:
    """Whether "released" is said of people, not of figures: "released three hostages today"."""
    return word(sentence, at) in FREEING and bool(quantities_near(sentence, at, first))
