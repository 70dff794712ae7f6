"""Unlisted: places that no list has, known by their form: "the village of X", "X province".

Inside the rules such a place goes by its name, which begins with a capital as no id does.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from analysis.interpret.near import OWNS, PREPOSITIONS, in_date, is_capital, places, word
from analysis.interpret.places.gazetteer import place_rows
from analysis.interpret.places.leads import lead
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.slugs import slug
from analysis.words.tokens import longest

SETTLED = grammar("settlements without a name")
LANDS = grammar("kinds of land") - {"republic"} | {"valley", "peninsula"}
FORMS = SETTLED | LANDS
TOWNS = frozenset({"city", "town", "village", "port"})
ARTICLES = frozenset({"the", "a", "an"})
FORM_WORDS = frozenset(map(longest, FORMS))
BEFORE = grammar("before a place")
JOINS = frozenset({"-", "’", "'", "al", "el", "de", "del", "la"})
ANYBODY = frozenset(
    {"person", "surname", "office"}
)  # what may be a name is taken for one elsewhere
SHORTEST = 3  # letters of a name
LONGEST = 4  # tokens of a name


def unlisted_marks(sentence: Sentence) -> Iterator[Mark]:
    """The places that a sentence names by their form alone."""
    for at in () if FORM_WORDS.isdisjoint(sentence.words) else places(sentence, FORMS):
        named = is_named_before(sentence, at)
        if word(sentence, at + 1) == "of" and not (named or is_capital(sentence, at)):
            yield from named_mark(sentence, at + 2, name_end(sentence, at + 2))
            continue
        last = at - (word(sentence, at - 1) == "refugee")
        own = word(sentence, at) in LANDS and is_capital(sentence, at)
        first = name_start(sentence, last)
        for mark in named_mark(sentence, first, last + own) if first < last else ():
            if is_led(sentence, mark, last < at):
                yield mark


def is_of_town(sentence: Sentence, at: int) -> bool:
    """Whether a town's name ends before a token, and not that of a country or a state."""
    return any(m.last == at and m.detail in TOWNS for m in sentence.of("place"))


def is_named_before(sentence: Sentence, at: int) -> bool:
    """Whether a name stands before the kind of a place: "|Chimbu province of Papua New Guinea"."""
    before = word(sentence, at - 1)
    if at == 0 or before in ARTICLES or at - 1 in sentence.lands:
        return False
    if any(unit.first == at - 1 for unit in sentence.of("unit")):
        return False  # "the |Christian suburb of Zvirka"
    return is_capital(sentence, at - 1)


def is_led(sentence: Sentence, mark: Mark, camp: bool) -> bool:
    """Whether a word that leads to places stands before a name and what describes it."""
    before = word(sentence, mark.first - 1)
    if before == "the" and word(sentence, mark.last - 1) == "state":
        return False  # "the Granite State", a byname
    if before in BEFORE or (camp and before == "the"):
        return True
    if before == OWNS and is_of_town(sentence, mark.first - 1):
        return False  # "Kyiv's Shevchenkivskyi district"
    return word(sentence, lead(sentence, mark)) in BEFORE


def name_end(sentence: Sentence, at: int) -> int:
    """The token behind a name that begins at one."""
    last = at
    while last - at < LONGEST and is_of_name(sentence, last):
        last += 1
    return last - (word(sentence, last - 1) in JOINS)


def name_start(sentence: Sentence, at: int) -> int:
    """Where a name begins that ends before a token: "in | Ruwan Godiya village"."""
    first = at - 1
    while at - first < LONGEST and is_of_name(sentence, first):
        first -= 1
    return first + 1


def is_of_name(sentence: Sentence, at: int) -> bool:
    """Whether a token may belong to a place's name."""
    if not 0 <= at < len(sentence.tokens) or word(sentence, at) in PREPOSITIONS:
        return False
    if in_date(sentence, at):
        return False  # "the town of Zvirka |Tuesday"
    return is_capital(sentence, at) or word(sentence, at) in JOINS


def named_mark(sentence: Sentence, first: int, last: int) -> Iterator[Mark]:
    """The mark of a name between two tokens, unless something else is known by it."""
    if not first < last or not is_capital(sentence, first) or is_known(sentence, first, last):
        return
    name = spelled(sentence, first, last)
    if len(name) >= SHORTEST and slug(name) not in place_rows():
        yield Mark("place", name, first, last, "village")


def is_known(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name is that of a listed place, a country, or somebody."""
    bodies = (m for m in sentence.mentions if m.kind not in ANYBODY)
    if any(m.first < last and first < m.last for m in bodies):
        return True
    marks = (*sentence.of("place"), *sentence.of("country"))
    return any(m.first < last and first < m.last for m in marks)


def spelled(sentence: Sentence, first: int, last: int) -> str:
    """The words of a name as the text spells them."""
    tokens = sentence.tokens[first:last]
    name = tokens[0].text
    for before, token in pairwise(tokens):
        name += " " * (token.starts > before.ends) + token.text
    return name
