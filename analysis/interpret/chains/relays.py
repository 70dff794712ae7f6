"""Relays: the outlets and people who pass on what a sentence says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from analysis.interpret.chains.attribution import Attribution, Channel, Sayings
from analysis.interpret.chains.channels import passing
from analysis.interpret.chains.hearers import is_hearer
from analysis.interpret.chains.quotations import QUOTED
from analysis.interpret.frames import word
from analysis.interpret.frames.frame import DISPUTING
from analysis.interpret.frames.phrases import outlet_start
from analysis.interpret.near import holds
from analysis.interpret.voices import (
    BODIES,
    NOBODY,
    OUTLETS,
    PEOPLE,
    Cast,
    Voice,
    distinct,
    one_by_one,
    resolved,
)
from analysis.model import Mention, Sentence
from analysis.words import grammar

UNTOLD = DISPUTING | {"withhold"}  # by which nobody tells anything of their own
FARTHEST = 8  # sentences that a body may go on for
OPENING = 7  # tokens that may lead into a sentence: "In a statement on Wednesday, X said"
WIDE = 5  # tokens from a verb of saying to where somebody says it
OCCASIONS = grammar("occasions of their own")
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
        seen = hearers(said, whole, index) if is_of_paper(whole, said) else ()
        return replace(said, voices=(claimant, *seen)) if seen else said
    origin = whole.origins[claimant.name] if claimant.kind in PEOPLE else None
    if origin is None and len(voices) == 1 and claimant.kind in OUTLETS:
        origin = whole.cited[index, claimant.name]
    if origin and origin not in voices:
        claimant, voices = origin, (origin, *one_by_one(voices))
    passed = whole.passed[index]
    if claimant.kind in BODIES or all(voice.kind in OUTLETS for voice in passed):
        voices = tuple(distinct([*voices, *passed]))
    voices = tuple(distinct([*voices, *lawmakers(said, whole, index)]))
    if len(voices) == 1:
        voices = tuple(distinct([claimant, *hearers(said, whole, index)]))
    voices = outlets_last(without_states(voices))
    return said if said.voices == voices else replace(said, voices=voices)


def hearers(said: Attribution, whole: Sayings, index: int) -> tuple[Voice, ...]:
    """The outlets or people whom a claimant tells what a sentence says, as another one has it.

    People go on everywhere, a body or a paper only where nobody else speaks in between.
    """
    claimant = said.voices[0]
    told = whole.told[claimant.source_id]
    if not told or is_elsewhere(whole, said):
        return ()
    latest = told[max(0, bisect_left(told, index, key=attrgetter("at")) - 1)]
    if claimant.kind in PEOPLE:
        return latest.hearers
    last = max(index, said.cue[0]) if said.cue else index
    here = range(latest.at + 1, last + 1)
    return latest.hearers if speaks_on(whole, claimant, here, said.rule == QUOTED) else ()


def speaks_on(whole: Sayings, claimant: Voice, here: range, quoted: bool) -> bool:
    """Whether only one voice is heard in a few sentences, and no two of them are without it.

    Those of a quotation are.
    """
    if not 0 < len(here) <= FARTHEST:
        return False
    told = ([i for i in whole.heard[at].spoken if i.frame.kind not in UNTOLD] for at in here)
    spoken = [{item.voice for item in items} - {NOBODY} for items in told]
    only = all(voices <= {claimant} for voices in spoken)
    return only and (quoted or all(map(any, pairwise(spoken))))


def is_of_paper(whole: Sayings, said: Attribution) -> bool:
    """Whether nobody is told to have written the paper that says something: "The memo says"."""
    if said.cue is None:
        return False
    at, *cue = said.cue
    own = (i.frame.source for i in whole.heard[at].spoken if i.frame.cue == tuple(cue))
    return any(source.kind == "work" for source in own)


def is_elsewhere(whole: Sayings, said: Attribution) -> bool:
    """Whether somebody says something at another time or place: "he had said", "wrote on X"."""
    if said.cue is None:
        return False
    at, first, last = said.cue
    sentence = whole.heard[at].sentence
    opens = 0 if first <= OPENING else first
    return holds(sentence, OCCASIONS, opens, last + WIDE) or holds(sentence, {"had"}, first, last)


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
