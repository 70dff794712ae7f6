"""Definite descriptions: "the agency", "their president", "Seoul's service"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from analysis.detect.mentions.bare_bodies import DOCUMENTS
from analysis.detect.mentions.bodies import OUTLETS
from analysis.detect.mentions.owners import owner_before
from analysis.detect.mentions.seen import Seen
from analysis.model import Mention
from analysis.words import grammar, meanings
from analysis.words.forms import plural

POINTING = grammar("pointing")
ORDERING = frozenset(["same", "latter", "former"])
JOINED = grammar("bodies of a town or trade") | {"committee", "group", "movement"}
PERIODICAL = frozenset(["daily", "weekly"])
LONGEST = 3


@cache
def described() -> Mapping[str, tuple[str, bool]]:
    """What each description can refer to, and whether it is a plural that the table lacks.

    >>> described()["agency"], described()["officials"]
    (('intelligence wire intergovernmental', False), ('person:official', True))
    """
    listed = meanings("descriptions")
    plurals = {plural(said): (kind, True) for said, kind in listed.items()}
    return plurals | {said: (kind, False) for said, kind in listed.items()}


@cache
def openers() -> frozenset[str]:
    """The words that descriptions begin with."""
    return frozenset(said.split()[0] for said in described())


@cache
def bodies_described() -> Mapping[str, str]:
    """What each description of a body, and of no person or work, can refer to."""
    listed = meanings("descriptions").items()
    return {said: kind for said, kind in listed if not kind.startswith(("person", "work"))}


def definites(sentence: Seen) -> Iterator[Mention]:
    """Descriptions of somebody whom the text has named before or will name."""
    for at in [at for at, word in enumerate(sentence.lowers[:-1]) if word in POINTING]:
        following = sentence.lowers[at + 1]
        first = at + 1 + (following in ORDERING or following.endswith("-based"))
        yield from definite(sentence, at, first)


def definite(sentence: Seen, at: int, first: int) -> Iterator[Mention]:
    """The longest description that begins at a token, with the word at `at` that points to it."""
    if sentence.word(first) not in openers():
        return
    for last in range(min(first + LONGEST, len(sentence.lowers)), first, -1):
        words = " ".join(sentence.lowers[first:last])
        if words in described() and not (words in PERIODICAL and is_of_work(sentence, last)):
            if sentence.word(last) in OUTLETS or is_owner_of_body(sentence, last):
                return  # "the military |portal X", "the doctors|' union"
            kind, many = described()[words]
            name = spelled(sentence, first, last)
            yield Mention(at, last, "definite", name, None, kind, None, many)
            return


def is_owner_of_body(sentence: Seen, last: int) -> bool:
    """Whether people only say whose body one is: "the doctors|' union"."""
    return sentence.word(last) == "'s" and sentence.word(last + 1) in JOINED


def spelled(sentence: Seen, first: int, last: int) -> str:
    """The words of a description in small letters, abbreviations apart: "UN mission"."""
    texts = (token.text for token in sentence.tokens[first:last])
    return " ".join(text if text.isupper() else text.lower() for text in texts)


def is_of_work(sentence: Seen, last: int) -> bool:
    """Whether "daily" or "weekly" only says how often a work comes: "its daily news briefing"."""
    return any(sentence.word(at) in DOCUMENTS for at in (last, last + 1))


def is_numbered(sentence: Seen, at: int) -> bool:
    """Whether a channel is called by its number: "Israel's |Channel 2 television"."""
    if sentence.tokens[at].text != "Channel" or at + 1 >= len(sentence.tokens):
        return False
    number = sentence.tokens[at + 1].text
    return number.isdigit() or number[0].isupper()


def owned_definites(sentence: Seen) -> Iterator[Mention]:
    """A description with the country it belongs to: "the Ukrainian agency", "Seoul's service"."""
    if not sentence.ending:
        return
    for at in range(len(sentence.lowers)):
        last = described_end(sentence, at)
        owner = owner_before(sentence, at) if last else None
        if owner and last and is_numbered(sentence, at):
            name = sentence.said(at, last + 1)
            yield Mention(at, last + 1, "named", name, None, "outlet", owner.country)
        elif owner and last:
            said = " ".join(sentence.lowers[at:last])
            kind = bodies_described()[said]
            yield Mention(owner.first, last, "definite", said, None, kind, owner.country)


def described_end(sentence: Seen, at: int) -> int | None:
    """Where the description of a body ends that begins at a token: "Seoul's |think tank"."""
    if sentence.lowers[at] not in openers():
        return None
    ends = (at + 2, at + 1)
    return next((e for e in ends if " ".join(sentence.lowers[at:e]) in bodies_described()), None)
