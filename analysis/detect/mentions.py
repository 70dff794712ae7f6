"""Mentions: everybody a sentence names who may assert, relay or publish something.

Names come from the gazetteer or are found by their form; offices, unnamed groups, definite
descriptions and pronouns are kept as what they are, to be resolved when the text is interpreted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from analysis.detect.names import named_by_form
from analysis.model import Mark, Mention, Token
from analysis.words import grammar, meanings, rows
from analysis.words.forms import plural
from analysis.words.lexicon import lexicon

Marks = dict[str, tuple[Mark, ...]]
PRONOUNS = {
    "he": "person", "she": "person", "they": "group", "it": "body", "who": "", "which": "",
}  # fmt: skip
DETERMINERS = grammar("determiners")
FILLERS = grammar("fillers")
FAMILIAR = frozenset(["familiar", "acquainted", "briefed", "close", "with", "knowledge"])


@cache
def demonyms() -> dict[str, str]:
    """The adjective of each country by its code, as the names of unnamed groups use it."""
    short = {"USA": "US", "GBR": "British", "PRK": "North Korean", "KOR": "South Korean"}
    return {row["iso3"]: row["demonyms"].split("|")[0] for row in rows("countries")} | short


@cache
def country_names() -> dict[str, str]:
    """The usual name of each country by its code."""
    return {row["iso3"]: row["name"] for row in rows("countries")}


@cache
def bodies() -> dict[tuple[str, str], tuple[str, str, str]]:
    """The id, name and kind of the body of each sort that a country has, where a row lists it."""
    return {
        (row["country"], row["body"]): (row["source_id"], row["name"], row["kind"])
        for row in rows("sources")
        if row["body"]
    }


@cache
def source_rows() -> dict[str, tuple[str, str, str | None]]:
    """The name, kind and country of every source by its id."""
    return {
        row["source_id"]: (row["name"], row["kind"], row["country"] or None)
        for row in rows("sources")
    }


@cache
def descriptions() -> dict[str, str]:
    """What each definite description can refer to."""
    return dict(meanings("descriptions"))


BODY_KINDS = {
    "mod": "ministry", "mfa": "ministry", "interior": "ministry", "health": "ministry",
    "justice": "ministry", "finance": "ministry", "armed-forces": "military", "army": "military",
    "general-staff": "military", "navy": "military", "air-force": "military",
    "special-operations": "military", "intelligence": "intelligence",
    "military-intelligence": "intelligence", "security-service": "intelligence",
    "parliament": "legislature", "media": "outlet", "state-media": "outlet",
}  # fmt: skip


def mentions(tokens: Sequence[Token], marks: Marks) -> tuple[Mention, ...]:
    """The mentions of a sentence in order; where two overlap, the longer stands."""
    bodies_found = [*listed(tokens, marks), *body_phrases(tokens, marks)]
    found = [
        *bodies_found,
        *named_by_form(tokens, marks),
        *roles(tokens, marks, bodies_found),
        *definites(tokens),
        *owned_definites(tokens, marks),
        *bare_bodies(tokens, marks),
        *pronouns(tokens),
    ]
    found.sort(key=lambda m: (m.first - m.last + (m.form == "definite"), rank(m), m.first))
    taken: set[int] = set()
    kept = []
    for mention in found:
        if taken.isdisjoint(range(mention.first, mention.last)):
            kept.append(mention)
            taken.update(range(mention.first, mention.last))
    return tuple(sorted(kept))


def rank(mention: Mention) -> int:
    """Which of two mentions of one length stands: a bare capitalised word comes last."""
    return 9 if mention.kind == "surname" else RANKS[mention.form]


RANKS = {"named": 0, "role": 1, "definite": 2, "pronoun": 3}


def listed(tokens: Sequence[Token], marks: Marks) -> Iterator[Mention]:
    """The names of the gazetteer."""
    for mark in marks.get("source", ()):
        name, kind, country = source_rows()[mark.value]
        if part_of_longer(tokens, mark, kind) or is_common(tokens, mark, kind):
            continue
        yield Mention(mark.first, mark.last, "named", name, mark.value, kind, country)
    for mark in marks.get("country", ()):
        if mark.detail == "half":
            yield Mention(mark.first - 1, mark.last, "named", country_names()[mark.value],
                          f"{mark.value.lower()}-government", "government", mark.value)  # fmt: skip
        plural_people = mark.detail == "demonym" and tokens[mark.last - 1].lower.endswith("s")
        if plural_people and tokens[mark.first - 1].lower == "the" and mark.first:
            source_id = f"{mark.value.lower()}-government"
            yield Mention(mark.first, mark.last, "named", country_names()[mark.value], source_id,
                          "government", mark.value, True)  # fmt: skip


def part_of_longer(tokens: Sequence[Token], mark: Mark, kind: str) -> bool:
    """Whether a short title such as "The National" only begins a longer name."""
    if (
        kind not in {"outlet", "wire"}
        or tokens[mark.first].text != "The"
        or mark.last >= len(tokens)
    ):
        return False
    following = tokens[mark.last].text
    return mark.last - mark.first == 2 and following[0].isupper() and following.isalpha()


@cache
def common_surnames() -> frozenset[str]:
    """Surnames that many people have: alone they name nobody before a text has given the full name."""
    return frozenset(row["said"] for row in rows("common_surnames"))


def is_common(tokens: Sequence[Token], mark: Mark, kind: str) -> bool:
    """Whether a person's mark is nothing but a surname that many have."""
    single = mark.last - mark.first == 1
    return kind == "person" and single and tokens[mark.first].text in common_surnames()


def bare_bodies(tokens: Sequence[Token], marks: Marks) -> Iterator[Mention]:
    """A body that the sentence does not say whose: "the army", "police", "state media"."""
    for mark in marks.get("body", ()):
        if mark.last < len(tokens) and tokens[mark.last].lower in ROLE_WORDS():
            continue
        first = mark.first - (mark.first > 0 and tokens[mark.first - 1].lower == "the")
        yield Mention(first, mark.last, "definite", said(tokens, mark), None, f"body:{mark.value}")


def owner_before(tokens: Sequence[Token], marks: Marks, first: int) -> tuple[int, str] | None:
    """The country that owns the noun at a token ("South Korea's", "the Ukrainian"), and where it begins."""
    at = first
    while at and tokens[at - 1].lower in FILLERS | {"own"}:
        at -= 1
    if at and tokens[at - 1].lower in {"'s"}:
        at -= 1
        owned = [m for m in marks.get("country", ()) if m.last == at]
    else:
        owned = [
            m
            for m in marks.get("country", ())
            if m.last == at and (m.detail == "demonym" or tokens[m.first].text == "US")
        ]
        owned = owned or [
            m
            for m in marks.get("country", ())
            if m.last == at
            and m.detail == "name"
            and tokens[m.first].text in {"U.S.", "UK", "U.K.", "US", "DPRK"}
        ]
    if not owned:
        return None
    return owned[0].first, owned[0].value


def body_phrases(tokens: Sequence[Token], marks: Marks) -> Iterator[Mention]:
    """A country's body by its sort: "South Korea's defence ministry", "the spy agency in Seoul"."""
    for mark in marks.get("body", ()):
        owner = owner_before(tokens, marks, mark.first)
        last = mark.last
        if owner is None:
            owner, last = owner_behind(tokens, marks, mark)
        if owner is None:
            continue
        if last < len(tokens) and tokens[last].lower in ROLE_WORDS():
            continue
        yield body_mention(owner[0], last, owner[1], mark.value, said(tokens, mark))


def owner_behind(
    tokens: Sequence[Token], marks: Marks, mark: Mark
) -> tuple[tuple[int, str] | None, int]:
    """The country behind a body: "the General Staff of Ukraine", "the spy agency in Seoul"."""
    at = mark.last
    if at + 1 < len(tokens) and tokens[at].lower in {"in", "of"}:
        for place in marks.get("country", ()):
            if (
                place.first == at + 1 + (tokens[at + 1].lower == "the")
                and place.detail != "demonym"
            ):
                return (mark.first, place.value), place.last
    return None, mark.last


def said(tokens: Sequence[Token], mark: Mark) -> str:
    """A mark's words with single blanks."""
    return " ".join(token.text for token in tokens[mark.first : mark.last])


def body_mention(first: int, last: int, country: str, body: str, words: str) -> Mention:
    """A body of a country: the gazetteer's, or one named after the country and the words."""
    row = bodies().get((country, body))
    if row is None and body == "government":
        name = country_names()[country]
        row = (f"{country.lower()}-government", name, "government")
    if row is None:
        row = (
            f"{country.lower()}-{body}",
            f"{demonyms()[country]} {words}",
            BODY_KINDS.get(body, "government"),
        )
    return Mention(first, last, "named", row[1], row[0], row[2], country)


@cache
def ROLE_WORDS() -> frozenset[str]:
    """Every office and occupation, singular and plural."""
    said = {row["said"] for row in rows("roles")}
    return frozenset(said | {plural(word) for word in said})


def roles(
    tokens: Sequence[Token], marks: Marks, listed_bodies: Sequence[Mention]
) -> Iterator[Mention]:
    """Offices and unnamed people: "a senior US official", "Ukraine's ambassador to NATO"."""
    counted = {at for m in marks.get("unit", ()) for at in range(m.first, m.last - 1)}
    for mark in marks.get("role", ()):
        if mark.last - 1 in counted:
            continue
        if mark.last < len(tokens) and tokens[mark.last].text[0].isupper() and mark.detail == "one":
            follows = tokens[mark.last].lower
            if follows not in {"in", "of"} and not any(
                m.first == mark.last for m in marks.get("country", ())
            ):
                continue
        yield from role_phrase(tokens, marks, mark, listed_bodies)


def role_phrase(
    tokens: Sequence[Token], marks: Marks, mark: Mark, listed_bodies: Sequence[Mention]
) -> Iterator[Mention]:
    """One office or unnamed group with the words that describe it."""
    first, country = mark.first, None
    owned = owner_before(tokens, marks, mark.first)
    while first and tokens[first - 1].lower in FILLERS:
        first -= 1
    if owned:
        first, country = owned
    first, country = joint_owner(tokens, marks, first, country)
    while first and tokens[first - 1].lower in FILLERS:
        first -= 1
    owning = owning_body(tokens, listed_bodies, first)
    if owning:
        first, country = owning.first, owning.country
    while first > 1 and is_capital(tokens[first - 1]) and tokens[first - 1].lower not in FILLERS:
        first -= 1
    first = with_adjectives(tokens, first)
    before = tokens[first - 1].lower if first else ""
    many = mark.detail == "many" or tokens[mark.first].lower == "people"
    inner = inner_body(tokens, listed_bodies, mark.last)
    last, tail_country, tail = (
        (inner.last, inner.country, True) if inner else behind_role(tokens, marks, mark.last)
    )
    described = first < mark.first or tail
    if before == "the" and not described:
        return
    if not many and before not in DETERMINERS and not described:
        return
    unnamed = (
        many or before in DETERMINERS or (tokens[mark.first].lower in UNNAMED and before != "the")
    )
    if not unnamed:
        yield Mention(
            first,
            last,
            "role",
            words_of(tokens, first, last),
            None,
            "office",
            country or tail_country,
        )
        return
    name = role_name(tokens, marks, first, mark, last, country, None if inner else tail_country)
    if inner or owning:
        name = of_body(
            tokens, inner or owning, tokens[mark.first : mark.last], name if inner else None
        )
    yield Mention(
        first, last, "role", f"anonymous {name}", None, "anonymous", country or tail_country, many
    )


def with_adjectives(tokens: Sequence[Token], first: int) -> int:
    """Where a role's phrase begins, with up to two adjectives behind its article: "a volunteer aid group"."""
    for size in (1, 2):
        at = first - size
        if at < 1 or not (tokens[at].text.isalpha() and tokens[at].text.islower()):
            return first
        if tokens[at - 1].lower in {"a", "an"}:
            return at
    return first


def is_capital(token: Token) -> bool:
    """Whether a word is written with a capital: part of the name of what a role belongs to."""
    return (
        token.text[0].isupper()
        and token.text.isalpha()
        and token.lower not in DETERMINERS | {"the"}
    )


UNNAMED = frozenset(["official", "source", "soldier", "diplomat", "insider", "informant"])


def owning_body(
    tokens: Sequence[Token], listed_bodies: Sequence[Mention], first: int
) -> Mention | None:
    """The body right before a role: "Pentagon officials", "UNN's own sources"."""
    at = first
    while at and tokens[at - 1].lower in {"own", "senior", "'s"}:
        at -= 1
    return next(
        (
            m
            for m in listed_bodies
            if m.last == at and m.kind != "person" and m.kind != "government"
        ),
        None,
    )


def inner_body(
    tokens: Sequence[Token], listed_bodies: Sequence[Mention], last: int
) -> Mention | None:
    """The body behind a role: "an official inside South Korea's National Intelligence Service"."""
    if last >= len(tokens) or tokens[last].lower not in {
        "in",
        "of",
        "at",
        "inside",
        "from",
        "within",
        "with",
    }:
        return None
    starts = (
        {last + 1, last + 2}
        if last + 1 < len(tokens) and tokens[last + 1].lower in {"the", "a"}
        else {last + 1}
    )
    fits = [
        m for m in listed_bodies if m.first in starts and m.kind not in {"person", "government"}
    ]
    return max(fits, key=lambda m: m.last, default=None)


def of_body(
    tokens: Sequence[Token], body: Mention | None, role: Sequence[Token], name: str | None
) -> str:
    """An unnamed group's name with its body: "NIS official", "sources of UNN"."""
    assert body is not None
    said = words_of(tokens, body.first, body.last)
    plain = " ".join(token.lower for token in role)
    if body.kind in {"outlet", "wire"}:
        return f"{plain} of {body.name}"
    if said[0].isupper() and not any(word.islower() and len(word) > 3 for word in said.split()):
        return f"{short_name(body)} {plain}"
    country = f"{demonyms()[body.country]} " if body.country else ""
    sort = said.rsplit("'s ", 1)[-1].rsplit("’s ", 1)[-1]
    sort = " ".join(word for word in sort.split() if word.islower())
    return f"{country}{sort} {plain}"


@cache
def short_names() -> dict[str, str]:
    """The abbreviation of each source that has one."""
    found = {}
    for row in rows("sources"):
        short = [a for a in row["aliases"].split("|") if a.isupper() and 2 <= len(a) <= 5]
        if short:
            found[row["source_id"]] = short[0]
    return found


def short_name(body: Mention) -> str:
    """A body's abbreviation, or its name."""
    return short_names().get(body.source_id or "", body.name)


def words_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of some tokens as they stand, single blanks between them."""
    said = tokens[first].text
    for before, token in zip(tokens[first:last], tokens[first + 1 : last], strict=False):
        said += (" " if token.starts > before.ends else "") + token.text
    return said


def joint_owner(
    tokens: Sequence[Token], marks: Marks, first: int, country: str | None
) -> tuple[int, str | None]:
    """ "US and South Korean officials": both countries belong to the group, which then has none."""
    if first > 1 and tokens[first - 1].lower in {"and", ","} and country:
        for other in marks.get("country", ()):
            if other.last == first - 1 and other.detail == "demonym":
                return joint_owner(tokens, marks, other.first, country)[0], None
        if tokens[first - 2].lower in {"western", "european"}:
            return first - 2, None
    return first, country


def behind_role(tokens: Sequence[Token], marks: Marks, last: int) -> tuple[int, str | None, bool]:
    """Where a role's description ends ("officials in Seoul", "people familiar with the matter")."""
    if last + 1 >= len(tokens):
        return last, None, False
    word = tokens[last].lower
    if word in {"in", "from", "of", "at", "inside", "within", "to"}:
        at = last + 1 + (tokens[last + 1].lower in {"the", "a"})
        for mark in marks.get("country", ()):
            if mark.first == at and mark.detail != "demonym":
                return mark.last, mark.value, True
        if at < len(tokens) and tokens[at].lower == "western" and word == "from":
            return at + 2, None, True
        if word == "from" and at < len(tokens) and tokens[at].lower in {"west", "south", "north"}:
            return at + 1, None, True
    if word in FAMILIAR:
        return last, None, True
    return last, None, False


def role_name(
    tokens: Sequence[Token],
    marks: Marks,
    first: int,
    mark: Mark,
    last: int,
    country: str | None,
    tail_country: str | None,
) -> str:
    """An unnamed group's name: its country as an adjective, its description, its role."""
    words = []
    at = first
    countries = {m.first: m for m in marks.get("country", ())}
    while at < mark.last:
        if at in countries and countries[at].last <= mark.last:
            words.append(demonyms()[countries[at].value])
            at = countries[at].last
            continue
        said = tokens[at].text
        if said.lower() not in {
            "unnamed",
            "anonymous",
            "unidentified",
            "'s",
            "the",
            "some",
            "two",
            "three",
            "several",
            "four",
            "other",
            "many",
            "most",
        }:
            words.append(
                said if said.isupper() or (said[0].isupper() and at not in (0,)) else said.lower()
            )
        at += 1
    if tail_country:
        words.insert(0, demonyms()[tail_country])
    elif last > mark.last and tokens[last - 1].lower == "country":
        words.insert(0, "Western")
    return " ".join(words)


def definites(tokens: Sequence[Token]) -> Iterator[Mention]:
    """ "The agency", "the president": descriptions of somebody the text has named before or will."""
    for at, token in enumerate(tokens[:-1]):
        if token.lower not in {"the", "its", "their", "his", "her", "this", "both"}:
            continue
        skip = 1 + (tokens[at + 1].lower in {"same", "latter", "former"})
        for size in (3, 2, 1):
            words = " ".join(t.lower for t in tokens[at + skip : at + skip + size])
            kind = descriptions().get(words) or descriptions().get(singular(words))
            if kind:
                yield Mention(
                    at,
                    at + 1 + size,
                    "definite",
                    words,
                    None,
                    kind,
                    None,
                    words not in descriptions(),
                )
                break


def owned_definites(tokens: Sequence[Token], marks: Marks) -> Iterator[Mention]:
    """ "The Ukrainian agency", "Seoul's service": a description with the country it belongs to."""
    for at, token in enumerate(tokens):
        kind = descriptions().get(token.lower, "")
        if not kind or kind.startswith(("person", "work")):
            continue
        owner = owner_before(tokens, marks, at)
        if owner:
            yield Mention(owner[0], at + 1, "definite", token.lower, None, kind, owner[1])


@cache
def singular(words: str) -> str:
    """The singular of a described group, by the table."""
    return {plural(said): said for said in descriptions()}.get(words, "")


def pronouns(tokens: Sequence[Token]) -> Iterator[Mention]:
    """He, she, it and they."""
    for at, token in enumerate(tokens):
        if PRONOUNS.get(token.lower):
            yield Mention(
                at,
                at + 1,
                "pronoun",
                token.lower,
                None,
                PRONOUNS[token.lower],
                None,
                token.lower == "they",
            )


def known_word(word: str) -> bool:
    """Whether the lexicon knows a word at all."""
    return word in lexicon()
