"""Turns: whom the sentences behind one may take up from it, as "he", "she" or "it"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.chains.attribution import Spoken
from analysis.interpret.chains.openers import is_harmed, opener
from analysis.interpret.frames import Frame
from analysis.interpret.frames.documents import PAPERS, seen_papers
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import BREAKS, LINKS, OWNS, PREPOSITIONS, holds, is_light, places, word
from analysis.interpret.voices import BODIES, NOBODY, OUTLETS, Cast, Turn, Voice, direct, resolved
from analysis.model import Mention, Sentence
from analysis.words import grammar

NEGATIONS = grammar("negations")
FIGURES = grammar("figure nouns") | {"comment", "drawn"}
GETTING = frozenset(
    {"burned", "burnt", "criticised", "criticized", "discovered", "found", "got", "read"}
    | {"received", "rejected", "saw", "seized", "studied"}
)  # what others do with a paper
HE = frozenset({"he", "she"})
ASKING = frozenset({"interviewed", "questioned"})
TURNS = frozenset({";", "but", "while"})
ENDS = BREAKS | LINKS | PREPOSITIONS | {",", ".", "", "which", "that", "who"}


def turn(cast: Cast, sentence: Sentence, here: Sequence[Spoken]) -> Turn:
    """Whom the sentences behind one may take up from it."""
    pronoun = any(item.frame.source.form == "pronoun" for item in here)
    if pronoun or any(item.frame.source.form == "role" for item in here):  # "he" goes on as "he"
        here = sorted(here, key=lambda item: not is_in_relative(sentence, item.frame))
    spoken = [item.voice for item in here if item.frame.kind != "cite" and item.voice != NOBODY]
    opening, closing = in_office(cast, sentence), entering(sentence, here)
    unnamed = spokespeople(cast, sentence)
    cited = [item.voice for item in here if item.frame.kind == "cite"]
    focus = [*in_focus(sentence, [*cited, *opening, *spoken, *closing]), *unnamed]
    acting = [*subjects(sentence, spoken), *bodies_opening(cast, sentence, spoken)]
    authors = authors_in(cast, sentence, cited or spoken)
    return Turn(tuple(spoken), tuple(focus), tuple(acting), tuple(authors))


def authors_in(cast: Cast, sentence: Sentence, telling: list[Voice]) -> list[Voice]:
    """Whose the papers are of which a sentence tells, NOBODY being of those only seen."""
    papers = places(sentence, PAPERS)
    if telling or not papers:
        return telling if papers else []
    if seen_papers(sentence):
        return [NOBODY]
    links = (at + 1 + (word(sentence, at + 1) == ",") for at in papers)
    makers = (behind(sentence, at + 1) for at in links if word(sentence, at) in {"by", "from"})
    maker = next((m for m in makers if m), None) or maker_before(sentence, papers[0])
    voice = resolved(cast.before(maker.first), maker) if maker else None
    return [voice] if voice else []


def maker_before(sentence: Sentence, paper: int) -> Mention | None:
    """Whoever opens a sentence and made a paper: "|The UN| published a report", not "read one"."""
    first = opener(sentence)
    return None if first is None or holds(sentence, GETTING, first.last, paper) else first


def is_in_relative(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody speaks in a clause about them alone: "data of an official, who said"."""
    at = frame.source.last + 2 * (word(sentence, frame.source.last) == OWNS)
    at += word(sentence, at) == ","
    relative = word(sentence, at) in {"who", "which"}
    return relative and not holds(sentence, {","}, at, frame.cue[1])


def in_focus(sentence: Sentence, spoken: Sequence[Voice]) -> list[Voice]:
    """The single people of a sentence, from those it only mentions to whoever speaks last.

    Where "he" acts himself, nobody is meant whom it only mentions: "He will meet |X's people|".
    """
    named = [m for m in sentence.mentions if m.form == "named" and m.kind == "person"]
    free = [m for m in named if not is_oblique(sentence, m)]
    if any(m.form == "pronoun" and m.name in HE for m in sentence.mentions):
        named = free
    voices = [direct(m) for m in (*reversed(named), *reversed(free))]
    return [voice for voice in (*voices, *spoken) if voice and is_single(voice)]


def in_office(cast: Cast, sentence: Sentence) -> list[Voice]:
    """The known person with whom a sentence opens: "The president wants to", "Kim wants to"."""
    first = next(iter(sentence.mentions), None)
    if first is None or phrase_start(sentence, first) > 0:
        return []
    if first.kind == "surname" and word(sentence, first.last) != OWNS:
        known = cast.before(first.first).called(first.name)
        return [known] if known and known.kind == "person" else []
    if first.form != "definite":
        return []
    holder = first.kind.startswith("person") and word(sentence, first.last) != OWNS
    voice = resolved(cast.before(first.first), first) if holder else None
    return [voice] if voice and voice.kind == "person" and voice.anonymity == "named" else []


def spokespeople(cast: Cast, sentence: Sentence) -> list[Voice]:
    """The bodies for which somebody unnamed speaks: "a |spokesman for the army"."""
    mentions = (m for m in sentence.mentions if word(sentence, m.first).startswith("spokes"))
    bodies = (resolved(cast.before(m.first), m) for m in mentions)
    return [voice for voice in bodies if voice and voice.kind in BODIES]


def bodies_opening(cast: Cast, sentence: Sentence, spoken: Sequence[Voice]) -> list[Voice]:
    """The body described with which a sentence opens, where none speaks: "The ministry gave X"."""
    first = opener(sentence)
    if first is None or first.form == "named" or any(v.kind in BODIES for v in spoken):
        return []
    voice = resolved(cast.before(first.first), first)
    return [voice] if voice and voice.kind in BODIES else []


def entering(sentence: Sentence, here: Sequence[Spoken]) -> list[Voice]:
    """The unnamed person whom the last clause brings in: "X gave none; |an aide| was more open".

    Behind others only where those do not tell: "X showed up, and an aide did" is about X.
    """
    said = max((item.frame.cue[0] for item in here), default=0)
    for mention in reversed(sentence.mentions):
        if mention.last <= said:
            break
        start = phrase_start(sentence, mention)
        new = (mention.form, mention.kind, mention.many) == ("role", "anonymous", False)
        turned = word(sentence, start - 1) in TURNS and is_silent(sentence, start)
        led_in = word(sentence, 0) in PREPOSITIONS and word(sentence, start - 1) == ","
        if new and (start == 0 or turned or led_in) and not is_harmed(sentence, mention):
            return [voice] if (voice := direct(mention)) else []
    return []


def is_silent(sentence: Sentence, until: int) -> bool:
    """Whether somebody tells nothing before a token: "gave |no number", "would not say"."""
    told = holds(sentence, FIGURES, 0, until) or any(m.first < until for m in sentence.of("say"))
    return told and holds(sentence, NEGATIONS, 0, until)


def subjects(sentence: Sentence, spoken: Sequence[Voice]) -> list[Voice]:
    """The bodies of a sentence that act in it, whoever speaks last."""
    named = [m for m in sentence.mentions if m.form == "named" and not is_oblique(sentence, m)]
    acting = [m for m in named if not is_adjective(sentence, m)]
    voices = [direct(m) for m in reversed(acting)]
    if not ASKING.isdisjoint(sentence.words):  # "CNN interviewed the army. |It said"
        voices.sort(key=lambda voice: voice is None or voice.kind not in OUTLETS)
    outlets_first = sorted(spoken, key=lambda voice: voice.kind not in OUTLETS)
    return [voice for voice in (*voices, *outlets_first) if voice and voice.kind in BODIES]


def is_adjective(sentence: Sentence, mention: Mention) -> bool:
    """Whether a state's name only describes the noun behind it: "US citizenship"."""
    if mention.kind != "government":
        return False
    following = word(sentence, mention.last)
    verb = is_light(sentence, mention.last) or (following in ENDS and following != "-")
    acts = (*sentence.of("say"), *sentence.of("measure"))
    return not verb and not any(act.first == mention.last for act in acts)


def is_oblique(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name stands behind a preposition or owns something: "met with X", "X's office"."""
    before = word(sentence, phrase_start(sentence, mention) - 1)
    return before in PREPOSITIONS or word(sentence, mention.last) == OWNS


def is_single(voice: Voice) -> bool:
    """Whether "he" or "she" may take up a voice: a person, named or not."""
    if voice.kind == "anonymous":
        return not voice.name.endswith("s") and not voice.name.endswith("people")
    return voice.kind == "person" and not voice.name.startswith("joint")
