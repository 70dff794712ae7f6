"""Speaking: who says what stands at a token, from the claimant to the last relay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from analysis.interpret.chains.attribution import UNSAID, Attribution, Heard, Sayings, Spoken
from analysis.interpret.chains.disputes import DISPUTING, undisputed
from analysis.interpret.chains.quotations import QUOTED
from analysis.interpret.chains.reach import (
    Reaching,
    beside,
    is_divided,
    nearest,
    own_clause,
    reaching,
)
from analysis.interpret.chains.relays import with_relays
from analysis.interpret.chains.telling import tells_numbers
from analysis.interpret.chains.unsaid import (
    NEW_CLAUSE,
    is_closed_before,
    is_left_unsaid,
    is_put_by_others,
    is_speakerless,
)
from analysis.interpret.frames import word
from analysis.interpret.frames.apart import phrase_start
from analysis.interpret.frames.documents import seen_papers
from analysis.interpret.frames.near import OWNS, gap, holds
from analysis.interpret.frames.quotations import ends_open
from analysis.interpret.frames.sources import before_names
from analysis.interpret.voices import BODIES, OUTLETS, distinct
from analysis.model import Sentence
from analysis.words.forms import verb_forms

NEAR = 6
HEARERS = 5  # words within which those who are told something stand: "told a closed hearing"
CREDITING = frozenset({"according", "per"})
DENYING = frozenset({"deny", "doubt"})
LAWMAKERS = frozenset({"lawmaker", "lawmakers", "legislator", "legislators", "MP", "MPs"})
QUOTES = frozenset({'"', "“", "”", "«", "‘"})


def saying(sentence: Sentence, whole: Sayings, at: int) -> Attribution:
    """Who says what stands at a token of a text, with what other sentences tell about it."""
    said = attribution(whole.heard[sentence.index], at)
    given = whole.credited[sentence.index]
    if given and given.kind == "cite":
        said = given if said is UNSAID else with_origin(said, given)
    elif given and (said is UNSAID or said.rule == "carried over" or relays_a_body(said, given)):
        said = passed_on(said, given)
    return with_relays(said, whole, sentence.index)


def with_origin(said: Attribution, origin: Attribution) -> Attribution:
    """A statement whose source the next sentence names, with whoever made it as its relay."""
    return replace(said, voices=tuple(distinct([*origin.voices, *said.voices])))


def relays_a_body(said: Attribution, given: Attribution) -> bool:
    """Whether people by name passed on what a body has said: "The numbers come from X and Y"."""
    claimant = said.voices[0]
    body = claimant.kind in BODIES - OUTLETS and claimant.kind != "government"
    people = given.voices[0].kind == "person"
    return body and people and all(v.kind in OUTLETS | {"person"} for v in given.voices)


def passed_on(said: Attribution, given: Attribution) -> Attribution:
    """Who gave figures, as the next sentence tells; people pass on what a body has said."""
    body = said.voices[0].kind in BODIES - OUTLETS
    if body and given.voices[0].kind in {"person", "anonymous"}:
        return replace(said, voices=tuple(distinct([*said.voices, *given.voices])))
    return given


def attribution(heard: Heard, at: int) -> Attribution:
    """Who says what stands at a token, as its sentence and the one before it tell."""
    found = undisputed(heard, reaching(heard, at), at)
    if found is None:
        return announced(heard, at)
    if (not found.nested and is_left_unsaid(heard, at)) or is_put_by_others(heard, at):
        return UNSAID
    if not any(found) and is_closed_before(heard, at):
        return UNSAID
    if not any(found):
        return unsigned(heard) or carried_over(heard, at)
    if found.nested:
        asides = [i for i in found.asides if not is_relay_of(heard, i, found.nested[-1], at)]
        if own := beside(heard.sentence, asides, at):
            carrying = [i.voice for i in reversed(found.nested) if i.voice.kind in OUTLETS]
            return heard.by_frame(own, [own.voice, *carrying])
        aside = own_clause(heard.sentence, found.asides, found.nested[-1], at)
        if aside:
            return heard.by_frame(aside, [i.voice for i in found.cited] + [aside.voice])
        if other := behind_a_denial(heard.sentence, found.asides, found.nested[-1], at):
            return heard.by_frame(other, [other.voice])
        body = said_within(found.asides, found.nested[-1], at)
        if body:
            return heard.by_frame(body, [body.voice, *(i.voice for i in reversed(found.nested))])
    main, others = leading(heard.sentence, found, at)
    return chained(heard, main, others, at)


def unsigned(heard: Heard) -> Attribution | None:
    """The statement of papers that somebody has seen, and that nobody is said to have written."""
    papers = seen_papers(heard.sentence)
    if papers is None or not heard.relays:
        return None
    cue = heard.sentence.index, *papers
    return Attribution((*UNSAID.voices, *heard.relays), cue, "say", "papers seen by an outlet")


def announced(heard: Heard, at: int) -> Attribution:
    """Who announced what another withholds: "which Hezbollah announced"; else nobody."""
    for item in heard.spoken:
        first = item.frame.cue[0]
        if first > at and word(heard.sentence, first - 1) == "which":
            return heard.by_frame(item, [item.voice])
    return UNSAID


def is_relay_of(heard: Heard, aside: Spoken, main: Spoken, at: int) -> bool:
    """Whether somebody only passes on a clause that has its speaker: "X said so, per Reuters"."""
    first, ends = aside.frame.cue[0], main.frame.cue[1]
    told = passes_on(aside, main)
    if not (told or aside.voice.kind in OUTLETS) or main.voice.kind in OUTLETS:
        return False
    credited = word(heard.sentence, first) in CREDITING and word(heard.sentence, first - 1) == ","
    return credited and not holds(heard.sentence, NEW_CLAUSE - {"and"}, ends, at)


def passes_on(aside: Spoken, main: Spoken) -> bool:
    """Whether a person or lawmakers stand beside a service or ministry whose word they pass on."""
    body = main.voice.kind in BODIES - OUTLETS - {"government"}
    named = aside.voice.kind == "person"
    return body and (named or not LAWMAKERS.isdisjoint(aside.voice.name.split()))


def behind_a_denial(
    sentence: Sentence, asides: Sequence[Spoken], main: Spoken, at: int
) -> Spoken | None:
    """Whoever is named behind a denial without a clause: "X denied it – according to Y, N came"."""
    ends = main.frame.cue[1]
    if main.frame.kind not in DENYING or holds(sentence, {"that", ":"}, ends, at):
        return None
    there = (i for i in asides if ends <= i.frame.cue[0] < at and i.voice.kind not in OUTLETS)
    return next(there, None)


def said_within(asides: Sequence[Spoken], main: Spoken, at: int) -> Spoken | None:
    """The body of which a speaker tells: "X said that, according to the agency, …"."""
    if main.voice.kind not in {"person", "anonymous"}:
        return None
    inside = (i for i in asides if main.frame.cue[1] <= i.frame.cue[0] < at)
    return next((i for i in inside if i.voice.kind in BODIES - OUTLETS), None)


def leading(sentence: Sentence, found: Reaching, at: int) -> tuple[Spoken, Reaching]:
    """The frame whose voice makes the statement, and the frames that may pass it on."""
    nested, asides, cited = found
    if not nested:
        main = nearest(sentence, asides, at) or cited[0]
        return main, Reaching([], without(asides, main), without(cited, main))
    if len(nested) > 1 and (is_weaker(nested[-1], nested[-2]) or is_promised(sentence, nested[-1])):
        nested = nested[:-1]
    person = nearest(sentence, [i for i in asides if i.voice.kind not in OUTLETS], at)
    if person and is_weaker(nested[-1], person):
        return person, Reaching([], without(asides, person), cited)
    return nested[-1], Reaching(nested[:-1], asides, cited)


def without(items: Sequence[Spoken], main: Spoken) -> list[Spoken]:
    """The frames but for one of them."""
    return [item for item in items if item is not main]


def chained(heard: Heard, main: Spoken, others: Reaching, at: int) -> Attribution:
    """The attribution by a frame: whom it cites, its voice, and those who pass it on."""
    outlet = main.voice.kind in OUTLETS
    origin = [i.voice for i in reversed(others.cited) if outlet or i.voice.kind not in OUTLETS]
    starts = main.frame.cue[0]
    inner = [i for i in others.asides if i.voice.kind not in OUTLETS and i.frame.cue[0] > starts]
    if outlet and inner and not origin and not others.nested:
        return heard.by_frame(inner[0], [inner[0].voice, main.voice])
    outer = [i.voice for i in reversed(others.nested)]
    outer += [i.voice for i in others.asides if is_relay(heard.sentence, i, main, at)]
    outer += [i.voice for i in others.cited if i.voice not in origin]
    return heard.by_frame(main, [*origin, main.voice, *outer])


def is_relay(sentence: Sentence, aside: Spoken, main: Spoken, at: int) -> bool:
    """Whether an aside passes on what the main frame says: an outlet, or a person for a body."""
    starts, ends = main.frame.cue
    disputes = aside.frame.kind in DISPUTING
    if disputes or is_divided(sentence, aside.frame.cue[0], at):
        return False
    if starts < aside.frame.cue[0] < ends:
        return True
    person = aside.voice.kind == "person" and main.voice.kind in BODIES
    person = person or (passes_on(aside, main) and aside.frame.cue[0] > starts)
    if person and is_next_to(sentence, aside, main):
        return True
    behind = aside.frame.cue[0] > starts and not main.frame.around
    return aside.voice.kind in OUTLETS or (person and behind)


def is_next_to(sentence: Sentence, aside: Spoken, main: Spoken) -> bool:
    """Whether a person stands right beside a body: "the agency believes, X said", "…, X, Y"."""
    if main.frame.around:
        first, last = main.frame.cue[1], aside.frame.cue[0]
        hearers = range(first + 1, first + HEARERS) if main.frame.kind == "tell" else ()
        first = next((at for at in hearers if word(sentence, at) == ","), first)
        joined = word(sentence, first) == "," and last - first <= NEAR
    else:
        first, last = aside.frame.cue[1], main.frame.cue[0]
        joined = aside.frame.cue[0] == 0 and word(sentence, first) == "," and last - first <= NEAR
    return joined and before_names().issuperset(gap(sentence, first + 1, last))


def is_promised(sentence: Sentence, inner: Spoken) -> bool:
    """Whether a speaker only tells what somebody is going to do: "Kyiv said Seoul pledged N"."""
    return holds(sentence, promising(), inner.frame.cue[0], inner.frame.cue[1])


@cache
def promising() -> frozenset[str]:
    """The forms of the verbs by which somebody binds themselves: "promised", "pledges"."""
    return frozenset(form for base in ("promise", "pledge", "vow") for form in verb_forms(base))


def is_weaker(inner: Spoken, outer: Spoken) -> bool:
    """Whether what a government thinks is only told by a speaker: "Moscow reckons with"."""
    return (
        inner.frame.kind == "estimate"
        and inner.voice.kind in {"government", "ministry"}
        and outer.voice.kind == "person"
    )


def going_on(heard: Heard, following: Sentence) -> Attribution:
    """What a sentence goes on with: a statement before it that told a number, or that it quotes."""
    if all(item.frame.kind in {"cite", "withhold"} for item in heard.spoken):
        carried = UNSAID if is_speakerless(heard.sentence) else heard.carried
        return unsigned(heard) or carried
    figures = [q.first for q in heard.sentence.quantities if q.kind == "count"]
    for at in reversed(figures):
        if (found := attribution(heard, at)).cue is not None:
            return UNSAID if found.kind in DISPUTING else found
    found = attribution(heard, max(0, len(heard.sentence.tokens) - 1))
    if found.cue is None:
        return heard.carried
    numbers = tells_numbers(heard.sentence, 0, len(heard.sentence.tokens))
    same = numbers or found.voices[0] == heard.carried.voices[0]
    if ends_open(heard.sentence):
        return replace(found, rule=QUOTED)
    return found if same or word(following, 0) in QUOTES else UNSAID


def carried_over(heard: Heard, at: int) -> Attribution:
    """The statement of the sentence before, unless this one leaves the speaker out."""
    quoted = heard.carried.rule == QUOTED or word(heard.sentence, 0) in QUOTES
    if quoted and heard.carried is not UNSAID:
        return replace(heard.carried, rule=QUOTED)
    if heard.carried is UNSAID or is_speakerless(heard.sentence, at) or opens_anew(heard):
        return UNSAID
    return replace(heard.carried, rule="carried over")


def opens_anew(heard: Heard) -> bool:
    """Whether a sentence opens with somebody else, who is no state: its figure may be theirs."""
    first = next(iter(heard.sentence.mentions), None)
    if first is None or first.form != "named" or phrase_start(heard.sentence, first) > 1:
        return False
    owner = word(heard.sentence, first.last) == OWNS
    somebody = first.kind in BODIES | {"person"}
    return somebody and not owner and first.name not in {v.name for v in heard.carried.voices}
