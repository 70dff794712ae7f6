"""Pronouns: he, she, it, they, "the 34-year-old", "the same man", resolved in interpreting."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.detect.mentions.seen import Seen
from analysis.model import Mention

PRONOUNS = {"he": "person", "she": "person", "they": "group", "it": "body"}
OLD = "year-old"
SEVERAL = frozenset({"two", "three", "four", "five", "pair", "duo", "trio"})
TAKING_UP = frozenset({*PRONOUNS, "same", OLD}) | SEVERAL
PEOPLE = frozenset({"man", "woman", "person"})
VERBS = frozenset({"was", "is", "has", "had", "did", "does", "who", "went", ","})
ADVERBS = frozenset({"also", "further", "later", "then"})


def pronouns(sentence: Seen) -> Iterator[Mention]:
    """He, she, it and they, with what each can refer to, and whoever is called He."""
    for at, word in enumerate(() if TAKING_UP.isdisjoint(sentence.lowers) else sentence.lowers):
        if word == "he" and is_name(sentence, at):
            yield Mention(at, at + 2, "named", sentence.said(at, at + 2), None, "person")
        elif word in PRONOUNS:
            many = word == "they"
            yield Mention(at, at + 1, "pronoun", word, None, PRONOUNS[word], None, many)
        elif word == "same" and is_of_person(sentence, at):
            yield Mention(at - 1, at + 2, "pronoun", "he or she", None, "person", None, False)
        elif word in SEVERAL and is_of_several(sentence, at):
            yield Mention(at - 1, at + 1, "pronoun", "they", None, "group", None, True)
        elif word == OLD and is_of_age(sentence, at):
            yield Mention(at - 3, at + 1, "pronoun", "he or she", None, "person", None, False)


def is_of_age(sentence: Seen, at: int) -> bool:
    """Whether somebody is called by nothing but an age that ends here: "the 34-year-old said"."""
    acts = sentence.word(at + 1) in VERBS or tells(sentence, at + 1)
    return sentence.word(at - 3) == "the" and acts


def is_of_several(sentence: Seen, at: int) -> bool:
    """Whether those told of before are called by nothing but their number: "the |three said"."""
    return sentence.word(at - 1) == "the" and tells(sentence, at + 1)


def tells(sentence: Seen, at: int) -> bool:
    """Whether a verb of saying stands at a token, or behind an adverb there: "|also said"."""
    verb = at + (sentence.word(at) in ADVERBS)
    return any(mark.first == verb for mark in sentence.of("say"))


def is_of_person(sentence: Seen, at: int) -> bool:
    """Whether "same" takes up the person before: "the |same man put it at 40"."""
    return sentence.word(at - 1) == "the" and sentence.word(at + 1) in PEOPLE


def is_name(sentence: Seen, at: int) -> bool:
    """Whether a capitalised "He" is part of a name within a sentence: "the official He Wei"."""
    tokens = sentence.tokens
    inner = 0 < at < len(tokens) - 1 and tokens[at].text == "He"
    return inner and tokens[at - 1].text.isalpha() and tokens[at + 1].text[0].isupper()
