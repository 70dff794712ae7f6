"""Asked: a number that answers a question, which says what it counts: "asked how many had died"."""

from __future__ import annotations

from analysis.interpret.near import gap, word
from analysis.model import Quantity, Sentence

HOW_MANY = ["how", "many"]
ASKING = frozenset({"asked", "about", "of", "on", "question", "over"})
AROUND = frozenset(
    {"", ",", ".", ";", ":", '"', "“", "”", "'", "‘", "’", "said", "answered", "replied"}
)


def question(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """The number where "how many" asks for it, if it stands alone: "“About N,” she said …"."""
    if "many" not in sentence.words or not stands_alone(sentence, quantity):
        return None
    size = range(len(sentence.tokens))
    asked = (k + 1 for k in size if word(sentence, k) in ASKING and is_asked(sentence, k + 1))
    at = next(asked, None)
    return None if at is None else in_place(quantity, at)


def in_place(quantity: Quantity, at: int) -> Quantity:
    """A number in the place of the "how many" at a token, which it answers."""
    last = at + len(HOW_MANY)
    return quantity._replace(first=at, last=last, begins=at, stops=last)


def is_asked(sentence: Sentence, at: int) -> bool:
    """Whether "how many" stands at a token."""
    return gap(sentence, at, at + 2) == HOW_MANY


def stands_alone(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether nothing but a quotation, its speaker or the sentence's ends stands around it."""
    before, behind = word(sentence, quantity.begins - 1), word(sentence, quantity.stops)
    return before in AROUND and behind in AROUND - {"said", "answered", "replied"}
