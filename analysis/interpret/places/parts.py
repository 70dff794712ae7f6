"""Parts: the places of only some of those who are counted: "31 were killed, 13 of them in Goma"."""

from __future__ import annotations

from analysis.interpret.around import quantities_near
from analysis.interpret.counted import Counted
from analysis.interpret.near import in_date, is_capital, places_near, word
from analysis.interpret.places.scenes import Spot
from analysis.model import Quantity, Sentence
from analysis.words import grammar

INSIDE = frozenset({"in", "at", "across", "near", "around"})
PRONOUNS = grammar("taking up a number")
SOME = grammar("some of a number")
COUNTED = 2  # tokens between a number and its place: "13 people in Kharkiv"


def is_of_others(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether a place behind a number is only that of some of those, or of the next number."""
    return is_of_part(sentence, what, spot) or is_of_next(sentence, what, spot)


def is_of_part(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether a place is that of some of the counted: "were killed, most of them in Kharkiv".

    So it is in "31 were killed, of whom 13 in Kharkiv" and in "including 13 people in Kharkiv".
    """
    at = spot.lead
    if spot.link in INSIDE and any(
        is_part(sentence, q, at) for q in quantities_near(sentence, what.last, at)
    ):
        return True
    them = word(sentence, at - 1) in PRONOUNS and word(sentence, at - 2) == "of"
    return them and at - 3 > what.last and word(sentence, at - 3) in SOME


def is_of_next(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether a place is the next number's, as the counted have one: "12 |in Zvir, 5 in Goma"."""
    numbers = [q for q in quantities_near(sentence, what.last, spot.lead) if q.kind == "count"]
    if not numbers or spot.lead - numbers[-1].stops > COUNTED or spot.link not in INSIDE:
        return False
    return any(
        is_capital(sentence, at + 1) and not in_date(sentence, at + 1)
        for at in places_near(sentence, INSIDE, what.last, numbers[0].begins)
    )


def is_part(sentence: Sentence, number: Quantity, at: int) -> bool:
    """Whether a number right before a place is of some of those before it: "of whom 13 |in"."""
    if number.kind != "count" or not 0 <= at - number.stops <= COUNTED:
        return False
    if word(sentence, at - 1) == ",":
        return False
    if word(sentence, number.stops) == "of" and word(sentence, number.stops + 1) in PRONOUNS:
        return True
    led = word(sentence, number.begins - 1)
    whom = led in PRONOUNS and word(sentence, number.begins - 2) in {"of", "among"}
    return whom or led == "including"
