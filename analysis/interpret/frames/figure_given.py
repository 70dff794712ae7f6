"""Figures given: who gave what the noun of a figure takes up: "X gave the figure", "It is X's"."""

from __future__ import annotations

from analysis.interpret.frames.copulas import copula, predicate
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import ENDS, OWNS, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

THAT = frozenset({"that", "this", "such", "these", "those"})
BE = grammar("finite be")
NOUNS = grammar("figure nouns") | grammar("claims of others") | grammar("pictures")
NOUNS |= grammar("statements") | grammar("opinions put in a clause") | grammar("speeches")
GIVING = grammar("giving a statement")
POINTERS = THAT | grammar("possessives") | {"the"}
STANDING = frozenset(
    {"holds", "held", "insists", "keeps", "kept", "stands", "stood", "sticks", "stuck"}
)
CLOSING = ENDS | {"–", "—", ")"}


def by_noun(sentence: Sentence, start: int = 0) -> Mention | None:
    """Who gives the figure in "X gave the figure", "The claim was made by X", "It is X's"."""
    for at in places(sentence, NOUNS):
        if at < start or word(sentence, at - 1) not in POINTERS:
            continue
        if word(sentence, at - 2) in GIVING:
            before = [m for m in sentence.mentions if m.last <= at - 2]
            return before[-1] if before and at - 2 - before[-1].last <= 2 else None
        if word(sentence, at - 2) in {"by", "to", "on"} and word(sentence, at - 3) in STANDING:
            return next(
                (m for m in sentence.mentions if start <= m.first and m.last == at - 3), None
            )
        if word(sentence, at - 1) == "the" and (being := copula(sentence, at + 1)):
            return given_by(sentence, predicate(sentence, being))
    return None


def gapped_that(sentence: Sentence, at: int) -> bool:
    """Whether "that of" at a token stands for a figure: "The account is |that of X"."""
    return word(sentence, at) == "that" and word(sentence, at + 1) in {"of", "by", "from"}


def given_by(sentence: Sentence, at: int) -> Mention | None:
    """Whose a figure is behind "the figure is": "X's", or "made by X"."""
    if gapped_that(sentence, at):
        return behind(sentence, at + 2)
    if word(sentence, at) in GIVING:
        by = next((k for k in range(at + 1, at + 6) if word(sentence, k) == "by"), None)
        return behind(sentence, by + 1) if by is not None else None
    owner = next((m for m in sentence.mentions if 0 <= m.first - at <= 1), None)
    alone = owner and word(sentence, owner.last) == OWNS
    own = owner is not None and word(sentence, owner.last + 1) == "own"
    alone = alone and owner and word(sentence, owner.last + 1 + own) in CLOSING
    return owner if alone else None
