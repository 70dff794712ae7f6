"""Givers: the country from which a force or arms come, and the one that gets them."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, ending, mentions_near, near
from analysis.interpret.classes import SENDING
from analysis.interpret.near import holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

MESSAGES = frozenset({"word", "words", "notice", "warning", "condolences", "proof", "evidence"})
NO_MOVE = MESSAGES | {"public", "further"}  # "sent word", "went public"
STATEMENTS = grammar("statements") | MESSAGES | {"news", "answer", "reply"}
PUTTING = frozenset({"put", "puts"})
RECEIVING = grammar("receiving a force") - {"in"}
GIVEN = RECEIVING | grammar("coming from a giver")
HAVING = grammar("having a force")
HEARD = frozenset({"heard", "learned", "learnt", "known"})
FIGURES = grammar("figure nouns")
FROM = frozenset({"from"})
LISTED = frozenset({",", "and", "the"})
REACH = 8
ABROAD = SENDING | {"present", "training", "returned", "engaged"}
LIKELY, SOURCE = 1.5, 0.5


def from_source(sentence: Sentence, mark: Mark) -> float:
    """How strongly "from" makes a country the giver: "has had from Pyongyang", "came from Iran"."""
    if word(sentence, mark.first - 2) in STATEMENTS:
        return 0.0  # "the word from |Kyiv"
    if is_of_source(sentence, mark.first - 1):
        return 0.0
    if is_told(sentence, mark.first - 1):
        return SOURCE
    given = holds(sentence, GIVEN, mark.first - REACH, mark.first)
    moved = near_sending(sentence, mark.first - REACH, mark.first)
    return LIKELY if given or moved else SOURCE


def is_of_source(sentence: Sentence, at: int) -> bool:
    """Whether only somebody who may speak is from a country: "a think tank |from Britain"."""
    if word(sentence, at - 2) == "think":
        return True
    if ending(sentence, "unit", at):
        return False
    return any(each.last == at for each in mentions_near(sentence, at - LONGEST, at))


def told_by(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country is among those that a verb stands before: "say Mali, Chad and |Niger"."""
    at = mark.first
    while at > 0:
        while word(sentence, at - 1) in LISTED:
            at -= 1
        if ending(sentence, "say", at):
            return True
        earlier = ending(sentence, "country", at)
        if not earlier:
            return False
        at = earlier[0].first
    return False


def is_told(sentence: Sentence, at: int) -> bool:
    """Whether only words or figures come from a place: "was heard |from Seoul"."""
    told = bool(ending(sentence, "say", at))
    return told or word(sentence, at - 1) in HEARD or holds(sentence, FIGURES, at - REACH, at)


def receives(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country gets what another gives: "Russia has had from Pyongyang"."""
    return holds(sentence, RECEIVING, mark.last, mark.last + 4) or (
        holds(sentence, HAVING, mark.last, mark.last + 3)
        and any(
            word(sentence, at) in FROM and is_giver(sentence, at + 1)
            for at in range(mark.last, mark.last + REACH)
        )
    )


def is_giver(sentence: Sentence, at: int) -> bool:
    """Whether a state or somebody stands at a token, and no place: "from |Pyongyang"."""
    return bool(near(sentence, "country", at, at + 2) or mentions_near(sentence, at, at + 2))


def near_sending(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb of sending stands between two tokens."""
    return any(
        act.value in SENDING
        and word(sentence, act.first) not in PUTTING
        and word(sentence, act.last) not in NO_MOVE
        for act in near(sentence, "measure", first, last)
    )


def is_abroad(sentence: Sentence, mark: Mark) -> bool:
    """Whether a force is said to be sent, or to be somewhere."""
    said = near(sentence, "measure", mark.first - REACH, mark.last + REACH)
    return any(act.value in ABROAD for act in said)
