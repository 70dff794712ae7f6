"""Claims: every counting number of a text with its meaning, and what is no claim with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from analysis.interpret.actors import CIVILIAN, actor
from analysis.interpret.chains import (
    UNSAID,
    Attribution,
    Sayings,
    saying,
    sayings,
)
from analysis.interpret.counted import Counted, counted
from analysis.interpret.frames import word
from analysis.interpret.hedges import hedge
from analysis.interpret.measures import MATERIEL, Measured, measured
from analysis.interpret.periods import Period, period, saying_day
from analysis.interpret.places import Going, Placed, place, theatre_of
from analysis.interpret.stances import Bare, bare, negated, stance
from analysis.interpret.voices import Voice
from analysis.model import (
    Claim,
    Date,
    Evidence,
    Figure,
    Hop,
    Mark,
    Movement,
    Number,
    Quantity,
    Reading,
    Sentence,
)
from analysis.words import grammar

PEOPLE = frozenset({"killed", "wounded", "casualties", "captured", "missing"})
MILITARY = frozenset(["troops", "special_forces", "officers", "generals", "engineers", "units"])
STATUSES = {"planned": "planned", "deployed": "completed", "present": "stationed", "returned": "completed", "training": "stationed"}  # fmt: skip


@dataclass
class Course:
    """What a text has said so far that a later claim may go on about."""

    counted: list[str] = field(default_factory=list)
    actors: list[str | None] = field(default_factory=list)
    measures: list[str] = field(default_factory=list)
    said_on: dict[str, Date] = field(default_factory=dict)
    military: bool = False
    owner: str | None = None
    last: tuple[int, str] = (-9, "")
    whose: tuple[int, str | None] = (-9, None)
    place: str | None = None
    listed: tuple[int, int, bool] = (-9, 0, False)
    period: Period | None = None
    theatre: str | None = None


def reading(
    text: str, sentences: Sequence[Sentence], dates: Sequence[Date], published: date | None,
    publisher: Voice | None,
) -> Reading:  # fmt: skip
    """All claims of a text, and a decision on each of its numbers."""
    whole = sayings(sentences, publisher.source_id if publisher else None)
    course = Course(
        military=is_military(sentences), owner=owner(sentences), theatre=theatre_of(sentences)
    )
    claims: list[Claim] = []
    numbers: list[Number] = []
    for sentence in sentences:
        for number, claim in sentence_claims(
            text, sentences, whole, sentence, course, published, publisher
        ):
            numbers.extend([number] if number else [])
            claims.extend([claim] if claim else [])
    return Reading(
        tuple(sorted(claims, key=lambda c: (c.starts, c.ends))), tuple(numbers), tuple(dates)
    )


def is_military(sentences: Sequence[Sentence]) -> bool:
    """Whether a text is about soldiers more than about others, so that a people's name means them."""
    classes = [mark.value for sentence in sentences for mark in sentence.of("unit")]
    armed = sum(value in MILITARY for value in classes)
    words = sum(token.lower in ARMED for sentence in sentences for token in sentence.tokens)
    civil = sum(token.lower in CIVIL for sentence in sentences for token in sentence.tokens)
    return armed + words > classes.count("people") + civil


ARMED = grammar("armed")
CIVIL = grammar("civil")
FORCES = grammar("forces")


def owner(sentences: Sequence[Sentence]) -> str | None:
    """The country whose forces a text speaks of most: that of claims which do not say whose."""
    counts: dict[str, float] = {}
    for sentence in sentences:
        soldiers = {m.first for m in sentence.of("unit") if m.value in MILITARY}
        speakers = {
            at
            for m in sentence.mentions
            if m.kind != "government" and not soldiers.intersection(range(m.first, m.last))
            for at in range(m.first, m.last)
        }
        for mark in sentence.of("country"):
            if mark.first not in speakers:
                counts[mark.value] = counts.get(mark.value, 0.0) + owning(sentence, mark)
    best, *others = sorted(counts, key=lambda code: -counts[code]) or [""]
    rival = counts[others[0]] if others else 0.0
    return (
        best
        if best and (counts[best] >= 1 or (counts[best] >= 0.2 and counts[best] > rival))
        else None
    )


def owning(sentence: Sentence, mark: Mark) -> float:
    """How strongly a country's name is that of an owner of forces."""
    near = [word(sentence, k) for k in range(mark.last, mark.last + 4)]
    if mark.detail == "demonym" and word(sentence, mark.last - 1).endswith("s"):
        return 1.0
    if near[:1] in (["'s"], ["’s"]) or mark.detail == "demonym":
        return 1.0 if FORCES.intersection(near) else 0.1
    if word(sentence, mark.first - 1) == "from" and word(sentence, mark.first - 2) in FORCES:
        return 1.0
    sends = any(
        m.value in {"deployed", "supplied", "planned"} and 0 <= m.first - mark.last <= 4
        for m in sentence.of("measure")
    )
    return 0.8 if sends else 0.1


def sentence_claims(
    text: str, sentences: Sequence[Sentence], whole: Sayings, sentence: Sentence, course: Course,
    published: date | None, publisher: Voice | None,
) -> Iterator[tuple[Number | None, Claim | None]]:  # fmt: skip
    """Each number of a sentence with its claim, if it makes one, then the stances without a number."""
    for quantity in sentence.quantities:
        if quantity.kind != "count":
            yield quantity.number, None
            continue
        said = saying(sentence, whole, quantity.first)
        number, claim = counted_claim(
            text, sentences, sentence, quantity, said, course, published, publisher
        )
        yield number, claim
    for single in singles(sentence):
        said = saying(sentence, whole, single.first)
        yield (
            None,
            single_claim(text, sentences, sentence, single, said, course, published, publisher),
        )
    for item in bare(sentence, whole.heard[sentence.index].spoken):
        if not negated(sentence, item.first):
            yield (
                None,
                bare_claim(text, sentences, sentence, item, whole, course, published, publisher),
            )
    note_day(sentence, whole, course)


def singles(sentence: Sentence) -> Iterator[Quantity]:
    """One person or thing beside a counted one: "an interpreter and three officers"."""
    ends = {q.begins for q in sentence.quantities if q.kind == "count"}
    for mark in sentence.of("unit"):
        first = mark.first
        while (
            first > 0
            and mark.first - first < 3
            and word(sentence, first) not in {"a", "an"}
            and (sentence.tokens[first - 1].text.isalpha())
        ):
            first -= 1
        joined = word(sentence, mark.last) in {"and", "or", ","} and mark.last + 1 in ends
        if mark.detail == "one" and word(sentence, first) in {"a", "an"} and joined:
            starts, stops = sentence.tokens[first].starts, sentence.tokens[mark.last - 1].ends
            number = Number(starts, stops, "", Figure(best=1))
            yield Quantity(number, "count", first, first + 1, first, first + 1)


def single_claim(
    text: str, sentences: Sequence[Sentence], sentence: Sentence, quantity: Quantity,
    said: Attribution, course: Course, published: date | None, publisher: Voice | None,
) -> Claim | None:  # fmt: skip
    """The claim of one person or thing, whose number no word says."""
    what = counted(sentence, quantity)
    if what is None or what.counted is None:
        return None
    read = measured(sentence, quantity, what) or going_on(sentence, quantity, what, course)
    read = read or Measured(fallback(sentence, what), None, "no word of measure")
    claim = built(
        text, sentences, sentence, quantity, what, read, said, course, published, publisher
    )
    return replace(claim, number=None)


def note_day(sentence: Sentence, whole: Sayings, course: Course) -> None:
    """Remember on which day each speaker of a sentence spoke."""
    day = saying_day(sentence)
    if day:
        for item in whole.heard[sentence.index].spoken:
            course.said_on[item.voice.name] = day


def counted_claim(
    text: str, sentences: Sequence[Sentence], sentence: Sentence, quantity: Quantity,
    said: Attribution, course: Course, published: date | None, publisher: Voice | None,
) -> tuple[Number, Claim | None]:  # fmt: skip
    """The claim that a counting number makes, or the reason why it makes none."""
    what = counted(sentence, quantity)
    if what is None:
        noun = word(sentence, quantity.stops)
        return refused(
            quantity, f"counts something the vocabulary does not hold, near {noun!r}"
        ), None
    if counts_speakers(sentence, quantity, what, said):
        return refused(quantity, "counts those who speak"), None
    read = (
        in_a_list(sentence, quantity, what, course)
        or measured(sentence, quantity, what)
        or going_on(sentence, quantity, what, course)
    )
    unit = unit_of(sentence, what, read, course)
    if unit is None or (read is None and what.form in {"left out", "of them"}):
        return refused(quantity, "nothing near says what is counted"), None
    what = what._replace(counted=unit)
    read = read or Measured(fallback(sentence, what), None, "no word of measure")
    if said.rule == "carried over" and not goes_on(sentence, what):
        said = UNSAID
    claim = built(
        text, sentences, sentence, quantity, what, read, said, course, published, publisher
    )
    remember(course, claim, sentence.index)
    before = read.cue is not None and read.cue[1] <= what.first
    course.listed = (sentence.index, what.last, before or read.rule == "in a list")
    number = replace(quantity.number, decision="claim", reason=claim.rule)
    return number, replace(claim, number=number)


def in_a_list(
    sentence: Sentence, quantity: Quantity, what: Counted, course: Course
) -> Measured | None:
    """The measure of the number before in a list: "lost 226 tanks, 163 vehicles and 118 guns"."""
    index, end, verbal = course.listed
    if index != sentence.index or not verbal or what.form in {"measure noun", "measure before"}:
        return None
    gap = [word(sentence, k) for k in range(end, what.first)]
    if gap not in (
        [","],
        ["and"],
        [",", "and"],
        ["or"],
        ["including"],
        [",", "including"],
        ["with"],
        [",", "with"],
        ["as", "well", "as"],
        ["plus"],
    ):
        return None
    if (
        any(m.first == what.last and m.detail == "adj" for m in sentence.of("measure"))
        or what.noun is None
    ):
        return None
    return Measured(course.last[1], None, "in a list")


def going_on(
    sentence: Sentence, quantity: Quantity, what: Counted, course: Course
) -> Measured | None:
    """The measure of the number before, for a part of it or for a number that only goes on."""
    index, measure = course.last
    if index == sentence.index and what.counted:
        return Measured(fitting(measure, what), None, "as the number before")
    size = (
        quantity.number.figure.best
        or quantity.number.figure.low
        or quantity.number.figure.high
        or 0
    )
    if (
        what.form in {"left out", "collective before"}
        and sentence.index - index <= 1
        and size >= 10
    ):
        return Measured(measure, None, "as the number before")
    return None


TAKEN_UP = grammar("taken up")


def goes_on(sentence: Sentence, what: Counted) -> bool:
    """Whether a sentence without a speaker goes on with the statement before: it takes something up."""
    if what.form in {"left out", "of them", "of a total", "measure before", "collective before"}:
        return True
    return any(token.lower in TAKEN_UP for token in sentence.tokens[: what.last])


def fitting(measure: str, what: Counted) -> str:
    """A measure taken over from troops to materiel, or the other way."""
    materiel = what.counted in MATERIEL
    if measure == "deployed" and materiel:
        return "supplied"
    return "deployed" if measure == "supplied" and not materiel else measure


def refused(quantity: Quantity, reason: str) -> Number:
    """A number that makes no claim, with the reason."""
    return replace(quantity.number, decision="other", reason=reason)


def counts_speakers(
    sentence: Sentence, quantity: Quantity, what: Counted, said: Attribution
) -> bool:
    """Whether a number counts the people who make the statement: "three diplomats said"."""
    if said.cue and said.cue[0] == sentence.index and said.cue[1] <= quantity.first < said.cue[2]:
        return True
    near = [m for m in sentence.mentions if m.form == "role" and m.first <= quantity.last <= m.last]
    return bool(near) and any(
        word(sentence, k) in {"said", "told", "say"}
        for m in near
        for k in range(m.last, m.last + 2)
    )


def unit_of(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> str | None:
    """The class of what is counted, where the words leave it to the text before."""
    if what.counted == "people by demonym":
        return "troops" if course.military else "people"
    if what.counted and what.counted != "antecedent":
        return what.counted
    if what.noun and (held := captives(sentence, what)):
        return held
    if what.form in {"measure noun", "measure before", "of the noun"}:
        known = [
            c
            for c in course.counted
            if c in {"troops", "people", "special_forces", "engineers", "workers"}
        ]
        return known[-1] if known else "troops" if course.military else "people"
    if what.form == "left out" and read is None:
        return None
    people = [c for c in course.counted if c not in {"units"}]
    if read and read.measure in PEOPLE:
        people = [c for c in people if c in MILITARY | {"people", "workers"}]
    if people:
        return (
            people[-1] if people[-1] not in {"officers", "generals", "interpreters"} else "troops"
        )
    return "troops" if course.military else ("people" if read and read.measure in PEOPLE else None)


def going_actor(course: Course, index: int, what: Counted) -> str | None:
    """Whose the counted are where a sentence does not say: the claim before, else the text's forces."""
    if what.counted in CIVILIAN:
        return course.whose[1] if what.noun is None and course.whose[0] >= index - 1 else None
    if course.whose[0] >= index - 1 and course.whose[1]:
        return course.whose[1]
    return course.owner or course.whose[1]


def captives(sentence: Sentence, what: Counted) -> str | None:
    """The class that a noun such as "hostages" gives by itself."""
    return next(
        (m.value for m in sentence.of("captives") if what.noun and m.last == what.noun[1]), None
    )


def fallback(sentence: Sentence, what: Counted) -> str:
    """The measure of a count that no word measures: what stands in a place is present there."""
    for at in range(what.last, min(what.last + 3, len(sentence.tokens))):
        if word(sentence, at) in {"in", "at", "near", "on", "inside", "along", "across"}:
            return "present"
    return "other"


def built(
    text: str, sentences: Sequence[Sentence], sentence: Sentence, quantity: Quantity, what: Counted,
    read: Measured, said: Attribution, course: Course, published: date | None,
    publisher: Voice | None,
) -> Claim:  # fmt: skip
    """A claim with every field and the words behind each."""
    whose, actor_tokens = actor(sentence, what, read, going_actor(course, sentence.index, what))
    before = sentences[sentence.index - 1] if sentence.index else None
    near = sentence.index - course.last[0] <= 1
    here = course.last[0] == sentence.index
    theatre = course.theatre if course.theatre != (whose or "").lower() else None
    where = place(
        sentence, before, what, read, Going(course.place if near else None, here, theatre)
    )
    day = None if said is UNSAID else course.said_on.get(said.voices[0].name)
    going = course.period if read.rule == "in a list" else None
    when = period(sentence, what, read, published, day, going)
    hedged = hedge(sentence, what, read, said.cue)
    cue = said.cue if said.cue and said.cue[0] == sentence.index else None
    evidence = proof(sentence, quantity, what, read, actor_tokens, where, when, cue, hedged)
    starts, ends = sentence.tokens[what.first].starts, sentence.tokens[what.last - 1].ends
    return Claim(
        starts, ends, text[starts:ends], quantity.number, quantity.number.figure,
        read.measure, what.counted or "other", whose,
        where.name if where else None, where.place_id if where else None,
        when.earliest, when.latest, when.precision, when.basis,
        chain(said, publisher, sentences), stance_of(sentence, said, quantity.first), "hedged" if hedged else "stated",
        change(sentence, quantity), evidence, "; ".join((what.form, read.rule, said.rule)),
        movement(read.measure, where),
    )  # fmt: skip


def stance_of(sentence: Sentence, said: Attribution, at: int) -> str:
    """The claimant's stance towards a figure."""
    if said.cue and said.cue[0] == sentence.index:
        if negated(sentence, said.cue[2] - 1):
            return "asserts"
        between = {word(sentence, k) for k in range(said.cue[2], at)}
        if said.kind in {"deny", "doubt"} and {"as", "because", "after", "although", ";"} & between:
            return "asserts"
    return stance(said.kind)


def proof(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured,
    actor_tokens: tuple[int, int] | None, where: Placed | None, when: Period,
    cue: tuple[int, int, int] | None, hedged: tuple[int, int] | None,
) -> tuple[Evidence, ...]:  # fmt: skip
    """The words behind each field of a claim."""
    spans = {
        "number": (quantity.first, quantity.last),
        "bound": (quantity.begins, quantity.first) if quantity.begins < quantity.first else None,
        "counted": what.noun,
        "measure": read.cue,
        "actor": actor_tokens,
        "place": where.tokens if where and where.tokens[0] >= 0 else None,
        "period": when.tokens,
        "claimant": cue[1:] if cue else None,
        "hedge": hedged,
    }
    return tuple(
        Evidence(field, sentence.tokens[span[0]].starts, sentence.tokens[span[1] - 1].ends)
        for field, span in spans.items()
        if span is not None and span[0] < span[1] <= len(sentence.tokens)
    )


def chain(
    said: Attribution, publisher: Voice | None, sentences: Sequence[Sentence]
) -> tuple[Hop, ...]:
    """The hops from the claimant to the publisher."""
    voices = [
        v
        for v in said.voices
        if publisher is None or v.source_id != publisher.source_id or v is said.voices[0]
    ]
    starts = ends = None
    cue = ""
    if said.cue:
        tokens = sentences[said.cue[0]].tokens[said.cue[1] : said.cue[2]]
        starts, ends = tokens[0].starts, tokens[-1].ends
        cue = " ".join(token.text for token in tokens)
    hops = [
        Hop("relay" if at else "claimant", v.name, v.source_id, v.kind, v.anonymity, cue if not at else "", starts if not at else None, ends if not at else None)
        for at, v in enumerate(voices)
    ]  # fmt: skip
    if publisher is not None:
        hops.append(
            Hop(
                "publisher",
                publisher.name,
                publisher.source_id,
                publisher.kind,
                "named",
                "",
                None,
                None,
            )
        )
    return tuple(hops)


def change(sentence: Sentence, quantity: Quantity) -> str:
    """Whether a number is a level, or comes on top of one: "another 1,500"."""
    near = [word(sentence, k) for k in range(quantity.begins, quantity.first)]
    after = [word(sentence, k) for k in range(quantity.stops, quantity.stops + 2)]
    if (
        {"another", "additional", "further"}.intersection(near)
        or after[:1] == ["more"]
        or after[:1] == ["additional"]
    ):
        return "increase"
    if word(sentence, quantity.begins - 1) == "by" and any(
        word(sentence, k) in {"grown", "swelled", "risen", "increased", "rose", "grew", "increase"}
        for k in range(max(0, quantity.begins - 3), quantity.begins)
    ):
        return "increase"
    return "level"


def movement(measure: str, where: Placed | None) -> Movement | None:
    """The movement or stationing of a force that a claim is about."""
    status = STATUSES.get(measure)
    return Movement(None, where.place_id if where else None, status) if status else None  # type: ignore[arg-type]


def remember(course: Course, claim: Claim, index: int) -> None:
    """Take note of what a claim was about."""
    course.counted.append(claim.counted)
    course.actors.append(claim.actor)
    course.measures.append(claim.measure)
    course.last = (index, claim.measure)
    course.period = Period(claim.earliest, claim.latest, claim.period_precision, claim.period_basis)
    course.place = claim.place_id or course.place
    if any(e.field == "actor" for e in claim.evidence):
        course.whose = (index, claim.actor)


def bare_claim(
    text: str, sentences: Sequence[Sentence], sentence: Sentence, item: Bare, whole: Sayings,
    course: Course, published: date | None, publisher: Voice | None,
) -> Claim:  # fmt: skip
    """A denial, doubt or confirmation without a figure as a claim."""
    said = Attribution(
        (item.spoken.voice,),
        (sentence.index, *item.spoken.frame.cue),
        item.spoken.frame.kind,
        "stance without a figure",
    )
    what = Counted("troops", item.first, item.last, None, "stance")
    read = Measured(item.measure, (item.first, item.last), "stance without a figure")
    whose, actor_tokens = actor(sentence, what, read, going_actor(course, sentence.index, what))
    before = sentences[sentence.index - 1] if sentence.index else None
    where = place(sentence, before, what, read, Going(None, False, None))
    when = period(sentence, what, read, published, saying_day(sentence))
    starts, ends = sentence.tokens[item.first].starts, sentence.tokens[item.last - 1].ends
    spans = {
        "stance": (item.first, item.last),
        "actor": actor_tokens,
        "claimant": item.spoken.frame.cue,
    }
    evidence = tuple(
        Evidence(name, sentence.tokens[span[0]].starts, sentence.tokens[span[1] - 1].ends)
        for name, span in spans.items()
        if span
    )
    return Claim(
        starts, ends, text[starts:ends], None, None, item.measure, "troops", whose,
        where.name if where else None, where.place_id if where else None,
        when.earliest, when.latest, when.precision, when.basis, chain(said, publisher, sentences),
        item.stance, "stated", "level", evidence, "stance without a figure",
    )  # fmt: skip
