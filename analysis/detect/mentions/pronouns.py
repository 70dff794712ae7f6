"""Pronouns: he, she, it and they, to be resolved when the text is interpreted."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.detect.mentions.seen import Seen
from analysis.model import Mention

PRONOUNS = {"he": "person", "she": "person", "they": "group", "it": "body"}


def pronouns(sentence: Seen) -> Iterator[Mention]:
    """He, she, it and they, with what each can refer to."""
    for at, word in enumerate(sentence.lowers):
        if word in PRONOUNS:
            many = word == "they"
            yield Mention(at, at + 1, "pronoun", word, None, PRONOUNS[word], None, many)
