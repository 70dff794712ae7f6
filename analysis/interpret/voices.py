"""Voices: who is meant by a mention, through a whole text: names, surnames, offices, pronouns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from analysis.model import UNATTRIBUTED, Anonymity, Mention, Sentence
from analysis.words import grammar, meanings, rows

BODIES = grammar("bodies")
OUTLETS = frozenset({"outlet", "wire"})
OFFICES = {
    "president": {"president", "leader"},
    "premier": {"premier", "prime", "chancellor"},
    "minister": {"minister", "secretary", "ministry"},
    "spokes": {"spokesman", "spokeswoman", "spokesperson", "press", "spokesperson,"},
    "lawmaker": {
        "lawmaker",
        "legislator",
        "mp",
        "rep.",
        "sen.",
        "senator",
        "member",
        "lawmakers",
        "committee",
    },
    "envoy": {"ambassador", "envoy", "diplomat", "representative"},
    "military": {
        "general",
        "gen.",
        "commander",
        "commander-in-chief",
        "colonel",
        "chief",
        "officer",
    },
    "head": {"chief", "head", "director", "secretary", "secretary-general"},
    "leader": {"leader", "president"},
    "expert": {
        "analyst",
        "expert",
        "researcher",
        "author",
        "fellow",
        "historian",
        "professor",
        "specialist",
    },
}


class Voice(NamedTuple):
    """Somebody resolved: the name to print, the id, the kind, the country and how they are named."""

    name: str
    source_id: str | None
    kind: str
    country: str | None = None
    anonymity: Anonymity = "named"


NOBODY = Voice(UNATTRIBUTED, UNATTRIBUTED, "unattributed", None, "unattributed")


@dataclass
class Cast:
    """Everybody a text has named so far, the latest last, and who spoke."""

    people: list[Voice] = field(default_factory=list)
    groups: list[Voice] = field(default_factory=list)
    bodies: list[Voice] = field(default_factory=list)
    parts: dict[str, Voice] = field(default_factory=dict)
    offices: dict[str, set[str]] = field(default_factory=dict)
    speakers: list[Voice] = field(default_factory=list)
    country: str | None = None
    intercept: tuple[Voice, ...] = ()
    overheard: str | None = None
    told: dict[str, tuple[Voice, ...]] = field(default_factory=dict)
    origins: dict[str, Voice] = field(default_factory=dict)


def slug(name: str) -> str:
    """A name as an id: lower case, ASCII, hyphens.

    >>> slug("Kyiv School of Economics"), slug("Türkiye’s army")
    ('kyiv-school-of-economics', 'turkiyes-army')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def word_at(sentence: Sentence, at: int) -> str:
    """The word at a token, or nothing beyond the sentence."""
    return sentence.tokens[at].lower if at < len(sentence.tokens) else ""


@cache
def demonyms() -> dict[str, str]:
    """The adjective of each country."""
    return {row["iso3"]: row["demonyms"].split("|")[0] for row in rows("countries")}


def demonym(country: str) -> str:
    """The adjective of a country."""
    return demonyms()[country]


def meet(cast: Cast, sentence: Sentence, first: int, last: int) -> None:
    """Take note of everybody whom a sentence names from one token up to another."""
    for mark in sentence.of("source"):
        row = listed().get(mark.value)
        if first <= mark.first < last and row and row.kind in BODIES and row.kind != "government":
            cast.bodies.append(row)
    for mention in sentence.mentions:
        if not first <= mention.first < last or mention.kind == "surname":
            continue
        voice = direct(mention)
        if voice is None or voice.anonymity == "role":
            continue
        if word_at(sentence, mention.last) == "(" and word_at(sentence, mention.last + 2) == ")":
            cast.parts[sentence.tokens[mention.last + 1].text] = voice
        if voice.kind == "person":
            remember_person(cast, voice, sentence, mention)
        elif voice.anonymity == "anonymous":
            cast.groups.append(voice)
        else:
            cast.bodies.append(voice)


@cache
def listed() -> dict[str, Voice]:
    """Every source of the gazetteer as a voice."""
    return {
        row["source_id"]: Voice(row["name"], row["source_id"], row["kind"], row["country"] or None)
        for row in rows("sources")
    }


def remember_person(cast: Cast, voice: Voice, sentence: Sentence, mention: Mention) -> None:
    """Note a person, the parts of the name, and the words around it that tell the office."""
    owns = word_at(sentence, mention.last) == "'s"
    cast.people.insert(0 if owns else len(cast.people), voice)
    words = sentence.tokens[mention.first : mention.last]
    for token in words:
        if len(token.text) > 2:
            cast.parts[token.text] = voice
    cast.offices.setdefault(voice.name, set()).update(office_words(sentence, mention))


def office_words(sentence: Sentence, mention: Mention) -> set[str]:
    """The words around a name that may tell the office: before it, or in an apposition behind it."""
    words = {token.lower for token in sentence.tokens[max(0, mention.first - 4) : mention.first]}
    if word_at(sentence, mention.last) in {",", "(", "of"}:
        for token in sentence.tokens[mention.last + 1 : mention.last + 9]:
            if token.text == ",":
                break
            words.add(token.lower)
    return words


def direct(mention: Mention) -> Voice | None:
    """The voice of a mention that needs no context."""
    if mention.form == "named" and mention.kind != "surname":
        prefix = (
            "person-" if mention.kind == "person" else "outlet-" if mention.kind in OUTLETS else ""
        )
        source_id = mention.source_id or prefix + slug(mention.name)
        return Voice(mention.name, source_id, mention.kind, mention.country)
    if mention.form == "role" and mention.kind == "anonymous":
        source_id = "anon-" + slug(mention.name.removeprefix("anonymous "))
        return Voice(mention.name, source_id, "anonymous", mention.country, "anonymous")
    if mention.form == "role":
        return Voice(
            mention.name, "office-" + slug(mention.name), "person", mention.country, "role"
        )
    return None


def resolved(cast: Cast, mention: Mention) -> Voice | None:
    """Whom a mention means, given who has been named before it."""
    if mention.form == "named" and mention.kind == "surname":
        return cast.parts.get(mention.name)
    if mention.form == "role" and mention.kind == "office":
        known = holder(cast, mention)
        if known is not None:
            return known
    found = direct(mention)
    if found is not None:
        return found
    if mention.form == "pronoun":
        return by_pronoun(cast, mention)
    return described(cast, mention)


def holder(cast: Cast, mention: Mention) -> Voice | None:
    """The person, named before, who holds an office: "the Ukrainian leader"."""
    words = set(mention.name.lower().split())
    people = [
        v for v in cast.people if mention.country is None or v.country in {None, mention.country}
    ]
    for office, wanted in OFFICES.items():
        if words & (wanted | {office}):
            fits = [v for v in people if cast.offices.get(v.name, set()) & wanted]
            heads = (
                [v for v in people if v.source_id in HEADS]
                if office in {"president", "leader"}
                else []
            )
            found = last(fits) or last(heads)
            if found:
                return found
    return people[-1] if len({v.name for v in people}) == 1 and "spokes" in mention.name else None


def by_pronoun(cast: Cast, mention: Mention) -> Voice | None:
    """Whom he, she, it or they mean: the last speaker who fits, else the last named."""
    if mention.kind == "person":
        spoken = [v for v in cast.speakers if v.kind in {"person"}]
        single = [v for v in cast.groups if not v.name.endswith("s")]
        latest = cast.people[-1:] or single[-1:]
        recent = (
            cast.speakers[-1:]
            if cast.speakers and cast.speakers[-1].kind in {"person", "anonymous"}
            else []
        )
        return last(recent) or last(spoken) or last(latest)
    if mention.kind == "group":
        spoken = [v for v in cast.speakers if v.kind == "anonymous" or v.kind == "government"]
        return last(spoken) or last(cast.groups) or last(cast.speakers)
    spoken = [v for v in cast.speakers if v.kind in BODIES]
    return last(spoken) or last(cast.bodies)


def last(voices: list[Voice]) -> Voice | None:
    """The latest of some voices."""
    return voices[-1] if voices else None


def described(cast: Cast, mention: Mention) -> Voice | None:
    """Whom a definite description means."""
    if mention.kind == "work":
        return last(cast.speakers)
    if mention.kind.startswith("body:"):
        return own_body(cast, mention)
    kinds = mention.kind.split()
    if kinds[0].startswith("person:"):
        known = by_office(cast, kinds[0].removeprefix("person:"), mention)
        return known or Voice(mention.name, "office-" + slug(mention.name), "person", None, "role")
    found = None
    if mention.country:
        return last([v for v in cast.bodies if v.country == mention.country and v.kind in kinds])
    for kind in kinds:
        spoken = [v for v in cast.speakers if v.kind == kind]
        found = found or last(spoken) or last([v for v in cast.bodies if v.kind == kind])
    code = meanings("bodies").get(mention.name)
    return found or (own_body(cast, mention._replace(kind=f"body:{code}")) if code else None)


def own_body(cast: Cast, mention: Mention) -> Voice | None:
    """The body that "the army" or "police" means: one named before, or that of the text's country."""
    code = mention.kind.removeprefix("body:")
    named = [v for v in cast.bodies if v.source_id and state_body(v) == code]
    if named:
        return named[-1]
    if "intelligence" in code:
        return None
    country = next(
        (v.country for v in reversed(cast.bodies) if v.country and v.kind not in OUTLETS),
        cast.country,
    )
    if country is None and "intelligence" in code:
        return None
    if country is None:
        return Voice(mention.name, slug(mention.name), "government", None, "role")
    row = country_bodies().get((country, code))
    if row:
        return listed()[row]
    return Voice(mention.name, f"{country.lower()}-{code}", "government", country, "role")


@cache
def country_bodies() -> dict[tuple[str, str], str]:
    """The id of each country's body of each sort."""
    return {
        (row["country"], row["body"]): row["source_id"] for row in rows("sources") if row["body"]
    }


@cache
def body_codes() -> dict[str, str]:
    """The sort of body that a source is."""
    return {source_id: code for (_, code), source_id in country_bodies().items()}


def state_body(voice: Voice) -> str:
    """The sort of state body that a voice is, or nothing."""
    return body_codes().get(voice.source_id or "", "")


def by_office(cast: Cast, office: str, mention: Mention) -> Voice | None:
    """The person, or unnamed group, whom "the minister" or "the officials" means."""
    if mention.many or office in {"official", "source", "soldier", "witness"}:
        alike = OFFICES.get(office, set()) | {mention.name.rstrip("s"), office}
        groups = [v for v in cast.groups if any(word in v.name for word in alike)]
        return last(groups) or (last(cast.speakers) if not mention.many else None)
    wanted = OFFICES.get(office, {office})
    people = [v for v in cast.people if cast.offices.get(v.name, set()) & wanted]
    heads = (
        [v for v in cast.people if v.source_id in HEADS]
        if office in {"president", "leader"}
        else []
    )
    spoken = [v for v in cast.speakers if v.kind == "person"]
    return (
        last([v for v in spoken if v in people or v in heads])
        or last(people)
        or last(heads)
        or last(spoken)
        or only(cast)
    )


def only(cast: Cast) -> Voice | None:
    """The one person whom a text has named so far."""
    return cast.people[-1] if len({v.name for v in cast.people}) == 1 else None


HEADS = frozenset(
    f"person-{name}"
    for name in ("volodymyr-zelenskyy", "vladimir-putin", "joe-biden", "donald-trump", "xi-jinping", "emmanuel-macron",
                 "yoon-suk-yeol", "recep-tayyip-erdogan", "bashar-al-assad", "nicolas-maduro", "alexander-lukashenko", "kim-jong-un")
)  # fmt: skip


def joined(voices: list[Voice]) -> Voice:
    """Several sources together as one joint source, in the order of the text."""
    if len(voices) == 1:
        return voices[0]
    names = ", ".join(v.name for v in voices[:-1]) + f" and {voices[-1].name}"
    return Voice(
        names,
        "joint-" + slug(" ".join(v.name for v in voices)),
        voices[0].kind,
        None,
        voices[0].anonymity,
    )


def distinct(voices: list[Voice]) -> Iterator[Voice]:
    """The voices in order, each once."""
    seen = set()
    for voice in voices:
        if voice.source_id not in seen:
            seen.add(voice.source_id)
            yield voice
