"""Frames with a cleft: ""Some 300 dead" is how X summed it up", "that is what X said"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.described import source as source_of
from analysis.interpret.frames.frame import Frame, whole
from analysis.interpret.frames.sources import STATEMENTS, behind
from analysis.interpret.near import BREAKS, OWNS, holds, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

OPENINGS = frozenset({"how", "what"})
WHOLE_OPENINGS = OPENINGS | {"all", "most", "much"}
BE = grammar("finite be")
SEEMING = frozenset({"looks", "looked", "appears", "appeared", "seems", "seemed"})
PAPERS = grammar("publications") | grammar("speeches") | {"line", "reading", "verdict"}
TELLINGS = STATEMENTS | PAPERS
OF = frozenset({"of", "by", "from", "at"})
RUNNING = grammar("running as it is said") | {"read"}
COMING = frozenset({"comes", "came", "gives", "gave", "has", "had", "says", "shows", "showed"})
ENDS = frozenset({"", ".", ","})
PUTTING = grammar("putting into words")
REACH = 20
NAMING = 5


def clefts(sentence: Sentence) -> Iterator[Frame]:
    """Frames in which what stands before "is how" is what somebody said."""
    yield from running(sentence)
    for at in places(sentence, WHOLE_OPENINGS):
        opens = behind_opening(sentence, at)
        source = whom(sentence, opens) if opens else None
        if source and (owned := counted_by(sentence, source)):
            yield Frame(source, "say", (at - 1, owned), (0, at - 1), True)
            continue
        if source and (looker := looking(sentence, source)):
            yield Frame(looker, "say", (at - 1, looker.last), (0, at - 1), True)
            continue
        verb = putting(sentence, source.last) if source else None
        if source and verb:
            listed = holds(sentence, {":"}, verb, verb + NAMING)  # "described the toll: 40"
            content = whole(sentence) if listed else (0, at - 1)
            yield Frame(source, "say", (at - 1, verb + 1), content, True)


def behind_opening(sentence: Sentence, at: int) -> int | None:
    """The token behind "is how", "was what", "was all that", "is as much as", "was the most"."""
    first = {"most": 1, "much": 1}.get(word(sentence, at), 0)
    if first and word(sentence, at - 1) not in {"the", "as"}:
        return None
    if word(sentence, at - first - 1) not in BE:
        return None
    link = word(sentence, at) not in OPENINGS and word(sentence, at + 1) in {"that", "as"}
    return at + 1 + link


def counted_by(sentence: Sentence, owner: Mention) -> int | None:
    """The token behind the count of an owner that comes to so many: "is what X's count gives"."""
    noun = owner.last + (word(sentence, owner.last) == OWNS)
    noun += word(sentence, noun) in {"latest", "own"}
    owned = noun > owner.last or owner.form == "pronoun"
    told = word(sentence, noun) in STATEMENTS and word(sentence, noun + 1) in COMING
    return noun + 2 if owned and told else None


def running(sentence: Sentence) -> Iterator[Frame]:
    """Frames with "so runs X's tally", behind what it is."""
    for at in places(sentence, RUNNING):
        so = word(sentence, at - 1) in {"so", "thus"} and word(sentence, at - 2) in BREAKS
        quoted = at - 1 - (word(sentence, at - 1) == ",")
        if not so and word(sentence, quoted) not in {'"', "”"}:
            continue
        near = range(at + 2, at + 5)  # "ran the first message from X"
        noun = next((k for k in near if word(sentence, k) in TELLINGS), at + 1)
        of = next((k for k in range(noun + 1, noun + REACH // 2) if word(sentence, k) in OF), None)
        stated = of is not None and word(sentence, noun) in TELLINGS
        source = behind(sentence, of + 1) if stated and of else behind(sentence, at + 1)
        if source and (stated or (so and source.first - at <= 2)):
            yield Frame(source, "say", (at - 1, source.last), whole(sentence), True)


def looking(sentence: Sentence, it: Mention) -> Mention | None:
    """To whom something looks so: "that is how it looks to X"."""
    seems = word(sentence, it.last) in SEEMING and word(sentence, it.last + 1) in {"to", "from"}
    return behind(sentence, it.last + 2) if it.form == "pronoun" and seems else None


def whom(sentence: Sentence, at: int) -> Mention | None:
    """The mention that begins at a token, an article or a title before it, or who is described."""
    near = (m for m in sentence.mentions if 0 <= m.first - at <= 2)
    verbs = (k for k in range(at + 2, at + REACH // 2) if word(sentence, k) in PUTTING)
    verb = next(verbs, None)
    described = verb is not None and word(sentence, at) in {"a", "an", "one"}
    return next(near, None) or (source_of(sentence, at, verb) if verb and described else None)


def putting(sentence: Sentence, at: int) -> int | None:
    """The verb that puts something into words, past what describes its subject."""
    ends = range(at, min(at + REACH, len(sentence.tokens)))
    saying = sentence.at("say")
    if word(sentence, at) in {"has", "had", "have"} and word(sentence, at + 1) in ENDS:
        return at
    opens = behind_aside(sentence, at)
    near = (
        k for k in ends if word(sentence, k) in PUTTING or (0 <= k - opens <= 2 and k in saying)
    )
    return next(near, None)


def behind_aside(sentence: Sentence, at: int) -> int:
    """The token behind an aside in commas: "is what X|, in a letter,| puts the toll at"."""
    if word(sentence, at) != ",":
        return at
    return next((k + 1 for k in range(at + 1, at + REACH) if word(sentence, k) == ","), at)
