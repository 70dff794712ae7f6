"""Hindsight: what a sentence tells about the figures of the sentence before it."""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.chains.afterwards import FIGURE_GIVEN
from analysis.interpret.chains.attribution import Attribution, Heard
from analysis.interpret.chains.pointing import may_point, pointed_at
from analysis.interpret.chains.relays import outlets_given
from analysis.interpret.frames import behind, word
from analysis.interpret.frames.attributing import VERBS as ATTRIBUTING
from analysis.interpret.frames.attributing import attributing
from analysis.interpret.frames.joint import joint_behind
from analysis.interpret.frames.near import counts, holds, places
from analysis.interpret.frames.phrases import outlet_start
from analysis.interpret.frames.sourced import SOURCES, sourced
from analysis.interpret.frames.summed import whose_figure
from analysis.interpret.voices import (
    OUTLETS,
    Cast,
    Voice,
    distinct,
    joined,
    one_by_one,
    resolved,
)
from analysis.model import Mention, Sentence
from analysis.words import grammar

FIGURE_NOUNS = grammar("figure nouns")
GIVING = grammar("ways of giving")
PASSING_ON = grammar("passing on")
ACCOUNTS = grammar("accounts")
CITING = frozenset({"cited", "cites", "quoted", "quotes"})
OPENING = 3
TAKEN = frozenset({"it", "this", "that", "them", "these", "both"})
TAKING = frozenset({"has", "had", "have", "took", "takes", "got", "gets"})
THESE = frozenset({"the", "this", "that", "these", "those"})
TRACING = SOURCES | ATTRIBUTING
GIVING_BACK = TRACING | {"from", "whose"}
CARRYING = PASSING_ON | {
    "appeared",
    "report",
    "reported",
    "published",
    "broke",
    "ran",
    "aired",
    "broadcast",
}
POINTING = THESE | {"his", "her", "its", "their"}
TAKEN_UP = (ACCOUNTS | FIGURE_NOUNS | {"conversation", "remark", "interview", "words"}) - {"what"}


def may_give(sentence: Sentence) -> bool:
    """Whether a sentence may say who gave the figures of the one before it."""
    said = sentence.words
    pointing = not THESE.isdisjoint(said) and not FIGURE_NOUNS.isdisjoint(said)
    pointing = pointing or not GIVING_BACK.isdisjoint(said)
    return pointing or is_citing(sentence) or may_point(sentence)


def is_citing(sentence: Sentence) -> bool:
    """Whether a sentence may tell whom an outlet quotes: "It cited two doctors"."""
    return word(sentence, 0) in {"it", "they", "the"} and not CITING.isdisjoint(sentence.words)


def given_after(cast: Cast, sentence: Sentence, heard: Callable[[], Heard]) -> Attribution | None:
    """Who gave the figures of the sentence before: "X, which provided the estimate to Y, …"."""
    origin = taken_from(cast, sentence) or own_source(cast, sentence)
    if origin := origin or cited_next(cast, sentence):
        return origin
    pointing = not POINTING.isdisjoint(sentence.words)
    pointing = pointing and not FIGURE_NOUNS.isdisjoint(sentence.words)
    for at in places(sentence, FIGURE_NOUNS) if pointing else ():
        if at < 30 and word(sentence, at - 1) in POINTING:
            giver = giver_of(sentence, at)
            voice = resolved(cast, giver) if giver else None
            if giver and voice:
                to = outlets_given(cast, sentence, at)
                cue = (sentence.index, min(giver.first, at), max(giver.last, at + 1))
                first, *joint = one_by_one([with_joint(cast, sentence, giver, voice)])
                chain = tuple(distinct([first, *joint, *to, *heard().relays]))
                return Attribution(chain, cue, "say", FIGURE_GIVEN)
    return pointing_back(cast, sentence, heard)


def pointing_back(cast: Cast, sentence: Sentence, heard: Callable[[], Heard]) -> Attribution | None:
    """Who gave the figures of the sentence before: "That is the count of X"."""
    giver = next((frame.source for frame in whose_figure(sentence)), None)
    if giver is None and may_point(sentence):
        giver = pointed_at(sentence, heard)
    voice = resolved(cast, giver) if giver else None
    if giver is None or voice is None:
        return None
    chain = tuple(distinct([voice, *heard().relays]))
    cue = (sentence.index, giver.first, giver.last)
    return Attribution(chain, cue, "say", "given in the next sentence")


def taken_from(cast: Cast, sentence: Sentence) -> Attribution | None:
    """From whom somebody has the figures of the sentence before: "X had it from Y"."""
    for at in places(sentence, {"from"}):
        taking = word(sentence, at - 1) in TAKEN and word(sentence, at - 2) in TAKING
        taker = next((m for m in sentence.mentions if m.last == at - 2), None) if taking else None
        giver = behind(sentence, at + 1) if taker else None
        if taker is None or giver is None or any(q.kind == "count" for q in sentence.quantities):
            continue
        voices = [voice for m in (giver, taker) if (voice := resolved(cast, m))]
        if len(voices) > 1:
            cue = (sentence.index, taker.first, giver.last)
            return Attribution(tuple(distinct(voices)), cue, "say", "given in the next sentence")
    return None


def own_source(cast: Cast, sentence: Sentence) -> Attribution | None:
    """Whom a sentence without a figure calls the source of whoever spoke: "His source is X"."""
    if TRACING.isdisjoint(sentence.words):
        return None
    for frame in (*sourced(sentence), *attributing(sentence)):
        voice = resolved(cast, frame.source) if frame.kind == "cite" else None
        if voice and not counts_else(sentence, frame.source):
            return Attribution((voice,), (sentence.index, *frame.cue), "cite", "source named next")
    return None


def counts_else(sentence: Sentence, source: Mention) -> bool:
    """Whether a sentence counts anything but its source: "Its source was |two doctors"."""
    numbers = (q for q in sentence.quantities if q.kind == "count")
    return any(not source.first - 3 <= q.begins < source.last for q in numbers)


def cited_next(cast: Cast, sentence: Sentence) -> Attribution | None:
    """Whom an outlet cites for the sentence before: "They quoted a local official"."""
    if not is_citing(sentence) or not any(v.kind in OUTLETS for v in before(cast)):
        return None
    at = next(k for k in places(sentence, CITING))
    mention = behind(sentence, at + 1) if at <= OPENING else None
    voice = resolved(cast, mention) if mention else None
    if mention is None or voice is None or counts(sentence, mention.last, len(sentence.tokens)):
        return None
    return Attribution((voice,), (sentence.index, at, mention.last), "cite", "source named next")


def before(cast: Cast) -> tuple[Voice, ...]:
    """Whoever speaks in the sentence before one."""
    return cast.company.turns(cast.index - 1).speakers if cast.index else ()


def with_joint(cast: Cast, sentence: Sentence, giver: Mention, voice: Voice) -> Voice:
    """Whoever gave figures, with those who gave them together: "from lawmakers X and Y"."""
    others = [resolved(cast, mention) for mention in joint_behind(sentence, giver)]
    return joined([voice, *(other for other in others if other)])


def giver_of(sentence: Sentence, at: int) -> Mention | None:
    """Who has given the figures that the noun at a token takes up."""
    relative = word(sentence, at - 3) in {"which", "who", "that"}
    if relative and word(sentence, at - 2) in GIVING:
        return next((m for m in reversed(sentence.mentions) if m.last <= at - 3), None)
    own = one_that(sentence, at) or next((each.source for each in sourced(sentence)), None)
    if own:
        return own
    if word(sentence, at + 1) not in GIVING:
        return None
    near = range(at + 2, min(at + 6, len(sentence.tokens)))
    start = next((k + 1 for k in near if word(sentence, k) in {"from", "by"}), None)
    return behind(sentence, start) if start else None


def one_that(sentence: Sentence, at: int) -> Mention | None:
    """Who gives the figure in "the estimate is one that X gave Y"."""
    if word(sentence, at + 1) not in {"is", "was", "are", "were"}:
        return None
    for mention in sentence.mentions:
        near = at < mention.first <= at + 7 and word(sentence, mention.last) in GIVING
        if near and holds(sentence, {"that", "which"}, at, mention.first):
            return mention
    return None


def passes_on(sentence: Sentence) -> bool:
    """Whether a sentence without a figure of its own speaks of passing on an account."""
    if PASSING_ON.isdisjoint(sentence.words) or not holds(sentence, ACCOUNTS, 0, 22):
        return False
    return not any(q.kind == "count" for q in sentence.quantities)


def may_carry(sentence: Sentence) -> bool:
    """Whether a sentence may say who has passed on the one before it."""
    return passes_on(sentence) or not CARRYING.isdisjoint(sentence.said)


def passed_on_after(cast: Cast, heard: Heard) -> tuple[Voice, ...]:
    """Who passed on the sentence before: "X and Y relayed what they had been told, Z reports"."""
    if carriers := carrying(cast, heard):
        return carriers
    if not passes_on(heard.sentence):
        return ()
    outlets = [item.voice for item in heard.spoken if item.voice.kind in OUTLETS]
    people = [
        item.voice
        for item in heard.spoken
        if item.voice.kind in {"person", "anonymous"} and item.frame.kind in {"report", "say"}
    ]
    return tuple(distinct(one_by_one([*people, *outlets, *heard.relays])))


def carrying(cast: Cast, heard: Heard) -> tuple[Voice, ...]:
    """The outlets that "Yonhap, which reported the assessment, …" says have passed it on."""
    sentence, found = heard.sentence, []
    for mention in sentence.mentions:
        at = mention.last
        at += word(sentence, at) == ","
        at += word(sentence, at) in {"which", "that"}
        voice = resolved(cast, mention) if mention.kind in OUTLETS else None
        if (voice and carries(sentence, at)) or (voice and is_carried_by(sentence, mention)):
            found.append(voice)
    return tuple(distinct(found))


def carries(sentence: Sentence, at: int) -> bool:
    """Whether a verb at a token says that somebody passes on what was said before."""
    verb = next((k for k in range(at, at + 6) if word(sentence, k) in CARRYING), None)
    free = verb is not None and not holds(sentence, {",", "and", "that"}, at, verb)
    return free and verb is not None and is_taken_up(sentence, verb + 1)


def is_taken_up(sentence: Sentence, at: int) -> bool:
    """Whether a noun near a token stands for what was said: "the assessment", "his remarks"."""
    pointing = (k for k in range(at, at + 2) if word(sentence, k) in POINTING)
    first = next(pointing, None)
    return first is not None and holds(sentence, TAKEN_UP, first + 1, first + 4)


def is_carried_by(sentence: Sentence, mention: Mention) -> bool:
    """Whether "his remarks were published by" stands before a mention."""
    by = outlet_start(sentence, mention) - 1
    verb = word(sentence, by - 1) in CARRYING and word(sentence, by) in {"by", "in"}
    return verb and is_taken_up(sentence, 0)
