"""Documents: papers that an outlet has seen, and whose author a text may leave unnamed."""

from __future__ import annotations

from analysis.interpret.near import places, word
from analysis.model import Sentence
from analysis.words import grammar

PAPERS = grammar("publications")
SEEN = frozenset({"seen", "obtained", "viewed", "reviewed", "examined"})


def seen_papers(sentence: Sentence) -> tuple[int, int] | None:
    """The words for papers that somebody has seen: "a letter seen by Reuters"."""
    for at in places(sentence, PAPERS):
        if word(sentence, at + 1) in SEEN and word(sentence, at + 2) == "by":
            return at, at + 3
    return None
