"""Passing words: whether a sentence holds words by which anybody passes something on."""

from __future__ import annotations

from analysis.interpret.chains.airing import is_on_a_name
from analysis.interpret.chains.hearers import (
    CALLING,
    CARRYING,
    GIVING,
    LEARNING,
    TELLING,
    THROUGH,
    WITH,
)
from analysis.interpret.chains.met import PASSING_ON, SAID, SEEING
from analysis.interpret.chains.met import RELATIVES as RELATIVE_LINKS
from analysis.interpret.frames import word
from analysis.interpret.frames.asides import GIVEN_TO, PASSED_ON, WITH_PARTICLE
from analysis.interpret.near import holds, places
from analysis.model import Sentence
from analysis.words import grammar
from analysis.words.needed import may_hold, may_stand
from analysis.words.outlets import described, listed

NO_PERSON = frozenset(
    {"asked", "contacted", "interviewed", "posted", "reached", "seen", "viewed", "aired"}
    | {"circulated", "distributed", "printed", "rebroadcast", "recorded", "reprinted"}
    | {"republished", "screened", "transcribed", "translated", "transmitted"}
)
BY_A_PERSON = (PASSED_ON - NO_PERSON) | {"passed"}
INTERVIEW = grammar("interview words")
RELATIVES = frozenset({"which", "whose"})
REPORTERS = grammar("reporters") | {"interviewer"}
HOSTS = frozenset({"podcaster", "host", "interviewer", "broadcaster"})
BEFORE_FROM = frozenset({"took", "had", "has", "recalls", "comments"})
QUESTIONS = frozenset(
    {"enquiries", "enquiry", "inquiries", "inquiry", "query", "queries", "question", "questions"}
)
DISCLOSING = grammar("passing on") | {"disclosed", "revealed", "recounted", "published"}
BY_ANYBODY = BY_A_PERSON | PASSED_ON | WITH_PARTICLE
PASSING_IN_RELATIVES = PASSING_ON | WITH_PARTICLE
TAKING = LEARNING | BEFORE_FROM
FRONTED = frozenset({"by", "it", "over", "through", "to", "via", "with"})
SPOKEN = 12  # tokens from what somebody says to the outlet: "comments by X |to CNN"
TOLD = REPORTERS | TELLING | THROUGH | CALLING | GIVING | GIVEN_TO | CARRYING | QUESTIONS
TOLD |= {"interview", "know", "shared", "whom"}
RELYING = frozenset({"bases", "draws", "leans", "relies", "based", "drew", "leaned", "relied"})


def may_pass_to_outlet(sentence: Sentence) -> bool:
    """Whether a sentence holds the words by which an outlet is told something or learns it."""
    said = sentence.words
    if not RELYING.isdisjoint(said) or ("from" in said and not TAKING.isdisjoint(said)):
        return True
    return may_name_outlet(sentence) and tells_outlet(sentence)


def tells_outlet(sentence: Sentence) -> bool:
    """Whether an outlet may be told something in a sentence that names one, by the other words."""
    said = sentence.words
    if not TOLD.isdisjoint(said) or is_on_a_name(sentence) or word(sentence, 0) in FRONTED:
        return True
    seeing = not SEEING.isdisjoint(said) or not RELATIVE_LINKS.isdisjoint(said)
    if seeing and not SAID.isdisjoint(said):
        return True
    if WITH.isdisjoint(said) or INTERVIEW.isdisjoint(said):
        return False
    return any(holds(sentence, INTERVIEW, at - SPOKEN, at) for at in places(sentence, WITH))


def may_name_outlet(sentence: Sentence) -> bool:
    """Whether a sentence holds the words of an outlet's name, or of what outlets are called."""
    if may_stand(described(), sentence.words):
        return True
    return may_hold(listed(), sentence)


def may_pass_by_person(sentence: Sentence) -> bool:
    """Whether a sentence holds the words by which anybody passes something on."""
    said = sentence.words
    if "by" in said and not BY_ANYBODY.isdisjoint(said):
        return True
    if "who" in said and not DISCLOSING.isdisjoint(said) and not TELLING.isdisjoint(said):
        return True
    relative = not RELATIVES.isdisjoint(said) and not PASSING_IN_RELATIVES.isdisjoint(said)
    return relative or not HOSTS.isdisjoint(said)
