"""Unlisted: places that no list has, known by their form: "the village of X", "X refugee camp".

Inside the rules such a place goes by its name, which begins with a capital as no id does.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from analysis.interpret.frames.near import PREPOSITIONS, is_capital, places, word
from analysis.interpret.places.gazetteer import place_rows
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.slugs import slug
from analysis.words.tokens import longest

SETTLED = grammar("settlements without a name")
SETTLED_WORDS = frozenset(map(longest, SETTLED))
BEFORE = grammar("before a place")
JOINS = frozenset({"-", "’", "'", "al", "el", "de", "la"})
ANYBODY = frozenset(
    {"person", "surname", "office"}
)  # what may be a name is taken for one elsewhere
LONGEST = 4  # tokens of a name


def unlisted_marks(sentence: Sentence) -> Iterator[Mark]:
    """The places that a sentence names by their form alone."""
    for at in () if SETTLED_WORDS.isdisjoint(sentence.words) else places(sentence, SETTLED):
        if word(sentence, at + 1) == "of":
            yield from named_mark(sentence, at + 2, name_end(sentence, at + 2))
            continue
        last = at - (word(sentence, at - 1) == "refugee")
        first = name_start(sentence, last)
        camp = last < at and word(sentence, first - 1) == "the"
        if camp or word(sentence, first - 1) in BEFORE:
            yield from named_mark(sentence, first, last)


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
    return is_capital(sentence, at) or word(sentence, at) in JOINS


def named_mark(sentence: Sentence, first: int, last: int) -> Iterator[Mark]:
    """The mark of a name between two tokens, unless something else is known by it."""
    if not first < last or not is_capital(sentence, first) or is_known(sentence, first, last):
        return
    name = spelled(sentence, first, last)
    if len(name) > 3 and slug(name) not in place_rows():
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
