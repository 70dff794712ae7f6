"""Denials: words inside what is said that make the speaker deny or doubt a figure.

"X said it was not true that N …", "X says Y has not sent N", "M, not N", "no evidence that N …".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.interpret.around import WIDE
from analysis.interpret.chains import UNSAID, Attribution
from analysis.interpret.counted import Counted
from analysis.interpret.frames.refusing import NOT_ONLY, is_denying, is_turn
from analysis.interpret.frames.verdicts import BE, be_before, judged, verdicts
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, holds, is_light, places_near, word
from analysis.interpret.overstated import overstated
from analysis.model import Quantity, Sentence, Stance
from analysis.words import grammar

KINDS: dict[str, Stance] = {"deny": "denies", "doubt": "doubts"}
NOTHING_TO_SHOW = grammar("nothing to show")
NOT_KNOWN = grammar("not known")
UNDONE = grammar("left undone")
SURE = frozenset({"clear", "known", "certain", "proven", "sure", "established"})
AWARE = frozenset({"aware", "unaware", "knowledge", "reports", "information"})
LACKING = NOTHING_TO_SHOW | NOT_KNOWN | AWARE
OPENING = frozenset({"that", "whether", "if", "of"})
SOME = frozenset({"any", "a", "an", "such"})
OF_ALL = frozenset(
    {"of", "the", "these", "those", "its", "their", "all", "one", "single", "a", "such"}
)
SUPPOSING = frozenset({"if", "should", "unless"})
CONDITION = 8  # tokens from "if" to the verb of its clause
LIMITS = frozenset({"but", ";", "even"})
SUFFERING = frozenset(
    [
        "suffer",
        "suffered",
        "sustain",
        "sustained",
        "take",
        "taken",
        "reach",
        "reached",
        "have",
        "had",
    ]
)
NOBODY = frozenset({"nobody", "none", "neither", "no"})
CERTAIN = frozenset({"doubt", "question", "matter", ",", "sooner"})
CLAUSE_STARTS = frozenset({"that", "said", "says", "say", ",", '"', "“"})
NO_NUMBER = frozenset({"if", "or", "whether"})
IN_PLACE_OF = (["rather", "than"], ["instead", "of"])


class Denied(NamedTuple):
    """The stance that some words give a figure, and their tokens."""

    stance: Stance
    first: int
    last: int


def denied(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured, said: Attribution
) -> Denied | None:
    """The denial or doubt of a figure inside what is said, if one reaches it."""
    after = spoken_before(sentence, quantity, said)
    found = [
        *number_denied(sentence, quantity.first),
        *verb_denied(sentence, quantity, what, read),
        *opened(sentence, after, quantity.first),
        *(predicated(sentence, quantity.first) if said is UNSAID else ()),
        *too_high(sentence, quantity, what, read),
    ]
    return next((each for each in found if each.first >= after), None)


def too_high(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured
) -> Iterator[Denied]:
    """The doubt of a speaker who finds a figure too high."""
    if found := overstated(sentence, quantity, what, read):
        yield Denied("doubts", *found)


def spoken_before(sentence: Sentence, quantity: Quantity, said: Attribution) -> int:
    """The token behind the cue of a speaker before a figure, if it stands in its sentence."""
    here = said.cue is not None and said.cue[0] == sentence.index
    return said.cue[2] if said.cue and here and said.cue[2] <= quantity.first else 0


def number_denied(sentence: Sentence, at: int) -> Iterator[Denied]:
    """A number that is said not to be so: "600, not 1,000", "no such 300", "rather than 81"."""
    first = at - 1
    while word(sentence, first) in OF_ALL:
        first -= 1
    said = word(sentence, first)
    partly = word(sentence, first + 1) != "a" and holds(sentence, {"of"}, first + 1, at)
    whole = word(sentence, first - 1) not in NO_NUMBER and not partly
    if said in {"not", "none", "neither", "no"} and whole:
        yield Denied("denies", first, at)
    start = at - 1 if word(sentence, at - 1) == "the" else at
    if gap(sentence, start - 2, start) in IN_PLACE_OF:
        yield Denied("denies", start - 2, at)


def verb_denied(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured
) -> Iterator[Denied]:
    """A verb of which the counted are subject or object, and which is negated."""
    if (
        read.cue is None
        or read.measure == "other"
        or holds(sentence, LIMITS, read.cue[0], quantity.first)
        or is_left_undone(sentence, what, read.cue)
        or is_supposed(sentence, read.cue[0])
    ):
        return
    starts = [quantity.first - 1] if is_verb_before(sentence, quantity, read) else []
    if read.verb is not None and read.verb.detail.startswith("verb"):
        starts.append(read.cue[0])
    for at in starts:
        first = negation(sentence, at)
        if first is None and at < quantity.first:
            first = nobody_before(sentence, at)
        if first is not None and (read.measure != "present" or holds(sentence, BE, first, at + 1)):
            yield Denied("denies", first, max(at + 1, read.cue[1]))


def is_supposed(sentence: Sentence, verb: int) -> bool:
    """Whether a verb only tells what may not happen: "if Kyiv does not |hand over 3 men"."""
    near = places_near(sentence, SUPPOSING, verb - CONDITION, verb)
    return bool(near) and not holds(sentence, {",", ";", "that"}, near[-1], verb)


def is_left_undone(sentence: Sentence, what: Counted, cue: tuple[int, int]) -> bool:
    """Whether it is told of people what was not done for them: "300 could not be reached"."""
    return what.first < cue[0] and holds(sentence, UNDONE, *cue)


def is_verb_before(sentence: Sentence, quantity: Quantity, read: Measured) -> bool:
    """Whether a plain verb stands before a number of losses: "did not suffer 300 losses"."""
    harm = read.cue is not None and read.verb is None and read.measure != "present"
    return harm and word(sentence, quantity.first - 1) in SUFFERING


def negation(sentence: Sentence, verb: int) -> int | None:
    """Where the negation in a verb's group stands: "has not yet been", "never"."""
    at = verb
    while at > 0 and is_in_group(sentence, at - 1):
        at -= 1
        if is_denying(word(sentence, at)):
            return at if word(sentence, at + 1) not in NOT_ONLY else None
    return None


def nobody_before(sentence: Sentence, verb: int) -> int | None:
    """Where the subject of a verb stands that is nobody: "nobody has sent", "no state sent"."""
    at = verb
    while at > 0 and is_in_group(sentence, at - 1):
        at -= 1
    for first in range(at - 1, max(-1, at - 4), -1):
        if word(sentence, first) in NOBODY:
            opens = word(sentence, first - 1) in CLAUSE_STARTS or first == 0
            return first if opens and word(sentence, first + 1) not in CERTAIN else None
    return None


def is_in_group(sentence: Sentence, at: int) -> bool:
    """Whether a token may stand before a verb in its group: "have not yet been"."""
    said = word(sentence, at)
    return is_light(sentence, at) or is_denying(said) or said in {"yet", "ever", "far"}


def opened(sentence: Sentence, after: int, at: int) -> Iterator[Denied]:
    """The words before a figure's clause that deny or doubt all of it: "it is not true that"."""
    for verdict in verdicts(sentence, at - WIDE, at):
        opens = word(sentence, verdict.last) in {"that", "to"} and verdict.last < at
        said = opens and be_before(sentence, verdict.first) is not None
        said = said and word(sentence, verdict.first) != "wrong"
        if said and reaches(sentence, verdict.last, at):
            yield Denied(KINDS[verdict.kind], verdict.first, verdict.last)
    for k in places_near(sentence, LACKING, max(after, at - WIDE), at):
        stance = lacking(sentence, k)
        if stance and reaches(sentence, k + 1, at):
            yield Denied(stance, k, k + 1)


def lacking(sentence: Sentence, at: int) -> Stance | None:
    """What a noun or adjective does that nothing bears out: "no evidence that", "unclear if"."""
    said, opens = word(sentence, at), word(sentence, at + 1) in OPENING
    if not opens:
        return None
    none = any(is_denying(w) or w in {"no", "without"} for w in gap(sentence, at - 4, at))
    if said in NOTHING_TO_SHOW and none:
        return "denies"
    if said in NOT_KNOWN:
        return "doubts" if none == (said in SURE) else None
    any_such = word(sentence, at + 1) == "of" and word(sentence, at + 2) in SOME
    return "denies" if said in AWARE and any_such and (none or said == "unaware") else None


def reaches(sentence: Sentence, first: int, last: int) -> bool:
    """Whether no other clause begins between two tokens."""
    return not any(is_turn(sentence, at) for at in range(first, last))


def predicated(sentence: Sentence, at: int) -> Iterator[Denied]:
    """A claim of nobody's that a text itself calls untrue: "reports that … are false"."""
    for claim in judged(sentence, verdicts(sentence, at, at + WIDE)):
        if claim.first <= at < claim.last:
            yield Denied(KINDS[claim.kind], claim.last - 1, claim.last)
