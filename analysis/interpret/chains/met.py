"""Met: outlets that a relative clause tells of: "a doctor whom X reached", "which X has seen"."""

from __future__ import annotations

from analysis.interpret.chains.hearers import CALLING, is_asking, is_taught
from analysis.interpret.frames import word
from analysis.interpret.frames.asides import PARTICLES, WITH_PARTICLE
from analysis.interpret.frames.joint import joint_behind
from analysis.interpret.frames.phrases import outlet_start
from analysis.interpret.near import gap, holds, is_light, places_near
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
TAKING_UP = grammar("taking up what was said")
SAID = (
    DOCUMENTS
    | grammar("statements")
    | grammar("pieces in an outlet")
    | {"call", "comment", "message", "remark", "post", "speech", "talk"}
)
WHOSE = 4  # tokens from "whose" to what is theirs
RELATIVES = frozenset({"that", "which"})
NEAR = 14  # tokens from what was said to the clause about it
PAPER = 14  # tokens between a paper and the outlet that has seen it


def is_relative(sentence: Sentence, mention: Mention) -> bool:
    """Whether a relative clause says who passes something on: "a count which X relayed"."""
    at = outlet_start(sentence, mention)
    behind = mention.last + (word(sentence, mention.last) in {"has", "have", "had"})
    if mention.kind in OUTLETS and (is_taught(sentence, behind) or is_asking(sentence, mention)):
        return True
    of_a_person = word(sentence, at - 1) == "whom"
    if mention.kind in OUTLETS and word(sentence, behind) in SEEING and not of_a_person:
        return holds(sentence, DOCUMENTS, at - 3, at) or holds(
            sentence, DOCUMENTS, behind + 1, behind + 5
        )
    if mention.kind in OUTLETS and is_shown(sentence, at, mention.last):
        return True
    if mention.kind in OUTLETS and takes_up(sentence, mention, at):
        return True
    relative = word(sentence, at - 1) == "which" or word(sentence, at - 2) == "whose"
    return relative and passes_on(sentence, behind)


def passes_on(sentence: Sentence, verb: int) -> bool:
    """Whether a verb passes something on, with its particle or alone: "relayed", "handed |on"."""
    particle = word(sentence, verb) in WITH_PARTICLE and word(sentence, verb + 1) in PARTICLES
    return particle or word(sentence, verb) in PASSING_ON


def is_shown(sentence: Sentence, at: int, behind: int) -> bool:
    """Whether an outlet met somebody or saw a paper: "a doctor whom X reached", "which X saw"."""
    if word(sentence, at - 1) == "whom" or is_met(sentence, at, behind):
        return True
    near = gap(sentence, behind, behind + 3)
    seen = word(sentence, behind) in SEEING or any(near[: len(w)] == w for w in SHOWN)
    return word(sentence, at - 1) == "which" and seen and holds(sentence, DOCUMENTS, at - PAPER, at)


def takes_up(sentence: Sentence, outlet: Mention, at: int) -> bool:
    """Whether an outlet in a clause takes up what somebody said: "a call which |X translated".

    So does the second in "an interview that X led and (that) |Y summed up".
    """
    joint = joint_behind(sentence, outlet)
    behind = joint[-1].last if joint else outlet.last
    while word(sentence, behind) != "put" and is_light(sentence, behind):
        behind += 1
    if word(sentence, behind + (word(sentence, behind) == "both")) not in TAKING_UP:
        return False
    link = at - 1
    if word(sentence, link) == "that" and word(sentence, link - 1) == "and":
        link -= 1
    if word(sentence, link) == "and":
        link = opened_before(sentence, link)
    if word(sentence, link) in SAID:
        return holds(sentence, {"whose"}, link - WHOSE, link)  # "X, whose tally |Y ran"
    return word(sentence, link) in RELATIVES and holds(sentence, SAID, link - NEAR, link)


def opened_before(sentence: Sentence, at: int) -> int:
    """Where the clause opens that goes on behind an "and": "|which X led and Y summed up"."""
    opened = places_near(sentence, RELATIVES, at - PAPER, at)
    return opened[-1] if opened else at


def is_met(sentence: Sentence, at: int, behind: int) -> bool:
    """Whether an outlet with its sort spoke to somebody: "to whom the agency |X spoke"."""
    near = range(at - 1, at - 4, -1)
    link = next((k for k in near if word(sentence, k) in {"whom", ","}), at)
    spoke = word(sentence, behind) in CALLING | {"spoke", "talked", "met", "reached", "got"}
    return word(sentence, link) == "whom" and spoke
