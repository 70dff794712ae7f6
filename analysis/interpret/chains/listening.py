"""Listening: what is heard in a text, sentence by sentence, as far as somebody asks for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import attrgetter

from analysis.interpret.asked import Asked
from analysis.interpret.chains.attribution import UNSAID, Attribution, Heard, Sayings, Spoken
from analysis.interpret.chains.hindsight import given_after, passed_on_after, passes_on
from analysis.interpret.chains.intercepts import Intercept, intercept, is_of_intercept, overheard
from analysis.interpret.chains.parts import turns
from analysis.interpret.chains.relays import passing, passing_people, relays_in
from analysis.interpret.chains.remembering import (
    cited_by_outlets,
    is_briefed,
    spoken_for,
    told_outlets,
)
from analysis.interpret.chains.speaking import going_on
from analysis.interpret.chains.voiced import turn, voiced
from analysis.interpret.frames.documents import seen_papers
from analysis.interpret.voices import OUTLETS, Cast, Company, Turn, Voice
from analysis.model import Sentence

DEEPEST = 20  # how many sentences may wait for the ones before them, each for another


def sayings(sentences: Sequence[Sentence], publisher: str | None = None) -> Sayings:
    """Who speaks in each sentence, and whose statement goes on into it."""
    text = Listening(sentences, publisher)
    return Sayings(
        text.heard,
        Asked(text.credited_in),
        Asked(text.passed_in),
        Asked(lambda name: text.told.get(name, ())),
        Asked(lambda name: text.origins.get(name)),
        Asked(lambda key: text.citing[sentences[key[0]].paragraph].get(key[1])),
    )


class Listening:
    """A text while it is listened to: what each question about a sentence has brought so far."""

    def __init__(self, sentences: Sequence[Sentence], publisher: str | None) -> None:
        self.sentences = sentences
        self.publisher = publisher
        self.company = Company(sentences, lambda index: self.turns[index])
        self.voices = Asked[int, tuple[Spoken, ...]](self.voices_in)
        self.turns = Asked[int, Turn](lambda index: turn(sentences[index], self.voices[index]))
        self.heard = Asked[int, Heard](self.heard_in)
        self.carried = Asked[int, Attribution](self.carried_into)
        self.citing = Asked[int, Mapping[str, Voice]](self.cited_in)
        self.intercepts: dict[int, Intercept | None] = {-1: None}
        self.waiting = self.read = 0

    def voices_in(self, index: int) -> tuple[Spoken, ...]:
        """Who speaks in a sentence; where too many wait for one another, all are read in order."""
        while self.waiting > DEEPEST and self.read < index:
            self.read += 1
            self.voices[self.read - 1]
        self.waiting += 1
        found = voiced(Cast(self.company, index, index), self.sentences[index])
        self.waiting -= 1
        return found

    def heard_in(self, index: int) -> Heard:
        """What is heard in a sentence; a publisher's own "we report" is none but at the start."""
        sentence, here = self.sentences[index], self.voices[index]
        channels = tuple(relays_in(self.known_behind(index), sentence))
        relays = [channel.voice for channel in channels]
        here = overheard(here, self.intercept_before(index, relays)) if here else here
        if here and seen_papers(sentence):  # whoever has seen papers passes on what they hold
            here = tuple(item for item in here if item.voice not in relays)
        others = tuple(item for item in here if not self.is_publisher(item))
        if len(others) < len(here) and (len(here) > 1 or self.carried[index] is not UNSAID):
            here = others
        parts = turns(sentence, [item.frame for item in here])
        return Heard(sentence, here, channels, parts, lambda: self.carried[index])

    def known_behind(self, index: int) -> Cast:
        """Everybody known when a sentence is over."""
        return Cast(self.company, index, index + 1)

    def is_publisher(self, item: Spoken) -> bool:
        """Whether the outlet that prints the text speaks in it."""
        return item.voice.source_id == self.publisher and item.voice.kind in OUTLETS

    def intercept_before(self, index: int, relays: Sequence[Voice]) -> Intercept | None:
        """What the text has told last of an intercept, at the end of a sentence."""
        at = index
        while at not in self.intercepts and not is_of_intercept(self.sentences[at]):
            at -= 1
        if at not in self.intercepts:
            passing = relays if at == index else self.heard[at].relays
            known, here = self.known_behind(at), self.voices[at]
            self.intercepts[at] = intercept(known, self.sentences[at], here, passing)
        self.intercepts[index] = self.intercepts[at]
        return self.intercepts[index]

    def carried_into(self, index: int) -> Attribution:
        """The statement of the sentence before, where that one stands in the same paragraph."""
        paragraph, first = self.sentences[index].paragraph, index
        while first and first not in self.carried:
            first -= 1
            if self.sentences[first].paragraph != paragraph:
                break
        for at in range(first + DEEPEST, index, DEEPEST):
            self.carried[at]
        if not index or self.sentences[index - 1].paragraph != paragraph:
            return UNSAID
        return going_on(self.heard[index - 1], self.sentences[index])

    def credited_in(self, index: int) -> Attribution | None:
        """Who gave the figures of a sentence, as the next one tells."""
        after = index + 1
        if after == len(self.sentences):
            return None
        known = self.known_behind(after)
        return given_after(known, self.sentences[after], lambda: self.heard[after].relays)

    def passed_in(self, index: int) -> tuple[Voice, ...]:
        """Who passed a sentence on, as the next one tells."""
        after = index + 1
        if after == len(self.sentences) or not passes_on(self.sentences[after]):
            return ()
        return passed_on_after(self.heard[after])

    @cached_property
    def told(self) -> dict[str, tuple[Voice, ...]]:
        """Which outlets or people each speaker has told something."""
        return told_outlets(self.heard[s.index] for s in self.sentences if passing(s))

    @cached_property
    def origins(self) -> dict[str, Voice]:
        """The body for which each lawmaker, unnamed group or other person speaks."""
        some = (s.index for s in self.sentences if is_briefed(s) or passing_people(s))
        return spoken_for(self.heard[index] for index in some)

    def cited_in(self, paragraph: int) -> dict[str, Voice]:
        """Whom each outlet cites first in a paragraph."""
        number = attrgetter("paragraph")
        first = bisect_left(self.sentences, paragraph, key=number)
        last = bisect_right(self.sentences, paragraph, first, key=number)
        return cited_by_outlets(self.heard[index] for index in range(first, last))
