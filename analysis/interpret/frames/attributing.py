"""Frames with a figure that an outlet attributes to somebody: "X credited Y with the figure"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after, whole
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import counts, gap, holds, in_date, places, places_near, word
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS

FIGURES = (grammar("figure nouns") | {"claim", "report", "news"}) - {"toll", "total"}
PAPERS = grammar("publications")
TO = grammar("attributing to")  # "attributed the figure to X"
WITH = frozenset({"credit", "credited", "crediting", "credits"})
ON = grammar("relying on")
HAVING = frozenset({"got", "gets", "had", "has", "obtained", "takes", "took"})
OBTAINED = frozenset({"got", "leaked", "obtained", "received"})
TAKEN_UP = frozenset({"it", "this", "that"})
POINTING = frozenset({"a", "its", "that", "the", "their", "this"})
GIVEN = frozenset({"given", "passed", "supplied", "provided", "handed"})
MEETING = frozenset(
    {"interviewed", "interviewing", "speaking", "spoke", "spoken", "talking"} | {"talked"}
)
VERBS = TO | WITH | ON | HAVING | GIVEN
NEAR = 5  # tokens from a verb to its figure
FAR = 16  # tokens from a figure to its source


def attributing(sentence: Sentence) -> Iterator[Frame]:
    """Frames with whom an outlet has a figure from, and with the outlet where it has no other."""
    for at in places(sentence, VERBS):
        source = source_of(sentence, at)
        if source is None:
            continue
        first, last = min(at, source.first), max(at + 1, source.last)
        yield Frame(source, "cite", (first, last), whole(sentence), True)
        holder = next((m for m in sentence.mentions if m.last == at), None)
        if holder and word(sentence, at) in ON | HAVING:
            yield Frame(holder, "report", (holder.first, at + 1), whole(sentence), True)
    yield from obtained(sentence)
    yield from spoken_with(sentence)


def source_of(sentence: Sentence, verb: int) -> Mention | None:
    """To whom the words behind a verb attribute a figure."""
    said = word(sentence, verb)
    if said in WITH:
        source = behind(sentence, verb + 1)
        own = source is not None and word(sentence, source.last) == "with"
        return source if source and own and figure_behind(sentence, source.last + 1) else None
    if said in ON:
        source = behind(sentence, verb + 2) if word(sentence, verb + 1) in {"on", "upon"} else None
        own = source is not None and word(sentence, source.last) == "for"
        return source if source and own and figure_behind(sentence, source.last + 1) else None
    if said in GIVEN:
        return giver(sentence, verb)
    return figure_from(sentence, verb, "from" if said in HAVING else "to")


def figure_from(sentence: Sentence, verb: int, link: str) -> Mention | None:
    """Who stands behind a link, and a verb's figure before it: "has the figure of 40 |from X"."""
    figure = figure_behind(sentence, verb + 1)
    if figure is None and word(sentence, verb + 1) in TAKEN_UP and not in_date(sentence, verb + 1):
        figure = verb + 1
    links = places_near(sentence, {link}, figure + 1, figure + FAR) if figure else []
    if figure is None or not links or holds(sentence, {",", ";", "that"}, figure + 1, links[0]):
        return None
    return behind(sentence, links[0] + 1)


def figure_behind(sentence: Sentence, at: int) -> int | None:
    """Where the figure stands that an article or owner at a token leads to: "its latest |count"."""
    if word(sentence, at) not in POINTING:
        return None
    return next(iter(places_near(sentence, FIGURES, at + 1, at + NEAR - 1)), None)


def giver(sentence: Sentence, verb: int) -> Mention | None:
    """Who gave a figure to somebody: "the figure given to X |by Y"."""
    if word(sentence, verb - 1) not in FIGURES or word(sentence, verb + 1) != "to":
        return None
    by = next(iter(places_near(sentence, {"by"}, verb + 2, verb + FAR)), None)
    return behind(sentence, by + 1) if by else None


def obtained(sentence: Sentence) -> Iterator[Frame]:
    """Frames with papers from somebody: "documents that X obtained from Y show that"."""
    for at in places(sentence, OBTAINED):
        paper = range(at - 1, max(-1, at - FAR), -1)
        noun = next((k for k in paper if word(sentence, k) in PAPERS), None)
        if noun is None or word(sentence, at + 1) != "from" or counts(sentence, noun, at):
            continue
        source = behind(sentence, at + 2)
        if source and gap(sentence, noun + 1, noun + 2) != [","]:
            yield Frame(source, "say", (at, source.last), after(sentence, source.last), False)


def spoken_with(sentence: Sentence) -> Iterator[Frame]:
    """Frames with whom an outlet has met: "Reuters, which spoke to |two officials, wrote"."""
    for at in places(sentence, MEETING):
        link = at - 1 - (word(sentence, at - 1) in {"had", "has"})
        comma = link - (word(sentence, link) in {"which", "having", "after"})
        outlets = (m.last for m in sentence.mentions if m.kind in OUTLETS)
        if comma == link or word(sentence, comma) != "," or comma not in outlets:
            continue
        source = behind(sentence, at + 1 + (word(sentence, at + 1) in {"to", "with"}))
        if source and is_followed(sentence, source.last):
            yield Frame(source, "cite", (at, source.last), whole(sentence), True)


def is_followed(sentence: Sentence, at: int) -> bool:
    """Whether what describes somebody, or the end of an aside, stands at a token."""
    named = any(m.first == at for m in sentence.mentions)
    return named or word(sentence, at) in {",", "who", "familiar"}
