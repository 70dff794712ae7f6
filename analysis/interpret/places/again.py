"""Again: places that a text takes up: "there", "the region", or those of the sentence before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from analysis.interpret.around import LONGEST, counts_between, mentions_near, near
from analysis.interpret.counted import Counted
from analysis.interpret.near import (
    ENDING,
    LINKS,
    PREPOSITIONS,
    gap,
    opens_date,
    places_near,
    word,
)
from analysis.interpret.places.borders import BORDER
from analysis.interpret.places.speaking import is_speaker
from analysis.model import Sentence
from analysis.words import grammar, meanings

WIDE = {
    "nationwide": "country", "countrywide": "country", "statewide": "region",
    "province-wide": "region", "regionwide": "region", "citywide": "city",
}  # fmt: skip
BEING = grammar("there without a place")
LED = frozenset(
    {"capital", "state", "port", "territory", "enclave", "island", "department", "nation",
     "kingdom", "republic", "settlement"}
)  # fmt: skip
LEADING = frozenset({"in", "across", "to", "into", "throughout", "inside", "on", "around", "for"})
OTHERWISE = frozenset({";", ":", "that", "which", "who", "but", "while", "where"})
QUALIFYING = grammar("describing a place") - {"the", "a", "an", "their", "its", "same"}
CLOSER = frozenset({"of", "near", "around", "close"})
BEHIND = 12  # tokens from a number to what takes up its place
NAME = 4  # tokens from the counted to the place behind them: "men |in the same border region"
FRONTED, FRONT = 24, 3  # tokens before a number, and before what opens its sentence
AT_BORDER = frozenset({"to", "at", "along", "near", "towards", "toward", "on"})
CLOSING = ENDING | LINKS | PREPOSITIONS - {"of", "with"}
DEFINITE = frozenset({"the", "that", "this", "same", "its"})


def taken_up(sentence: Sentence, what: Counted) -> tuple[str, int] | None:
    """The sort of place that "the region" or "there" takes up, and its token: best right behind."""
    found = list(all_taken_up(sentence, what))
    behind = (each for each in found if is_there(sentence, what, each[1]))
    return next(chain(behind, found), None)


def all_taken_up(sentence: Sentence, what: Counted) -> Iterator[tuple[str, int]]:
    """Every place that is taken up about a counted phrase, by its sort and its token."""
    for at in places_near(sentence, again(), what.first - FRONTED, what.last + BEHIND):
        beside = (
            at >= what.first - 8 or opens_sentence(sentence, at) or leads_to(sentence, what, at)
        )
        if beside and not is_apart(sentence, what, at) and (sort := sort_at(sentence, at)):
            yield sort, at


def leads_to(sentence: Sentence, what: Counted, at: int) -> bool:
    """Whether a clause leads from a place taken up to its number: "for that region it had N"."""
    the = at - 1 - (word(sentence, at - 2) in DEFINITE)
    if word(sentence, the - 1) not in LEADING or counts_between(sentence, at, what.first):
        return False
    return OTHERWISE.isdisjoint(gap(sentence, at, what.first))


def is_apart(sentence: Sentence, what: Counted, at: int) -> bool:
    """Whether a word for a place is of another clause or of who speaks: "the agency there said"."""
    if word(sentence, at) == "there" and at not in {what.first, what.last}:
        who = mentions_near(sentence, at - LONGEST, at)
        if any(m.last == at and is_speaker(sentence, m) for m in who):
            return True
    return ";" in gap(sentence, what.last, at)


def opens_sentence(sentence: Sentence, at: int) -> bool:
    """Whether a sentence opens with a place taken up: "The town's hospital, …, has", "There, …"."""
    if at == 0 and word(sentence, 0) == "there":
        return word(sentence, 1) in {",", "too", "alone", "and"}
    return at <= FRONT and word(sentence, at + 1) == "'s"


@cache
def again() -> frozenset[str]:
    """The words that may take up a place."""
    return frozenset({"there", *WIDE, *meanings("places_again")})


def sort_at(sentence: Sentence, at: int) -> str | None:
    """The sort of place that is taken up at a token."""
    said = word(sentence, at)
    if said in WIDE:
        return WIDE[said]
    if said == "there":
        return "place" if word(sentence, at + 1) not in BEING else None
    sort = meanings("places_again").get(said)
    behind = word(sentence, at + 1)
    if sort is None or behind == "of" or behind in meanings("places_again"):
        return None
    if near(sentence, "place", at + 1, at + 2):
        return None  # "the capital |Tbilisi"
    if sort == BORDER and not is_bare(sentence, at):
        return None
    the = at - 1
    while word(sentence, the) in QUALIFYING and at - the < 3:
        the -= 1
    if word(sentence, the) not in DEFINITE:
        return None
    return sort if said not in LED or word(sentence, the - 1) in LEADING else None


def is_bare(sentence: Sentence, at: int) -> bool:
    """Whether "the border" goes without its countries: "moved closer to the border", "at the"."""
    ends = word(sentence, at + 1) in CLOSING or opens_date(sentence, at + 1)
    return ends and word(sentence, at - 1) == "the" and word(sentence, at - 2) in AT_BORDER


def is_there(sentence: Sentence, what: Counted, at: int) -> bool:
    """Whether a place taken up stands right behind the counted: "8,000 soldiers in the region"."""
    if word(sentence, what.last) == "there":
        return word(sentence, what.last + 1) not in BEING
    beside = what.last < at <= what.last + NAME and word(sentence, what.last) in LEADING
    return beside and word(sentence, at + 1) not in CLOSER
