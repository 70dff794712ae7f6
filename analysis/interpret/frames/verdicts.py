"""Verdicts: the words that call a claim of others false or exaggerated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.interpret.frames.refusing import TURNS, is_denying
from analysis.interpret.frames.taken_up import CLAIMS
from analysis.interpret.near import places, word
from analysis.model import Sentence
from analysis.words import grammar

UNTRUE = grammar("untrue")
EXAGGERATED = grammar("exaggerated")
TRUE = frozenset({"true", "correct", "accurate", "credible"})
JUDGING = UNTRUE | EXAGGERATED | TRUE
WIDE = 100
BE = frozenset({"is", "are", "was", "were", "be", "been", "it's", "that's", "it’s", "that’s"})
LEADING_ON = frozenset({"that", "of", "about", "by", "from"})


class Verdict(NamedTuple):
    """A word that judges a claim, alone or with the claim, and what it does: deny or doubt."""

    first: int
    last: int
    kind: str


def verdicts(sentence: Sentence, first: int, last: int) -> list[Verdict]:
    """The words between two tokens that call something untrue or exaggerated."""
    found = []
    for at in places(sentence, JUDGING):
        said = sentence.lowers[at]
        if not first <= at < last:
            continue
        denied = any(is_denying(word(sentence, k)) for k in range(at - 3, at))
        denied = denied or word(sentence, at - 1) == "no"
        if denied == (said in TRUE):
            found.append(Verdict(at, at + 1, "doubt" if said in EXAGGERATED else "deny"))
    return found


def judged(sentence: Sentence, found: Sequence[Verdict]) -> Iterator[Verdict]:
    """The claims that a sentence calls untrue: "reports that … are a lie"."""
    for verdict in found:
        be = be_before(sentence, verdict.first)
        start = claim_before(sentence, be) if be is not None else None
        if start is not None:
            yield Verdict(start, verdict.last, verdict.kind)


def be_before(sentence: Sentence, at: int) -> int | None:
    """The "is" or "was" whose predicate ends at a token."""
    return next(
        (k for k in range(at - 1, at - 6, -1) if is_be(word(sentence, k)) or is_short(sentence, k)),
        None,
    )


def is_be(said: str) -> bool:
    """Whether a word is a form of "be", denied or not.

    >>> is_be("wasn't"), is_be("has")
    (True, False)
    """
    return said.removesuffix("n't").removesuffix("n’t") in BE


def is_short(sentence: Sentence, at: int) -> bool:
    """Whether a token is a short "is": "that's", "it's"."""
    return word(sentence, at) in {"'s", "’s"} and word(sentence, at - 1) in {"it", "that", "this"}


def claim_before(sentence: Sentence, be: int) -> int | None:
    """Where the claim of others stands that is the subject of a predicate."""
    for at in range(be - 1, max(-1, be - WIDE), -1):
        if word(sentence, at) in TURNS:
            return None
        if word(sentence, at) in CLAIMS and word(sentence, at + 1) in LEADING_ON:
            return at
    return None
