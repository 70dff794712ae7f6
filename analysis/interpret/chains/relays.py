"""Relays: the outlets and people who pass on what a sentence says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.interpret.chains.attribution import Attribution, Channel, Sayings
from analysis.interpret.chains.channels import passing
from analysis.interpret.chains.hearers import is_hearer
from analysis.interpret.frames import word
from analysis.interpret.frames.phrases import outlet_start
from analysis.interpret.near import holds
from analysis.interpret.voices import (
    BODIES,
    OUTLETS,
    PEOPLE,
    Cast,
    Voice,
    distinct,
    one_by_one,
    resolved,
)
from analysis.model import Mention, Sentence

HANDED = frozenset({"to", "for", "gave", "given", "told"})


def relays_in(cast: Cast, sentence: Sentence) -> list[Channel]:
    """The outlets to whom, or by whom, what a sentence says is passed on."""
    return [
        Channel(mention.first, voice, is_hearer(sentence, mention))
        for mention in passing(sentence)
        if (voice := resolved(cast, mention)) and passes(mention, voice)
    ]


def lawmakers(said: Attribution, whole: Sayings, index: int) -> tuple[Voice, ...]:
    """The lawmakers who pass on what an intelligence service has told them, named elsewhere."""
    service, *others = said.voices
    if service.kind != "intelligence" or any(voice.kind not in OUTLETS for voice in others):
        return ()
    carriers = whole.carriers[service.name]
    over = carriers is None or index > carriers.until
    return () if carriers is None or over or is_earlier(whole, said) else carriers.voices


def is_earlier(whole: Sayings, said: Attribution) -> bool:
    """Whether something had been said before the rest: "In January the agency |had reported"."""
    if said.cue is None or said.kind == "tell":  # "the agency |had told them"
        return False
    at, first, last = said.cue
    return holds(whole.heard[at].sentence, {"had"}, first, last)


def passes(mention: Mention, voice: Voice) -> bool:
    """Whether a description of an outlet is that of one that a text has named: "the agency"."""
    described = mention.form == "definite" and not OUTLETS.isdisjoint(mention.kind.split())
    return not described or (voice.kind in OUTLETS and voice.anonymity == "named")


def with_relays(said: Attribution, whole: Sayings, index: int) -> Attribution:
    """An attribution with the relays of other sentences: an interview, an account passed on."""
    claimant, voices = said.voices[0], said.voices
    if claimant.anonymity == "unattributed":
        return said
    origin = whole.origins[claimant.name] if claimant.kind in PEOPLE else None
    if origin is None and len(voices) == 1 and claimant.kind in OUTLETS:
        origin = whole.cited[index, claimant.name]
    if origin and origin not in voices:
        claimant, voices = origin, (origin, *one_by_one(voices))
    passed = whole.passed[index]
    if claimant.kind in BODIES or all(voice.kind in OUTLETS for voice in passed):
        voices = tuple(distinct([*voices, *passed]))
    voices = tuple(distinct([*voices, *lawmakers(said, whole, index)]))
    if len(voices) == 1 and claimant.kind not in BODIES:
        voices = tuple(distinct([claimant, *whole.told[claimant.name]]))
    voices = outlets_last(without_states(voices))
    return said if said.voices == voices else replace(said, voices=voices)


def without_states(voices: Sequence[Voice]) -> list[Voice]:
    """The voices but for the government of the claimant, which passes on nothing of its own."""
    first, *rest = voices
    home = first.country
    own = [v for v in rest if v.kind == "government" and home and v.country == home]
    return [first, *(voice for voice in rest if voice not in own)]


def outlets_last(voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """The claimant, then the people and bodies that pass it on, then the outlets."""
    first, *rest = voices
    return (first, *sorted(rest, key=lambda voice: voice.kind in OUTLETS))


def outlets_given(cast: Cast, sentence: Sentence, at: int) -> list[Voice]:
    """The outlet that was given a figure: "the estimate to NBC News", "one that X gave CNN"."""
    near = [m for m in sentence.mentions if at < m.first <= at + 12 and m.kind in OUTLETS]
    given = [m for m in near if word(sentence, outlet_start(sentence, m) - 1) in HANDED]
    return [voice for m in given if (voice := resolved(cast, m))]
