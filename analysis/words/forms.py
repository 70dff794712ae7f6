"""Inflection: the forms in which a noun or a verb of the vocabularies is met in a text."""

from __future__ import annotations

from functools import cache

from analysis.words import rows

VOWELS = frozenset("aeiou")
UNDOUBLED = frozenset("wxy")
FINITE = frozenset({"s", "past", "ed"})
PARTICIPLES = frozenset({"participle", "ed"})
PAST = PARTICIPLES | {"past"}


@cache
def irregular_plurals() -> dict[str, str]:
    """The plural of each noun that does not take -s."""
    return {row["one"]: row["many"] for row in rows("irregular_plurals")}


@cache
def irregular_verbs() -> dict[str, tuple[str, str]]:
    """The past tense and the past participle of each irregular verb."""
    return {row["base"]: (row["past"], row["participle"]) for row in rows("irregular_verbs")}


@cache
def irregular_pasts() -> frozenset[str]:
    """The past tenses that no ending tells: "met", "saw"."""
    return frozenset(past for past, _ in irregular_verbs().values())


def is_regular_past(said: str) -> bool:
    """Whether a word looks like a regular past tense or participle.

    >>> is_regular_past("crossed"), is_regular_past("shed")
    (True, False)
    """
    return said.endswith("ed") and len(said) > 4


def is_past(said: str) -> bool:
    """Whether a word looks like a past tense, regular or not.

    >>> is_past("crossed"), is_past("rose"), is_past("rise")
    (True, True, False)
    """
    return is_regular_past(said) or said in irregular_pasts()


@cache
def irregular_participles() -> frozenset[str]:
    """The past participles that no ending tells: "held", "taken"."""
    return frozenset(participle for _, participle in irregular_verbs().values())


def is_past_participle(said: str) -> bool:
    """Whether a word looks like a past participle, regular or not.

    >>> is_past_participle("killed"), is_past_participle("held"), is_past_participle("dead")
    (True, True, False)
    """
    return is_regular_past(said) or said in irregular_participles()


@cache
def doubling_verbs() -> frozenset[str]:
    """The verbs of more than one syllable whose last consonant is doubled: "commit", "equip"."""
    return frozenset(row["said"] for row in rows("doubling_verbs"))


def plural(noun: str) -> str:
    """The plural of a noun or of a noun phrase whose last word is its head.

    >>> plural("soldier"), plural("military personnel"), plural("ally"), plural("prisoner of war")
    ('soldiers', 'military personnel', 'allies', 'prisoners of war')
    """
    if noun in irregular_plurals():
        return irregular_plurals()[noun]
    if " of " in noun:
        head, rest = noun.split(" of ", 1)
        return f"{plural(head)} of {rest}"
    rest, _, last = noun.rpartition(" ")
    return f"{rest} {plural_word(last)}" if rest else plural_word(last)


def plural_word(word: str) -> str:
    """The plural of one word."""
    return irregular_plurals().get(word) or with_s(word)


def with_s(word: str) -> str:
    """A word with the -s of a plural or of a verb after he, she or it.

    >>> with_s("man"), with_s("carry"), with_s("push")
    ('mans', 'carries', 'pushes')
    """
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def verb_forms(phrase: str) -> dict[str, str]:
    """Each form of a verb phrase and which it is: base, s, past, participle, ed (both) or ing.

    >>> verb_forms("send back")
    {'send back': 'base', 'sends back': 's', 'sent back': 'ed', 'sending back': 'ing'}
    >>> verb_forms("go")["gone"], verb_forms("deploy")["deployed"], verb_forms("ship")["shipping"]
    ('participle', 'ed', 'ing')
    """
    verb, _, rest = phrase.partition(" ")
    tail = f" {rest}" if rest else ""
    forms = {verb: "base", third_person(verb): "s"}
    past, participle = irregular_verbs().get(verb) or (past_tense(verb),) * 2
    if past == participle:
        forms.setdefault(past, "ed")
    else:
        forms.setdefault(past, "past")
        forms.setdefault(participle, "participle")
    forms[gerund(verb)] = "ing"
    return {form + tail: name for form, name in forms.items()}


def third_person(verb: str) -> str:
    """The form of a verb after he, she or it."""
    return {"be": "is", "have": "has", "do": "does", "go": "goes"}.get(verb) or with_s(verb)


def past_tense(verb: str) -> str:
    """The past tense of a regular verb."""
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    return doubled(verb) + "ed"


def gerund(verb: str) -> str:
    """The -ing form of a verb."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "be")):
        return verb[:-1] + "ing"
    return doubled(verb) + "ing"


def doubled(verb: str) -> str:
    """The verb with its last consonant doubled, where English doubles it.

    >>> doubled("ship"), doubled("deploy"), doubled("open"), doubled("commit"), doubled("equip")
    ('shipp', 'deploy', 'open', 'committ', 'equipp')
    """
    shape = verb.replace("qu", "q")
    before, vowel, last = shape[-3:-2], shape[-2:-1], shape[-1:]
    closed = vowel in VOWELS and last not in VOWELS | UNDOUBLED
    one = sum(letter in VOWELS for letter in shape) == 1
    if closed and before not in VOWELS and (one or verb in doubling_verbs()):
        return verb + last
    return verb
