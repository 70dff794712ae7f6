"""Roles: offices ("Ukraine's ambassador to NATO") and people without a name ("a US official")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.detect.mentions.phrases import RolePhrase, role_phrase
from analysis.detect.mentions.seen import Seen
from analysis.detect.mentions.unnamed import description
from analysis.model import Mark, Mention
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS

DETERMINERS = grammar("determiners")
REPORTERS = grammar("reporters")
STATE = "-government"
UNNAMED = frozenset(["official", "source", "soldier", "diplomat", "insider", "informant"])


def roles(sentence: Seen, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Offices and unnamed people: "a senior US official", "Ukraine's ambassador to NATO"."""
    if not sentence.of("role"):
        return
    owners = [body for body in bodies if body.kind != "person" and not is_state(body)]
    counted = {at for m in sentence.of("unit") for at in range(m.first, m.last - 1)}
    for mark in sentence.of("role"):
        apart = mark.last - 1 not in counted and not is_of_a_body(sentence, mark)
        apart = apart and not is_people_s(sentence, mark)
        if apart and not is_title(sentence, mark):
            phrase = role_phrase(sentence, mark, owners)
            if is_somebody(sentence, phrase):
                yield role(sentence, phrase)


def is_state(body: Mention) -> bool:
    """Whether a body is a government as a whole, or several, for which countries' names stand."""
    source = body.source_id or ""
    return (body.kind == "government" and source.startswith("joint-")) or source.endswith(STATE)


def is_of_a_body(sentence: Seen, mark: Mark) -> bool:
    """Whether a role only ends the name of a body: "the General |Staff"."""
    return any(body.first < mark.first < body.last for body in sentence.of("body"))


def spokespeople(sentence: Seen, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies of no list, or only described, that somebody unnamed speaks for.

    "A spokesman for Oxfam Mali", "a spokeswoman for the army".
    """
    for mark in sentence.of("role") if bodies else ():
        if sentence.lowers[mark.first].startswith("spokes"):
            phrase = role_phrase(sentence, mark, bodies)
            if is_voice_of(sentence, phrase):
                yield role(sentence, phrase)


def is_people_s(sentence: Seen, mark: Mark) -> bool:
    """Whether "people's" only names a sort of body: "the people's administration"."""
    said = sentence.lowers[mark.first : mark.last + 1]
    return said[:1] == ["people"] and said[1:] == ["'s"]


def is_title(sentence: Seen, mark: Mark) -> bool:
    """Whether a role stands before a name: "General Kim"."""
    if mark.detail != "one" or mark.last >= len(sentence.tokens):
        return False
    following = sentence.tokens[mark.last]
    if not following.text[0].isupper() or following.lower in {"in", "of"}:
        return False
    return mark.last not in sentence.starting


def is_somebody(sentence: Seen, phrase: RolePhrase) -> bool:
    """Whether a role is said of somebody: not "the official", nor "as official"."""
    if phrase.is_described:
        return True
    before = sentence.word(phrase.first - 1)
    return before != "the" and (phrase.is_many or before in DETERMINERS)


def role(sentence: Seen, phrase: RolePhrase) -> Mention:
    """One office or unnamed group with the words that describe it."""
    span = phrase.first, phrase.last
    if phrase.body and is_voice_of(sentence, phrase):
        body = phrase.body
        form = "definite" if body.form == "definite" else "named"
        return Mention(*span, form, body.name, body.source_id, body.kind, body.country)
    if is_unnamed(sentence, phrase):
        name = f"anonymous {description(sentence, phrase)}"
        country, many = phrase.country, phrase.is_many
        return Mention(*span, "role", name, None, "anonymous", country, many)
    return Mention(*span, "role", sentence.said(*span), None, "office", phrase.country)


def is_voice_of(sentence: Seen, phrase: RolePhrase) -> bool:
    """Whether somebody unnamed speaks for a body: "a spokesman for the army", "AFP reporters"."""
    if phrase.body is None or not is_unnamed(sentence, phrase):
        return False
    said = sentence.lowers[phrase.mark.first : phrase.mark.last]
    reports = phrase.body.kind in OUTLETS and not REPORTERS.isdisjoint(said)
    return reports or any(word.startswith("spokes") for word in said)


def is_unnamed(sentence: Seen, phrase: RolePhrase) -> bool:
    """Whether a role hides who it is ("an ambassador") and is no office ("the ambassador")."""
    before = sentence.word(phrase.first - 1)
    if phrase.is_many or before in DETERMINERS:
        return True
    return before != "the" and sentence.lowers[phrase.mark.first] in UNNAMED
