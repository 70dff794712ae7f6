"""Spoken of: whose forces or people a text spoke of last, or speaks of most."""

from __future__ import annotations

from collections.abc import Iterator, Set

from analysis.interpret.actors.acting import captor
from analysis.interpret.actors.antecedents import foe_taken_up
from analysis.interpret.actors.hostile import enemy, faced, hostile_verb, transitive
from analysis.interpret.actors.struck import at_target, fired_at, struck
from analysis.interpret.around import mentions_near, near
from analysis.interpret.chains import Attribution
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.forces import forces_before
from analysis.interpret.claims.givers import LIKELY
from analysis.interpret.claims.groups import groups_before
from analysis.interpret.claims.guests import without_part
from analysis.interpret.claims.joined import recent_actor
from analysis.interpret.claims.of_forces import (
    are_civil,
    is_of_a_force,
    is_of_guests,
    is_stateless,
)
from analysis.interpret.claims.sides import foes, own_foe
from analysis.interpret.claims.tendencies import Tendency, sole_owner
from analysis.interpret.claims.transports import is_transport
from analysis.interpret.claims.weights import SURE
from analysis.interpret.classes import MATERIEL, MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, word
from analysis.model import Sentence

LAUNCHED = frozenset({"fired", "launched", "lobbed", "shot", "hurled", "sent", "loosed"})
ARMED = MILITARY | MATERIEL
LOSSES = VICTIMS | {"other"}
PARTING = frozenset({"these", "those", "them", "whom", "another", "more", "further", "others"})
FURTHER = frozenset({"another", "further", "more", "others"})
PART = 3


def spoken_of(
    before: Sentence | None,
    course: Course,
    sentence: Sentence,
    what: Counted,
    read: Measured,
    said: Attribution,
) -> str | None:
    """Whose forces or people the text spoke of last, or speaks of most."""
    recent = recent_actor(course, sentence, what)
    if is_transport(sentence, what, read):
        return None
    own = is_of_a_force(what, read) or is_of_guests(course, sentence, what, read)
    own = own or (what.noun is not None and word(sentence, what.noun[0]) == "officers")
    own = own and not (
        is_stateless(course, sentence, what) or are_civil(course, sentence, what, read)
    )
    foe = foe_of(before, sentence, what, read) or own_foe(sentence, what, read, said, recent)
    hit = of_target(before, sentence, what, read)
    hit = None if hit == foe else hit
    struck_there = hit and hostile_verb(sentence, what, read)
    if own and not struck_there and (one := one_force(course, sentence, what, foe)):
        return one
    if hit:
        return hit
    if what.counted in MATERIEL:
        if owner := of_arms(before, sentence, what, read, said):
            return owner
        if foe:
            return foes().get(foe)
    parted = what.form == "of them" and transitive(sentence, what, read)  # "X treats N of them"
    group = None if parted else group_named(before, course, sentence, what, foe)
    if what.noun is None and group:
        return group
    if not own:
        return recent if what.noun is None else None
    found = tended(course, sentence, what, read, recent, foe)
    other = next((country for country in found if country and country != foe), None)
    return other or (foes().get(foe) if foe else None)


def one_force(course: Course, sentence: Sentence, what: Counted, foe: str | None) -> str | None:
    """The one country besides the foe of whose forces a sentence speaks before a count.

    In a text about known guests, a country that has no part in their war is surely named for it.
    """
    least = SURE if what.form == "of them" else LIKELY
    here = set(forces_before(sentence, what.first, least)) - {foe}
    if apart := strangers(here, course.tendency):
        here -= apart.difference(forces_before(sentence, what.first, SURE))
    return here.pop() if len(here) == 1 else None


def strangers(countries: Set[str], tendency: Tendency) -> frozenset[str]:
    """The countries that are no guest, host or host's foe in a text about known guests."""
    guest = tendency.known if countries else None
    if guest is None or guest != tendency.owner:
        return frozenset()
    return without_part(countries, guest)


def group_named(
    before: Sentence | None, course: Course, sentence: Sentence, what: Counted, foe: str | None
) -> str | None:
    """The group named before a bare number, in a text of known guests only by its own sentence."""
    if group := groups_before(None, sentence, what.first, foe):
        return group
    group = groups_before(before, sentence, what.first, foe)
    return group if group and course.tendency.known is None else None


def foe_of(
    before: Sentence | None, sentence: Sentence, what: Counted, read: Measured
) -> str | None:
    """Whom the counted fight, are fired at or are held by, as the words tell."""
    foe = enemy(sentence, what, read) or foe_taken_up(before, sentence, what, read)
    if what.counted in MATERIEL and read.verb and word(sentence, read.verb.first) in LAUNCHED:
        ends = (read.verb.last - 1, read.verb.last, what.last)
        foe = foe or next(filter(None, (fired_at(sentence, at) for at in ends)), None)
    return foe or captor(sentence, what, read) or faced(sentence, what)


def of_arms(
    before: Sentence | None, sentence: Sentence, what: Counted, read: Measured, said: Attribution
) -> str | None:
    """Whose arms are: a group's named before "of them", the foe's of an army that says it hit."""
    named = groups_before(before, sentence, what.first, None) if what.form == "of them" else None
    teller = said.voices[0]
    hit = read.measure == "other" and (
        teller.kind == "military" or transitive(sentence, what, read) is not None
    )
    return named or (foes().get(teller.country or "") if hit else None)


def gone_on_with(course: Course, sentence: Sentence, what: Counted, read: Measured) -> str | None:
    """Whose those of the last number were, with which one that names nobody goes on.

    It does of harm as of harm, and wherever it counts a part or some more of them.
    """
    if not 0 <= sentence.index - course.sentence <= 1 or not names_nobody(sentence, what):
        return None
    alike = (course.measure in VICTIMS) == (read.measure in VICTIMS)
    of_those = what.form == "of them" or not PARTING.isdisjoint(
        gap(sentence, what.first - PART, what.last + 1)
    )
    if course.last_actor is None or not (alike or of_those):
        return None
    apart = sentence.index != course.sentence
    return None if apart and names(sentence, what, course.tendency.known) else course.last_actor


def names(sentence: Sentence, what: Counted, country: str | None) -> bool:
    """Whether a sentence names a country, or somebody of it, before a number or right behind."""
    marks = near(sentence, "country", 0, what.last + PART)
    found = mentions_near(sentence, 0, what.last + PART)
    return country in {mark.value for mark in marks} | {mention.country for mention in found}


def names_nobody(sentence: Sentence, what: Counted) -> bool:
    """Whether a number has no noun but what became of those counted: "N", "N dead".

    So it is where it counts some more of the same: "another 1,100 soldiers".
    """
    more = what.counted not in MATERIEL and not FURTHER.isdisjoint(
        gap(sentence, what.first - 1, what.last + 1)
    )
    return what.noun is None or more or what.form in {"measure noun", "measure before"}


def names_another(sentence: Sentence, country: str | None) -> bool:
    """Whether a sentence names other countries than one: "in |Mali he put the troops at 300"."""
    named = {mark.value for mark in sentence.of("country") if mark.detail != "demonym"}
    return bool(named) and country not in named


def tended(
    course: Course,
    sentence: Sentence,
    what: Counted,
    read: Measured,
    recent: str | None,
    foe: str | None,
) -> Iterator[str | None]:
    """Whose forces a text tends to be about, the surest first, each only if it is asked for."""
    tends = course.tendency
    yield gone_on_with(course, sentence, what, read)
    yield tends.known
    yield recent if what.noun is None else None
    if what.counted in MILITARY or read.measure == "supplied":
        most = sole_owner(tends.weights, foe)
        yield None if read.measure == "present" and names_another(sentence, most) else most
    yield recent


def of_target(
    before: Sentence | None, sentence: Sentence, what: Counted, read: Measured
) -> str | None:
    """Whose the target was in which soldiers or arms were lost, here or in the sentence before."""
    if what.counted not in ARMED or read.measure not in LOSSES:
        return None
    ends = (what.last, read.cue[1] if read.cue else what.last)
    if there := next(filter(None, (at_target(sentence, at) for at in ends)), None):
        return there
    unarmed = what.counted not in MILITARY or read.measure == "other"
    if unarmed and hostile_verb(sentence, what, read) is None:
        return None
    here = struck(sentence, what.first)
    return here or (struck(before, len(before.tokens)) if before else None)
