"""Bodies that a text does not name in full: "the army", "police", "the agency"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis.interpret.frames.near import word
from analysis.interpret.places.gazetteer import country_of
from analysis.interpret.voices.cast import Cast, pair_in
from analysis.interpret.voices.sitting_in import land_of, place_of, without_land
from analysis.interpret.voices.voice import Voice, distinct, joined, latest, listed
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar, meanings
from analysis.words.gazetteer import OUTLETS, adjectives, called, state_bodies

DIRECTIONS = ("central", "east", "ern", "north", "south", "west")
LOCAL = frozenset({"coast-guard", "emergency", "health", "interior", "police", "prosecutor"})
RULERS = frozenset({"administration", "government"})
NO_OFFICES = OUTLETS | grammar("kinds of no state") | {"government"}


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
        apart = sort not in RULERS or not is_one_of_two(cast, found.country)
        return found if apart else without_land(mention, kind)
    country = owning_country(cast, mention) or last_country(cast, sort)
    return of_country(mention, sort, kind, country) if country else without_land(mention, kind)


def of_place(mention: Mention, sort: str, kind: str, place: Mark) -> Voice:
    """The body of the country of a place; a ruler of less than a state is told by no state."""
    country = land_of(place)
    ruling = sort in RULERS and place.detail not in {"country", "name"}
    if country is None or ruling:
        return without_land(mention, kind)
    return of_country(mention, sort, kind, country)


def of_country(mention: Mention, sort: str, kind: str, country: str) -> Voice:
    """A body of a country, by its name where the gazetteer has it."""
    name = f"{adjectives()[country]} {mention.name}"
    source = state_bodies().get((country, sort)) or called().get(name.lower())
    if source:
        return listed()[source.source_id]
    return Voice(mention.name, f"{country.lower()}-{sort}", kind, country, "role")


def owning_country(cast: Cast, mention: Mention) -> str | None:
    """The country of the state that "its" means in a paper of another: "Its spy agency said"."""
    owned = word(cast.company.sentences[cast.index], mention.first) == "its"
    state = latest(v for v in cast.subjects if v.kind == "government") if owned else None
    return state.country if state else None


def last_country(cast: Cast, sort: str) -> str | None:
    """The country of the last body that is no state, else of whoever spoke, else of a state named.

    A paper of one country ("The defence ministry said" on KBS) means its own before it means a
    state that it only named; but the police of a story from abroad are not its own.
    """
    apart = (NO_OFFICES - {"government"}) | {"anonymous"}
    states = cast.bodies_of("lands", lambda v: bool(v.country) and v.kind not in OUTLETS)
    offices = cast.bodies_of("offices", lambda v: bool(v.country) and v.kind not in NO_OFFICES)
    spoken = cast.speakers_of("lands", lambda v: bool(v.country) and v.kind not in apart)
    people = (v for v in cast.people if v.country)
    found = latest(offices) or latest(spoken) or latest(people)
    if found is None and cast.home and (abroad := told_from(cast)):
        return abroad
    if found is None and cast.home and (sort not in LOCAL or is_told_of(cast, cast.home)):
        return cast.home
    if found is None and sort in LOCAL and (land := lying_in(cast)):
        return land
    if found is None and (state := latest(v for v in states if may_tell(cast, v, sort))):
        return None if is_one_of_two(cast, state.country) else state.country
    found = found or latest(v for v in cast.groups if v.country)
    return found.country if found else None


def may_tell(cast: Cast, state: Voice, sort: str) -> bool:
    """Whether a body may be that of a state: no spies tell what their own state is said to do."""
    spying = meanings("body_kinds").get(sort) == "intelligence"
    here = cast.company.sentences[cast.index].of("country") if spying else ()
    return all(mark.value != state.country for mark in here)


def is_one_of_two(cast: Cast, country: str | None) -> bool:
    """Whether a text names a state with another alone: "fighting between Mali and Niger"."""
    near = cast.company.sentences[: cast.index + 1]
    telling = (s for s in near if any(mark.value == country for mark in s.of("country")))
    pairs = (pair_in(sentence) for sentence in telling)
    joint = (both is not None and country in {one.country for one in both.parts} for both in pairs)
    return next(joint, False) and all(joint)


def lying_in(cast: Cast) -> str | None:
    """The country of the last town or land that something is told to be in: "landed in |London"."""

    def told(index: int) -> list[str]:
        sentence = cast.company.sentences[index]
        lands = [m for m in sentence.of("country") if m.detail != "demonym"]
        inside = [m.value for m in lands if is_inside(sentence, m.first)]
        return (inside or ["" for _ in lands])[-1:]

    return next(cast.company.back("lying in", cast.index, told), None) or None


def told_from(cast: Cast) -> str | None:
    """The one country that a text has named, if its news is from there: "in southwest Niger"."""
    near = cast.company.sentences[: cast.index + 1]
    marks = [(s, m) for s in near for m in s.of("country") if not is_bordered(s, m.first)]
    inside = any(is_inside(s, m.first) for s, m in marks)
    countries = {mark.value for _, mark in marks}
    spots = [(s, m) for s in near for m in s.of("place") if is_inside(s, m.first)]
    inside = inside or bool(spots)
    lands = (country_of(mark.value) for _, mark in spots)
    countries |= {land.upper() for land in lands if land}
    return countries.pop() if inside and len(countries) == 1 else None


def is_inside(sentence: Sentence, at: int) -> bool:
    """Whether "in" stands before a country, a direction between them: "in northern |Mali"."""
    at -= word(sentence, at - 1).endswith(DIRECTIONS)
    return word(sentence, at - 1) == "in"


def is_bordered(sentence: Sentence, at: int) -> bool:
    """Whether a country is only named for its border: "near the border with |Burkina Faso"."""
    return word(sentence, at - 1) == "with" and word(sentence, at - 2) in {"border", "frontier"}


def is_told_of(cast: Cast, country: str) -> bool:
    """Whether a text has named a country so far, or none at all."""
    return cast.has_named(country) or not cast.has_named_any


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

    if (seated := meanings("bodies").get(mention.name)) and place_of(cast, mention):
        return own_body(cast, mention, seated)
    called_so = f" {mention.name}"  # "the agency" may be the Disaster Agency

    def fits(voice: Voice) -> bool:
        joint = bool(voice.parts) and not mention.many  # "the service" is one
        ruling = mention.name not in RULERS or not is_branch(voice)
        alike = voice.kind in kinds or voice.name.lower().endswith(called_so)
        return alike and voice.anonymity != "anonymous" and not joint and ruling

    asked = mention.kind, mention.name
    speakers = cast.speakers_of(asked, fits) if cast.may_have_spoken({*kinds, "government"}) else ()
    if found := latest(speakers) or latest(cast.bodies_of(asked, fits)):
        return found
    sort = meanings("bodies").get(mention.name) or last_sort(cast, kinds)
    return own_body(cast, mention, sort) if sort else None


@cache
def branches() -> frozenset[str]:
    """The sorts of body that a state may have, as "police" is one."""
    return frozenset(meanings("bodies").values()) - RULERS


def is_branch(voice: Voice) -> bool:
    """Whether somebody is but one body of a state, as the police are: no government."""
    unlisted = (voice.source_id or "").partition("-")[2] in branches()
    return voice.source_id in sorts() or voice.name in meanings("bodies") or unlisted


def last_sort(cast: Cast, kinds: Sequence[str]) -> str | None:
    """The sort of body of a kind that a text has told of last: "the ministry" is that of defence.

    Only its sort may have been told before: "Defence ministry officials met lawmakers."
    """
    near = (cast.company.sentences[at] for at in range(cast.index, -1, -1))
    told = (mark for sentence in near for mark in reversed(sentence.of("body")))
    sorts = (mark.value for mark in told if mark.last - mark.first > 1)
    return next((s for s in sorts if meanings("body_kinds").get(s) in kinds), None)
