"""Dealings: what is done to people by verbs that may say something: "questioned |40 men".

Told of the dead or of what those people did, the same verbs speak: "questioned 40 deaths",
"admitted 40 had died".
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from analysis.interpret.around import near, quantities_near
from analysis.interpret.classes import MATERIEL
from analysis.interpret.frames.frame import DISPUTING
from analysis.interpret.frames.objects import FATES, TOLLS
from analysis.interpret.near import PREPOSITIONS, counts, gap, holds, word
from analysis.model import Mark, Mention, Quantity, Sentence
from analysis.words import grammar
from analysis.words.forms import verb_forms
from analysis.words.gazetteer import OUTLETS

FINDING = frozenset({"find", "found", "locate", "located", "discovered", "spotted", "detected"})
KNOWING = OUTLETS | {"monitor", "ngo", "think-tank", "surname"}
BODIES = frozenset({"bodies", "corpses", "graves", "remains"})
FOUND_SO = frozenset(
    {"alive", "beheaded", "dead", "hanged", "killed", "murdered", "shot", "slain", "unconscious"}
)
ACTING = frozenset({"that", ":", "were", "was", "had", "have", "died"})
DETERMINING = grammar("possessives") | frozenset(
    {"a", "all", "another", "of", "some", "the", "these", "those"}
)
KIN = grammar("kin of the dead") | DETERMINING
TREATING = frozenset({"hospital", "clinic"})
TOLD = FATES | TOLLS | grammar("finite be") | grammar("have") | grammar("figure nouns")
SPEECH = frozenset({"that", "whether", ":", '"', "“"})
LINKING = PREPOSITIONS - {"as", "of"}
NEAR = 5
CLAUSE = 24  # tokens behind a verb in which what somebody says may open


@cache
def dealing() -> frozenset[str]:
    """The forms of the verbs that also tell what somebody does to people."""
    verbs = grammar("saying or dealing with people")
    return frozenset(form for verb in verbs for form in verb_forms(verb))


def is_dealing(sentence: Sentence, verb: Mark, source: Mention) -> bool:
    """Whether the counted are but found by a source, or are the object of what is done to them."""
    if word(sentence, verb.first) in FINDING:
        return are_found(sentence, verb, source) or comes_upon(sentence, verb, source)
    return are_dealt_with(sentence, verb, source)


def are_found(sentence: Sentence, verb: Mark, source: Mention) -> bool:
    """Whether people only come upon what is counted: "rescuers found 30 bodies", said police."""
    people = source.form == "role" and source.many
    behind = verb.last, verb.last + 4
    return people and counts(sentence, *behind) and not holds(sentence, ACTING, *behind)


def comes_upon(sentence: Sentence, verb: Mark, source: Mention) -> bool:
    """Whether arms, bodies or victims are found, not reported: "police found 14 people dead"."""
    near_it = quantities_near(sentence, verb.last, verb.last + CLAUSE)
    number = next((q for q in near_it if q.kind == "count"), None)
    if source.kind in KNOWING or number is None:
        return False
    units = near(sentence, "unit", number.stops, number.stops + 3)
    things = any(u.value in MATERIEL or word(sentence, u.first) in BODIES for u in units)
    things = things or holds(sentence, BODIES, verb.last, number.begins)
    things = things or holds(sentence, FOUND_SO, number.stops + 1, number.stops + NEAR)
    return things and not holds(sentence, SPEECH, verb.last, number.begins)


def are_dealt_with(sentence: Sentence, verb: Mark, source: Mention) -> bool:
    """Whether a number of people stands behind a verb as those to whom something is done."""
    if word(sentence, verb.last - 1) not in dealing():
        return False
    near_it = quantities_near(sentence, verb.last, verb.last + CLAUSE)
    number = next((q for q in near_it if q.begins >= verb.last), None)
    if number is None or number.kind != "count":
        return False
    if holds(sentence, SPEECH, verb.last, number.stops + NEAR):
        return False
    between = gap(sentence, verb.last, number.begins)
    if between[:1] == ["of"] or not KIN.issuperset(between):
        return False
    treated = verb.value == "confirm" and not TREATING.isdisjoint(source.name.lower().split())
    return treated or not is_told_of(sentence, verb, number)


def is_told_of(sentence: Sentence, verb: Mark, number: Quantity) -> bool:
    """Whether something is told of those counted right behind them: "40 dead", "40 as false"."""
    told = TOLD | {"as"} if verb.value in DISPUTING else TOLD
    behind = gap(sentence, number.stops, number.stops + NEAR)
    return any(said in told for said in takewhile(lambda said: said not in LINKING, behind))
