"""Sayings: which dates of a sentence are days on which something was said."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, near, quantities_near
from analysis.interpret.frames.near import gap, holds, is_capital, word
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.periods.belonging import begins
from analysis.model import Date, Mark, Sentence
from analysis.words import grammar

OPENING = grammar("opening a period")
OTHERS = grammar("other events")
STATEMENTS = grammar("statements")
SAYING = grammar("occasions of saying")
NOTICES = frozenset(
    {"notice", "memo", "circular", "cable", "dispatch", "post", "message", "release"}
)
SAID_OR_NOTED = STATEMENTS | NOTICES
EVENTS = (OTHERS | grammar("attacks and disasters")) - SAYING - STATEMENTS
LASTING = frozenset({"last", "past", "next", "coming"})
COUNTING = frozenset({"previous", "first"})
UNITS = frozenset({"week", "month", "year"})
LEADING = frozenset(
    {"on", "in", "late", "early", "last", "earlier", "back", "only", "just", "already", "still"}
)
ESTIMATING = frozenset({"at", "above", "below", "over", "near"})
ENDS = frozenset({",", ";", ":", "into", "in", "on"})
HAVING = frozenset({"has", "had", "have"})
FREEING = frozenset({"released", "freed", "demanded", "urged", "called"})
FINITE = frozenset({"past", "ed", "s"})
CLAUSES = frozenset({"and", "but", ";", "while", "whereas"})
COUNTS = frozenset(
    {"count", "figure", "figures", "estimate", "estimates", "tally", "reckoning", "assessment"}
)
STOOD = frozenset({"was", "were", "had", "stood", "came", "ran", "counted", "amounted"})
FIGURED = 9  # tokens from a date to the figure that somebody gave then
LOST = frozenset({"losses", "dead", "toll", "number", "casualties", "strength", "force", "figure"})
NOUNS = frozenset({"base"})  # an act only as "based"
MODALS = frozenset({"would", "could", "did", "might"})
OWNING = frozenset({"a", "the", "its", "his", "her", "their", "s", "'s"})
FIGURING = frozenset({"of", "to", "at"})
BREAK = frozenset({","})
ACCORDING = frozenset({"according"})
TURNING = frozenset({";", "while", "whereas"})
SAME = frozenset({"both", "he", "she", "it", "they", "his", "her", "its", "their", "that", "this"})
MAKING = frozenset({"made", "drawn", "put", "compiled", "given", "worked", "kept", "sent"})
PARTICLES = frozenset({"out", "up", "together", "public", "by", "known"})
NAMED = 5  # tokens of a name between commas
NEWS = frozenset({"word", "news", "reports", "tidings", "talk", "rumours", "rumors"})
COMING = frozenset({"came", "come", "reached", "arrived", "emerged", "broke", "spread"})
CAME = 6  # tokens between the coming of news and its day
HEARD = 20  # tokens between the word for news and its day
HEADING = frozenset({"to", "before", "at", "in", "from", "on", "over", "for", "by", "through"})
SET_BEFORE = 8  # tokens of a phrase that opens a sentence before its date
BREAKS = frozenset({",", ";", ":", "and", "but", "that", "who", "which"})
POINTING = frozenset({"this", "that", "such", "these"})
BEING = frozenset({"was", "were", "is", "are"})
CLEFT = frozenset({"it", "not", "only"})
CLEFT_VERB = 8  # tokens from a date set before all else to the verb of saying
NEAR = 7
BACK = 10  # tokens between a verb of saying and its day: "told Prime Minister Narendra Modi on"
HARMED = frozenset({"dead", "killed", "wounded", "injured", "missing", "safe"})
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
    if word(sentence, first - 1) == "of" and word(sentence, first - 2) in SAID_OR_NOTED:
        return True
    return (
        is_said_at_once(sentence, first, last)
        or follows_saying(sentence, first)
        or is_cleft(sentence, last)
        or is_of_news(sentence, first)
        or points_back(sentence)
        or leads(sentence, first, last)
    )


def is_stretch(sentence: Sentence, first: int) -> bool:
    """Whether a date is a stretch of time: "the last three months"."""
    if word(sentence, first) != "the":
        return False
    said = word(sentence, first + 1)
    return said in LASTING or (said in COUNTING and word(sentence, first + 2) not in UNITS)


def is_said_at_once(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb of saying comes right behind a date: "on Monday said", "…, when it said".

    So does one in "in May had said", or behind the comma of an aside: ", in May, said".
    """
    at = last + (word(sentence, last) in HAVING)
    if word(sentence, last) == "," and word(sentence, last + 1) == "when":
        at = last + 3
    elif word(sentence, last) == "," and holds(sentence, BREAK, first - 2, first):
        at = last + 1 + (word(sentence, last + 1) in HAVING)
    said = near(sentence, "say", at, at + 1)
    return any(m.detail in FINITE or is_finite(sentence, m) for m in said)


def turns_to_another(sentence: Sentence, last: int, until: int) -> bool:
    """Whether somebody else speaks between a day and a number: "…; the army says 300 died"."""
    turns = [at for at in range(last, until) if word(sentence, at) in TURNING]
    if not turns or word(sentence, turns[-1] + 1) in SAME:
        return False
    said = near(sentence, "say", turns[-1] + 2, len(sentence.tokens))
    return any(
        (m.detail in FINITE or is_plural(sentence, m))
        and word(sentence, m.first - 1) not in SAME
        and (m.first < until or word(sentence, m.first - 1) not in BREAKS)
        for m in said
    ) or holds(sentence, ACCORDING, until, len(sentence.tokens))


def points_back(sentence: Sentence) -> bool:
    """Whether a sentence only tells who said what stands before it: "So the general on Monday"."""
    if sentence.quantities or sentence.of("measure"):
        return False
    said = word(sentence, 0)
    was = said in POINTING and word(sentence, 1) in BEING
    return said in {"so", "thus"} or (was and not SAYING.isdisjoint(sentence.said))


def is_plural(sentence: Sentence, say: Mark) -> bool:
    """Whether a verb of saying has several subjects: "rebels say"."""
    return say.detail == "base" and word(sentence, say.first - 1).endswith("s")


def is_of_news(sentence: Sentence, first: int) -> bool:
    """Whether a date is when something became known: "word of it came from Kyiv on Monday"."""
    return holds(sentence, COMING, max(0, first - CAME), first) and any(
        word(sentence, at) in NEWS and word(sentence, at + 1) in {"of", "that"}
        for at in range(max(0, first - HEARD), first)
    )


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
    named = name_between(sentence, first)
    for at in range(named - 1, max(-1, named - (NEAR if counted else BACK)), -1):
        said = word(sentence, at)
        if (at + 1 in verbs or said in SAYING) and not frees(sentence, at, first):
            return True
        if is_made(sentence, at):
            return True
        if at + 1 in acts or said == "that" or (said in {",", ";"} and at < first - 1):
            return False
    return False


def name_between(sentence: Sentence, first: int) -> int:
    """Where a name between commas begins right before a date: "its spokesman|, Ali Saleh, on"."""
    comma = first - 1 - (word(sentence, first - 1) in LEADING)
    if word(sentence, comma) != ",":
        return first
    at = comma - 1
    while comma - at <= NAMED and at > 0 and is_capital(sentence, at):
        at -= 1
    return at if word(sentence, at) == "," and at < comma - 1 else first


def is_made(sentence: Sentence, at: int) -> bool:
    """Whether a figure is made public at a token: "a tally |made out by", "a list |drawn up by"."""
    if word(sentence, at) not in MAKING or word(sentence, at + 1) not in PARTICLES:
        return False
    return holds(sentence, STATEMENTS, max(0, at - NEAR), at)


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


def is_cleft(sentence: Sentence, last: int) -> bool:
    """Whether a date is set before all else for what was said then: "It was on Monday that"."""
    if word(sentence, 0) not in CLEFT:
        return False
    at = last + (word(sentence, last) == "that")
    if at == last and word(sentence, last) != "did":
        return False
    said = near(sentence, "say", at, at + CLEFT_VERB)
    return bool(said) and is_first(sentence, at, said[0])


def leads(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date opens a sentence whose first verb is one of saying."""
    start = max(begins(sentence, first), clause_start(sentence, first))
    if is_set_before(sentence, start, first):
        start = first
    if first - start > 2 or word(sentence, start) not in LEADING | {word(sentence, first)}:
        return False
    if is_figured(sentence, last):
        return True
    said = near(sentence, "say", last, last + 15)
    verb = next((mark for mark in said if is_finite(sentence, mark)), None)
    if verb is not None and word(sentence, verb.first - 1) == "been":
        return False
    if verb is not None and word(sentence, last) == "," == word(sentence, verb.last):
        return False
    return verb is not None and is_first(sentence, last, verb)


def is_set_before(sentence: Sentence, start: int, first: int) -> bool:
    """Whether a date ends the phrase that opens a sentence: "To the panel on Tuesday he said"."""
    opening = gap(sentence, start, first - 1)
    return (
        opening[:1] != []
        and opening[0] in HEADING
        and len(opening) <= SET_BEFORE
        and word(sentence, first - 1) in LEADING
        and BREAKS.isdisjoint(opening)
        and not near(sentence, "measure", start, first)
    )


def is_figured(sentence: Sentence, last: int) -> bool:
    """Whether a date opens what somebody's figure was then: "In May the agency's count was 300"."""
    for at in range(last, last + FIGURED):
        if word(sentence, at) in COUNTS:
            return word(sentence, at + 1) in STOOD
        if quantities_near(sentence, at, at + 1) or word(sentence, at) in CLAUSES:
            return False
    return False


def clause_start(sentence: Sentence, first: int) -> int:
    """The token behind an "and" or a break right before a date: ", and on Monday Kyiv said"."""
    return next(
        (
            at + 1
            for at in range(first - 1, max(-1, first - 4), -1)
            if word(sentence, at) in CLAUSES
        ),
        0,
    )


def is_finite(sentence: Sentence, say: Mark) -> bool:
    """Whether a verb of saying is finite; "put" has one form for all, and must say how many."""
    if word(sentence, say.first) != "put":
        had = say.detail == "participle" and holds(sentence, HAVING, say.first - 2, say.first)
        return had or say.detail in FINITE
    until = next(
        (n for n in range(say.last, say.last + 12) if ends(sentence, say, n)), say.last + 12
    )
    return holds(sentence, ESTIMATING, say.last, until)


def ends(sentence: Sentence, put: Mark, at: int) -> bool:
    """Whether a token ends what is put somewhere: not "in" of "put the losses in the region"."""
    inside = word(sentence, at) in {"in", "on"} and holds(sentence, LOST, put.last, at)
    return word(sentence, at) in ENDS and not inside


def is_first(sentence: Sentence, last: int, verb: Mark) -> bool:
    """Whether nothing is told between a date and a verb of saying: no act and no number."""
    acts = near(sentence, "measure", last, verb.first)
    if any(form_of(m) in FINITE and word(sentence, m.first) not in HAVING for m in acts):
        return False
    return not quantities_near(sentence, last, verb.first)
