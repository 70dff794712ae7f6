"""Chains: for each place in a text, who asserts what is said there and who passes it on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from analysis.interpret.frames import Frame, behind, frames, word
from analysis.interpret.voices import (
    BODIES,
    NOBODY,
    OUTLETS,
    Cast,
    Voice,
    demonym,
    distinct,
    joined,
    meet,
    resolved,
    slug,
)
from analysis.model import Attributed, Mention, Sentence, Span, Token
from analysis.words import grammar

SEQUELS = grammar("sequels")
PASSED_ON = grammar("passed on")
TO_OUTLET = grammar("to outlet")
NO_SPEAKER = grammar("no speaker")


class Spoken(NamedTuple):
    """A frame with the voice it belongs to."""

    frame: Frame
    voice: Voice
    behind: tuple[Voice, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what stands at a place: the voices from claimant to last relay, the cue, the frame."""

    voices: tuple[Voice, ...]
    cue: tuple[int, int, int] | None
    kind: str
    rule: str


UNSAID = Attribution((NOBODY,), None, "say", "nobody named")


@dataclass(frozen=True, slots=True)
class Sayings:
    """The attributions of a text: the spoken frames of each sentence, its relays, and what carries over."""

    spoken: tuple[tuple[Spoken, ...], ...]
    relays: tuple[tuple[Voice, ...], ...]
    carried: tuple[Attribution, ...]
    credited: dict[int, Attribution]
    passed: dict[int, tuple[Voice, ...]]
    told: dict[str, tuple[Voice, ...]]
    origins: dict[str, Voice]


def sayings(sentences: Sequence[Sentence], publisher: str | None = None) -> Sayings:
    """Who speaks in each sentence, and whose statement goes on into it."""
    cast = Cast(country=main_country(sentences))
    spoken, relays, carried = [], [], []
    credited: dict[int, Attribution] = {}
    passed: dict[int, tuple[Voice, ...]] = {}
    carry, paragraph = UNSAID, -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            carry = UNSAID
        paragraph = sentence.paragraph
        carried.append(carry)
        here = voiced(cast, sentence)
        passing = tuple(relays_in(cast, sentence, here))
        here = overheard(cast, sentence, here, passing)
        if carry is not UNSAID or len(here) > 1:
            here = tuple(
                i for i in here if i.voice.source_id != publisher or i.voice.kind not in OUTLETS
            )
        if carried and (given := given_after(cast, sentence, here, passing)):
            credited[sentence.index - 1] = given
        spoken.append(here)
        relays.append(passing)
        for item in here:
            if item.frame.kind == "tell" or len(here) == 1:
                told = [v for v in passing if v.kind in OUTLETS or v.kind == "person"]
                if told and item.voice.kind not in OUTLETS:
                    cast.told.setdefault(item.voice.name, tuple(told))
        note_origins(cast, sentence, here)
        if carried[:-1] and (by := passed_on_after(sentence, here, passing)):
            passed[sentence.index - 1] = by
        carry = going_on(sentence, here, passing, carry)
    return Sayings(
        tuple(spoken), tuple(relays), tuple(carried), credited, passed, cast.told, cast.origins
    )


FIGURES = grammar("figures")
GIVEN = grammar("given")


def given_after(
    cast: Cast, sentence: Sentence, here: Sequence[Spoken], passing: Sequence[Voice]
) -> Attribution | None:
    """Who gave the figures of the sentence before: "X, which provided the estimate to Y, …"."""
    for at, token in enumerate(sentence.tokens[:30]):
        if token.lower not in FIGURES or word(sentence, at - 1) not in {
            "the",
            "this",
            "that",
            "these",
            "those",
        }:
            continue
        if word(sentence, at - 2) in GIVEN and word(sentence, at - 3) in {"which", "who", "that"}:
            giver = next((m for m in reversed(sentence.mentions) if m.last <= at - 3), None)
        elif word(sentence, at + 1) in GIVEN and (by := passed_from(sentence, at)):
            giver = behind(sentence, by)
        else:
            continue
        voice = resolved(cast, giver) if giver else None
        if giver and voice:
            to = outlets_behind(cast, sentence, at)
            cue = (sentence.index, min(giver.first, at), max(giver.last, at + 1))
            return Attribution(
                tuple(distinct([voice, *to, *passing])), cue, "say", "given in the next sentence"
            )
    return None


def passed_from(sentence: Sentence, at: int) -> int | None:
    """Where the giver of "the figures come from X" or "the estimate was given by X" begins."""
    for k in range(at + 2, min(at + 6, len(sentence.tokens))):
        if word(sentence, k) in {"from", "by"}:
            return k + 1
    return None


def outlets_behind(cast: Cast, sentence: Sentence, at: int) -> list[Voice]:
    """The outlet that was given a figure: "the estimate to NBC News"."""
    found = [m for m in sentence.mentions if at < m.first <= at + 3 and m.kind in OUTLETS]
    return [v for m in found if word(sentence, m.first - 1) == "to" and (v := resolved(cast, m))]


SOLDIERS = grammar("soldiers")


def overheard(
    cast: Cast, sentence: Sentence, here: tuple[Spoken, ...], passing: tuple[Voice, ...]
) -> tuple[Spoken, ...]:
    """The speakers of an intercept as such, with the body that published it and the outlet behind them."""
    if any(token.lower.startswith("intercept") for token in sentence.tokens):
        relays = [i.voice for i in here if i.voice.kind in BODIES]
        bodies = [v for v in relays if v.kind not in OUTLETS] + [
            v for v in relays if v.kind in OUTLETS
        ]
        cast.intercept = tuple(distinct([*bodies, *passing]))
        cast.overheard = next(
            (
                v.country
                for v in reversed(cast.groups)
                if SOLDIERS & set(v.name.split()) and v.country
            ),
            None,
        )
    if not cast.intercept:
        return here
    result = []
    for item in here:
        voice = intercepted(cast, item.voice)
        result.append(item if voice is item.voice else Spoken(item.frame, voice, cast.intercept))
    return tuple(result)


def intercepted(cast: Cast, voice: Voice) -> Voice:
    """An unnamed soldier who is overheard."""
    if voice.kind != "anonymous" or not SOLDIERS & set(voice.name.split()):
        return voice
    country = voice.country or cast.overheard
    adjective = f"{demonym(country)} " if country else ""
    name = f"intercepted {adjective}serviceman"
    return Voice(name, "anon-" + slug(name), "anonymous", country, "anonymous")


def attributed_statements(sentences: Sequence[Sentence]) -> list[Attributed]:
    """Every statement that a text reports, with the spans of its source, its cue and its content."""
    found = []
    for sentence, here in zip(sentences, sayings(sentences).spoken, strict=True):
        tokens = sentence.tokens
        for item in here:
            first, last = item.frame.content
            source, cue = item.frame.source, item.frame.cue
            found.append(
                Attributed(
                    item.voice.name, item.voice.source_id, item.frame.kind,
                    stretch(tokens, source.first, source.last), stretch(tokens, *cue),
                    stretch(tokens, first, max(last, first + 1)),
                )
            )  # fmt: skip
    return found


def stretch(tokens: Sequence[Token], first: int, last: int) -> Span:
    """The span of some tokens."""
    first = min(first, len(tokens) - 1)
    return Span(tokens[first].starts, tokens[max(first, last - 1)].ends)


PASSING = frozenset("relayed passed relay relays shared recounted carried".split())


def passed_on_after(
    sentence: Sentence, here: Sequence[Spoken], passing: Sequence[Voice]
) -> tuple[Voice, ...]:
    """Who passed on the sentence before: "Lawmakers X and Y relayed what they had been told, Z reports"."""
    words = [token.lower for token in sentence.tokens]
    people = [
        i.voice
        for i in here
        if i.voice.kind in {"person", "anonymous"} and i.frame.kind in {"report", "say"}
    ]
    outlets = [i.voice for i in here if i.voice.kind in OUTLETS]
    taken_up = {"what", "estimate", "figures", "figure", "numbers", "findings", "account"} & set(
        words[:22]
    )
    if not (PASSING & set(words) and taken_up):
        return ()
    if any(q.kind == "count" for q in sentence.quantities):
        return ()
    return tuple(distinct([*people, *outlets, *passing]))


def note_origins(cast: Cast, sentence: Sentence, here: Sequence[Spoken]) -> None:
    """Remember for whom a lawmaker or an unnamed group speaks: the body that briefed them."""
    cited = [i.voice for i in here if i.frame.kind == "cite" and i.voice.kind in BODIES - OUTLETS]
    people = [
        i.voice for i in here if i.frame.kind != "cite" and i.voice.kind in {"person", "anonymous"}
    ]
    briefed = any(token.lower in {"briefed", "briefing", "hearing"} for token in sentence.tokens)
    if cited and people and briefed:
        for voice in people:
            cast.origins.setdefault(voice.name, cited[0])


def with_relays(said: Attribution, whole: Sayings, index: int) -> Attribution:
    """An attribution with the relays that other sentences give: an interview, an account passed on."""
    claimant = said.voices[0]
    if claimant.anonymity == "unattributed":
        return said
    voices = said.voices
    if claimant.name in whole.origins and whole.origins[claimant.name] not in voices:
        voices = (whole.origins[claimant.name], *voices)
        claimant = voices[0]
    if claimant.kind in BODIES and index in whole.passed:
        voices = tuple(distinct([*voices, *whole.passed[index]]))
    if len(voices) == 1 and claimant.name in whole.told:
        voices = (*voices, *whole.told[claimant.name])
    return replace(said, voices=tuple(sorted_relays(voices)))


def sorted_relays(voices: Sequence[Voice]) -> list[Voice]:
    """The claimant, then the people and bodies that pass it on, then the outlets."""
    first, *rest = voices
    return [first, *sorted(rest, key=lambda v: v.kind in OUTLETS)]


def main_country(sentences: Sequence[Sentence]) -> str | None:
    """The country that a text names most."""
    counts = Counter(mark.value for sentence in sentences for mark in sentence.of("country"))
    return counts.most_common(1)[0][0] if counts else None


def voiced(cast: Cast, sentence: Sentence) -> tuple[Spoken, ...]:
    """The frames of a sentence with their voices; whoever cannot be resolved is left out."""
    result = []
    met = 0
    size = len(sentence.tokens)
    found = frames(sentence)
    whose: dict[Mention, Voice | None] = {}
    for frame in sorted(found, key=lambda f: f.source.first):
        meet(cast, sentence, met, frame.source.first)
        met = max(met, frame.source.first)
        if frame.source.form != "named" or frame.source.kind == "surname":
            whose[frame.source] = resolved(cast, frame.source)
    meet(cast, sentence, met, size)
    for frame in found:
        voice = whose.get(frame.source) or resolved(cast, frame.source)
        if voice is None:
            continue
        others = [v for m in frame.joint if (v := resolved(cast, m))]
        before = [
            v for m, v in zip(frame.joint, others, strict=False) if m.first < frame.source.first
        ]
        after = [
            v for m, v in zip(frame.joint, others, strict=False) if m.first > frame.source.first
        ]
        voice = joined(list(distinct([*before, voice, *after])))
        result.append(Spoken(frame, voice))
    for item in result:
        if item.frame.kind != "cite":
            cast.speakers.append(item.voice)
    return tuple(result)


def relays_in(cast: Cast, sentence: Sentence, here: Sequence[Spoken]) -> list[Voice]:
    """The outlets to whom, or by whom, what a sentence says is passed on."""
    found = []
    for mention in sentence.mentions:
        passed = mention.kind == "person" and passed_by(sentence, mention)
        if passed or (
            mention.kind in OUTLETS and mention.form == "named" and is_channel(sentence, mention)
        ):
            voice = resolved(cast, mention)
            if voice and all(voice != item.voice for item in here):
                found.append(voice)
    return found


def passed_by(sentence: Sentence, mention: Mention) -> bool:
    """Whether a person passes on what is said: "quoted by", "relayed by the lawmaker X", a host."""
    if word(sentence, mention.first - 1) in {"podcaster", "host", "interviewer", "broadcaster"}:
        return True
    for at in range(mention.first - 1, max(0, mention.first - 6), -1):
        if word(sentence, at) == "by":
            verb = {word(sentence, at - 1), word(sentence, at - 2), word(sentence, at - 3)}
            return bool(
                verb & (PASSED_ON - {"interviewed", "posted", "viewed", "seen"} | {"passed"})
            )
        if word(sentence, at) in {",", ";", "that"}:
            return False
    return False


def is_channel(sentence: Sentence, mention: Mention) -> bool:
    """Whether an outlet is told something, or quotes or carries it."""
    at = mention.first - 1
    steps = 0
    while (
        at >= 0
        and steps < 6
        and word(sentence, at) not in TO_OUTLET
        and word(sentence, at) not in {",", ";", "."}
    ):
        at -= 1
        steps += 1
    before = word(sentence, at)
    if before in {"told", "tell", "tells", "informed", "by"}:
        return before != "by" or word(sentence, at - 1) in PASSED_ON
    if before in {"to", "with"}:
        near = {word(sentence, k) for k in range(max(0, at - 5), at)}
        return bool(
            near
            & {
                "interview",
                "spoke",
                "speaking",
                "said",
                "disclosed",
                "gave",
                "provided",
                "remarks",
                "comments",
                "statement",
                "given",
                "passed",
                "relayed",
                "confirmed",
            }
        )
    if before == "from":
        return word(sentence, at - 1) in {"took", "had", "recalls", "comments"}
    return False


def going_on(
    sentence: Sentence, here: Sequence[Spoken], passing: tuple[Voice, ...], carry: Attribution
) -> Attribution:
    """The attribution that a following sentence goes on with."""
    if not here:
        return carry
    lasting = [item for item in here if item.frame.kind not in {"cite"}]
    if not lasting:
        return carry
    size = len(sentence.tokens)
    found = attribution(sentence, here, passing, carry, max(0, size - 1))
    return found if found is not UNSAID else carry


def reach(sentence: Sentence, here: Sequence[Spoken]) -> list[tuple[Spoken, int, int]]:
    """Each frame that runs forward, with where its content ends: at the next frame beside it."""
    forward = [item for item in here if not item.frame.around]
    result = []
    for item, following in zip(forward, [*forward[1:], None], strict=False):
        starts, ends = item.frame.content
        if following is not None and beside(sentence, item.frame, following.frame):
            ends = min(ends, following.frame.cue[0])
        result.append((item, starts, ends))
    return result


def beside(sentence: Sentence, first: Frame, second: Frame) -> bool:
    """Whether a frame stands beside the one before it, and not inside what that one says."""
    gap = [word(sentence, k) for k in range(first.cue[1], second.cue[0])]
    if not gap or gap in (["that"], ["how"]):
        return False
    return bool(SEQUELS.intersection(gap))


def attribution(
    sentence: Sentence,
    here: Sequence[Spoken],
    passing: Sequence[Voice],
    carry: Attribution,
    at: int,
) -> Attribution:
    """Who says what stands at a token of a sentence."""
    nested = [item for item, starts, ends in reach(sentence, here) if starts <= at < ends]
    around = [
        i
        for i in here
        if i.frame.around
        and i.frame.content[0] <= at < i.frame.content[1]
        and not (i.frame.cue[0] <= at < i.frame.cue[1])
    ]
    cited = [i for i in around if i.frame.kind == "cite"]
    asides = [i for i in around if i.frame.kind != "cite"]
    main = nested[-1] if nested else nearest(asides, at)
    if main is None and cited:
        main, cited = cited[0], cited[1:]
    if main is None:
        return carried_over(sentence, passing, carry, at)
    if nested and (aside := own_clause(sentence, asides, main, at)):
        return attributed(sentence, aside, [*origin_of(cited), aside.voice, *passing])
    if len(nested) > 1 and weaker(nested[-1], nested[-2]):
        nested = nested[:-1]
        main = nested[-1]
    if nested and weaker(main, nearest([i for i in asides if i.voice.kind not in OUTLETS], at)):
        person = nearest([i for i in asides if i.voice.kind not in OUTLETS], at)
        assert person is not None
        nested, main = [], person
    outer = [i.voice for i in reversed(nested[:-1])]
    outer += [
        i.voice
        for i in asides
        if i is not main and not divided(sentence, i.frame.cue[0], at) and relays(i, main, nested)
    ]
    origin = [
        i.voice
        for i in cited
        if i is not main and (i.voice.kind not in OUTLETS or main.voice.kind in OUTLETS)
    ]
    outer += [i.voice for i in cited if i is not main and i.voice not in origin]
    if main.voice.kind in OUTLETS and not origin and not nested[:-1]:
        inner = [i for i in asides if i is not main and i.voice.kind not in OUTLETS]
        if inner:
            return attributed(sentence, inner[0], [inner[0].voice, main.voice, *passing])
    return attributed(sentence, main, [*origin, main.voice, *outer, *passing])


def relays(aside: Spoken, main: Spoken, nested: Sequence[Spoken]) -> bool:
    """Whether an aside passes on what the main frame says: an outlet, or a person for a body."""
    if aside.voice.kind in OUTLETS:
        return True
    return bool(nested) and aside.voice.kind == "person" and main.voice.kind in BODIES


def divided(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a semicolon stands between two tokens."""
    return any(word(sentence, k) == ";" for k in range(min(first, last), max(first, last)))


def origin_of(cited: Sequence[Spoken]) -> list[Voice]:
    """The voices that are cited."""
    return [item.voice for item in cited]


def weaker(inner: Spoken | None, outer: Spoken | None) -> bool:
    """Whether what a government thinks is only told by the person who speaks: "Moscow reckons with"."""
    if inner is None or outer is None or inner is outer:
        return False
    return (
        inner.frame.kind == "estimate"
        and inner.voice.kind in {"government", "ministry"}
        and outer.voice.kind == "person"
    )


def own_clause(
    sentence: Sentence, asides: Sequence[Spoken], main: Spoken, at: int
) -> Spoken | None:
    """An aside behind a number that belongs to its clause alone: "…, of whom N died, according to X"."""
    for item in asides:
        cue = item.frame.cue[0]
        if cue <= at or item.voice.kind in OUTLETS or main.frame.around:
            continue
        breaks = [
            k
            for k in range(main.frame.cue[1], at)
            if word(sentence, k) == ","
            and word(sentence, k + 1) in {"of", "and", "while", "which", "but", "with", "some"}
        ]
        behind = [k for k in range(at, cue) if word(sentence, k) in {",", ";"}]
        if breaks and len(behind) <= 1:
            return item
    return None


def attributed(sentence: Sentence, main: Spoken, voices: Sequence[Voice]) -> Attribution:
    """An attribution by a frame, each voice once."""
    voices = [*voices, *main.behind]
    cue = (sentence.index, *main.frame.cue)
    how = "around it" if main.frame.around else "before it"
    return Attribution(
        tuple(distinct(list(voices))), cue, main.frame.kind, f"{main.frame.kind} {how}"
    )


def nearest(asides: Sequence[Spoken], at: int) -> Spoken | None:
    """The aside that a token belongs to: the next one behind it, else the last one before it."""
    behind_it = [i for i in asides if i.frame.cue[0] > at]
    if behind_it:
        return next((i for i in behind_it if i.voice.kind not in OUTLETS), behind_it[0])
    return asides[-1] if asides else None


def carried_over(
    sentence: Sentence, passing: Sequence[Voice], carry: Attribution, at: int
) -> Attribution:
    """The statement that goes on from the sentences before, unless this one says it is another's."""
    if speakerless(sentence, at) or carry is UNSAID:
        return UNSAID
    return replace(carry, rule="carried over")


def speakerless(sentence: Sentence, at: int) -> bool:
    """Whether a passive such as "are said to have" leaves the speaker out."""
    for verb in sentence.of("say"):
        if word(sentence, verb.first) in NO_SPEAKER and word(sentence, verb.first - 1) in {
            "is",
            "are",
            "was",
            "were",
            "been",
        }:
            if word(sentence, verb.last) == "to":
                return True
    return False
