"""Kinds: what a number is when it counts nothing: a date, an age, money, a name, and so on.

Each check looks at the words around a number and gives the decision with its reason, or nothing.
Those of signs need one right beside the number, and are not tried between two words.
What each phrase must be read as stands beside the checks, in `kinds.toml`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from analysis.detect.figures import Bounded
from analysis.detect.kinds.ages import age
from analysis.detect.kinds.amounts import below_zero, measured, money, percentage, share
from analysis.detect.kinds.context import Context, Decision, context
from analysis.detect.kinds.degrees import coordinate
from analysis.detect.kinds.formations import formation
from analysis.detect.kinds.games import played
from analysis.detect.kinds.models import model
from analysis.detect.kinds.names import (
    addressed,
    compounded,
    decimal,
    designated,
    lettered,
    pronoun,
    ranked,
)
from analysis.detect.kinds.notes import called, listed, noted, repeated, zeros
from analysis.detect.kinds.prices import priced
from analysis.detect.kinds.signs import attacks, phone, record, score
from analysis.detect.kinds.times import dated, time, year
from analysis.detect.kinds.torn import torn
from analysis.detect.kinds.votes import members, seats, votes
from analysis.detect.kinds.years import marked_year
from analysis.model import Token

__all__ = ["Context", "Decision", "kind"]

Check = Callable[[Context], Decision | None]

CHECKS: tuple[Check, ...] = (  # in the order in which they are tried
    dated, ranked, share, phone, time, age, money, percentage, attacks, score, played, record,
    votes, seats, members, coordinate, measured, below_zero, year, marked_year, designated, model,
    formation, lettered, listed, called, noted, zeros, torn, repeated, pronoun, compounded,
    addressed, decimal, priced,
)  # fmt: skip
OF_SIGNS = frozenset({attacks, seats, torn, listed, called, noted, repeated, compounded})
BETWEEN_WORDS = tuple(check for check in CHECKS if check not in OF_SIGNS)


def kind(tokens: Sequence[Token], figure: Bounded, in_dates: frozenset[int]) -> Decision | None:
    """The decision on a number that counts nothing and its reason, or nothing where it may count.

    >>> from analysis.detect.figures import figures
    >>> from analysis.words.tokens import tokens
    >>> found = tokens("Some 40 men, $3 each")
    >>> [kind(found, figure, frozenset()) for figure in figures(found)]
    [None, Decision(kind='money', reason='a currency beside it')]
    """
    around = context(tokens, figure, in_dates)
    between_words = around.left[0].isalpha() and around.right[0].isalpha()
    for check in BETWEEN_WORDS if between_words else CHECKS:
        decided = check(around)
        if decided:
            return decided
    return None
