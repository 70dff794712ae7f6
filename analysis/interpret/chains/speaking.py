"""Speaking: who says what stands at a token, from the claimant to the last relay.

`reach` finds the frames that hold a token, `disputes` drops those that do not say it, `inside` and
`leading` choose whose it is, `passers` who passes it on, `carrying` what stays from the one before,
`afterwards` what the next one tells.
"""

from __future__ import annotations

from dataclasses import replace

from analysis.interpret.chains.afterwards import (
    is_origin,
    is_published,
    passed_on,
    relays_a_body,
    with_origin,
)
from analysis.interpret.chains.attribution import UNSAID, Attribution, Heard, Sayings, Spoken
from analysis.interpret.chains.carrying import QUOTES, carried_over, is_of_others, opens_anew
from analysis.interpret.chains.disputes import undisputed
from analysis.interpret.chains.inside import inside
from analysis.interpret.chains.leading import leading
from analysis.interpret.chains.passers import is_advised, is_relay
from analysis.interpret.chains.quotations import QUOTED
from analysis.interpret.chains.reach import Reaching, is_around, is_divided, reaching
from analysis.interpret.chains.relays import with_relays
from analysis.interpret.chains.telling import sets_out, tells_numbers
from analysis.interpret.chains.unsaid import (
    is_closed_before,
    is_left_unsaid,
    is_of_hearers,
    is_of_the_time,
    is_put_by_others,
    is_put_in_relative,
    is_speakerless,
)
from analysis.interpret.frames import word
from analysis.interpret.frames.documents import seen_papers
from analysis.interpret.frames.frame import DISPUTING, SEMICOLON
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.quotations import ends_open
from analysis.interpret.near import counts, holds, places_near
from analysis.interpret.voices import OUTLETS
from analysis.model import Sentence

TIMES = frozenset({"after", "before", "since", "until", "when"})
OPENING = 3  # tokens with which a clause may lead into a number: "; |of these about 40"


def saying(sentence: Sentence, whole: Sayings, at: int) -> Attribution:
    """Who says what stands at a token of a text, with what other sentences tell about it."""
    said = attribution(whole.heard[sentence.index], at)
    given = whole.credited[sentence.index]
    if given and (given.kind == "cite" or is_origin(said, given) or is_published(said, given)):
        said = given if said is UNSAID else with_origin(said, given)
    elif given and (said is UNSAID or said.rule == "carried over" or relays_a_body(said, given)):
        said = passed_on(said, given)
    if said is UNSAID:
        said = whole.between[sentence.index]
    return with_relays(said, whole, sentence.index)


def attribution(heard: Heard, at: int) -> Attribution:
    """Who says what stands at a token, as its sentence and the one before it tell."""
    if is_of_hearers(heard.sentence, at) or is_of_the_time(heard, at):
        return UNSAID
    found = undisputed(heard, reaching(heard, at), at)
    if found is None:
        return announced(heard, at)
    if is_left_unsaid(heard, at, found.nested) or is_put_by_others(heard, at):
        return UNSAID
    if not found.asides and is_put_in_relative(heard.sentence, at):
        return UNSAID
    if not any(found) and is_closed_before(heard, at):
        return UNSAID
    if not any(found):
        return unsigned(heard) or from_clause_before(heard, at) or carried_over(heard, at)
    if found.nested and (own := inside(heard, found, at)):
        return own
    main, others = leading(heard.sentence, found, at)
    return chained(heard, main, others, at)


def from_clause_before(heard: Heard, at: int) -> Attribution | None:
    """Whose the figures before a semicolon are, who go on behind it: "40, by X's count; 7 more"."""
    turn = max(places_near(heard.sentence, SEMICOLON, 0, at), default=0)
    figures = [q.first for q in heard.sentence.quantities if q.kind == "count" and q.first < turn]
    if not figures or goes_to_others(heard, turn, at):
        return None
    found = attribution(heard, figures[-1])
    over = found.cue is None or found.kind in DISPUTING or is_of_some(heard, found)
    return None if over else replace(found, rule="clause before it")


def goes_to_others(heard: Heard, turn: int, at: int) -> bool:
    """Whether somebody named opens the clause of a token, or speaks in it."""
    if not counts(heard.sentence, turn, turn + OPENING + 1) or is_of_others(heard, at):
        return True
    if is_speakerless(heard.sentence, at):
        return True
    first = next((m for m in heard.sentence.mentions if m.first > turn), None)
    return first is not None and first.form == "named" and first.last <= at


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


def chained(heard: Heard, main: Spoken, others: Reaching, at: int) -> Attribution:
    """The attribution by a frame: whom it cites, its voice, and those who pass it on."""
    outlet = main.voice.kind in OUTLETS
    quoting = [i for i in others.cited if not is_advised(heard.sentence, main, i)]
    citing = quoting or cited_beside(heard, main, at)
    cited = [i for i in reversed(citing) if not is_cited_by_others(heard, i, main, others)]
    origin = [i.voice for i in cited if outlet or i.voice.kind not in OUTLETS]
    starts = main.frame.cue[0]
    inner = [i for i in others.asides if i.voice.kind not in OUTLETS and i.frame.cue[0] > starts]
    if outlet and inner and not origin and not others.nested:
        return heard.by_frame(inner[0], [inner[0].voice, main.voice])
    outer = [i.voice for i in reversed(quoting) if i.voice not in origin]
    outer += [i.voice for i in reversed(others.nested)]
    outer += [i.voice for i in others.asides if is_relay(heard.sentence, i, main, at)]
    return heard.by_frame(main, [*origin, main.voice, *outer])


def cited_beside(heard: Heard, main: Spoken, at: int) -> list[Spoken]:
    """Whom a person cites beside a semicolon: "40 died, X said, citing |the army; 9 left"."""
    speaks = main.voice.kind == "person" and main.frame.around
    if not speaks or not is_divided(heard.sentence, main.frame.cue[0], at):
        return []
    cited = (item for item in heard.spoken if item.frame.kind == "cite")
    return [item for item in cited if is_around(item.frame, main.frame.cue[0])]


def is_cited_by_others(heard: Heard, item: Spoken, main: Spoken, others: Reaching) -> bool:
    """Whether whoever is cited passes on what another says: "X reported, |citing Y, that Z said".

    So does whoever was told it by that one: "citing |Y, who had been briefed by Z".
    """
    first, last = item.frame.cue
    if others.nested and first < main.frame.cue[0]:
        return True
    told = main.frame.kind == "tell" and main.frame.around
    return told and word(heard.sentence, last + (word(heard.sentence, last) == ",")) == "who"


def is_of_some(heard: Heard, found: Attribution) -> bool:
    """Whether somebody only speaks of some of the counted: "300 people who Kyiv says have left"."""
    own = (item for item in heard.spoken if found.cue == (heard.sentence.index, *item.frame.cue))
    sources = (item.frame.source for item in own)
    starts = (phrase_start(heard.sentence, source) for source in sources)
    return any(word(heard.sentence, at - 1) in {"who", "whom"} for at in starts)


def is_of_time(sentence: Sentence, found: Attribution) -> bool:
    """Whether a statement only tells since or until when: "the first |since X admitted it"."""
    if found.cue is None or found.kind not in DISPUTING | {"confirm"}:
        return False
    return holds(sentence, TIMES, max(1, found.cue[1] - 3), found.cue[1] + 1)


def is_set_out(heard: Heard, found: Attribution) -> bool:
    """Whether a statement only leads up to what the next sentences tell."""
    own = (item.frame for item in heard.spoken if item.voice in found.voices)
    return any(sets_out(heard.sentence, frame) for frame in own)


def going_on(heard: Heard, following: Sentence) -> Attribution:
    """What a sentence goes on with: a statement before it that told a number, or that it quotes."""
    if all(item.frame.kind in {"cite", "withhold"} for item in heard.spoken):
        anew = is_speakerless(heard.sentence) or opens_anew(heard)
        carried = UNSAID if anew else heard.carried
        return unsigned(heard) or carried
    figures = [q.first for q in heard.sentence.quantities if q.kind == "count"]
    for at in reversed(figures):
        if (found := attribution(heard, at)).cue is not None:
            over = found.kind in DISPUTING or is_of_some(heard, found)
            return UNSAID if over else found
    found = attribution(heard, max(0, len(heard.sentence.tokens) - 1))
    if found.cue is None:
        return heard.carried
    if is_of_some(heard, found) or is_of_time(heard.sentence, found):
        return UNSAID
    numbers = tells_numbers(heard.sentence, 0, len(heard.sentence.tokens))
    same = numbers or found.voices[0] == heard.carried.voices[0] or is_set_out(heard, found)
    if ends_open(heard.sentence):
        return replace(found, rule=QUOTED)
    return found if same or word(following, 0) in QUOTES else UNSAID
