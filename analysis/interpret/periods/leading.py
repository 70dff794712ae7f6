"""Leading: the days that open what was said on them: "On Monday Kyiv said"."""

from __future__ import annotations

from analysis.interpret.around import counts_between, date_at, near, quantities_near
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import gap, holds, places_near, word
from analysis.interpret.periods.belonging import begins
from analysis.interpret.periods.relative import clause_around
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE

LEADING = frozenset(
    {"on", "in", "late", "early", "last", "earlier", "back", "only", "just", "already", "still"}
)
ALONE = frozenset({"yesterday", "today", "last", "this"})  # no preposition leads to them
ESTIMATING = frozenset({"at", "above", "below", "over", "near"})
ENDS = frozenset({",", ";", ":", "into", "in", "on"})
HAVING = grammar("have")
BEING = grammar("finite be")
GOING_ON = frozenset({"still", "already", "again", "also", "even", "now"})
UNFINISHED = frozenset({"to", "will", "would", "not", "could", "may", "might", "should"})
CLAUSES = frozenset({"and", "but", ";", "while", "whereas"})
COUNTS = frozenset(
    {"count", "figure", "figures", "estimate", "estimates", "tally", "reckoning", "assessment"}
)
STOOD = frozenset({"was", "were", "had", "stood", "came", "ran", "counted", "amounted"})
FIGURED = 9  # tokens from a date to the figure that somebody gave then
LOST = frozenset({"losses", "dead", "toll", "number", "casualties", "strength", "force", "figure"})
HEADING = frozenset(
    {"to", "before", "at", "in", "from", "on", "over", "for", "by", "through", "during"}
)
BLOWS = grammar("attacks and disasters")
SET_BEFORE = 8  # tokens of a phrase that opens a sentence before its date
RELATING = frozenset({"earlier", "before", "later", "after", "ago", "previously"})
KNOWN = grammar("becoming known")
DAYS, ON_WHICH = frozenset({"the", "a"}), frozenset({"which", "that", "when"})
IMPERSONAL = 5  # tokens from a date to the word that tells that something became known
PUTTING, ASIDE = frozenset({"put", "puts"}), 14  # tokens that "as X put it" may take
PUT = 20  # tokens between "put" and how many it says
FREED = 5  # tokens from "released" to how many were
APPEALING = frozenset({"called", "appealed"})
CLEFT = frozenset({"it", "not", "only"})
CLEFT_VERB = 14  # tokens from a date set before all else to the verb of saying
BREAKS = frozenset({",", ";", ":", "and", "but", "that", "who", "which"})


def leads(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date opens a sentence whose first verb is one of saying."""
    start = max(begins(sentence, first), clause_start(sentence, first))
    if is_set_before(sentence, start, first) or is_apposed(sentence, start, first):
        start = first
    if word(sentence, last) == "," and is_turned(sentence, last + 1):
        return False
    if first - start > 2 or word(sentence, start) not in LEADING | {word(sentence, first)}:
        return False
    if is_figured(sentence, last):
        return True
    if is_impersonal(sentence, last):
        return True
    if is_named(sentence, last):
        return False
    if is_appeal(sentence, last):
        return True
    said = near(sentence, "say", last, last + 15)
    verb = next((mark for mark in said if is_finite(sentence, mark)), None)
    if verb is None or word(sentence, verb.first - 1) == "been" or frees(sentence, verb):
        return False
    if verb is not None and word(sentence, last) == "," == word(sentence, verb.last):
        return False
    return verb is not None and is_first(sentence, last, verb)


def frees(sentence: Sentence, verb: Mark) -> bool:
    """Whether people are released, and no figures: "On Sunday the group released 13 of them".

    So too "carried off" is more than "carried".
    """
    if any(mark.last > verb.last for mark in near(sentence, "measure", verb.first, verb.last)):
        return True
    if word(sentence, verb.first) != "released":
        return False
    near_it = quantities_near(sentence, verb.last, verb.last + FREED)
    return any(number.begins == verb.last and number.kind == "count" for number in near_it)


def is_appeal(sentence: Sentence, last: int) -> bool:
    """Whether a date opens what was asked for then: "On Monday the minister called on them to"."""
    calls = (n for n in range(last, last + CLEFT_VERB) if word(sentence, n) in APPEALING)
    at = next(calls, None)
    if at is None or word(sentence, at + 1) not in {"on", "upon", "for"}:
        return False
    return not near(sentence, "measure", last, at) and not counts_between(sentence, last, at)


def is_named(sentence: Sentence, last: int) -> bool:
    """Whether a date is itself what a clause tells of: "January 9 was the day, Kyiv says"."""
    named = word(sentence, last) in BEING and word(sentence, last + 1) in DAYS
    return named and not holds(sentence, ON_WHICH, last + 2, last + 6)


def is_impersonal(sentence: Sentence, last: int) -> bool:
    """Whether a date opens what became known then: "On Monday it became clear that"."""
    at = last + (word(sentence, last) == ",")
    known = places_near(sentence, KNOWN, at + 1, at + IMPERSONAL)
    return word(sentence, at) == "it" and any(word(sentence, n + 1) == "that" for n in known)


def is_cleft(sentence: Sentence, last: int) -> bool:
    """Whether a date is set before all else for what was said then: "It was on Monday that"."""
    if word(sentence, 0) not in CLEFT:
        return False
    until = last + (CLEFT_VERB if word(sentence, last) == "," else 1)
    thats = (n + 1 for n in range(last, until) if word(sentence, n) == "that")
    at = next(thats, last)
    if at == last and word(sentence, last) != "did":
        return False
    said = near(sentence, "say", at, at + CLEFT_VERB)
    return bool(said) and is_first(sentence, at, said[0])


def is_set_before(sentence: Sentence, start: int, first: int) -> bool:
    """Whether a date ends the phrase that opens a sentence: "To the panel on Tuesday he said"."""
    opening = gap(sentence, start, first - 1)
    return (
        opening[:1] != []
        and opening[0] in HEADING
        and len(opening) <= SET_BEFORE
        and (word(sentence, first - 1) in LEADING or word(sentence, first) in ALONE)
        and BREAKS.isdisjoint(opening)
        and BLOWS.isdisjoint(opening)
        and not near(sentence, "measure", start, first)
    )


def is_turned(sentence: Sentence, at: int) -> bool:
    """Whether a comma behind a date leads to a day or to who tells it: ", |as X put it|"."""
    if word(sentence, at) == "as":
        ends = next(iter(places_near(sentence, {","}, at, at + ASIDE)), at)
        return bool(near(sentence, "say", at, ends)) or holds(sentence, PUTTING, at, ends)
    return date_at(sentence, at + (word(sentence, at) in LEADING))


def is_apposed(sentence: Sentence, start: int, first: int) -> bool:
    """Whether a date only tells which day it was: "Two weeks earlier, |on 3 May|, he said"."""
    comma = first - 1 - (word(sentence, first - 1) in LEADING)
    opening = gap(sentence, start, comma)
    return (
        word(sentence, comma) == ","
        and 0 < len(opening) <= SET_BEFORE
        and opening[-1] in RELATING
        and BREAKS.isdisjoint(opening)
        and not near(sentence, "measure", start, comma)
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
    """Whether a verb of saying is finite; "put" has one form for all, and must say how many.

    So has "let", which is finite behind its subject; "speaking" is behind "was".
    """
    before = word(sentence, say.first - 1)
    if say.detail == "ing":
        return before in BEING or (before in GOING_ON and word(sentence, say.first - 2) in BEING)
    if word(sentence, say.first) == "let":
        return before not in UNFINISHED
    if word(sentence, say.first) != "put":
        had = say.detail == "participle" and holds(sentence, HAVING, say.first - 2, say.first)
        return had or say.detail in FINITE
    far = say.last + PUT
    until = next((n for n in range(say.last, far) if ends(sentence, say, n)), far)
    return holds(sentence, ESTIMATING, say.last, until)


def ends(sentence: Sentence, put: Mark, at: int) -> bool:
    """Whether a token ends what is put somewhere: not "in" of "put the losses in the region"."""
    inside = word(sentence, at) in {"in", "on"} and holds(sentence, LOST, put.last, at)
    return word(sentence, at) in ENDS and not inside


def is_first(sentence: Sentence, last: int, verb: Mark) -> bool:
    """Whether nothing is told between a date and a verb of saying: no act and no number.

    What an aside tells of who speaks is passed over: "the minister, who came in May, said".
    """
    acts = near(sentence, "measure", last, verb.first)
    if any(
        form_of(m) in FINITE
        and word(sentence, m.first) not in HAVING
        and clause_around(sentence, m.first) is None
        for m in acts
    ):
        return False
    return not counts_between(sentence, last, verb.first)
