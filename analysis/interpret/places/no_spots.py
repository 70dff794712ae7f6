"""No spots: names of places that speak, describe somebody or are part of another name."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, mentions_near
from analysis.interpret.near import gap, is_capital, word
from analysis.interpret.places.aims import is_aimed_at, is_protested
from analysis.interpret.places.governments import describes, is_given_to
from analysis.interpret.places.leads import is_sided_with, lead
from analysis.interpret.places.ships import is_ship
from analysis.interpret.places.sitting import is_sat_in
from analysis.interpret.places.speaking import is_in_attribution, is_speaking_seat
from analysis.interpret.places.topics import is_ruled
from analysis.model import Mark, Sentence

NAMED_AFTER = frozenset(
    {"corps", "command", "union", "bank", "fleet", "times", "post", "news",
     "river", "university", "airlines", "institute"}
)  # fmt: skip
BRANCHES = frozenset({"affiliate", "branch", "chapter", "franchise"})  # "the group's Sinai |branch"
SHARES = frozenset({("the", "rest"), ("the", "remainder")})  # "Togo sent 300 men, Mali |the rest"
BEFORE_A_SHARE = frozenset({",", ";", "and", "with"})


def is_no_spot(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place is a seat that speaks, describes somebody or is part of another name."""
    if is_ship(sentence, mark):
        return True
    if is_speaking_seat(sentence, mark) or is_in_attribution(sentence, mark):
        return True
    bare = mark.first == 0 or word(sentence, mark.first - 1) in BEFORE_A_SHARE
    if bare and tuple(gap(sentence, mark.last, mark.last + 2)) in SHARES:
        return True
    if word(sentence, mark.last) in BRANCHES:
        return True
    if mark.detail == "country" and describes(sentence, mark):
        return True
    at = lead(sentence, mark)
    if is_sided_with(sentence, at) or is_protested(sentence, at) or is_aimed_at(sentence, at):
        return True
    if is_ruled(sentence, at) or is_of_person(sentence, mark) or is_given_to(sentence, mark):
        return True
    named = word(sentence, mark.last) in NAMED_AFTER and is_capital(sentence, mark.last)
    return named or is_sat_in(sentence, mark)


def is_of_person(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place's name ends that of a person: "spokesman Max Mustermann |Asir"."""
    who = mentions_near(sentence, mark.first - LONGEST, mark.first)
    return any(m.last == mark.first and m.kind == "person" and m.form == "named" for m in who)
