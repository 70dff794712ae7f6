"""Again: places that a text takes up: "there", "the region", or those of the sentence before."""

from __future__ import annotations

from functools import cache

from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import places_near, word
from analysis.model import Sentence
from analysis.words import grammar, meanings

COUNTRYWIDE = frozenset({"nationwide", "countrywide"})
BEING = grammar("there without a place")
LED = frozenset(
    {"capital", "state", "port", "territory", "enclave", "island", "department", "nation",
     "kingdom", "republic", "settlement"}
)  # fmt: skip
LEADING = frozenset({"in", "across", "to", "into", "throughout", "inside", "on", "around"})
QUALIFYING = grammar("describing a place") - {"the", "a", "an", "their", "its", "same"}
FRONTED, FRONT = 24, 3  # tokens before a number, and before what opens its sentence
DEFINITE = frozenset({"the", "that", "this", "same", "its"})


def taken_up(sentence: Sentence, what: Counted) -> tuple[str, int] | None:
    """The sort of place that "the region", "there" or "the country" takes up, and its token."""
    for at in places_near(sentence, again(), what.first - FRONTED, what.last + 12):
        near = at >= what.first - 8 or opens_sentence(sentence, at)
        if near and (sort := sort_at(sentence, at)):
            return sort, at
    return None


def opens_sentence(sentence: Sentence, at: int) -> bool:
    """Whether a sentence opens with a place taken up: "The town's hospital, …, has", "There, …"."""
    if at == 0 and word(sentence, 0) == "there":
        return word(sentence, 1) in {",", "too", "alone", "and"}
    return at <= FRONT and word(sentence, at + 1) == "'s"


@cache
def again() -> frozenset[str]:
    """The words that may take up a place."""
    return frozenset({"there", *COUNTRYWIDE, *meanings("places_again")})


def sort_at(sentence: Sentence, at: int) -> str | None:
    """The sort of place that is taken up at a token."""
    said = word(sentence, at)
    if said in COUNTRYWIDE:
        return "country"
    if said == "there":
        return "place" if word(sentence, at + 1) not in BEING else None
    sort = meanings("places_again").get(said)
    if sort is None or word(sentence, at + 1) == "of":
        return None
    the = at - 1
    while word(sentence, the) in QUALIFYING and at - the < 3:
        the -= 1
    if word(sentence, the) not in DEFINITE:
        return None
    return sort if said not in LED or word(sentence, the - 1) in LEADING else None


def is_there(sentence: Sentence, what: Counted) -> bool:
    """Whether "there" stands right behind the counted: "8,000 soldiers there"."""
    return word(sentence, what.last) == "there" and word(sentence, what.last + 1) not in BEING
