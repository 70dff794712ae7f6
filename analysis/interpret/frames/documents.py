"""Documents: papers that an outlet has seen, and whose author a text may leave unnamed."""

from __future__ import annotations

from analysis.interpret.near import places, word
from analysis.model import Sentence
from analysis.words import grammar

PAPERS = grammar("publications")
SEEN = frozenset({"seen", "obtained", "viewed", "reviewed", "examined"})
HANDED = {"shared": "with"} | dict.fromkeys(("given", "handed", "leaked", "passed", "shown"), "to")
FAR = 9  # tokens from a paper to how somebody came by it: "a letter from X, seen by"
BEHIND = dict.fromkeys(SEEN, "by") | HANDED


def seen_papers(sentence: Sentence) -> tuple[int, int] | None:
    """The words for papers that somebody has seen: "a letter seen by Reuters", "shown to"."""
    for at in places(sentence, PAPERS):
        for behind in range(at + 1, at + FAR):
            if BEHIND.get(word(sentence, behind)) == word(sentence, behind + 1):
                return at, behind + 2
            if behind in sentence.at("say"):
                break
    return None
