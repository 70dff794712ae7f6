"""Following: the days that stand behind a verb or an occasion of saying: "said on Monday"."""

from __future__ import annotations

from analysis.interpret.around import (
    LONGEST,
    counts_between,
    date_at,
    near,
    quantities_near,
)
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import gap, is_capital, places_near, word
from analysis.interpret.periods.leading import BEING, LEADING, is_finite
from analysis.interpret.periods.statements import SAYING, STATEMENTS, is_made
from analysis.model import Mark, Sentence
from analysis.words import grammar

OTHERS = grammar("other events")
NOTICES = frozenset(
    {"notice", "memo", "circular", "cable", "dispatch", "post", "message", "release"}
)
BRIEFINGS = frozenset({"briefing", "hearing", "session", "interview", "audit", "testimony"})
DATED = STATEMENTS | NOTICES | BRIEFINGS
EVENTS = (OTHERS | grammar("attacks and disasters")) - SAYING - STATEMENTS
FREEING = frozenset({"released", "freed", "demanded", "urged", "called"})
NOUNS = frozenset({"base", "station", "police"})  # acts only as "based", "stationed", "policed"
MODALS = frozenset({"would", "could", "did", "might"})
FIGURING = frozenset({"of", "to", "at"})
BREAK = frozenset({","})
NAMED = 8  # tokens of a name or an office between commas
COMING_OUT = frozenset(
    {"appeared", "came", "aired", "ran", "published", "broadcast", "posted", "printed", "made",
     "gave", "issued", "repeated", "released", "laid", "presented", "unveiled"}
)  # fmt: skip
REMOVED = "dismissed"
DECLARED = frozenset({"declared", "agreed", "proclaimed"})
THAT, ENDS = frozenset({"that"}), frozenset({"that", ";"})
DEFINITE = frozenset({"the", "a", "an", "another"})
NEAR = 7
BACK = 10  # tokens between a verb of saying and its day: "told Prime Minister Narendra Modi on"
HARMED = grammar("fates in a figure") | {"safe"}
HARMED_JOINED = HARMED | {"and", "or"}


def follows_saying(sentence: Sentence, first: int) -> bool:
    """Whether a verb or an occasion of saying stands before a date, in the same clause."""
    start = first - BACK - LONGEST
    told = [m for m in near(sentence, "say", start, first) if tells(sentence, m)]
    befallen = {m.first for m in told if is_befallen(sentence, m)}
    verbs = {
        m.last for m in told if word(sentence, m.first) not in OTHERS and m.first not in befallen
    }
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
    counted = counts_between(sentence, first - BACK, first) > 0
    if is_fronted_source(sentence, first):
        return False
    if is_published(sentence, first):
        return True
    named = name_between(sentence, first)
    aside = first - 1 - (word(sentence, first - 1) in {"on", "in"})
    for at in range(named - 1, max(-1, named - (NEAR if counted else BACK)), -1):
        said = word(sentence, at)
        speaks = at + 1 in verbs or (said in SAYING and at not in befallen)
        if speaks and not frees(sentence, at, first):
            return True
        if is_made(sentence, at):
            return True
        event = said in EVENTS and word(sentence, at - 1) in DEFINITE and at - 1 in verbs
        if at + 1 in acts or event or said in ENDS or (said == "," and at < aside):
            return False
    return False


def is_befallen(sentence: Sentence, say: Mark) -> bool:
    """Whether a verb of saying is told of somebody or something: "was dismissed", "a truce agreed".

    So is one in "the epidemic, declared in May," but not in "the figure, announced in May,".
    """
    said, before = word(sentence, say.first), word(sentence, say.first - 1)
    if (
        said == REMOVED
        and before in BEING | {"been"}
        and not counts_between(sentence, 0, say.first)
    ):
        return True  # but "reports of 30 dead were dismissed"
    noun = word(sentence, say.first - 2) if before == "," else before
    if before == "," and name_between(sentence, say.first) < say.first:
        return False  # "its spokesman, Max Mustermann, declared"
    return noun in EVENTS or (before == "," and said in DECLARED and noun not in DATED)


def is_published(sentence: Sentence, first: int) -> bool:
    """Whether a clause only tells when a statement was made: "an interview |that appeared| on"."""
    thats = places_near(sentence, THAT, first - 2 * NEAR, first)
    if not thats or word(sentence, thats[-1] - 1) not in DATED | SAYING:
        return False
    coming = places_near(sentence, COMING_OUT, thats[-1], first)
    return bool(coming) and BREAK.isdisjoint(gap(sentence, coming[-1], first))


def is_fronted_source(sentence: Sentence, first: int) -> bool:
    """Whether a date opens what a source says: "According to the army, |on Monday| 12 died".

    So too "According to Max Mustermann, a doctor, |on Monday| 12 died".
    """
    comma = first - 1 - (word(sentence, first - 1) in LEADING)
    if word(sentence, comma) != "," or word(sentence, 0) != "according":
        return False
    last = next(n for n in range(first, first + LONGEST) if not date_at(sentence, n))
    named = comma if word(sentence, last) == "," else min(name_between(sentence, first), comma)
    return BREAK.isdisjoint(gap(sentence, 0, named))


def name_between(sentence: Sentence, first: int) -> int:
    """Where a name or an office between commas begins right before a date.

    So "its spokesman|, Max Mustermann, on", "according to X|, a spokesman for the army, on".
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
    going_on = say.detail == "ing" and is_finite(sentence, say)
    return statement or would or going_on or say.detail not in {"ing", "base"}


def frees(sentence: Sentence, at: int, first: int) -> bool:
    """Whether "released" is said of people, not of figures: "released three hostages today"."""
    return word(sentence, at) in FREEING and bool(quantities_near(sentence, at, first))
