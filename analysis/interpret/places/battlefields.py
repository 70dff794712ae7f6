"""Battlefields: where the victims fell whose sentence does not say it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from analysis.interpret.around import LONGEST, mentions_near, near, quantities_near
from analysis.interpret.classes import HARM
from analysis.interpret.contingents import hosts
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import holds, word
from analysis.interpret.places.deeds import is_of_other_deed
from analysis.interpret.places.gazetteer import country_of, holding, line, precision
from analysis.interpret.places.going import Going
from analysis.interpret.places.nearest import opens_next
from analysis.interpret.places.parts import is_of_others
from analysis.interpret.places.placed import Placed, known
from analysis.interpret.places.scenes import AWAY, Spot, around, earlier
from analysis.interpret.places.visiting import is_one
from analysis.interpret.set_apart import set_apart
from analysis.model import Date, Sentence
from analysis.words import grammar

OTHERS = frozenset({"other", "others", "another", "further", "more"})
WITHIN = frozenset({"in", "across", "throughout", "inside", "within", "hit", "hits", "struck"})
STRIKING = grammar("before a place") - grammar("prepositions")
BEFALLEN = WITHIN | STRIKING | {"of", "on", "over", "through", ""}  # "the shelling |of Greece"
COUNTING = grammar("those who count victims") - {"rights", "humanitarian", "children's"}
EVENTS = grammar("events told of before")
DEFINITE = frozenset({"the", "that", "this"})
THAN = frozenset({"than"})
AHEAD = frozenset({"for", "towards", "toward"})
FIGHTS = (
    EVENTS - {"dead", "injured", "victims", "wounded"}
    | grammar("attacks and disasters")
    | grammar("befalling a place")
)
TALKS = grammar("gatherings at a place") | grammar("nouns of talks")
HONOURS = grammar("honours and festivities")
FOUGHT = 11  # tokens from a fight to its place
STRUCK = 4  # tokens from a place to what befell it: "a school near Goma |was hit"
WARS = 30_000  # the losses of a war, not of the battle told of before
WEEKS = 40  # days
OPENING = 2  # tokens before a date that opens a sentence
NEAR = 12  # tokens between a loss and the attack that the text goes on about
NEARBY = frozenset({"at", "near"})
BESIDE = AWAY | NEARBY
MORE = 5  # sentences from an attack to those whom it hurt besides: "Thirteen more were injured"


def battlefield(sentence: Sentence, what: Counted, read: Measured, going: Going) -> str | None:
    """The last place that this paragraph leads to, unless that is a whole country far back.

    What stood at or near a place, and where one trains or heads for, is no place of a loss; two
    sentences back only what happened in a place is.
    """
    spots = around(going.scenes[sentence.index], what)
    aside = set_apart(sentence, what, read.measure, read.cue)
    here = (
        spot for spot in reversed(spots)
        if not (opens_next(sentence, what, spot) or (aside and aside.holds(spot.first)))
        and not is_of_other_deed(sentence, what, read, spot)
        and not (spot.first >= what.last and is_of_others(sentence, what, spot))
    )  # fmt: skip
    reach = MORE if is_more(sentence, what) else 2
    near = chain(here, earlier(going.scenes, sentence.index, reach))
    if is_of_another_time(sentence, what):
        return None
    since = sentence.paragraph - goes_on(sentence, what)
    found = [
        s for s in near
        if s.paragraph >= since and not s.drilling and (s.back < 2 or s.link in WITHIN)
        and not (s.back and (s.link in AHEAD or not is_of_harm(going, sentence, s)))
        and not is_no_battlefield(going, s)
    ]  # fmt: skip
    for spot in found:
        if (spot.link not in BESIDE or is_of_event(going, sentence, spot)) and precision(
            spot.place_id
        ) != "6":
            return holding([spot.place_id, *(each.place_id for each in listed_with(spot, found))])
    near_by = (spot for spot in found if spot.back <= 1)
    return next((s.place_id for s in near_by if is_befallen(going, sentence, s)), None)


def is_no_battlefield(going: Going, spot: Spot) -> bool:
    """Whether men sent abroad fell at no such place: one at home, or all of the land they are in.

    So in "Kim wept in Pyongyang for those lost in Russia. Some 2,000 have been killed".
    """
    guests = hosts(going.home.upper()) if going.home else frozenset()
    if not any(host.lower() in going.hosts() for host in guests):
        return False
    return country_of(spot.place_id) == going.home or spot.place_id.upper() in guests


def is_of_harm(going: Going, sentence: Sentence, spot: Spot) -> bool:
    """Whether the sentence of a place before tells of fights, moves or harm, and not of talks.

    Nor does it tell of honours: "handed out medals in Pyongyang".
    """
    told = going.scenes.sentences[sentence.index - spot.back]
    if not HONOURS.isdisjoint(told.said) and FIGHTS.isdisjoint(told.said):
        return False
    if told.counted or told.of("unit") or not FIGHTS.isdisjoint(told.said):
        return True
    acts = {mark.value for mark in told.of("measure")} - {"planned", "other"}
    return bool(acts) and not (acts.isdisjoint(HARM) and is_visit(told, spot))


def is_visit(told: Sentence, spot: Spot) -> bool:
    """Whether a sentence tells where one person was or some met: "He was |in Doha on Friday"."""
    if not TALKS.isdisjoint(told.said):
        return True
    one = any(is_one(told, m) for m in mentions_near(told, 0, OPENING))
    acts = near(told, "measure", 0, spot.first)
    return one and any(act.last in {spot.lead, spot.lead + 1} for act in acts)


def is_struck_before(going: Going, sentence: Sentence) -> bool:
    """Whether the sentence before tells of a fight or a disaster."""
    if sentence.index == 0:
        return False
    told = going.scenes.sentences[sentence.index - 1]
    harmed = any(mark.value in HARM for mark in told.of("measure"))
    return harmed or not FIGHTS.isdisjoint(told.said)


def listed_with(spot: Spot, found: Sequence[Spot]) -> list[Spot]:
    """The spot that a last one is joined to: "in the villages of Kishishe and Bambo"."""
    if spot.link != "and":
        return []
    return [s for s in found if s.back == spot.back and 0 < spot.first - s.last <= 2]


def goes_on(sentence: Sentence, what: Counted) -> bool:
    """Whether a paragraph goes on about a loss: "12 others were hurt", "the strike killed 4"."""
    if is_more(sentence, what):
        return not holds(sentence, THAN, what.first, what.last)
    first, last = max(0, what.first - NEAR), min(len(sentence.tokens), what.last + NEAR)
    events = (at for at in range(first, last) if word(sentence, at) in EVENTS)
    return any(holds(sentence, DEFINITE, max(0, at - 2), at) for at in events)


def is_befallen(going: Going, sentence: Sentence, spot: Spot) -> bool:
    """Whether something befell a place, and be it a whole country: "fired rockets at Greece"."""
    return spot.link in BEFALLEN or is_of_event(going, sentence, spot)


def is_of_event(going: Going, sentence: Sentence, spot: Spot) -> bool:
    """Whether a fight or a disaster was told of at or near a place: "was fought at Fantio"."""
    if spot.link not in NEARBY or (spot.link == "near" and not spot.back):
        return False
    told = going.scenes.sentences[sentence.index - spot.back]
    first, last = spot.first - FOUGHT, spot.last + STRUCK
    harmed = any(mark.value in HARM for mark in near(told, "measure", first, spot.first))
    return harmed or holds(told, FIGHTS, max(0, first), last)


def is_of_another_time(sentence: Sentence, what: Counted) -> bool:
    """Whether a sentence opens with a longer time, in which other things happened: "In 2013, …"."""
    opening = next(iter(sentence.dates), None)
    if opening is None or opening[1] > OPENING or what.first < opening[2]:
        return False
    return opening[0].precision in {"year", "quarter"} or is_long(opening[0])


def is_long(dated: Date) -> bool:
    """Whether a date is a stretch of more than some weeks, or without an end."""
    if dated.earliest is None or dated.latest is None:
        return dated.earliest is not None
    return (dated.latest - dated.earliest).days > WEEKS


def where_counted(sentence: Sentence, what: Counted, going: Going) -> Placed | None:
    """The land of the sentence before whose hospitals or rescuers count the victims.

    So "Israel struck targets in Lebanon. Lebanon's health ministry said 51 people had died".
    """
    if what.counted != "people":
        return None
    told = {land for s in earlier(going.scenes, sentence.index, 1) for land in line(s.place_id)}
    for body in mentions_near(sentence, what.first - LONGEST, what.last + LONGEST):
        if body.form == "named" and holds(sentence, COUNTING, body.first, body.last):
            own = [mark.value for mark in near(sentence, "place", body.first, body.last)]
            own += [body.country.lower()] if body.country else []
            return next((known(land) for land in own if land in told), None)
    return None


def is_of_war(sentence: Sentence, what: Counted) -> bool:
    """Whether losses are too many for the place that a text told of last: "600,000 Russians"."""
    if what.counted == "people":
        return False
    found = (q.number.figure for q in quantities_near(sentence, what.first, what.last))
    return any(figure.largest >= WARS for figure in found)


def is_more(sentence: Sentence, what: Counted) -> bool:
    """Whether so many come on top of those before: "600 more", "another 500"."""
    return holds(sentence, OTHERS, what.first, what.last + 1)
