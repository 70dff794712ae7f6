"""Counted: what a number counts, from the noun behind it, before it, or left out."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis.interpret.frames import PREPOSITIONS, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar, meanings
from analysis.words.forms import plural

STOPS = PREPOSITIONS | grammar("stops 2") | grammar("stops")  # fmt: skip
LOOSE = grammar("loose")
THOSE = frozenset(["them", "those", "these", "whom", "us", "you", "which"])
OWNERS = grammar("owners")
HYPHENS = frozenset("-‐‑–")
VERBAL = grammar("verbal")


class Counted(NamedTuple):
    """What a number counts, with the tokens of the whole phrase and of its noun."""

    counted: str | None
    first: int
    last: int
    noun: tuple[int, int] | None
    form: str
    measure: str | None = None
    country: str | None = None


@cache
def collectives() -> dict[str, str]:
    """What a collective before "of N" or behind "N-strong" is made up of."""
    table = dict(meanings("collectives"))
    return table | {plural(said): means for said, means in table.items()}


def counted(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """What a number counts; None where the word behind it is a noun that the vocabulary lacks."""
    strong = strong_force(sentence, quantity)
    if strong:
        return strong
    behind = noun_behind(sentence, quantity)
    before = noun_before(sentence, quantity)
    if behind is None:
        return None
    if behind.counted or behind.measure:
        return widened(behind, before)
    return before or behind


def widened(behind: Counted, before: Counted | None) -> Counted:
    """A phrase with the collective before it: "a force of 12,000 troops"."""
    if before and before.form in {"collective before", "measure before"}:
        return behind._replace(first=before.first, measure=behind.measure or before.measure)
    return behind


def marks_at(sentence: Sentence, kind: str) -> dict[int, Mark]:
    """The longest mark of a kind that begins at each token."""
    return {mark.first: mark for mark in sentence.of(kind)}


def noun_behind(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """The counted noun behind a number, with what stands between them."""
    size = len(sentence.tokens)
    units, countries = marks_at(sentence, "unit"), marks_at(sentence, "country")
    measures = noun_measures(sentence)
    at = quantity.stops
    country, words = None, 0
    if word(sentence, at) in {"killed", "wounded", "dead", "injured"} and at not in measures:
        at += 0
    while at < size and at - quantity.stops < 9:
        said = word(sentence, at)
        if said in {'"', "”", "“", "'", "’"} or said in HYPHENS:
            at += 1
            continue
        if said == "of" and words == 0:
            part = partitive(sentence, quantity, at, country)
            if part:
                return part
        if at in units and units[at].last > at:
            return with_unit(sentence, quantity, units, at, country)
        if at in measures:
            mark = measures[at]
            return Counted(
                None,
                quantity.begins,
                mark.last,
                (mark.first, mark.last),
                "measure noun",
                mark.value,
                country,
            )
        if at in countries and countries[at].detail in {"demonym", "half", "name"}:
            mark = countries[at]
            country = country or mark.value
            if (
                ends_phrase(sentence, mark.last)
                and mark.detail == "demonym"
                and is_people(sentence, mark)
            ):
                return Counted(
                    "people by demonym",
                    quantity.begins,
                    mark.last,
                    (mark.first, mark.last),
                    "people by demonym",
                    None,
                    mark.value,
                )
            at = mark.last
            continue
        if said == "and" and any(first in countries for first in (at + 1,)) and country:
            at += 1
            continue
        if said in {"more", "others", "other", "additional", "further"} and words == 0:
            at += 1
            continue
        if is_attribute(sentence, at, units, countries):
            at += 1
            continue
        if said in STOPS or is_verb_here(sentence, at):
            break
        words += 1
        at += 1
    if words and unknown_noun(sentence, quantity, at):
        return None
    return Counted(
        None, quantity.begins, loose_end(sentence, quantity), None, "left out", None, country
    )


def is_attribute(
    sentence: Sentence, at: int, units: dict[int, Mark], countries: dict[int, Mark]
) -> bool:
    """Whether a participle stands before the noun it describes: "2,000 wounded North Korean soldiers"."""
    if not any(m.first == at and m.detail.startswith("verb:ed") for m in sentence.of("measure")):
        return False
    following = countries[at + 1].last if at + 1 in countries else at + 1
    return (
        following in units
        or following + 1 in units
        and word(sentence, following).isalpha()
        and word(sentence, following) not in STOPS
    )


def loose_end(sentence: Sentence, quantity: Quantity) -> int:
    """The end of a number without a noun, with "more", "others" or "each" behind it."""
    at = quantity.stops
    while word(sentence, at) in {"more", "others", "each"}:
        at += 1
    return at


def noun_measures(sentence: Sentence) -> dict[int, Mark]:
    """The nouns and adjectives among the measures that can stand for those counted."""
    found: dict[int, Mark] = {}
    for mark in sentence.of("measure"):
        if mark.detail == "noun" and mark.value in {
            "killed",
            "wounded",
            "casualties",
            "captured",
            "missing",
            "planned",
        }:
            if mark.last - mark.first >= (
                found[mark.first].last - mark.first if mark.first in found else 0
            ):
                found[mark.first] = mark
    for mark in sentence.of("measure"):
        if mark.detail == "adj" and mark.value in {
            "killed",
            "wounded",
            "casualties",
            "captured",
            "missing",
        }:
            if mark.last - mark.first > (
                found[mark.first].last - mark.first if mark.first in found else 0
            ):
                found[mark.first] = mark
    units = {m.first: m.last for m in sentence.of("unit")}
    return {
        at: m
        for at, m in found.items()
        if not (
            m.last in units
            or (m.first in units and units[m.first] > m.last)
            or followed_by_noun(sentence, m)
        )
    }


def followed_by_noun(sentence: Sentence, mark: Mark) -> bool:
    """Whether an adjective such as "wounded" describes a noun right behind it or behind a demonym."""
    units = {m.first for m in sentence.of("unit")}
    countries = {m.first: m.last for m in sentence.of("country")}
    return mark.last in units or countries.get(mark.last, -1) in units


def is_verb_here(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying or a finite verb of a measure stands at a token."""
    for mark in sentence.of("measure"):
        if mark.first == at and mark.detail.startswith("verb"):
            return True
    return any(m.first == at and m.detail in {"past", "s", "ed"} for m in sentence.of("say"))


def is_people(sentence: Sentence, mark: Mark) -> bool:
    """Whether a demonym is the noun for the people: "3,000 North Koreans"."""
    said = sentence.tokens[mark.last - 1].lower
    return said.endswith(("s", "men", "ese", "ish")) or said in {"dutch", "french"}


def ends_phrase(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase ends before a token."""
    if at >= len(sentence.tokens):
        return True
    return (
        word(sentence, at) in STOPS | {'"', "”"}
        or is_verb_here(sentence, at)
        or any(m.first == at for m in sentence.of("measure"))
        or any(first == at for _, first, _ in sentence.dates)
        or word(sentence, at) in {"in", "there", "on"}
    )


def with_unit(
    sentence: Sentence, quantity: Quantity, units: dict[int, Mark], at: int, country: str | None
) -> Counted | None:
    """The phrase whose noun is a counted unit, the last of several in a row."""
    mark = units[at]
    while mark.last in units and units[mark.last].first > mark.first:
        mark = units[mark.last]
    if (
        mark.detail == "one"
        and quantity.number.figure.best not in {1, None}
        and not singular_ok(sentence, mark)
    ):
        following = word(sentence, mark.last)
        if (
            following
            and following not in STOPS
            and following.isalpha()
            and not is_verb_here(sentence, mark.last)
        ):
            return None
    last = mark.last
    if word(sentence, mark.first) in {"members", "member"} and of_force(sentence, last):
        mark = mark._replace(value="troops")
    if word(sentence, last) == "each":
        last += 1
    return Counted(
        mark.value, quantity.begins, last, (mark.first, mark.last), "noun behind", None, country
    )


def singular_ok(sentence: Sentence, mark: Mark) -> bool:
    """Whether a noun's singular is its plural too."""
    said = " ".join(t.lower for t in sentence.tokens[mark.first : mark.last])
    return plural(said) == said


def unknown_noun(sentence: Sentence, quantity: Quantity, at: int) -> bool:
    """Whether the words behind a number are a noun phrase of their own, that nobody counts here."""
    words = [word(sentence, k) for k in range(quantity.stops, at)]
    plain = [w for w in words if w.isalpha() and w not in LOOSE and not w.endswith("ly")]
    if not plain:
        return False
    adverbial = {
        "already",
        "so",
        "far",
        "today",
        "there",
        "here",
        "home",
        "alone",
        "apiece",
        "each",
        "now",
        "altogether",
        "monthly",
        "daily",
        "strong",
        "total",
        "overall",
        "instead",
        "later",
        "earlier",
        "last",
        "this",
        "next",
        "again",
        "being",
        "going",
        "killed",
        "fighting",
        "believed",
        "thought",
        "among",
        "combined",
    }
    if in_date_or_verb(sentence, quantity.stops):
        return False
    return bool(set(plain) - adverbial)


def in_date_or_verb(sentence: Sentence, at: int) -> bool:
    """Whether a date or a measure begins at a token."""
    return any(first == at for _, first, _ in sentence.dates) or any(
        m.first == at for m in sentence.of("measure")
    )


def of_force(sentence: Sentence, at: int) -> bool:
    """Whether "of the … armed forces", "of the security services" stands at a token: soldiers, then."""
    if word(sentence, at) != "of":
        return False
    return any(
        word(sentence, k) in {"forces", "army", "military", "guards", "guard", "corps", "police"}
        for k in range(at + 1, at + 7)
    )


def partitive(
    sentence: Sentence, quantity: Quantity, at: int, country: str | None
) -> Counted | None:
    """ "N of them", "N of its men", "N of the 12,000 soldiers", "N of Pyongyang's soldiers"."""
    here = at + 1
    if word(sentence, here) in THOSE:
        named = next(
            (
                m
                for m in sentence.of("unit")
                if m.first == here + 1 + (word(sentence, here + 1) in {"are", "were", "a", "the"})
            ),
            None,
        )
        if named:
            return Counted(
                named.value,
                quantity.begins,
                named.last,
                (named.first, named.last),
                "of them",
                None,
                country,
            )
        return Counted("antecedent", quantity.begins, here + 1, None, "of them", None, country)
    units, countries = marks_at(sentence, "unit"), marks_at(sentence, "country")
    measures = noun_measures(sentence)
    numbers = {q.begins: q for q in sentence.quantities}
    while here < len(sentence.tokens) and here - at < 9:
        said = word(sentence, here)
        if here in units:
            mark = units[here]
            while mark.last in units:
                mark = units[mark.last]
            return Counted(
                mark.value,
                quantity.begins,
                mark.last,
                (mark.first, mark.last),
                "of the noun",
                None,
                country,
            )
        if here in measures:
            mark = measures[here]
            return Counted(
                None,
                quantity.begins,
                mark.last,
                (mark.first, mark.last),
                "of the noun",
                mark.value if mark.value not in {"wounded", "killed"} else mark.value,
                country,
            )
        if here in countries:
            country = countries[here].value
            if (
                is_people(sentence, countries[here])
                and countries[here].detail == "demonym"
                and ends_phrase(sentence, countries[here].last)
            ):
                mark = countries[here]
                return Counted(
                    "people by demonym",
                    quantity.begins,
                    mark.last,
                    (mark.first, mark.last),
                    "of the noun",
                    None,
                    mark.value,
                )
            here = countries[here].last
            continue
        if here in numbers:
            whole = numbers[here]
            inner = noun_behind(sentence, whole)
            what = inner.counted if inner else None
            return Counted(
                what or "antecedent",
                quantity.begins,
                inner.last if inner else whole.last,
                None,
                "of a total",
                None,
                country,
            )
        if said in STOPS - {"of"} or said in {"a", "an"}:
            return None
        here += 1
    return None


def noun_before(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """A collective or measure before the number: "a force of N", "casualties at over N"."""
    at = quantity.begins - 1
    while (
        at >= 0
        and word(sentence, at)
        in {
            '"',
            "“",
            "the",
            "a",
            "an",
            "already",
            "now",
            "have",
            "had",
            "has",
            "up",
            "be",
            "been",
            "could",
            "may",
            "might",
            "would",
            "will",
            "reach",
            "estimated",
            "further",
        }
        | VERBAL - {"of", "in"}
        and quantity.begins - at < 7
    ):
        at -= 1
    link = word(sentence, at)
    if link == "of" and (
        at == quantity.begins - 1 or word(sentence, at + 1) in VERBAL | {'"', "“", "the", "a", "an"}
    ):
        found = head_before(sentence, quantity, at)
        if found:
            return found
    if at < quantity.begins - 1 or link in VERBAL:
        return subject_before(sentence, quantity, at)
    return appositive_before(sentence, quantity, at)


def head_before(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """The noun before "of N"."""
    noun = word(sentence, at - 1)
    measure = next((m for m in sentence.of("measure") if m.last == at and m.detail == "noun"), None)
    first = phrase_start(sentence, at - 1 if measure is None else measure.first)
    if measure is not None:
        return Counted(
            None,
            first,
            quantity.stops,
            (measure.first, measure.last),
            "measure before",
            measure.value,
        )
    unit = next((m for m in sentence.of("unit") if m.last == at), None)
    if unit is not None and unit.value == "units":
        return Counted(
            "troops", quantity.begins, quantity.stops, (unit.first, unit.last), "collective before"
        )
    if noun in collectives():
        return Counted(
            collectives()[noun] or None, first, quantity.stops, (at - 1, at), "collective before"
        )
    return None


def phrase_start(sentence: Sentence, at: int) -> int:
    """Where the phrase around a collective begins: at its article, adjectives apart."""
    first = at
    while first > 0 and at - first < 4:
        said = word(sentence, first - 1)
        if said in {"a", "an", "the", "its", "their"}:
            return first - 1
        if said in STOPS or not said.isalpha() or is_verb_here(sentence, first - 1):
            break
        first -= 1
    return at


def subject_before(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """The noun before a verb such as "exceeded" or a preposition such as "at": "losses at over N"."""
    for mark in sentence.of("measure"):
        if (
            mark.detail == "noun"
            and mark.last <= at + 1
            and at + 1 - mark.last <= 6
            and mark.value
            in {
                "killed",
                "wounded",
                "casualties",
                "captured",
                "missing",
                "present",
                "deployed",
                "planned",
            }
        ):
            if not any(
                word(sentence, k) in {",", ";", "and", "that"} for k in range(mark.last, at + 1)
            ):
                best = mark
                whole = [
                    m for m in sentence.of("measure") if m.last == mark.last and m.detail == "noun"
                ]
                best = min(whole, key=lambda m: m.first)
                return Counted(
                    None,
                    best.first,
                    quantity.stops,
                    (best.first, best.last),
                    "measure before",
                    best.value,
                )
    return those_before(sentence, quantity, at)


def number_of(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """ "The number killed in action comes to N", "the number of injured is N"."""
    for mark in sentence.of("measure"):
        near = mark.last <= at + 1 and at + 1 - mark.last <= 4
        if (
            near
            and mark.detail == "adj"
            and word(sentence, mark.first - 1) in {"number", "total", "of", "figure"}
        ):
            if mark.value in {
                "killed",
                "wounded",
                "casualties",
                "captured",
                "missing",
                "deployed",
                "other",
            }:
                return Counted(
                    None,
                    mark.first - 1,
                    quantity.stops,
                    (mark.first, mark.last),
                    "measure before",
                    mark.value,
                )
    return None


def those_before(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """ "Those killed at N", "those in the region at N", "the force in Russia at N"."""
    for here in range(at, max(-1, at - 12), -1):
        said = word(sentence, here)
        if said in {",", ";", "that"}:
            return None
        if said in {"those", "them"}:
            harm = next(
                (m for m in sentence.of("measure") if here < m.first <= at and m.detail == "adj"),
                None,
            )
            value = harm.value if harm else "present"
            cue = (harm.first, harm.last) if harm else (here, here + 1)
            return Counted(None, here, quantity.stops, cue, "measure before", value)
        if (
            said in collectives()
            and collectives()[said]
            and word(sentence, quantity.begins - 1) in {"at", "to", "above"}
        ):
            return Counted(
                collectives()[said],
                phrase_start(sentence, here),
                quantity.stops,
                (here, here + 1),
                "measure before",
                "present",
            )
    return None


def appositive_before(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """The noun before a number in apposition: "construction troops, 6,000 in all"."""
    if word(sentence, at) not in {",", "("}:
        return None
    for mark in sentence.of("unit"):
        if mark.last == at and mark.detail == "many":
            return Counted(
                mark.value, quantity.begins, quantity.stops, (mark.first, mark.last), "noun before"
            )
    return None


def strong_force(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """ "A 12,000-strong force", "an army 1.3 million strong", "a 1,500-man unit"."""
    at = quantity.last
    if word(sentence, at) in HYPHENS:
        at += 1
    said = word(sentence, at)
    if said not in {"strong", "man", "soldier", "troop", "member", "person"} or (
        said != "strong" and at == quantity.last
    ):
        return None
    first = quantity.begins
    while first and word(sentence, first - 1) in {"a", "an", "the"}:
        first -= 1
    last = at + 1
    for here in range(at + 1, min(at + 6, len(sentence.tokens))):
        if word(sentence, here) in collectives() or any(
            m.first == here and m.value in {"units", "troops"} for m in sentence.of("unit")
        ):
            what = collectives().get(word(sentence, here), "troops") or "troops"
            return Counted(what, first, here + 1, (here, here + 1), "strong")
        if word(sentence, here) in STOPS:
            break
    if (
        at == quantity.last
        and quantity.begins
        and word(sentence, quantity.begins - 1) in collectives()
    ):
        return Counted("troops", phrase_start(sentence, quantity.begins - 1), last, None, "strong")
    return Counted("troops", quantity.begins, last, None, "strong")
