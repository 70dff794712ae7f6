"""Agents: where the "by" of a passive stands: "was put at 40 |by X"."""

from __future__ import annotations

from analysis.interpret.frames.deeds import FAR
from analysis.interpret.frames.weak import BEFORE_NUMBERS
from analysis.interpret.near import holds, in_date, is_light, opens_date, word
from analysis.model import Mark, Sentence
from analysis.words.forms import PAST, is_past_participle

ORDER = frozenset({"first", "last"})
BE = frozenset({"is", "are", "was", "were", "been", "being"})
PASSIVE = frozenset({"be", "been", "being"})
PLACED = frozenset({"put", "set", "placed", "numbered", "given"})
UNCHANGED = frozenset({"put", "set"})  # whose participle looks like its base
ASIDE = UNCHANGED | {"estimated", "given", "placed", "reckoned"}
TELLING = frozenset({"estimate", "report", "say", "tell"})
WIDELY = frozenset({"elsewhere", "nationwide", "there", "worldwide"})
SETTING = BEFORE_NUMBERS - {"to"} | {"as"}


def follows_be(sentence: Sentence, at: int, be: frozenset[str] = BE) -> bool:
    """Whether a form of "be" stands before a token and the adverbs there: "is now |put at"."""
    at -= 1
    while word(sentence, at) not in be and (is_light(sentence, at) or word(sentence, at) in ORDER):
        at -= 1
    return word(sentence, at) in be


def is_placed_first(sentence: Sentence, verb: Mark) -> bool:
    """Whether a participle of placing opens a clause: "|Put by X at 400, the toll may rise"."""
    placed = word(sentence, verb.first) in PLACED and word(sentence, verb.first - 1) in {"", ";"}
    return placed and holds(sentence, {"by"}, verb.last, verb.last + FAR)


def is_told_as(sentence: Sentence, verb: Mark) -> bool:
    """Whether a participle stands behind "as": "as |stated by X", "as |set out by X"."""
    told = verb.detail in PAST or word(sentence, verb.first) in UNCHANGED
    return told and verb.value in TELLING and word(sentence, verb.first - 1) == "as"


def is_aside(sentence: Sentence, verb: Mark) -> bool:
    """Whether a participle of setting opens an aside: "the dead, |put (estimated) at 300 by X,"."""
    opens = word(sentence, verb.first - 1) in {",", "(", ""}
    return opens and word(sentence, verb.first) in ASIDE and is_set(sentence, verb.last)


def is_set(sentence: Sentence, at: int) -> bool:
    """Whether a number is set at so many: "put |at", "given as", "placed, by most, at"."""
    return holds(sentence, SETTING, at, at + 3)


def agent_at(sentence: Sentence, verb: Mark) -> int | None:
    """The "by" of a passive: right behind its verb, or further on: "was put at 40 by X"."""
    fronted = verb.first == 0 and verb.value in {"confirm", "deny", "doubt"}
    if word(sentence, verb.last) == "by" or (fronted and word(sentence, verb.last) == "in"):
        return verb.last
    if word(sentence, verb.last) in {"so", "this"} and word(sentence, verb.last + 1) == "by":
        return verb.last + 1  # "Reuters was told so |by two officials"
    if verb.detail in PAST and (by := behind_light(sentence, verb.last)):
        return by
    placed = is_placed_first(sentence, verb) or is_aside(sentence, verb)
    if (not follows_be(sentence, verb.first) and not placed) or verb.value == "tell":
        return None
    near = range(verb.last, min(verb.last + 10, len(sentence.tokens)))
    for at in near:
        if word(sentence, at) == "by":
            return None if is_of_a_deed(sentence, verb.last, at) else at
        if word(sentence, at) == "," and word(sentence, verb.first) in PLACED:
            return behind_aside(sentence, at)
        if word(sentence, at) in {",", ";", "that", "who", "which"}:
            return None
    return None


def behind_light(sentence: Sentence, at: int) -> int | None:
    """The "by" behind dates and adverbs alone: "deaths recorded nationwide last year |by X"."""
    while is_light(sentence, at) or opens_date(sentence, at) or word(sentence, at) in WIDELY:
        at += 1
    return at if word(sentence, at) == "by" and not in_date(sentence, at + 1) else None


def is_of_a_deed(sentence: Sentence, first: int, by: int) -> bool:
    """Whether an agent did what is told, and does not tell it: "believed to be held |by rebels"."""
    return is_past_participle(word(sentence, by - 1)) and holds(sentence, PASSIVE, first, by - 1)


def behind_aside(sentence: Sentence, comma: int) -> int | None:
    """The "by" behind an aside: "are put at 30|, killed or wounded near Sudzha, by Kyiv"."""
    near = range(comma + 1, comma + FAR)
    closes = next((at for at in near if word(sentence, at) in {",", ";"}), None)
    if closes is None or word(sentence, closes) == ";" or word(sentence, closes + 1) != "by":
        return None
    return closes + 1
