"""Evidence: the words behind each field of a claim that its own sentence tells.

The rest, and who claims it, has its words in `worded`.
"""

from __future__ import annotations

from collections.abc import Mapping

from analysis.interpret.claims.article import Meant
from analysis.interpret.periods import Period
from analysis.model import Evidence, Sentence

Tokens = tuple[int, int] | None


def evidence(sentence: Sentence, spans: Mapping[str, Tokens]) -> tuple[Evidence, ...]:
    """The words of each field whose tokens are known."""
    size = len(sentence.tokens)
    return tuple(
        Evidence(field, sentence.tokens[span[0]].starts, sentence.tokens[span[1] - 1].ends)
        for field, span in spans.items()
        if span is not None and 0 <= span[0] < span[1] <= size
    )


def of_period(when: Period) -> tuple[Evidence, ...]:
    """The words that tell a period, wherever in the text they stand."""
    return (Evidence("period", when.said.starts, when.said.ends),) if when.said else ()


def of_number(meant: Meant) -> dict[str, Tokens]:
    """The tokens of a number, of what bounds it, of the noun and of the measure."""
    quantity = meant.quantity
    before = quantity.begins, quantity.first
    return {
        "number": (quantity.first, quantity.last),
        "bound": before if before[0] < before[1] else (quantity.last, quantity.stops),
        "counted": meant.what.noun,
        "measure": meant.read.cue,
    }
