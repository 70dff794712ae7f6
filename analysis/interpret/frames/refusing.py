"""Refusing: whether a verb of saying withholds: "has yet to confirm", "neither X nor Y said"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame
from analysis.interpret.near import counts, gap, holds, is_light, places, word
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar
from analysis.words.tokens import longest

DENYING = frozenset({"not", "never", "cannot", "neither", "nor"})
REFUSALS = grammar("refusing")
INSIDE = grammar("inside a refusal")
DENIALS = frozenset({"deny", "denies", "denied", "denying"})
OF_SUBJECTS = DENYING | {"no", "none"}
REFUSING = REFUSALS | {"yet", "longer", "short", "nothing", "no"}
NOT_ONLY = frozenset({"only", "merely", "just", "simply"})
ADMITTING = NOT_ONLY | {"before", "sooner", "till", "until"}  # "not |until Monday did X say so"
OCCASIONS = frozenset({"case", "circumstances", "moment", "point", "stage", "time", "way"})
MAY_REFUSE = frozenset(map(longest, REFUSING | DENYING))
WHAT_IS_SO = frozenset({"how", "where", "when", "why", "who", "what", "which"})
CONFIRMATION = frozenset(
    {"confirmation", "verification", "corroboration", "acknowledgement", "acknowledgment"}
)
NOTHING = frozenset({"confirmation", "comment", "word", "mention"})
TURNS = frozenset({";", "but", "while", "although", "though", "whereas"})
GOING_ON = {"yet": "to", "short": "of", "longer": None}
HEARERS = 2  # tokens from "told" to the end of "told reporters"
RULING = frozenset({"rule", "rules", "ruled"})
TURNED = {"estimate": "doubt", "doubt": "say", "cite": "cite"}


def act(sentence: Sentence, verb: Mark) -> str:
    """What a verb does where it stands: its own kind, or withhold where it is refused.

    Whoever does not believe something doubts it.
    """
    return turned(sentence, verb, is_refused(sentence, verb))


def turned(sentence: Sentence, verb: Mark, refused: bool) -> str:
    """What a verb does that is known to be refused or not; what is not ruled out is said."""
    if refused and word(sentence, verb.first) in RULING and word(sentence, verb.last - 1) == "out":
        alike = word(sentence, verb.first - 1) in {"nor", "or"}  # "neither confirm |nor rule out"
        return "withhold" if alike else "say"
    if refused or says_nothing(sentence, verb):
        return TURNED.get(verb.value, "withhold")
    return verb.value


def is_refused(sentence: Sentence, verb: Mark) -> bool:
    """Whether somebody does not say something: "would not confirm", "stopped short of saying"."""
    return group_start(sentence, verb) < verb.first


def group_start(sentence: Sentence, verb: Mark) -> int:
    """Where the refusal before a verb begins with its auxiliaries; the verb itself without one."""
    at = verb.first
    refused = False
    while at > 0 and is_inside(sentence, at - 1):
        at -= 1
        if is_denying(word(sentence, at)) and word(sentence, at + 1) in NOT_ONLY:
            return verb.first
        refused = refused or is_refusing(sentence, at)
    gerund = verb.detail == "ing" or word(sentence, at) == "having"
    if gerund and word(sentence, at - 1) in DENIALS:
        return at - 1
    return at if refused else verb.first


def is_inside(sentence: Sentence, at: int) -> bool:
    """Whether a token may stand in the refusal before a verb: "to", "able", "confirm or"."""
    said = word(sentence, at)
    if said in INSIDE or is_refusing(sentence, at) or is_light(sentence, at):
        return True
    return word(sentence, at + 1) in {"or", "nor"} and any(
        verb.last == at + 1 for verb in sentence.of("say")
    )


def is_refusing(sentence: Sentence, at: int) -> bool:
    """Whether a token refuses: "not", "declined", "no longer", "yet to"."""
    said = word(sentence, at)
    if said in GOING_ON:
        return word(sentence, at - 1) == "no" or word(sentence, at + 1) == GOING_ON[said]
    return said in REFUSALS or is_denying(said)


def may_refuse(said: str) -> bool:
    """Whether a word may refuse a verb or leave it without an object: "not", "yet", "nothing"."""
    return said in REFUSING or is_denying(said)


def may_hold_refusal(sentence: Sentence) -> bool:
    """Whether the words alone leave it open that one refuses or denies: "hasn't" has a "t"."""
    return "t" in sentence.words or not MAY_REFUSE.isdisjoint(sentence.words)


def is_denying(said: str) -> bool:
    """Whether a word denies what follows.

    >>> is_denying("hasn't"), is_denying("always")
    (True, False)
    """
    return said in DENYING or said.endswith(("n't", "n’t"))


def is_of_nobody(sentence: Sentence, first: int, noun: int) -> bool:
    """Whether a subject, from its first token to its noun, is denied: "neither X", "nor did X"."""
    if holds(sentence, OF_SUBJECTS, first, noun):
        return True
    at = first - 1
    if word(sentence, at) in NOT_ONLY:
        return False
    while at > 0 and is_light(sentence, at) and word(sentence, at) not in OF_SUBJECTS:
        at -= 1
    if word(sentence, at) in OCCASIONS:
        at -= 1
    if word(sentence, at + 1) in ADMITTING:
        return False
    return word(sentence, at) in OF_SUBJECTS and word(sentence, at - 1) not in {"or", "if"}


def says_nothing(sentence: Sentence, verb: Mark) -> bool:
    """Whether the object of a verb is nothing: "said nothing of", "gave no confirmation"."""
    at = verb.last
    if word(sentence, at) == "nothing":
        return True
    return word(sentence, at) == "no" and holds(sentence, NOTHING, at + 1, at + 4)


def presupposes(sentence: Sentence, verb: Mark) -> bool:
    """Whether what is not said is taken to be so: "would not say how many", "did not say where".

    Nor is what somebody says without saying more withheld: "said without |giving details that";
    but "said it left without |admitting that" tells nothing.
    """
    without = word(sentence, verb.first - 1) == "without"
    if without and not is_object(sentence, verb.last) and is_said_before(sentence, verb.first - 1):
        return True
    return holds(sentence, WHAT_IS_SO, verb.last, verb.last + 3)


def is_object(sentence: Sentence, at: int) -> bool:
    """Whether what is said, or so many, stands at a token: "confirming |that", "|40 deaths"."""
    return word(sentence, at) == "that" or counts(sentence, at, at + 2)


def is_said_before(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying ends at a token, or before the hearers that it names there."""
    return any(at - HEARERS <= m.last <= at for m in sentence.of("say") if m.detail != "base")


def withheld(sentence: Sentence, verb: Mark, frame: Frame | None) -> Frame:
    """The frame of what somebody does not say: its clause, up to another one."""
    source = frame.source if frame else nobody(verb.first)
    return Frame(source, "withhold", (verb.first, verb.last), clause(sentence, verb.last), False)


def unconfirmed(sentence: Sentence) -> Iterator[Frame]:
    """The frames of what nothing confirms: "no confirmation that", "without acknowledgement of"."""
    for at in places(sentence, CONFIRMATION):
        before = gap(sentence, at - 4, at)
        if any(is_denying(said) or said in {"no", "without", "awaiting"} for said in before):
            content = clause(sentence, at + 1)
            yield Frame(nobody(at), "withhold", (at, at + 1), content, False)


def clause(sentence: Sentence, first: int) -> tuple[int, int]:
    """The rest of a clause, up to another one."""
    ends = (at for at in range(first, len(sentence.tokens)) if is_turn(sentence, at))
    return first, next(ends, len(sentence.tokens))


def nobody(at: int) -> Mention:
    """Whoever it is that refuses something, where a text does not name them."""
    return Mention(at, at + 1, "definite", "", None, "nobody")


def is_turn(sentence: Sentence, at: int) -> bool:
    """Whether another clause begins at a token: "but", "; ", ", and"."""
    joined = word(sentence, at) == "and" and word(sentence, at - 1) == ","
    return joined or word(sentence, at) in TURNS
