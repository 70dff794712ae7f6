"""Own lands: which state a body serves that a text does not name in full, by what it told of."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.near import word
from analysis.interpret.places.gazetteer import country_of
from analysis.interpret.voices.cast import Cast, pair_in
from analysis.interpret.voices.voice import Voice, latest
from analysis.model import Mention, Sentence
from analysis.words import grammar, meanings
from analysis.words.gazetteer import OUTLETS, STATE

DIRECTIONS = ("central", "east", "ern", "north", "south", "west")
LOCAL = frozenset({"coast-guard", "emergency", "health", "interior", "police", "prosecutor"})
NO_STATES = OUTLETS | grammar("kinds of no state")
NO_OFFICES = NO_STATES | {"government"}
FOES = frozenset({"against", "deter", "fight", "fighting", "fights", "fought", "from"})
PLACING = grammar("verbs of helping with") | {
    "across", "for", "from", "in", "inside", "into", "to", "toward", "towards"
}  # fmt: skip


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
    apart = NO_STATES | {"anonymous"}
    states = cast.bodies_of("lands", lambda v: bool(v.country) and v.kind not in NO_STATES)
    offices = cast.bodies_of("offices", lambda v: bool(v.country) and v.kind not in NO_OFFICES)
    spoken = cast.speakers_of("lands", lambda v: bool(v.country) and v.kind not in apart)
    people = [v for v in cast.people if v.country]
    spied = spied_on(cast, sort)
    others = (v for v in offices if v.country not in spied)
    found = latest(others) or latest(spoken) or latest(people)
    if (
        found
        and not spied
        and is_of_two(cast, sort, found, [*spoken, *people, *states, *cast.groups])
    ):
        return None
    if found is None and cast.home and (abroad := told_from(cast)):
        return abroad
    if found is None and cast.home and (sort not in LOCAL or is_told_of(cast, cast.home)):
        return cast.home
    if found is None and sort in LOCAL and (land := lying_in(cast)):
        return land
    if found is None and (state := latest(v for v in states if may_tell(cast, v, sort))):
        return None if is_unsure(cast, state.country) else state.country
    found = found or latest(v for v in cast.groups if v.country)
    return found.country if found else None


def is_of_two(cast: Cast, sort: str, found: Voice, others: Sequence[Voice]) -> bool:
    """Whether what a sentence tells of a state's army may be told by that of whoever spoke before.

    "Seoul is alarmed. North Korea's army has sent 300 men, the defence ministry said."
    """
    if meanings("body_kinds").get(sort) not in STATE or sort in LOCAL:
        return False
    here = cast.company.sentences[cast.index].of("country")
    told = {mark.value for mark in here}
    apart = (v.country for v in others if v.country)
    return found.country in told and any(country not in told for country in apart)


def may_tell(cast: Cast, state: Voice, sort: str) -> bool:
    """Whether a body may be that of a state, which is no mere foe of others.

    No spies tell what their own state is said to do.
    """
    return not is_told_only_behind(cast, state.country, FOES) and (
        state.country not in spied_on(cast, sort)
    )


def spied_on(cast: Cast, sort: str) -> frozenset[str]:
    """The countries of which a sentence tells something that spies know, and so not their own."""
    if meanings("body_kinds").get(sort) != "intelligence":
        return frozenset()
    return frozenset(mark.value for mark in cast.company.sentences[cast.index].of("country"))


def is_unsure(cast: Cast, country: str | None) -> bool:
    """Whether a text names a state, and a body without a name may be of another one."""
    return is_one_of_two(cast, country) or is_scene(cast, country)


def is_scene(cast: Cast, country: str | None) -> bool:
    """Whether a text names a state but for where others are or go: "Chad sent 40 men to |Mali"."""
    return is_told_only_behind(cast, country, PLACING)


def is_told_only_behind(cast: Cast, country: str | None, words: frozenset[str]) -> bool:
    """Whether a text that names others tells of a country behind some words alone."""
    near = cast.company.sentences[: cast.index + 1]
    marks = [(s, m) for s in near for m in s.of("country")]
    own = [word(s, m.first - 1 - (word(s, m.first - 1) == "the")) for s, m in marks
           if m.value == country]  # fmt: skip
    return 0 < len(own) < len(marks) and words.issuperset(own)


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
