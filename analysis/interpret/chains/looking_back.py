"""Looking back: what a text tells of the sentences before, as far as somebody asks for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter
from typing import TypeVar
from weakref import proxy

from analysis.interpret.asked import Asked
from analysis.interpret.chains.attribution import (
    UNSAID,
    Attribution,
    Carriers,
    Heard,
    Telling,
)
from analysis.interpret.chains.briefings import (
    Listened,
    briefed,
    carriers,
    is_for_lawmakers,
)
from analysis.interpret.chains.channels import passing_people
from analysis.interpret.chains.hindsight import given_after, may_give
from analysis.interpret.chains.listening import Listening
from analysis.interpret.chains.passed_on_next import may_carry, passed_on_after
from analysis.interpret.chains.passing_words import may_name_outlet, may_pass_by_person
from analysis.interpret.chains.remembering import (
    cited_by_outlets,
    holders_told,
    is_briefed,
    spoken_for,
    told_outlets,
)
from analysis.interpret.voices import Voice
from analysis.model import once

Told = TypeVar("Told")


class LookingBack:
    """A text that is looked back on: what its sentences tell of those before, and of each other.

    What it keeps refers to it weakly, as with the text that it has listened to.
    """

    def __init__(self, text: Listening) -> None:
        here = proxy(self)
        self.text = text
        self.citing = Asked[int, Mapping[str, tuple[int, Voice]]](lambda at: here.cited_in(at))
        self.given: dict[int, Attribution | None] = {}
        self.passed: dict[int, tuple[Voice, ...] | None] = {}

    def credited_in(self, index: int) -> Attribution | None:
        """Who gave the figures of a sentence, as the next one tells."""
        return self.told_behind(index, self.given_at, self.given)

    def passed_in(self, index: int) -> tuple[Voice, ...]:
        """Who passed a sentence on, as the next one tells."""
        return self.told_behind(index, self.passed_at, self.passed) or ()

    def given_at(self, index: int) -> Attribution | None:
        """Who gave the figures of the sentences before one, as it tells."""
        sentence = self.text.sentences[index]
        if not may_give(sentence):
            return None
        return given_after(self.text.known_behind(index), sentence, self.hearing(index))

    def passed_at(self, index: int) -> tuple[Voice, ...]:
        """Who passed on the sentences before one, as it tells."""
        if not may_carry(self.text.sentences[index]):
            return ()
        return passed_on_after(self.text.known_behind(index), self.text.heard[index])

    def told_behind(
        self, index: int, tell: Callable[[int], Told | None], known: dict[int, Told | None]
    ) -> Told | None:
        """What is told first in those sentences that a statement goes on in, or right behind it.

        `known` keeps it for each sentence from which they were gone through.
        """
        told, through = None, []
        for after in range(index + 1, len(self.text.sentences)):
            if after in known:
                told = known[after]
                break
            through.append(after)
            told = tell(after)
            if told or self.text.carried[after] is UNSAID or self.text.heard[after].spoken:
                break
        known.update(dict.fromkeys(through, told))
        return told

    @once
    def told(self) -> dict[str | None, list[Telling]]:
        """When each speaker has told outlets or people something, and whom."""
        some = (s for s in self.text.sentences if may_name_outlet(s) or may_pass_by_person(s))
        found = [s.index for s in some]
        told = told_outlets(map(self.listened, found))
        if not told:
            return told
        for after in (index + 1 for index in found if index + 1 < len(self.text.sentences)):
            heard, known = self.text.heard[after - 1], self.text.known_behind(after)
            told = holders_told(told, heard, known, self.hearing(after)) | told
        return told

    @once
    def origins(self) -> dict[str, Voice]:
        """The body for which each lawmaker, unnamed group or other person speaks."""
        some = (s.index for s in self.text.sentences if is_briefed(s) or passing_people(s))
        origins = spoken_for(self.text.heard[index] for index in some)
        first = self.since_briefing[0].sentence.index if self.since_briefing else 0
        known = briefed(self.since_briefing, self.listened(first - 1) if first else None)
        return origins | {k: v for k, v in known.items() if k not in origins}

    @once
    def carriers(self) -> dict[str, Carriers]:
        """The lawmakers who pass on what each body has told them."""
        return carriers(self.since_briefing, len(self.text.sentences) - 1)

    @once
    def since_briefing(self) -> list[Listened]:
        """The sentences from the first one on that tells of a briefing of lawmakers."""
        sentences = self.text.sentences
        briefing = (s for s in sentences if is_for_lawmakers(s))
        first = next((s.index for s in briefing), len(sentences))
        return [self.listened(each.index) for each in sentences[first:]]

    def listened(self, index: int) -> Listened:
        """A sentence with who is known when it is over, and what is heard in it."""
        here = self.text.sentences[index], self.text.known_behind(index)
        return Listened(*here, self.hearing(index))

    def hearing(self, index: int) -> Callable[[], Heard]:
        """What is heard in a sentence, once somebody asks for it."""
        return partial(self.text.heard.__getitem__, index)

    def cited_before(self, index: int, outlet: str) -> Voice | None:
        """Whom an outlet has cited in the paragraph of a sentence, up to that one."""
        at, voice = self.citing[self.text.sentences[index].paragraph].get(outlet, (index, None))
        return voice if at <= index else None

    def cited_in(self, paragraph: int) -> dict[str, tuple[int, Voice]]:
        """Whom each outlet cites first in a paragraph, and in which sentence."""
        number = attrgetter("paragraph")
        first = bisect_left(self.text.sentences, paragraph, key=number)
        last = bisect_right(self.text.sentences, paragraph, first, key=number)
        return cited_by_outlets(self.text.heard[index] for index in range(first, last))
