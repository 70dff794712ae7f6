"""Objects: what a weak verb has as its object: a number, a toll, or a noun for one."""

from __future__ import annotations

from analysis.interpret.around import count_at
from analysis.interpret.near import counts, gap, holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import verb_forms

TOLLS = grammar("tolls")
ESTIMATES = (TOLLS | {"loss", "losses", "range"}) - {"number", "numbers", "total"}
FATES = grammar("fates in a figure")
FATES_OR_ENDS = FATES | {",", ";", ".", ""}
CLAUSE_OPENINGS = frozenset({"that", ":", '"', "“", "how", "whether"})
OBJECT_ENDS = CLAUSE_OPENINGS | {",", ";", ".", "", "who", "which", "while"}
SUMS = (["in", "all"], ["in", "total"], ["all", "told"])
THAT = frozenset({"that", "which", "whom"})
MEMBERS = frozenset({"employees", "members", "seats"})
COLON = 3  # tokens behind a colon within which a number stands


def has_figure(sentence: Sentence, verb: Mark, needed: str) -> bool:
    """Whether a verb gives a figure, or the word for a toll: "counts 40", "gave its losses"."""
    ends = object_end(sentence, verb.last)
    if gives_count(sentence, verb) and not promises(sentence, verb):
        return True
    if needed == "figure" and (counts(sentence, verb.last, ends) or is_summed(sentence, ends)):
        return not has_members(sentence, verb)
    if needed == "toll" and (is_bare_number(sentence, verb.last) or gives_fate(sentence, verb)):
        return True
    around = (verb.last, ends), (verb.first - 9, verb.first)
    return any(holds(sentence, TOLLS, *there) for there in around)


def has_members(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb only tells how large a body is: "the council counts |40 members".

    Not where something befell them: "the union counts 40 members killed".
    """
    number = next((q for q in sentence.quantities if 0 <= q.begins - verb.last <= 1), None)
    if number is None or word(sentence, number.stops) not in MEMBERS:
        return False
    ends = object_end(sentence, verb.last)
    return not any(number.stops < m.first < ends for m in sentence.of("measure"))


def gives_estimate(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb has a figure as its object: "produced an estimate of 300 dead"."""
    ends = object_end(sentence, verb.last)
    noun = next((at for at in range(verb.last, ends) if word(sentence, at) in ESTIMATES), None)
    told = ends + COLON * (word(sentence, ends) == ":")
    return noun is not None and counts(sentence, noun, told)


def gives_fate(sentence: Sentence, verb: Mark) -> bool:
    """Whether a number and what befell them is all that somebody gives: "Seoul gives 300 dead"."""
    number = count_at(sentence, verb.last)
    if number is None or word(sentence, number.stops) not in FATES:
        return False
    closed = word(sentence, number.stops + 1) in {",", ";", ".", "", "and"}
    given = word(sentence, verb.first) in verb_forms("give") and closed
    return given or word(sentence, verb.first) in verb_forms("arrive")


def gives_toll(sentence: Sentence, verb: Mark) -> bool:
    """Whether a number right behind a verb stands alone, or with a fate: "counts |40 men dead"."""
    number = count_at(sentence, verb.last)
    if number is None:
        return False
    behind = word(sentence, number.stops + 1)
    return word(sentence, number.stops) in FATES_OR_ENDS or behind in FATES


def is_bare_number(sentence: Sentence, at: int) -> bool:
    """Whether nothing but a number stands from a token to a break: "Seoul gives 300"."""
    here = count_at(sentence, at)
    return here is not None and word(sentence, here.stops) in {",", ";", ".", ""}


def is_summed(sentence: Sentence, at: int) -> bool:
    """Whether a number behind a comma sums up an object: "promised drones, 6,000 in all"."""
    summed = count_at(sentence, at + 1)
    return summed is not None and gap(sentence, summed.last, summed.last + 2) in SUMS


def gives_count(sentence: Sentence, verb: Mark) -> bool:
    """Whether a relative clause says whose a number is: "the 40 dead that the army counts"."""
    that = next(
        (k for k in range(verb.first - 1, verb.first - 7, -1) if is_that(sentence, k)), None
    )
    return that is not None and counts(sentence, that - 4, that)


def promises(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb only tells what somebody will do: "the 40 tanks that it had promised"."""
    said = word(sentence, verb.first)
    return any(said in verb_forms(base) for base in ("offer", "pledge", "promise"))


def is_that(sentence: Sentence, at: int) -> bool:
    """Whether the word at a token opens a relative clause about a thing."""
    return word(sentence, at) in THAT


def object_end(sentence: Sentence, at: int) -> int:
    """Where the object of a verb ends at the latest: at a comma, or where a clause opens."""
    last = at + 12
    return next((k for k in range(at, last) if word(sentence, k) in OBJECT_ENDS), last)
