"""Listening: what is heard in a text, sentence by sentence, as far as somebody asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from weakref import proxy

from analysis.interpret.asked import Asked
from analysis.interpret.chains.attribution import UNSAID, Attribution, Heard, Spoken
from analysis.interpret.chains.carrying import SUMMED_UP
from analysis.interpret.chains.channels import passing
from analysis.interpret.chains.closing import closes
from analysis.interpret.chains.hindsight import announced, given_after, may_give
from analysis.interpret.chains.intercepts import (
    Intercept,
    intercept,
    is_of_intercept,
    overheard,
)
from analysis.interpret.chains.parts import turns
from analysis.interpret.chains.quotations import FARTHEST, QUOTED, closing_mark, goes_on, is_behind
from analysis.interpret.chains.relays import relays_in
from analysis.interpret.chains.speaking import going_on
from analysis.interpret.chains.turns import turn
from analysis.interpret.chains.voiced import voiced
from analysis.interpret.frames import Frame, frames
from analysis.interpret.frames.documents import seen_papers
from analysis.interpret.voices import OUTLETS, Cast, Company, Turn, Voice, distinct, own_country
from analysis.model import Sentence, once

SUMMING = frozenset({"summary", "what", "was", "said", "by"})
DEEPEST = 20  # how many sentences may wait for the ones before them, each for another


class Listening:
    """A text while it is listened to: what each question about a sentence has brought so far.

    What it keeps refers to it weakly: so all of a text is let go as soon as it has been read, and
    is not left to the collector of garbage.
    """

    def __init__(self, sentences: Sequence[Sentence], publisher: str | None) -> None:
        here = proxy(self)
        self.sentences = sentences
        self.publisher = publisher
        self.company = Company(sentences, lambda index: here.turns[index], own_country(publisher))
        self.frames = Asked[int, list[Frame]](lambda index: frames(sentences[index]))
        self.voices = Asked[int, tuple[Spoken, ...]](lambda index: here.voices_in(index))
        self.turns = Asked[int, Turn](lambda index: here.turn_in(index))
        self.heard = Asked[int, Heard](lambda index: here.heard_in(index))
        self.carried = Asked[int, Attribution](lambda index: here.carried_into(index))
        self.intercepts: dict[int, Intercept | None] = {-1: None}
        self.waiting = self.read = 0

    def voices_in(self, index: int) -> tuple[Spoken, ...]:
        """Who speaks in a sentence; where too many wait for one another, all are read in order."""
        while self.waiting > DEEPEST and self.read < index:
            self.read += 1
            self.voices[self.read - 1]
        self.waiting += 1
        cast, sentence = Cast(self.company, index, index), self.sentences[index]
        readers = passing(sentence) if seen_papers(sentence) else ()  # who pass on what papers hold
        told = [frame for frame in self.frames[index] if frame.source not in readers]
        found = voiced(cast, sentence, told)
        self.waiting -= 1
        return found

    def turn_in(self, index: int) -> Turn:
        """Whom the sentences behind one may take up from it."""
        cast = Cast(self.company, index, index)
        return turn(cast, self.sentences[index], self.voices[index])

    def heard_in(self, index: int) -> Heard:
        """What is heard in a sentence; a publisher's own "we report" is none but at the start."""
        sentence, here = self.sentences[index], self.voices[index]
        channels = tuple(relays_in(self.known_behind(index), sentence))
        relays = [channel.voice for channel in channels]
        if here:
            near = self.sentences[max(0, index - 1) : index + 1]
            here = overheard(here, self.intercept_before(index, relays), near)
        others = tuple(item for item in here if not self.is_publisher(item))
        if len(others) < len(here) and (len(here) > 1 or self.carried[index] is not UNSAID):
            here = others
        parts, carried = turns(sentence, [item.frame for item in here]), self.carried
        return Heard(sentence, here, channels, parts, lambda: carried[index])

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
        """The statement of the sentence before, where that one stands in the same paragraph.

        A quotation that goes on is that of whoever speaks where it closes.
        """
        if quoted := self.quoted_into(index):
            return quoted
        paragraph, first = self.sentences[index].paragraph, index
        while first and first not in self.carried:
            first -= 1
            if self.sentences[first].paragraph != paragraph:
                break
        for at in range(first + DEEPEST, index, DEEPEST):
            self.carried[at]
        if not index or self.sentences[index - 1].paragraph != paragraph:
            return self.summed_up if index else UNSAID
        before = self.heard[index - 1]
        if not before.spoken and goes_on(self.sentences, index - 1, FARTHEST):
            carried = before.carried
            return carried if carried is UNSAID else replace(carried, rule=QUOTED)
        if closes(self.sentences, self.sentences[index]):
            return self.summed_up
        carried = self.announced_in(index - 1) or going_on(before, self.sentences[index])
        if carried is UNSAID:
            carried = self.pointed_from(index - 1) or UNSAID
        return self.summed_up if carried is UNSAID else carried

    def pointed_from(self, index: int) -> Attribution | None:
        """Whose the words before a sentence are, as it tells: so may be those behind it."""
        sentence = self.sentences[index]
        if not index or not may_give(sentence):
            return None
        return given_after(self.known_behind(index), sentence, lambda: self.heard[index])

    def announced_in(self, index: int) -> Attribution | None:
        """Whose figures a sentence announces: so are those of the next."""
        return announced(self.known_behind(index), self.sentences[index])

    @once
    def summed_up(self) -> Attribution:
        """Whose words a text sums up as a whole: "a summary of what was said by X"."""
        here = self.voices[0] if self.sentences[0].words >= SUMMING else ()
        item = next((item for item in here if item.voice.kind == "person"), None)
        if item is None:
            return UNSAID
        return Attribution((item.voice,), (0, *item.frame.cue), "say", SUMMED_UP)

    def quoted_into(self, index: int) -> Attribution | None:
        """The statement of whoever speaks behind the quotation that goes on past a sentence."""
        closing = closing_mark(self.sentences, index)
        if closing is None:
            return None
        at, mark = closing
        item = next((item for item in self.voices[at] if is_behind(item, mark)), None)
        if item is None:
            return None
        passing = (c.voice for c in relays_in(self.known_behind(at), self.sentences[at]))
        chain = tuple(distinct([item.voice, *passing]))
        return Attribution(chain, (at, *item.frame.cue), item.frame.kind, QUOTED)
