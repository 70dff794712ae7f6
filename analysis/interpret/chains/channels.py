"""Channels: by which words an outlet or a person passes on what a sentence says."""

from __future__ import annotations

from analysis.interpret.chains.airing import is_aired
from analysis.interpret.chains.hearers import (
    BEFORE_HEARERS,
    TELLING,
    WITH,
    cue_before,
    is_fronted,
    is_given,
)
from analysis.interpret.chains.met import is_relative
from analysis.interpret.chains.passing_words import (
    BEFORE_FROM,
    BY_A_PERSON,
    DISCLOSING,
    HOSTS,
    INTERVIEW,
    QUESTIONS,
    RELYING,
    REPORTERS,
    may_pass_by_person,
    may_pass_to_outlet,
)
from analysis.interpret.frames import behind, word
from analysis.interpret.frames.asides import GIVEN_TO, is_passed_on
from analysis.interpret.frames.documents import seen_papers
from analysis.interpret.frames.joint import joint_behind
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import name_behind
from analysis.interpret.near import OWNS, gap, holds, places_near
from analysis.interpret.voices import OUTLETS
from analysis.model import Mention, Sentence

QUOTED_AS = ["quoted", "as", "saying"]
SPOKEN = frozenset({"comments", "remarks"})
DENYING = frozenset({"denied", "denies", "denying", "declined", "refused", "refuses"})
COUNTING = OUTLETS | {"body", "monitor", "ngo", "think-tank"}

HAVING_FROM = (["has", "from"], ["had", "from"])


def passing(sentence: Sentence) -> list[Mention]:
    """Everybody in a sentence who passes on what it says."""
    if not may_pass_to_outlet(sentence) and not may_pass_by_person(sentence):
        return []
    found = [m for m in sentence.mentions if is_relay(sentence, m)]
    outlets = [m for m in found if m.kind in OUTLETS]
    joint = (other for m in outlets for other in joint_behind(sentence, m))
    return sorted({*found, *(m for m in joint if m.kind in OUTLETS)})


def passing_people(sentence: Sentence) -> list[Mention]:
    """Those in a sentence who pass on what it says and are no outlets."""
    if not may_pass_by_person(sentence):
        return []
    return [m for m in sentence.mentions if m.kind not in OUTLETS and is_relay(sentence, m)]


def is_relay(sentence: Sentence, mention: Mention) -> bool:
    """Whether a person or outlet passes on what a sentence says."""
    if is_relative(sentence, mention) or relies(sentence, mention) or employs(sentence, mention):
        return True
    if mention.kind == "person":
        told = is_passed_by(sentence, mention) or has_heard(sentence, mention)
        return told or discloses(sentence, mention)
    outlet = mention.kind in OUTLETS and mention.form == "named"
    described = mention.form == "definite" and not OUTLETS.isdisjoint(mention.kind.split())
    described = described and name_behind(sentence, mention) is None
    return (outlet or described) and is_channel(sentence, mention)


def relies(sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody counts by what another says: "It |relies on X, who spoke of 300"."""
    if mention.kind not in COUNTING or word(sentence, mention.last) not in RELYING:
        return False
    near = (k for k in range(mention.last, mention.last + 4) if word(sentence, k) in {"on", "upon"})
    on = next(near, None)
    return on is not None and behind(sentence, on + 1) is not None


def employs(sentence: Sentence, mention: Mention) -> bool:
    """Whether an outlet's own reporter tells or is told something: "the |BBC's correspondent X"."""
    at = mention.last + (word(sentence, mention.last) == OWNS)
    named = mention.kind in OUTLETS and mention.form == "named"
    return named and holds(sentence, REPORTERS, at, at + 2)


def has_heard(sentence: Sentence, person: Mention) -> bool:
    """Whether a person has what is told from somebody: "X has |heard from Y that"."""
    at = person.last + (word(sentence, person.last) in {"has", "have", "had"})
    heard = word(sentence, at) in {"heard", "hears", "learned", "learns", "learnt"}
    return heard and word(sentence, at + 1) == "from"


def discloses(sentence: Sentence, person: Mention) -> bool:
    """Whether somebody who is told something makes it known: "told |X, who disclosed this"."""
    told = phrase_start(sentence, person) - 1
    told -= word(sentence, told) == "the"
    who = person.last + 1
    clause = word(sentence, person.last) == "," and word(sentence, who) == "who"
    verb = who + 1 + (word(sentence, who + 1) in {"has", "had", "then", "later"})
    taken_up = word(sentence, verb + 1) in {"it", "that", "this"}
    disclosed = word(sentence, verb) in DISCLOSING and taken_up
    return clause and disclosed and word(sentence, told) in TELLING


def is_passed_by(sentence: Sentence, mention: Mention) -> bool:
    """Whether a person passes on what is said: "quoted by", "relayed by the lawmaker X", a host."""
    if word(sentence, mention.first - 1) in HOSTS:
        return True
    for at in range(mention.first - 1, max(0, mention.first - 6), -1):
        said = word(sentence, at)
        if said == "by":
            return holds(sentence, BY_A_PERSON, at - 6, at)
        if said in {",", ";", "that"}:
            return False
    return False


def has_it(sentence: Sentence, outlet: Mention) -> bool:
    """Whether an outlet has what is told from somebody: "what |Reuters has from officials"."""
    from_somebody = gap(sentence, outlet.last, outlet.last + 2)
    return from_somebody in HAVING_FROM and word(sentence, outlet.first - 1) == "what"


def is_channel(sentence: Sentence, mention: Mention) -> bool:
    """Whether an outlet is told something, or quotes or carries it."""
    if is_fronted(sentence, mention):
        return True
    if is_given(sentence, mention) or is_aired(sentence, mention) or has_it(sentence, mention):
        return True
    at = cue_before(sentence, mention)
    cue, before = word(sentence, at), word(sentence, at - 1)
    papers = seen_papers(sentence)
    if (cue == "to" and before in GIVEN_TO) or (papers and papers[1] - 1 == at):
        return True
    if cue in WITH:
        by = next(iter(places_near(sentence, {"by"}, at - 12, at)), at)
        said = holds(sentence, INTERVIEW, at - 5, at) or holds(sentence, SPOKEN, by - 1, by)
        return said and not holds(sentence, DENYING, at - 4, at)
    if cue == "by":
        return before in QUESTIONS or is_passed_on(sentence, at) or is_quoted_by(sentence, at)
    if cue == "from":
        told = before in REPORTERS and holds(sentence, BEFORE_HEARERS, at - 4, at)
        return told or before in BEFORE_FROM | QUESTIONS
    return cue in TELLING


def is_quoted_by(sentence: Sentence, by: int) -> bool:
    """Whether "quoted as saying" stands before a "by" or a date before it."""
    near = range(by - 3, max(0, by - 7), -1)
    return any(gap(sentence, at, at + 3) == QUOTED_AS for at in near)
