"""Frames that tell where a figure comes from: "it comes from X", "from X comes word of 3,000"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after, whole
from analysis.interpret.frames.phrases import outlet_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import (
    counts,
    gap,
    holds,
    in_date,
    opens_date,
    places,
    places_near,
    word,
)
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS

A_NUMBER_OF = ["a", "number", "of"]
OUT_OF = ["out", "of"]
COMING = frozenset({"comes", "came", "come", "coming", "stems", "originates", "originated"})
FIGURES = grammar("figure nouns")
NEWS = frozenset(
    {"admission", "claim", "claims", "news", "offer", "pledge", "promise", "report", "reports"}
    | {"warning", "word"}
)
RESTING = frozenset(
    {"began", "begins", "belonged", "belongs", "go", "goes", "going", "originated"}
    | {"originates", "owed", "rest", "rests", "rested", "started", "trace", "traces", "went"}
)
FROM = (["from"],)
BACK_TO = (["on"], ["with"], ["to"], ["back", "to"])
MADE = frozenset({"advanced", "aired", "given", "made", "raised", "voiced"})
COMING_OR_MADE = COMING | MADE
COMING_OR_RESTING = COMING | RESTING
TOLD = ((NEWS | grammar("claims of others")) - FIGURES) | {"information"}
HEARING = frozenset({"hear", "hears", "heard", "learn", "learns", "learned", "learnt", "word"})
COUNTS = FIGURES | NEWS | {"reckoning", "headcount"}
ACCOUNTS = frozenset({"account", "picture", "version", "word"})
HEARERS = HEARING - {"word"}
REACH = 9
COMES = 9  # tokens from "comes" to the figure that does: "came |on Friday a new count of"
ASIDE = 12
NAMED = 6  # tokens up to a name behind its office: "from the mayor, |X, comes word of"


def coming(sentence: Sentence) -> Iterator[Frame]:
    """Frames that tell where a figure comes from, with whom it rests or to whom it goes back."""
    for at in places(sentence, COMING_OR_RESTING):
        here = led_to(sentence, at) if is_of_figure(sentence, at) else None
        mention = behind(sentence, here) if here else None
        if mention and mention.first - at <= REACH:
            yield Frame(mention, "say", (at, mention.last), whole(sentence), True)
    yield from put_about(sentence)
    yield from heard(sentence)
    yield from fronted(sentence)
    yield from stemming(sentence)


def is_of_figure(sentence: Sentence, verb: int) -> bool:
    """Whether a figure, and nobody told of behind it, comes from somewhere or goes back to it."""
    near = places_near(sentence, FIGURES, verb - REACH, verb)
    figures = [at for at in near if gap(sentence, at - 1, at + 2) != A_NUMBER_OF]
    links = places_near(sentence, {"and"}, figures[-1], verb) if figures else ()
    told = bool(figures) and not any(counts(sentence, at, verb) for at in links)
    return told or holds(sentence, ACCOUNTS, verb - 3, verb)


def led_to(sentence: Sentence, verb: int) -> int | None:
    """The token that a verb leads to: "comes from |X", "goes back to |X", "rests on |X"."""
    said, at = word(sentence, verb), verb + 1
    while in_date(sentence, at) or opens_date(sentence, at):
        at += 1
    links = (*(BACK_TO if said in RESTING else ()), *(FROM if said in COMING else ()))
    ends = ((at + len(link), link) for link in links)
    return next((end for end, link in ends if gap(sentence, at, end) == link), None)


def put_about(sentence: Sentence) -> Iterator[Frame]:
    """Frames with who a clause comes from: "the claim that 300 died was made by X, came from X"."""
    for at in places(sentence, COMING_OR_MADE):
        link = "by" if word(sentence, at) in MADE else "from"
        start = clause_told(sentence, at) if word(sentence, at + 1) == link else None
        mention = behind(sentence, at + 2) if start else None
        if start and mention and mention.first - at <= REACH:
            yield Frame(mention, "say", (at, mention.last), (start, at), True)


def clause_told(sentence: Sentence, verb: int) -> int | None:
    """Where the clause begins that a noun before a verb tells: "news that |300 died came"."""
    opens = (k for k in range(verb - 1, 0, -1) if word(sentence, k) == "that")
    that = next((k for k in opens if word(sentence, k - 1) in TOLD), None)
    return that + 1 if that and not holds(sentence, {";", "who"}, that, verb) else None


def heard(sentence: Sentence) -> Iterator[Frame]:
    """Frames with "one hears of 400 dead from X": X is the source of what one hears."""
    for verb in places(sentence, HEARERS):
        anybody = word(sentence, verb - 1) in {"one", "we", "you"}
        near = range(verb + 1, verb + ASIDE) if anybody and counts(sentence, verb, verb + 5) else ()
        at = next((k for k in near if word(sentence, k) == "from"), None)
        mention = behind(sentence, at + 1) if at else None
        if at and mention and not holds(sentence, {",", ";"}, verb, at):
            yield Frame(mention, "say", (at, mention.last), (verb, at), True)


def stemming(sentence: Sentence) -> Iterator[Frame]:
    """Frames with "X, from whom the number stems": all that stands before is theirs."""
    for at in places(sentence, {"from"}):
        relative = word(sentence, at + 1) in {"whom", "which"} and word(sentence, at - 1) == ","
        source = next((m for m in sentence.mentions if m.last == at - 1), None)
        figure = holds(sentence, FIGURES, at + 2, at + 4)
        if source and relative and figure and holds(sentence, COMING, at + 3, at + 6):
            yield Frame(source, "say", (source.first, at + 4), (0, source.first), True)


def fronted(sentence: Sentence) -> Iterator[Frame]:
    """Frames that open with where a figure comes from: "from Seoul comes word of 3,000"."""
    for at in places(sentence, {"from", "through", "via", "of"}):
        out_of = gap(sentence, at - 1, at + 1) == OUT_OF
        if word(sentence, at) == "of" and not out_of:
            continue
        mention = behind(sentence, at + 1)
        if mention is None or mention.first - at > NAMED:
            continue
        if hearer := hearer_behind(sentence, mention.last):
            outlet, last = hearer.kind in OUTLETS, mention.last
            if outlet:
                yield Frame(mention, "cite", (at, last), whole(sentence), True)
            else:
                yield Frame(mention, "say", (at, last), after(sentence, hearer.last), False)
            continue
        heard = heard_behind(sentence, mention.last)
        if heard:
            yield Frame(mention, "say", (at, heard), after(sentence, heard), False)
        if heard or not (word(sentence, at) == "from" or out_of):
            continue
        aside = behind_relative(sentence, mention.last)
        near = range(aside, aside + 6)
        comes = next((k for k in near if word(sentence, k) in COMING), None)
        if comes and holds(sentence, COUNTS, aside, comes + COMES):
            yield Frame(mention, "say", (at, comes + 1), after(sentence, comes + 1), False)


def hearer_behind(sentence: Sentence, at: int) -> Mention | None:
    """Who hears something from a source before them: "from X |the BBC learned that"."""
    near = (m for m in sentence.mentions if 0 <= outlet_start(sentence, m) - at <= 1)
    hearer = next((m for m in near if word(sentence, m.last) in HEARERS), None)
    told = hearer is not None and word(sentence, hearer.last + 1) in {"that", "of"}
    return hearer if told else None


def behind_relative(sentence: Sentence, at: int) -> int:
    """The token behind a relative clause that begins at a token, or that token."""
    if word(sentence, at) != "," or word(sentence, at + 1) not in {"which", "who"}:
        return at
    return next((k for k in range(at + 2, at + ASIDE) if word(sentence, k) == ","), at)


def heard_behind(sentence: Sentence, at: int) -> int | None:
    """The token behind "one hears", "it is learned", "there is word" close behind a source."""
    for k in range(at, at + ASIDE):
        impersonal = word(sentence, k) in {"one", "we", "it", "there"}
        if not impersonal or (k > at and word(sentence, k - 1) != ","):
            continue
        verb = next((v for v in range(k + 1, k + 5) if word(sentence, v) in HEARING), None)
        return verb + 1 if verb is not None and not holds(sentence, {","}, k, verb) else None
    return None
