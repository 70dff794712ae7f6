"""Met: outlets that a relative clause tells of: "a doctor whom X reached", "which X has seen"."""

from __future__ import annotations

from analysis.interpret.chains.hearers import CALLING, is_asking, is_taught
from analysis.interpret.frames import word
from analysis.interpret.frames.near import gap, holds
from analysis.interpret.frames.phrases import outlet_start
from analysis.interpret.voices import OUTLETS
from analysis.model import Mention, Sentence
from analysis.words import grammar

PASSING_ON = grammar("passing on")
SEEING = frozenset({"seen", "saw", "obtained", "viewed", "reviewed", "quoted", "published"})
DOCUMENTS = grammar("publications") | grammar("accounts")
SHOWN = (
    ["got", "to", "see"],
    ["was", "shown"],
    ["has", "seen"],
    ["had", "sight"],
    ["could", "see"],
)
PAPER = 14  # tokens between a paper and the outlet that has seen it


def is_relative(sentence: Sentence, mention: Mention) -> bool:
    """Whether a relative clause says who passes something on: "a count which X relayed"."""
    at = outlet_start(sentence, mention)
    behind = mention.last + (word(sentence, mention.last) in {"has", "have", "had"})
    if mention.kind in OUTLETS and (is_taught(sentence, behind) or is_asking(sentence, mention)):
        return True
    if mention.kind in OUTLETS and word(sentence, behind) in SEEING:
        return holds(sentence, DOCUMENTS, at - 3, at) or holds(
            sentence, DOCUMENTS, behind + 1, behind + 5
        )
    if mention.kind in OUTLETS and is_shown(sentence, at, mention.last):
        return True
    relative = word(sentence, at - 1) == "which" or word(sentence, at - 2) == "whose"
    return relative and word(sentence, behind) in PASSING_ON


def is_shown(sentence: Sentence, at: int, behind: int) -> bool:
    """Whether an outlet met somebody or saw a paper: "a doctor whom X reached", "which X saw"."""
    if word(sentence, at - 1) == "whom" or is_met(sentence, at, behind):
        return True
    near = gap(sentence, behind, behind + 3)
    seen = word(sentence, behind) in SEEING or any(near[: len(w)] == w for w in SHOWN)
    return word(sentence, at - 1) == "which" and seen and holds(sentence, DOCUMENTS, at - PAPER, at)


def is_met(sentence: Sentence, at: int, behind: int) -> bool:
    """Whether an outlet with its sort spoke to somebody: "to whom the agency |X spoke"."""
    near = range(at - 1, at - 4, -1)
    link = next((k for k in near if word(sentence, k) in {"whom", ","}), at)
    spoke = word(sentence, behind) in CALLING | {"spoke", "talked", "met", "reached", "got"}
    return word(sentence, link) == "whom" and spoke
