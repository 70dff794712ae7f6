"""Bodies that a text does not name in full: "the army", "police", "the agency"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain, islice
from typing import NamedTuple

from analysis.interpret.voices.cast import Cast
from analysis.interpret.voices.own_lands import is_unsure, last_country, owning_country
from analysis.interpret.voices.sitting_in import land_of, place_of, without_land
from analysis.interpret.voices.struck_lands import beyond
from analysis.interpret.voices.voice import BODIES, Voice, distinct, joined, latest, listed
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar, meanings
from analysis.words.gazetteer import OUTLETS, adjectives, called, state_bodies

CHIEFS = "chiefs"  # of staff, which few states have
FIGHTERS = grammar("fighters of no state")
FAR = 8  # sentences back to where a body was called so
OF_ANY_SORT = frozenset({"agency", "body", "service"})  # may be what any body is called
WITHOUT_MINISTRIES = frozenset({"USA"})  # the United States has departments
RULERS = frozenset({"administration", "government"})


class Called(NamedTuple):
    """What a text calls a body, and the sort of body that is."""

    name: str
    sort: str


@cache
def sorts() -> dict[str, str]:
    """The sort of state body that a source is, by its id."""
    return {source.source_id: sort for (_, sort), source in state_bodies().items()}


def own_body(cast: Cast, mention: Mention, sort: str) -> Voice | None:
    """The body that "the army" means: one named before, or that of the text's country."""
    kind = meanings("body_kinds").get(sort, "government")
    if place := place_of(cast, mention):
        return of_place(mention, sort, kind, place)
    if found := latest(cast.bodies_of(sort, lambda v: sorts().get(v.source_id or "") == sort)):
        apart = sort not in RULERS or not is_unsure(cast, found.country)
        return found if apart else without_land(mention, kind)
    if named := named_so(cast, mention.name):
        return named
    last = last_country(cast, sort)
    country = owning_country(cast, mention) or beyond(cast, sort, last)
    return of_country(mention, sort, kind, country) if country else without_land(mention, kind)


def named_so(cast: Cast, name: str) -> Voice | None:
    """The body of no list whose name ends so, and that spoke or acted: "the |coast guard"."""
    known = (v for v in chain(cast.speakers, cast.subjects) if v.kind in BODIES - {"armed-group"})
    return latest(v for v in known if v.name.lower().endswith(f" {name}"))


def of_place(mention: Mention, sort: str, kind: str, place: Mark) -> Voice:
    """The body of the country of a place; a ruler of less than a state is told by no state."""
    country = land_of(place)
    ruling = sort in RULERS and place.detail not in {"country", "name"}
    if country is None or ruling:
        return without_land(mention, kind)
    return of_country(mention, sort, kind, country)


def of_country(mention: Mention, sort: str, kind: str, country: str) -> Voice:
    """A body of a country, by its name where the gazetteer has it; some have no ministries."""
    if country in WITHOUT_MINISTRIES and "ministry" in mention.name.lower():
        return without_land(mention, kind)
    name = f"{adjectives()[country]} {mention.name}"
    source = state_bodies().get((country, sort)) or called().get(name.lower())
    if source and CHIEFS in mention.name.lower() and CHIEFS not in source.name.lower():
        return without_land(mention, kind)
    if source:
        return listed()[source.source_id]
    return Voice(mention.name, f"{country.lower()}-{sort}", kind, country, "role")


def pair(cast: Cast) -> Voice | None:
    """The two states that "both countries" means, where a text has named no third one."""
    states = [v for v in cast.bodies if v.kind == "government"]
    found = list(distinct(reversed(states)))
    return joined(found) if len(found) == 2 else None


def described(cast: Cast, mention: Mention) -> Voice | None:
    """The body that a description means: the last speaker of its kind, else the last named."""
    if mention.kind == "pair":
        return cast.pair or pair(cast)
    kinds = mention.kind.split()
    if mention.country:
        own = (v for v in cast.bodies if v.country == mention.country and v.kind in kinds)
        state = f"{mention.country.lower()}-government"
        return latest(own) or (listed().get(state) if mention.name == "side" else None)

    if fighters := speaking_fighters(cast, mention):
        return fighters
    if (seated := meanings("bodies").get(mention.name)) and place_of(cast, mention):
        return own_body(cast, mention, seated)
    if so_called := sort_called(cast, mention):
        return in_full(cast, mention, so_called)
    called_so = f" {mention.name} "  # "the agency" may be the Disaster Agency

    def fits(voice: Voice) -> bool:
        joint = bool(voice.parts) and not mention.many  # "the service" is one
        ruling = mention.name not in RULERS or not is_branch(voice)
        ruling = ruling and not (mention.name in OF_ANY_SORT and is_state(voice))
        rebels = voice.kind == "armed-group"  # "the army" is none by its name
        named = called_so in f" {voice.name.lower()} " and not rebels
        alike = voice.kind in kinds or named
        return alike and voice.anonymity != "anonymous" and not joint and ruling

    asked = mention.kind, mention.name
    speakers = cast.speakers_of(asked, fits) if cast.may_have_spoken({*kinds, "government"}) else ()
    if found := latest(speakers) or acting_so(cast, mention, fits):
        return found
    if found := latest(cast.bodies_of(asked, fits)):
        return found
    if sort := meanings("bodies").get(mention.name):
        return own_body(cast, mention, sort)
    if last := last_sort(cast, kinds):
        return in_full(cast, mention, last)
    return None


def acting_so(cast: Cast, mention: Mention, fits: Callable[[Voice], bool]) -> Voice | None:
    """The body that "the agency" means, which may be of any sort: one that acted."""
    if mention.name not in OF_ANY_SORT:
        return None
    acting = [v for v in islice(cast.subjects, FAR) if v.kind not in OUTLETS and not is_state(v)]
    return next(filter(fits, acting), None) or (acting[0] if acting else None)


def is_state(voice: Voice) -> bool:
    """Whether a voice is that of a state as a whole, and no body of it."""
    return voice.source_id == f"{(voice.country or '').lower()}-government"


def in_full(cast: Cast, mention: Mention, called: Called) -> Voice | None:
    """The body that a text called by a longer name before, as it was understood there."""
    before = chain(cast.speakers, cast.subjects)
    unnamed = (v for v in before if v.anonymity == "role" and v.name == called.name)
    return latest(unnamed) or own_body(cast, mention._replace(name=called.name), called.sort)


def sort_called(cast: Cast, mention: Mention) -> Called | None:
    """What the one body is that "the agency" was lately said to be: "the spy |agency|".

    A wire is an agency as well, but seldom called so where a service is.
    """
    if mention.name != "agency":
        return None
    near = cast.company.sentences[max(0, cast.index - FAR) : cast.index]
    found = [
        as_called(sentence, m)
        for sentence in near
        for m in sentence.of("body")
        if m.last - m.first > 1 and sentence.tokens[m.last - 1].lower == mention.name
    ]
    return found[-1] if len({each.sort for each in found}) == 1 else None


def as_called(sentence: Sentence, mark: Mark) -> Called:
    """What a text calls a body, in small letters but for abbreviations: "FBI office"."""
    said = sentence.tokens[mark.first : mark.last]
    return Called(" ".join(t.text if t.text.isupper() else t.lower for t in said), mark.value)


def speaking_fighters(cast: Cast, mention: Mention) -> Voice | None:
    """The unnamed fighters who spoke last, whom "the rebels" are: "Separatists said …"."""
    last = latest(cast.speakers) if mention.name in FIGHTERS else None
    unnamed = last is not None and last.anonymity == "anonymous"
    return last if last and unnamed and last.name.split()[-1] in FIGHTERS else None


@cache
def branches() -> frozenset[str]:
    """The sorts of body that a state may have, as "police" is one."""
    return frozenset(meanings("bodies").values()) - RULERS


def is_branch(voice: Voice) -> bool:
    """Whether somebody is but one body of a state, as the police are: no government."""
    unlisted = (voice.source_id or "").partition("-")[2] in branches()
    return voice.source_id in sorts() or voice.name in meanings("bodies") or unlisted


def last_sort(cast: Cast, kinds: Sequence[str]) -> Called | None:
    """The body of a kind that a text has told of last: "the ministry" is that of defence.

    Only its sort may have been told before: "Defence ministry officials met lawmakers."
    """
    near = (cast.company.sentences[at] for at in range(cast.index, -1, -1))
    told = ((sentence, mark) for sentence in near for mark in reversed(sentence.of("body")))
    fits = ((s, m) for s, m in told if meanings("body_kinds").get(m.value) in kinds)
    return next((as_called(s, mark) for s, mark in fits if mark.last - mark.first > 1), None)
