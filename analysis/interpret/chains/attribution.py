"""The nouns of a chain: who speaks in a sentence, and who says what stands at a place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from analysis.interpret.asked import Asked
from analysis.interpret.chains.parts import is_parted
from analysis.interpret.frames import Frame
from analysis.interpret.voices import NOBODY, OUTLETS, Voice, distinct, one_by_one
from analysis.model import Sentence, once

MEDIA = frozenset({"media", "newspapers", "outlets", "press"})
DOING = {"confirm": "confirmed by ", "deny": "denied by ", "doubt": "doubted by "}


class Channel(NamedTuple):
    """Somebody who passes on what is said, with the token where they stand.

    A hearer is told it, and so has it before those who report that: "told KBS, Yonhap reported".
    """

    at: int
    voice: Voice
    is_hearer: bool


class Spoken(NamedTuple):
    """A frame with the voice it belongs to, and those who pass on what an intercept holds."""

    frame: Frame
    voice: Voice
    behind: tuple[Voice, ...] = ()

    def holds(self, channel: Channel) -> bool:
        """Whether a channel stands between the source of a frame before its words and its verb."""
        first, last = self.frame.cue
        return first <= channel.at < last and not self.frame.around


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what stands at a place: the voices from claimant to last relay, the cue, the frame.

    >>> ministry, wire = Voice("ministry", None, "ministry"), Voice("Reuters", None, "wire")
    >>> print(Attribution((ministry, wire), None, "deny", "deny before it"))
    denied by ministry via Reuters
    """

    voices: tuple[Voice, ...]
    cue: tuple[int, int, int] | None
    kind: str
    rule: str

    def __str__(self) -> str:
        names = " via ".join(voice.name.removeprefix("anonymous ") for voice in self.voices)
        return DOING.get(self.kind, "") + names


def is_unnamed_medium(voice: Voice) -> bool:
    """Whether somebody is an outlet of no name, which is a channel and no relay: "local media"."""
    if voice.kind in OUTLETS:
        return voice.anonymity == "role"
    return voice.anonymity == "anonymous" and voice.name.split()[-1] in MEDIA


UNSAID = Attribution((NOBODY,), None, "say", "nobody named")


@dataclass(frozen=True)
class Heard:
    """What is heard in a sentence: its frames, its relays, and the statement carried into it.

    `parts` are the tokens at which the sentence turns to somebody else; `carrying` finds the
    statement of the sentence before, once somebody asks for it.
    """

    sentence: Sentence
    spoken: tuple[Spoken, ...]
    channels: tuple[Channel, ...]
    parts: tuple[int, ...]
    carrying: Callable[[], Attribution]

    @once
    def carried(self) -> Attribution:
        """The statement of the sentence before, where that goes on into this one."""
        return self.carrying()

    @once
    def relays(self) -> tuple[Voice, ...]:
        """Everybody who passes on what the sentence says."""
        return tuple(channel.voice for channel in self.channels)

    def by_frame(self, main: Spoken, voices: Iterable[Voice]) -> Attribution:
        """The attribution by one of the frames, each voice once, the relays last."""
        claimant, *others = voices
        own = [channel for channel in self.channels if not self.is_others(main, channel)]
        hearers = [channel.voice for channel in own if channel.is_hearer]
        passing = [channel.voice for channel in own if not channel.is_hearer]
        outlets = [voice for voice in others if voice.kind in OUTLETS]
        people = [voice for voice in others if voice.kind not in OUTLETS]
        relays = one_by_one([*people, *hearers, *outlets, *passing, *main.behind])
        named = (v for v in relays if v != NOBODY and not is_unnamed_medium(v))
        chain = tuple(distinct([claimant, *named]))
        how = "around it" if main.frame.around else "before it"
        cue = (self.sentence.index, *main.frame.cue)
        return Attribution(chain, cue, main.frame.kind, f"{main.frame.kind} {how}")

    def is_others(self, main: Spoken, channel: Channel) -> bool:
        """Whether a channel passes on what somebody else says, behind a turn of the sentence."""
        if not main.frame.around and channel.at >= main.frame.content[1]:
            return True
        if self.is_asked_apart(main, channel):
            return True
        others = (item for item in self.spoken if item.voice != channel.voice)
        speaking = (item for item in others if item.frame.kind != "cite")
        if main.frame.around and any(item.holds(channel) for item in speaking):
            return not main.holds(channel)
        if main.frame.source.form == "pronoun":
            return False
        here = [i for i in self.spoken if not is_parted(self.parts, channel.at, i.frame.cue[0])]
        return main not in here and any(i.voice != channel.voice for i in here)

    def is_asked_apart(self, main: Spoken, channel: Channel) -> bool:
        """Whether a channel asked somebody behind a semicolon: "X says 40; Y, whom |AFP met"."""
        at, last = main.frame.cue[0], channel.at
        lowers = self.sentence.lowers
        asked = "whom" in lowers[max(0, last - 2) : last]
        return asked and at < last and ";" in lowers[at:last]


class Carriers(NamedTuple):
    """The lawmakers who pass on what a body has told them, and up to which sentence they do."""

    voices: tuple[Voice, ...]
    until: int


class Telling(NamedTuple):
    """In which sentence somebody tells outlets or people something, and whom."""

    at: int
    hearers: tuple[Voice, ...]


class Sayings(NamedTuple):
    """What is heard in each sentence of a text, and what one sentence tells about another.

    `frames` are found without asking who their sources are, and so cost less than `heard`.
    `credited` and `passed` tell by sentence who gave its figures and who passed them on; `told`
    tells by id which outlets somebody told, `origins` by name whom somebody speaks for, and `cited`
    whom an outlet cites in the paragraph of a sentence. `between` is whose a sentence without a
    source is.
    """

    frames: Asked[int, list[Frame]]
    heard: Asked[int, Heard]
    credited: Asked[int, Attribution | None]
    passed: Asked[int, tuple[Voice, ...]]
    told: Asked[str | None, Sequence[Telling]]
    origins: Asked[str, Voice | None]
    cited: Asked[tuple[int, str], Voice | None]
    carriers: Asked[str, Carriers | None]
    between: Asked[int, Attribution]
