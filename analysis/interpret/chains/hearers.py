"""Hearers: outlets that are told something or ask for it: "told KBS", "X was told"."""

from __future__ import annotations

from analysis.interpret.frames import word
from analysis.interpret.frames.phrases import outlet_start
from analysis.interpret.near import OWNS, gap, holds, places_near
from analysis.model import Mention, Sentence
from analysis.words import grammar

OUTLET_CUES = grammar("outlet cues")
STOPS = OUTLET_CUES | {",", ";", "."}
GIVING = frozenset({"gave", "given", "gives", "handed", "named", "offered"})
FIGURES = grammar("figure nouns")
CALLING = frozenset({"asked", "interviewed", "phoned", "questioned", "rang", "telephoned"})
LEARNING = frozenset({"learns", "learned", "learnt", "heard", "hears", "had", "has", "took", "got"})
TELLING = frozenset(
    {"assured", "assures", "informed", "informs", "tell", "telling", "tells", "told"}
)
WITH = frozenset({"to", "with"})
BEFORE_HEARERS = TELLING | WITH
TOLD_SO = (["was", "told"], ["were", "told"], ["has", "been", "told"], ["was", "informed"])
CARRYING = grammar("running a piece")
PIECES = grammar("pieces in an outlet") | {"comments", "conversation", "remarks", "statement"}
THROUGH = frozenset({"through", "via"})
FIGURE = 9  # tokens from a figure to the verb by which somebody gave it
TOLD = 14  # tokens between an outlet that opens a sentence and who tells it something


def is_asking(sentence: Sentence, outlet: Mention) -> bool:
    """Whether an outlet is told something or asks for it: "X was told", "in an X interview"."""
    owner = word(sentence, outlet.last) == OWNS  # "Reuters's |correspondent was told"
    told_at = outlet.last + (2 if owner else 0)
    if any(gap(sentence, told_at, told_at + len(words)) == words for words in TOLD_SO):
        return True
    following = gap(sentence, outlet.last, outlet.last + 3)
    if following[:1] == ["interview"]:
        return word(sentence, outlet.first - 1) in {"a", "an", "his", "her", "the"}
    if following[:1] == ["asked"] and word(sentence, outlet.first - 1) in {"when", "as"}:
        return True
    if following[:1] and following[0] in CALLING:
        near = (m for m in sentence.mentions if 1 <= m.first - outlet.last <= 4)
        return any(m.kind == "person" and word(sentence, m.last) in {",", "who"} for m in near)
    if runs_piece(sentence, outlet):
        return True
    ran = word(sentence, outlet.last) in CARRYING and word(sentence, outlet.first - 1) == "that"
    return ran and word(sentence, outlet.first - 2) in {"interview", "remarks", "statement"}


def runs_piece(sentence: Sentence, outlet: Mention) -> bool:
    """Whether an outlet runs what somebody said: "X |aired an interview with Y"."""
    verb = outlet.last + (word(sentence, outlet.last) in {"had", "has"})
    pieces = places_near(sentence, PIECES, verb + 1, verb + 5)
    if word(sentence, verb) not in CARRYING or not pieces:
        return False
    return holds(sentence, {"by", "from", "with"}, pieces[0] + 1, pieces[0] + 4)


def is_taught(sentence: Sentence, at: int) -> bool:
    """Whether an outlet has what it tells from somebody: "learnt from", "had it from"."""
    return word(sentence, at) in LEARNING and holds(sentence, {"from"}, at, at + 3)


def is_given(sentence: Sentence, outlet: Mention) -> bool:
    """Whether an outlet is given a figure or let know something: "gave |the BBC a toll of"."""
    before = outlet_start(sentence, outlet) - 1
    if word(sentence, before) == "let":
        return word(sentence, outlet.last) == "know"
    if word(sentence, before) not in GIVING:
        return False
    taken_up = holds(sentence, FIGURES, before - FIGURE, before)  # "the count that X gave |CNN"
    return taken_up or holds(sentence, FIGURES, outlet.last + 1, outlet.last + 4)


def is_fronted(sentence: Sentence, outlet: Mention) -> bool:
    """Whether an outlet is what something is said through or to: "via X", "To X he confided"."""
    at = outlet_start(sentence, outlet) - 1
    if word(sentence, at) in THROUGH or gap(sentence, at - 2, at + 1) == ["by", "way", "of"]:
        return True
    opens = at == 0 or word(sentence, at - 1) in {";", ":", "–", "—"}
    near = (m.first for m in sentence.of("say"))
    told = any(outlet.last < first <= outlet.last + TOLD for first in near)
    opens = opens or gap(sentence, at - 2, at) == ["it", "was"]
    if gap(sentence, at - 1, at + 1) == ["it", "was"] and word(sentence, outlet.last) == "that":
        tells = (m.first - outlet.last for m in sentence.of("say") if m.value == "tell")
        return any(1 < far <= TOLD for far in tells)  # "It was CNN |that the army told of 40 dead"
    return opens and told and word(sentence, at) in {"over", "to", "with"}


def cue_before(sentence: Sentence, mention: Mention) -> int:
    """Where a word stands shortly before an outlet that may make it a relay."""
    at = mention.first - 1
    while at >= 0 and mention.first - at < 7 and word(sentence, at) not in STOPS:
        at -= 1
    return at


def is_hearer(sentence: Sentence, mention: Mention) -> bool:
    """Whether an outlet is told what is said: "told KBS", "in an interview with KBS"."""
    cue = word(sentence, cue_before(sentence, mention))
    return cue in BEFORE_HEARERS or is_asking(sentence, mention)
