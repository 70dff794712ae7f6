"""Earlier: what the verbs of saying before one have taken, and whom they leave free."""

from __future__ import annotations

from typing import NamedTuple

from analysis.interpret.frames.frame import SEMICOLON, Frame, Tokens
from analysis.interpret.near import places
from analysis.model import Mark, Mention, Sentence


class Earlier(NamedTuple):
    """What the verbs before one have taken: up to where, which asides, and who spoke last."""

    last: int = 0
    asides: tuple[tuple[int, int], ...] = ()
    speaker: Mention | None = None

    def with_verb(self, verb: Mark, frame: Frame, relative: Tokens | None) -> Earlier:
        """The same after one verb more, which stands in an aside, a relative clause, or neither."""
        if relative:
            speaker = self.speaker if frame.source.first > relative[0] else frame.source
            return Earlier(self.last, (*self.asides, relative), speaker)
        if frame.around:
            return Earlier(self.last, (*self.asides, frame.cue), frame.source)
        return Earlier(verb.last, self.asides, frame.source)

    def behind(self, at: int) -> int:
        """The token behind the relative clause that opens at a token, or that token."""
        return next((last + 1 for first, last in self.asides if first == at), at)


def free_before(sentence: Sentence, verb: Mark, earlier: Earlier) -> list[Mention]:
    """The mentions before a verb, behind any semicolon, that no earlier verb has taken."""
    marks = places(sentence, SEMICOLON) if ";" in sentence.said else ()
    opens = max((at for at in marks if at < verb.first), default=0)
    starts, ends = max(earlier.last, opens), verb.first
    found = [m for m in sentence.mentions if m.last <= ends and m.first >= starts]
    if not earlier.asides:
        return found
    return [m for m in found if not any(f <= m.first < last for f, last in earlier.asides)]
