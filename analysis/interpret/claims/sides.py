"""Sides: whose "our men" and "the enemy" are, by the side that speaks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from analysis.interpret.actors.antecedents import is_ours, pronoun
from analysis.interpret.actors.hostile import is_hostile, transitive
from analysis.interpret.actors.possessing import possessive
from analysis.interpret.actors.subjects import COMMANDED, before_verbs
from analysis.interpret.around import WIDE, near
from analysis.interpret.chains import Attribution
from analysis.interpret.classes import MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import holds, word
from analysis.model import Sentence
from analysis.words import grammar, rows

ENEMY = frozenset(
    {"enemy", "enemies", "foe", "adversary", "aggressor", "invader", "invaders", "occupier",
     "occupiers"}
)  # fmt: skip
ARMIES = frozenset({"military"})
OWN = frozenset({"its", "our"})  # "their dead" may be anybody's
DEFENCE = frozenset({"defence", "defense"})
BODIES = ARMIES | {"government", "ministry"}
RESCUING = grammar("those who count victims")
OF_AN_ARMY = grammar("soldiers of an army")
TREATING = grammar("those who treat victims")
BEFORE, BEHIND = 4, 5


@cache
def foes() -> Mapping[str, str]:
    """The one state that each state at war calls the enemy.

    >>> foes()["UKR"]
    'RUS'
    """
    return {row["side"]: row["foe"] for row in rows("foes")}


def side(sentence: Sentence, what: Counted, read: Measured, said: Attribution) -> str | None:
    """Whose the counted are whom a speaker calls "ours" or "the enemy", or tells as "its" dead."""
    speaker = said.voices[0]
    if speaker.country is None:
        return None
    if is_enemy(sentence, what):
        return foes().get(speaker.country)
    at = possessive(sentence, what)
    own = at is not None and word(sentence, at) in OWN and speaker.kind in BODIES
    return speaker.country if is_ours(sentence, what, read) or own else None


def is_enemy(sentence: Sentence, what: Counted) -> bool:
    """Whether the counted are called the enemy: "50,000 of the enemy", "the enemy lost N men"."""
    return holds(sentence, ENEMY, what.first - BEFORE, what.last + BEHIND)


def own_foe(
    sentence: Sentence, what: Counted, read: Measured, said: Attribution, recent: str | None
) -> str | None:
    """The country that tells what it or its forces did: "India said it downed N", "They downed N".

    So too "Air defences shot down N drones, the governor said", "India claims to have downed N".
    An armed group may have killed soldiers of its own country, of whom the text spoke before.
    """
    verb = transitive(sentence, what, read)
    if verb is None or not is_hostile(sentence, verb):
        return None
    at = before_verbs(sentence, verb.first) - 1
    taken_up = pronoun(sentence, verb.first) is not None
    inverted = said.cue and said.cue[0] == sentence.index and at < said.cue[1]
    claims = word(sentence, at) == "to" and any(
        m.last == at for m in near(sentence, "say", at - 2, at)
    )
    own = (taken_up and not inverted) or claims or word(sentence, at) in COMMANDED
    speaker = said.voices[0]
    at_home = speaker.kind == "armed-group" and speaker.country == recent
    return speaker.country if own and not at_home else None


def own_dead(sentence: Sentence, what: Counted, read: Measured, said: Attribution) -> str | None:
    """The country whose army tells in this sentence that soldiers were harmed, and not by whom."""
    here = said.cue is not None and said.cue[0] == sentence.index
    verb = transitive(sentence, what, read)
    harmed = read.measure in VICTIMS and not (verb and is_hostile(sentence, verb))
    if what.form == "of them" and holds(sentence, {"those"}, what.first, what.last + 1):
        return None  # "1,100 of those already sent had been killed"
    speaker = said.voices[0]
    army = speaker.kind in ARMIES or not DEFENCE.isdisjoint(speaker.name.lower().split())
    return speaker.country if here and army and harmed and what.counted in MILITARY else None


def is_told_by_rescuers(
    sentence: Sentence, what: Counted, read: Measured, said: Attribution
) -> bool:
    """Whether those who treat or count victims of any kind tell of some without a noun.

    "The health ministry counted 20 dead": nobody says that they were soldiers, or whose.
    """
    bare = what.noun is None or what.form == "measure noun"
    if not bare or are_called_soldiers(sentence, what) or read.measure not in VICTIMS:
        return False
    names = said.voices[0].name.lower().replace("-", " ").split()
    return not RESCUING.isdisjoint(names) or holds(sentence, TREATING, 0, WIDE)


def are_called_soldiers(sentence: Sentence, what: Counted) -> bool:
    """Whether a noun behind what befell those counted calls them so: "40 wounded |soldiers"."""
    return what.noun is not None and holds(sentence, OF_AN_ARMY, *what.noun)
