"""Acting: the country or leader whose act has the counted as its object: "Pyongyang sent 3,000"."""

from __future__ import annotations

from analysis.interpret.actors.hostile import AFFLICTING, LOOKING_ON, owning_verb
from analysis.interpret.actors.owning import is_of_a_treaty
from analysis.interpret.actors.subjects import HANDED, LETTING, before_verbs, ending_at, subject
from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import LONGEST, WIDE, is_a_people, mentions_near, near
from analysis.interpret.classes import SENDING, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import OWNS, gap, holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.gazetteer import in_command

CLAUSES = frozenset({",", "that", ";", ":", "and", "but"})
NO_SHARE = CLAUSES | (grammar("figure nouns") - {"number", "toll", "total"})
OBLIQUE = grammar("before another than the subject") | {"with", "of"}
RELATIVES = frozenset({"that", "which", "whom"})
BEING = grammar("finite be")
HAVING = BEING | grammar("having a force")
NEARLY = frozenset(
    {"out", "now", "still", "also", "only", "just", "already", "some", "about", "around"}
)
OBSERVERS = grammar("no force") - grammar("heads of a force")
ALLIES = grammar("nouns of an ally")
TO_ITS_NOUN = frozenset({"the", "a", "an", "its", "out", "up", "in", "of", "for", "with", "on"})
ORDERING = grammar("ordering a movement")
PROMISED = frozenset({"planned", "deployed", "returned"})
COUNTED_BY = frozenset({"as the number before", "counted together"})
LOSING = frozenset({"casualties", "missing", "returned"})


def relative_subject(sentence: Sentence, what: Counted) -> Whose | None:
    """The country that is said to send or have the counted: "soldiers that Pyongyang sent"."""
    at = what.last + (word(sentence, what.last) in RELATIVES)
    if at > what.last and (led := sent_by_leader(sentence, at)):
        return led
    article = word(sentence, at) == "the"
    at += article
    mark = next(iter(near(sentence, "country", at, at + 1)), None)
    if mark is None or is_of_a_treaty(sentence, mark):
        return None
    adjective = mark.detail == "demonym" and not is_a_people(sentence, mark)
    if word(sentence, mark.last) == OWNS or adjective:
        return sent_by_power(sentence, mark)
    found = near(sentence, "measure", mark.last, mark.last + 7)
    acts = [act for act in found if word(sentence, act.first) not in LOOKING_ON]
    bare = word(sentence, what.last) not in RELATIVES
    own = [act for act in acts if act.value not in AFFLICTING and act.first - mark.last <= 7]
    if holds(sentence, CLAUSES, mark.last, mark.last + 2) or (bare and not acts):
        return None
    owns = any(act.value in LOSING for act in own) if article else own or not acts
    return whose(mark) if owns else None


def sent_by_power(sentence: Sentence, owner: Mark) -> Whose | None:
    """The country whose army or ministry is said to send somebody: "that |Benin's army sent"."""
    for act in near(sentence, "measure", owner.last + 1, owner.last + 7):
        if act.value in SENDING and act.detail.startswith("verb"):
            return ending_at(sentence, before_verbs(sentence, act.first))
    return None


def sent_by_leader(sentence: Sentence, at: int) -> Whose | None:
    """The leader at a token who is said to send somebody: "troops that |Kim Jong Un sent"."""
    for mention in mentions_near(sentence, at, at + 1):
        acts = near(sentence, "measure", mention.last, mention.last + 4)
        if mention.kind == "person" and mention.country and any(a.value in SENDING for a in acts):
            return whose(mention)
    return None


def sender(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The country that is the subject of sending, losing or having: "Pyongyang has sent 3,000"."""
    verb = owning_verb(sentence, what, read)
    if verb is None:
        return None
    for mark in reversed(near(sentence, "country", verb.first - LONGEST, verb.first)):
        beside = 0 <= verb.first - mark.last <= 9
        if beside and is_subject(sentence, mark, verb):
            return Whose(None) if is_joined(sentence, mark) else whose(mark)
    return subject(sentence, verb.first)


def is_joined(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country does something together with another: "Ukraine and |Russia exchanged N"."""
    at = mark.first - 1 - (word(sentence, mark.first - 1) == "the")
    if word(sentence, at) != "and":
        return False
    before = near(sentence, "country", at - 1, at)
    return any(other.last == at and other.value != mark.value for other in before)


def promiser(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The country that is the subject of a promise of them: "Benin held out the prospect of N".

    So is the one that orders a movement, or whose leader does: "Kim has ordered the recall of N".
    """
    if read is None or read.cue is None or read.rule.split(",")[0] != "its noun before":
        return None
    if read.measure not in PROMISED or (read.cue[1] > what.first and read.cue != what.head):
        return None
    at = read.cue[0] - 1
    while at > 0 and word(sentence, at) in TO_ITS_NOUN:
        at -= 1
    if word(sentence, at) in ORDERING:
        return orderer(sentence, before_verbs(sentence, at))
    return ending_at(sentence, before_verbs(sentence, at)) if read.measure == "planned" else None


def orderer(sentence: Sentence, end: int) -> Whose | None:
    """The country, or that of the leader, whose name ends at a token."""
    if power := ending_at(sentence, end):
        return power
    named = (m for m in mentions_near(sentence, end - LONGEST, end) if m.last == end)
    leader = next((m for m in named if m.source_id in in_command() and m.country), None)
    return whose(leader) if leader else None


def holder(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The country right before a verb of having them, captives apart: "Rwanda had 3,000 troops"."""
    counted = read is not None and read.rule in COUNTED_BY  # "the union has 400"
    if counted or (read and read.measure == "captured") or is_reckoned(sentence, what):
        return None
    return having(sentence, what)


def is_reckoned(sentence: Sentence, what: Counted) -> bool:
    """Whether the counted are those whose number somebody "has at N"."""
    if what.form == "measure before" and word(sentence, what.last - 2) == "at":
        return True
    return what.form == "measure before" and what.measure in VICTIMS


def captor(sentence: Sentence, what: Counted, read: Measured | None) -> str | None:
    """The country that has taken the counted prisoner: "Ukraine has taken two prisoners"."""
    found = having(sentence, what) if read and read.measure == "captured" else None
    return found.country if found else None


def having(sentence: Sentence, what: Counted) -> Whose | None:
    """The country right before a verb of having, with the counted as its object."""
    at = what.first - 1
    while at > 0 and (word(sentence, at) in NEARLY or word(sentence, at).endswith("ly")):
        at -= 1
    if word(sentence, at) not in HAVING or has_had(sentence, at, what):
        return None
    if word(sentence, at) in BEING:
        return share_of(sentence, at)
    for mention in reversed(mentions_near(sentence, max(0, at - 6), at)):
        between = set(gap(sentence, mention.last, at))
        if (
            mention.country
            and at - mention.last <= 2
            and mention.last <= at
            and not between & CLAUSES
        ):
            if word(sentence, mention.first - 1) in LETTING:
                break
            oblique = word(sentence, mention.first - 1) in OBLIQUE
            return None if oblique else whose(mention)
    return subject(sentence, at)


def has_had(sentence: Sentence, at: int, what: Counted) -> bool:
    """Whether a verb of having tells of something received: "Russia has had 120 howitzers".

    But who "has had 300 men killed" has lost them.
    """
    if word(sentence, at) != "had" or word(sentence, at - 1) not in {"has", "have"}:
        return False
    harm = near(sentence, "measure", what.last, what.last + 1)
    return not any(mark.detail == "adj" and mark.value in VICTIMS for mark in harm)


def share_of(sentence: Sentence, at: int) -> Whose | None:
    """The country whose share, contingent or toll a number is: "Germany's share is 12,000"."""
    for mark in reversed(near(sentence, "country", at - 6, at)):
        if word(sentence, mark.last) == OWNS and not holds(sentence, NO_SHARE, mark.last, at):
            return whose(mark)
    return None


def is_subject(sentence: Sentence, mark: Mark, verb: Mark) -> bool:
    """Whether a country before a verb is its subject: in its clause, and behind no preposition."""
    told = near(sentence, "say", mark.last, verb.first)
    aside = word(sentence, mark.last) == "," and word(sentence, verb.first - 1) == "," and told
    if not aside and holds(sentence, CLAUSES, mark.last, verb.first):
        return False
    has = word(sentence, verb.first) in {"has", "have", "had"}  # "has |told Tokyo that there are N"
    if near(sentence, "say", verb.first, verb.last + has) or observes(sentence, mark, verb):
        return False
    at = mark.first - 1 - (word(sentence, mark.first - 1) == "the")
    lets = word(sentence, at) in LETTING and word(sentence, verb.first) in HANDED
    return word(sentence, at) not in OBLIQUE and not lets


def observes(sentence: Sentence, mark: Mark, verb: Mark) -> bool:
    """Whether a country only owns whoever knows of the counted: "Kyiv's spies", "its media".

    Or the ally that acts: "Moscow's |ally has sent N".
    """
    owns = mark.detail == "demonym" or word(sentence, mark.last) == OWNS
    ally = word(sentence, mark.last + 1) in ALLIES and owns
    return ally or (owns and holds(sentence, OBSERVERS, mark.last, verb.first))


def commander(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The person or body that is the subject of sending: "Kim Jong Un has ordered 6,000 …"."""
    verb = owning_verb(sentence, what, read)
    if verb is None or not verb.detail.endswith("object") or verb.value not in SENDING:
        return None
    for mention in reversed(mentions_near(sentence, verb.first - WIDE, verb.first)):
        if mention.last <= verb.first and mention.form == "named" and mention.country:
            beside = verb.first - mention.last <= 3
            apart = holds(sentence, CLAUSES, mention.last, verb.first)
            apart = apart or word(sentence, mention.first - 1) == "by"  # "is said |by Benin to"
            return whose(mention) if beside and not apart else None
    return None
