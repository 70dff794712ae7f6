"""Bodies that a text does not name in full: "the army", "police", "the agency"."""

from __future__ import annotations

from functools import cache

from analysis.interpret.voices.cast import Cast
from analysis.interpret.voices.voice import OUTLETS, Voice, distinct, joined, latest, listed
from analysis.model import Mention, Sentence
from analysis.words import meanings
from analysis.words.gazetteer import state_bodies
from analysis.words.slugs import slug


@cache
def sorts() -> dict[str, str]:
    """The sort of state body that a source is, by its id."""
    return {source.source_id: sort for (_, sort), source in state_bodies().items()}


def own_body(cast: Cast, mention: Mention, sort: str) -> Voice | None:
    """The body that "the army" means: one named before, or that of the text's country."""
    bodies = cast.bodies_where(lambda sentence: may_name(sentence, sort))
    named = (v for v in bodies if v.source_id and sorts().get(v.source_id) == sort)
    if found := latest(named):
        return found
    country = last_country(cast)
    if country is None:
        return Voice(mention.name, slug(mention.name), "government", None, "role")
    source = state_bodies().get((country, sort))
    if source:
        return listed()[source.source_id]
    return Voice(mention.name, f"{country.lower()}-{sort}", "government", country, "role")


def may_name(sentence: Sentence, sort: str) -> bool:
    """Whether a sentence holds the name of a state's body of some sort, or the noun for it."""
    listed_in = any(sorts().get(mark.value) == sort for mark in sentence.of("source"))
    return listed_in or any(mark.value == sort for mark in sentence.of("body"))


def last_country(cast: Cast) -> str | None:
    """The country of the last body that is no state, else of whoever spoke, else of the text."""
    apart = OUTLETS | {"anonymous"}
    named = (v for v in cast.bodies if v.country and v.kind not in OUTLETS)
    offices = (v for v in cast.bodies if v.country and v.kind not in OUTLETS | {"government"})
    spoken = (v for v in cast.speakers if v.country and v.kind not in apart)
    people = (v for v in cast.people if v.country)
    found = latest(offices) or latest(spoken) or latest(people) or latest(named)
    return found.country if found else cast.country


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
    speakers = cast.speakers if cast.may_have_spoken(set(kinds)) else ()
    for voices in (speakers, cast.bodies):
        fits = (v for v in voices if v.kind in kinds and v.anonymity != "anonymous")
        if found := latest(fits):
            return found
    sort = meanings("bodies").get(mention.name)
    return own_body(cast, mention, sort) if sort else None
