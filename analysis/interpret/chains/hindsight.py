"""Hindsight: what a sentence tells about the figures of the sentence before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from analysis.interpret.chains.afterwards import FIGURE_GIVEN
from analysis.interpret.chains.attribution import UNSAID, Attribution, Heard
from analysis.interpret.chains.carrying import ANNOUNCED
from analysis.interpret.chains.named_next import TRACING, is_citing, named_next
from analysis.interpret.chains.passed_on_next import POINTING
from analysis.interpret.chains.pointing import may_point, pointed_at
from analysis.interpret.chains.relays import outlets_given
from analysis.interpret.chains.speaking import attribution
from analysis.interpret.frames import behind, word
from analysis.interpret.frames.coming import coming
from analysis.interpret.frames.given_before import subject_in_relative
from analysis.interpret.frames.joint import joint_behind
from analysis.interpret.frames.sourced import sourced
from analysis.interpret.frames.summed import whose_figure
from analysis.interpret.near import NOT, counts, gap, holds, places, places_near
from analysis.interpret.voices import OUTLETS, Cast, Voice, distinct, joined, one_by_one, resolved
from analysis.model import Mention, Sentence
from analysis.words import grammar

FIGURE_NOUNS = grammar("figure nouns")
GIVING = grammar("ways of giving")
GIVEN = (GIVING - {"was", "were"}) | grammar("ways of reckoning")
PUT_OUT = grammar("issued") | {"gave", "laid", "put", "revealed", "unveiled"}
BE = grammar("finite be")
REJECTED = frozenset({"false", "fake", "old", "wrong"})
JUDGED = 10  # tokens from the verb by which figures are put out to what they are
THESE = frozenset({"the", "this", "that", "these", "those"})
SO_MANY = frozenset({"so", "that", "this"})
HOW: tuple[list[str], ...] = ([], ["is", "how"], ["was", "how"])
OPENING = 4  # tokens that open a sentence
GIVING_BACK = TRACING | {"from", "whose"}


def may_give(sentence: Sentence) -> bool:
    """Whether a sentence may say who gave the figures of the one before it."""
    said = sentence.words
    pointing = not THESE.isdisjoint(said) and not FIGURE_NOUNS.isdisjoint(said)
    pointing = pointing or not GIVING_BACK.isdisjoint(said) or many(sentence) is not None
    return pointing or is_citing(sentence) or may_point(sentence)


def many(sentence: Sentence) -> int | None:
    """The "many" with which a sentence takes up the number before: "So |many died, X said"."""
    if "many" not in sentence.words or word(sentence, 0) not in SO_MANY:
        return None
    if word(sentence, 0) == "so" and "that" in sentence.words:
        return None  # "So many died that …"
    at = next((k for k in range(1, OPENING) if word(sentence, k) == "many"), None)
    return at if at and gap(sentence, 1, at) in HOW else None


def of_one(heard: Heard) -> Attribution | None:
    """What the one who speaks in a sentence says: "This many |the army says it has lost"."""
    if len(heard.spoken) != 1 or heard.spoken[0].frame.kind not in {"say", "tell", "report"}:
        return None
    return heard.by_frame(heard.spoken[0], [heard.spoken[0].voice])


def given_after(cast: Cast, sentence: Sentence, heard: Callable[[], Heard]) -> Attribution | None:
    """Who gave the figures of the sentence before: "X, which provided the estimate to Y, …"."""
    if origin := named_next(cast, sentence, heard):
        return origin
    if at := many(sentence):
        told = of_one(heard()) or attribution(heard(), at)
        return None if told is UNSAID else replace(told, rule=FIGURE_GIVEN)
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
                chain = tuple(distinct([first, *joint, *to, *passing(heard())]))
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
    to = outlets_given(cast, sentence, giver.last)
    chain = tuple(distinct([voice, *telling(heard(), voice), *to, *passing(heard())]))
    cue = (sentence.index, giver.first, giver.last)
    return Attribution(chain, cue, "say", "given in the next sentence")


def passing(heard: Heard) -> list[Voice]:
    """Everybody who passes on what a sentence tells, the outlets that report it among them."""
    outlets = (item.voice for item in heard.spoken if item.voice.kind in OUTLETS)
    return [*heard.relays, *outlets]


def telling(heard: Heard, giver: Voice) -> list[Voice]:
    """The people who tell what a body has said: "That is X's conclusion, |Y revealed"."""
    others = (i for i in heard.spoken if i.frame.around and i.frame.kind in {"say", "tell"})
    people = (i.voice for i in others if i.voice.kind == "person")
    return [] if giver.kind == "person" else [voice for voice in people if voice != giver]


def with_joint(cast: Cast, sentence: Sentence, giver: Mention, voice: Voice) -> Voice:
    """Whoever gave figures, with those who gave them together: "from lawmakers X and Y"."""
    others = [resolved(cast, mention) for mention in joint_behind(sentence, giver)]
    return joined([voice, *(other for other in others if other)])


def giver_of(sentence: Sentence, at: int) -> Mention | None:
    """Who has given the figures that the noun at a token takes up."""
    relative = word(sentence, at - 3) in {"which", "who", "that"}
    if relative and word(sentence, at - 2) in GIVING:
        return next((m for m in reversed(sentence.mentions) if m.last <= at - 3), None)
    sources = (frame.source for frame in (*sourced(sentence), *coming(sentence)))
    own = one_that(sentence, at) or next(sources, None)
    if own:
        return own
    if word(sentence, at + 1) not in GIVING:
        return None
    near = range(at + 2, min(at + 6, len(sentence.tokens)))
    link = next((k for k in near if word(sentence, k) in {"from", "by"}), None)
    if link is None or not holds(sentence, GIVEN, at + 1, link) or holds(sentence, NOT, at, link):
        return None
    return behind(sentence, link + 1)


def one_that(sentence: Sentence, at: int) -> Mention | None:
    """Who gives the figure in "the estimate is one that X gave Y"."""
    if word(sentence, at + 1) not in {"is", "was", "are", "were"}:
        return None
    for mention in sentence.mentions:
        near = at < mention.first <= at + 7 and word(sentence, mention.last) in GIVING
        if near and holds(sentence, {"that", "which"}, at, mention.first):
            return mention
    return None


def announced(cast: Cast, sentence: Sentence) -> Attribution | None:
    """Who put out the figures that follow: "The numbers that X released are grim. Some 40 died"."""
    opens = word(sentence, 0) in THESE and not counts(sentence, 0, len(sentence.tokens))
    for noun in places_near(sentence, FIGURE_NOUNS, 1, OPENING) if opens else ():
        acts = subject_in_relative(sentence, noun)
        if acts is None:
            return None
        source, verb = acts
        judged = holds(sentence, BE, verb + 1, verb + JUDGED)
        rejected = holds(sentence, REJECTED, verb, len(sentence.tokens))
        told = word(sentence, verb) in PUT_OUT and judged and not rejected
        voice = resolved(cast, source) if told else None
        cue = (sentence.index, source.first, verb + 1)
        return Attribution((voice,), cue, "say", ANNOUNCED) if voice else None
    return None
