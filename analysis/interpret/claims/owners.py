"""Owners: whose the counted are where their own words do not say, by what the text said before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.interpret.actors.acting import captor
from analysis.interpret.actors.antecedents import foe_taken_up, taken_up
from analysis.interpret.actors.hostile import enemy
from analysis.interpret.actors.owning import possessive
from analysis.interpret.actors.struck import at_target, fired_at, struck
from analysis.interpret.around import near
from analysis.interpret.chains import Attribution
from analysis.interpret.claims.carried import GOING_ON
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.forces import forces_before
from analysis.interpret.claims.groups import groups_before
from analysis.interpret.claims.home_armies import is_at_home, is_of_the_government, of_the_land
from analysis.interpret.claims.sides import (
    foes,
    is_told_by_rescuers,
    own_dead,
    own_foe,
    side,
)
from analysis.interpret.claims.tendencies import Tendency
from analysis.interpret.claims.transports import is_transport
from analysis.interpret.claims.weights import LIKELY, SURE
from analysis.interpret.classes import CIVILIAN, MATERIEL, MILITARY, MOVES, STATES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, holds, word
from analysis.interpret.measures import Measured
from analysis.model import Sentence
from analysis.words import grammar

ABROAD = grammar("people away from home")
STATELESS = grammar("fighters of no state")
AWAY = MOVES | STATES
TYPICAL = frozenset({"a typical size"})
INCLUDING = frozenset({"including", "among", "counting", "notably"})
JOINING = frozenset({",", "and", "or"})
JOINED = (
    JOINING
    | VICTIMS
    | frozenset({"injured", "dead", "another", "further", "more", "as", "well", "over", "a"})
)
NEARBY = 4
LAUNCHED = frozenset({"fired", "launched", "lobbed", "shot", "hurled", "sent", "loosed"})
LISTED = frozenset({"in a list"})
ARMED = MILITARY | MATERIEL
LOSSES = VICTIMS | {"other"}


def going_actor(
    before: Sentence | None,
    course: Course,
    sentence: Sentence,
    what: Counted,
    read: Measured,
    said: Attribution,
) -> str | None:
    """Whose the counted are by the claim before, or else by the forces that a text is about.

    The one force that the sentence speaks of before them goes first; then the guests in a country
    go before its own forces, most of all where somebody is sent there.
    """
    if read.rule in TYPICAL:
        named = set(forces_before(sentence, what.first, LIKELY))
        return named.pop() if len(named) == 1 and is_of_a_force(what, read) else None
    part = read.rule in LISTED or word(sentence, what.first - 1) in INCLUDING
    of_those = what.form == "of them" and course.classes[-1:] == (what.counted,)
    part = part or (of_those and 0 < what.first - course.ends <= NEARBY)
    if course.sentence == sentence.index and part:
        return course.last_actor
    if is_of_a_group(sentence, what, said):
        return said.voices[0].country
    taken = taken_up(before, sentence, what, read) or side(sentence, what, read, said)
    if taken:
        return taken
    if is_joined(course, sentence, what):
        return course.last_actor
    same = what.form in GOING_ON and course.actor_in == sentence.index
    if what.noun is None and (same or goes_on(course, sentence, what)):
        return recent_actor(course, sentence)
    if is_of_the_government(sentence, what):
        return course.tendency.land.upper() if course.tendency.land else None
    if is_told_by_rescuers(sentence, what, read, said) and course.tendency.known is None:
        return None
    told = None if is_stateless(sentence, what) else own_dead(sentence, what, read, said)
    if told and is_at_home(course, told) and tells_of_no_other(sentence, what, told):
        return told
    spoken = spoken_of(before, course, sentence, what, read, said)
    if spoken and read.measure == "supplied" and is_given_to(sentence, spoken):
        return None
    return spoken or told or of_the_land(course, sentence, what, read, said)


def tells_of_no_other(sentence: Sentence, what: Counted, country: str) -> bool:
    """Whether a sentence speaks of nobody else's forces before a count."""
    return {country}.issuperset(forces_before(sentence, what.first, LIKELY))


def is_given_to(sentence: Sentence, country: str) -> bool:
    """Whether arms go to a country: "handed over to the Russians", "passed into Russian hands"."""
    for mark in sentence.of("country"):
        at = mark.first - 1 - (word(sentence, mark.first - 1) == "the")
        if mark.value == country and word(sentence, at) in {"to", "into"}:
            return True
    return False


def recent_actor(course: Course, sentence: Sentence) -> str | None:
    """Whose the counted were, where this sentence or the one before it said so."""
    return course.actor if course.actor_in >= sentence.index - 1 else None


def is_joined(course: Course, sentence: Sentence, what: Counted) -> bool:
    """Whether a count goes on with those of whom the words right before it say whose they are.

    "7,905 Russian soldiers killed, another 12,220 injured", "seven of its ships, four of them old".
    """
    if not course.actor_in == course.sentence == sentence.index:
        return False
    between = gap(sentence, course.ends, what.first)
    if what.form == "of them" and is_within(sentence, course.ends, between):
        return True
    if not 1 <= len(between) <= NEARBY or JOINING.isdisjoint(between[:2]):
        return False
    alike = what.form == "measure noun" or {what.counted, course.classes[-1]} <= MATERIEL
    return what.form == "of them" or (alike and JOINED.issuperset(between))


def is_within(sentence: Sentence, ends: int, between: Sequence[str]) -> bool:
    """Whether only the rest of a phrase is before a part: "ships |of the Pacific Fleet, four"."""
    opens = between[:1] == ["of"] and between[-1] == "," and between.count(",") == 1
    return opens and not near(sentence, "measure", ends, ends + len(between))


def goes_on(course: Course, sentence: Sentence, what: Counted) -> bool:
    """Whether no other country stands between a number and those counted right before it."""
    apart = near(sentence, "country", course.ends, what.first)
    return course.actor_in == course.sentence == sentence.index and not apart


def spoken_of(
    before: Sentence | None,
    course: Course,
    sentence: Sentence,
    what: Counted,
    read: Measured,
    said: Attribution,
) -> str | None:
    """Whose forces or people the text spoke of last, or speaks of most."""
    recent = recent_actor(course, sentence)
    if is_transport(sentence, what, read):
        return None
    own = is_of_a_force(what, read) or is_of_guests(course, sentence, what, read)
    own = own or (what.noun is not None and word(sentence, what.noun[0]) == "officers")
    least = SURE if what.form == "of them" else LIKELY
    foe = enemy(sentence, what, read) or foe_taken_up(before, sentence, what, read)
    if what.counted in MATERIEL and read.verb and word(sentence, read.verb.first) in LAUNCHED:
        ends = (read.verb.last - 1, read.verb.last, what.last)
        foe = foe or next(filter(None, (fired_at(sentence, at) for at in ends)), None)
    foe = foe or captor(sentence, what, read) or own_foe(sentence, what, read, said)
    here = set(forces_before(sentence, what.first, least)) - {foe}
    if own and not is_stateless(sentence, what) and len(here) == 1:
        return here.pop()
    hit = of_target(before, sentence, what, read)
    if hit and hit != foe:
        return hit
    arms = what.counted in MATERIEL
    if (
        arms
        and what.form == "of them"
        and (named := groups_before(before, sentence, what.first, None))
    ):
        return named
    lost_to = foes().get(said.voices[0].country or "")
    if arms and lost_to and read.measure == "other" and said.voices[0].kind == "military":
        return lost_to
    if foe and arms:
        return foes().get(foe)
    if what.noun is None:
        if group := groups_before(None, sentence, what.first, foe):
            return group
        group = groups_before(before, sentence, what.first, foe)
        if group and course.tendency.known is None:
            return group
    if is_stateless(sentence, what) or not own:
        return recent if what.noun is None else None
    found = tended(course.tendency, what, read, recent)
    other = next((country for country in found if country and country != foe), None)
    return other or (foes().get(foe) if foe else None)


def tended(
    tends: Tendency, what: Counted, read: Measured, recent: str | None
) -> Iterator[str | None]:
    """Whose forces a text tends to be about, the surest first, each only if it is asked for."""
    yield tends.known
    yield recent if what.noun is None else None
    yield tends.guest
    yield tends.visitor if read.measure in AWAY else None
    yield tends.owner
    yield recent


def of_target(
    before: Sentence | None, sentence: Sentence, what: Counted, read: Measured
) -> str | None:
    """Whose the target was in which soldiers or arms were lost, here or in the sentence before."""
    if what.counted not in ARMED or read.measure not in LOSSES:
        return None
    if there := at_target(sentence, what.last):
        return there
    if what.counted not in MILITARY or read.measure == "other":
        return None
    here = struck(sentence, what.first)
    return here or (struck(before, len(before.tokens)) if before else None)


def is_of_a_force(what: Counted, read: Measured) -> bool:
    """Whether those counted belong to a force or are sent by a state, by their class and fate."""
    if what.counted == "interpreters":
        return read.measure in AWAY
    return what.counted not in CIVILIAN or read.measure == "supplied"


def is_of_guests(course: Course, sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether people are of the contingent of which a text speaks most.

    Those are who came or left, and in a text about soldiers victims whom no noun calls civilians.
    """
    if what.counted != "people":
        return False
    hit = read.measure in VICTIMS and (what.noun is None or what.form == "measure noun")
    gone = read.measure in AWAY or (what.noun is not None and holds(sentence, ABROAD, *what.noun))
    tends = course.tendency
    anew = course.sentence < sentence.index or bool(course.last_actor)
    if not (hit or gone) or (hit and not (anew and tends.is_military)):
        return False
    return tends.known is not None and tends.known == tends.owner


def is_of_a_group(sentence: Sentence, what: Counted, said: Attribution) -> bool:
    """Whether an armed group tells of its own: "five of their fighters, Hamas said"."""
    return said.voices[0].kind == "armed-group" and possessive(sentence, what) is not None


def is_stateless(sentence: Sentence, what: Counted) -> bool:
    """Whether the noun of a count names fighters of no state: "40 militants", "264 Houthis"."""
    if what.form == "group by name":
        return True
    return what.noun is not None and holds(sentence, STATELESS, *what.noun)
