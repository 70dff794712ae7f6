"""Names: lists of places that are told what they are together: "in Zvirka and Torun |villages"."""

from __future__ import annotations

from analysis.interpret.near import gap, in_date, is_capital, word
from analysis.interpret.places.leads import FACILITIES
from analysis.interpret.places.unlisted import FORMS
from analysis.model import Sentence
from analysis.words.forms import plural

ENDING = frozenset({"and", "or"})
LINKS = ENDING | {",", "-"}
BUILDINGS = frozenset(plural(each) for each in FACILITIES if not each.endswith("s"))
KINDS = frozenset(plural(form) for form in FORMS) | BUILDINGS


def one_of_names(sentence: Sentence, first: int, last: int) -> str | None:
    """What many are called of which one stands between two tokens: "villages", "hotels".

    So in "Zvirka, Torun and Malin |villages" and in "the |villages of Zvirka, Torun and Malin".
    """
    while is_of_list(sentence, first - 1):
        first -= 1
    while is_of_list(sentence, last):
        last += 1
    between = gap(sentence, first, last)
    ends = next((n for n, said in enumerate(between) if said in ENDING), 0)
    if not ends or (between[ends - 1] == "," and "," not in between[: ends - 1]):
        return None  # "in Zvirka, and Torun schools were closed"
    ahead = first - 2 if word(sentence, first - 1) == "of" else last
    kinds = (word(sentence, at) for at in (ahead, last, last - 1))
    return next((kind for kind in kinds if kind in KINDS), None)


def is_of_list(sentence: Sentence, at: int) -> bool:
    """Whether a token may belong to a list of names, and to no date."""
    if not 0 <= at < len(sentence.tokens) or in_date(sentence, at):
        return False
    return word(sentence, at) in LINKS or is_capital(sentence, at)
