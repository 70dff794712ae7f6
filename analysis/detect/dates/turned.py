"""Turned: a clause that looked ahead, and then tells what has happened by its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from analysis.words import grammar, meanings
from analysis.words.forms import (
    is_past,
    is_past_participle,
    is_regular_past,
    verb_forms,
)

MODALS = grammar("modals of what may come")
TO_COME = frozenset({"will", "shall", "to"})  # "will have arrived" is still to come
AUXILIARY = grammar("be") | grammar("have")
DENIED = grammar("negations")
WITHHELD = grammar("asking or not telling whether")
FINITE = frozenset({"was", "were", "had", "did"})
NOT_TOLD = frozenset({"to", "of", "by", "as", "with", "for"})  # "claimed by", "said to be"
COMPARED = frozenset({("than", "expected"), ("as", "expected"), ("than", "planned")})
PARTICIPLES = (["being"], ["having"])
INSIDE = frozenset(
    {"who", "which", "that", "where", "after", "when", "because", "what", "how", "why"}
)
ASIDE = frozenset({"already", "not"})
LIKELY = ["likely", "to"]  # "is likely to have died"
SUFFERED = grammar("attacks and disasters")
BEFELL = grammar("those something befell") | {"killed", "lost", "wounded"}
UNTOLD = AUXILIARY | {"and", "or"}
BURYING = 3  # a verb, those whom it has for its object, and what befell them
NOUN = 4  # words behind "the" that may hold the blow that a date is of
NAMING = 6  # how many words before "could" its subject may begin: "neither he nor his brother"


@cache
def telling() -> frozenset[str]:
    """The regular past tenses of the verbs of saying that do not look ahead themselves."""
    verbs = {said for said in meanings("say") if " " not in said} - {
        word for said in meanings("date_cues") for word in said.split()
    }
    pasts = {form for verb in verbs for form in verb_forms(verb) if is_regular_past(form)}
    return frozenset(pasts)


def turned_back(before: Sequence[str], first: int, last: int) -> bool:
    """Whether the words around a cue tell what has happened: "the planned strike took place".

    >>> turned_back("they may go officials estimated".split(), 1, 2)
    True
    >>> turned_back("they may be sent".split(), 1, 2)
    False
    """
    after, said = before[last:], before[last - 1]
    if any(told(after, at) for at in verbs_of(after)):
        return True
    if is_told_of(after) or is_of_blow(after):
        return True
    if said in AUXILIARY:
        return False
    if said in MODALS or said == "to":
        stays = said in TO_COME and before[last - 2 : last] != LIKELY
        return not stays and (is_perfect(after) or is_withheld(said, before[:first], after))
    return after[:1] != ["to"] and any(
        is_finite(after, at) for at in verbs_of(after, is_past(said))
    )


def verbs_of(words: Sequence[str], starts: int = 1) -> Iterator[int]:
    """Where some words have a past tense that is no part of "be sent" or "have been sent"."""
    for at in range(starts, len(words)):
        earlier = next((word for word in words[:at][::-1] if not word.endswith("ly")), "")
        if words[at] in FINITE or (is_past(words[at]) and earlier not in AUXILIARY):
            yield at


def told(words: Sequence[str], at: int) -> bool:
    """Whether a past tense tells that somebody spoke: "(may go,) officials estimated"."""
    return words[at] in telling() and NOT_TOLD.isdisjoint(words[at + 1 : at + 2])


def is_told_of(after: Sequence[str]) -> bool:
    """Whether a clause inside tells what happened: "(will try those) who were held"."""
    opens = next((at for at, word in enumerate(after) if word in INSIDE), len(after))
    if after[opens + 1 : opens + 2] in PARTICIPLES:
        return True
    inside = after[opens:]
    return any(
        at == 1 or is_finite(inside, at) for at in verbs_of(inside) if "to" not in inside[at + 1 :]
    )


def is_of_blow(after: Sequence[str]) -> bool:
    """Whether a date is that of a blow behind the verb: "must answer for the raid on (Friday)".

    So it is of the dead: "must bury nine soldiers killed on (Friday)", but not "must be buried".

    >>> is_of_blow("answer for the raid on".split()), is_of_blow("mourn the dead on".split())
    (True, False)
    """
    if after[-1:] != ["on"]:
        return False
    befell = after[-2:-1] if len(after) > BURYING and after[-3] not in UNTOLD else []
    return ("the" in after[-NOUN:] and after[-2] in SUFFERED) or not BEFELL.isdisjoint(befell)


def befalls(after: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a past verb goes on with a clause inside: "after a raid on (Friday) |killed nine".

    >>> befalls(["recover", "after", "a", "raid", "on"], ["killed", "nine"])
    True
    """
    return not INSIDE.isdisjoint(after) and any(map(is_past, behind[:1]))


def is_finite(words: Sequence[str], at: int) -> bool:
    """Whether a past tense is that of the clause: "failed on (Tuesday)", and no participle."""
    plain = words[at] in FINITE or not is_past_participle(words[at])
    return "to" not in words[at + 1 :] and (plain or list(words[at + 1 :]) in ([], ["on"]))


def is_perfect(after: Sequence[str]) -> bool:
    """Whether "may", "could" or "might" is followed by "have been", "have already left"."""
    first, *rest = [word for word in after if not word.endswith("ly") and word not in ASIDE] or [""]
    done = bool(rest) and (is_past(rest[0]) or is_past_participle(rest[0]))
    return first == "have" and done


def is_withheld(said: str, subject: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a modal tells what could not be done or was not told: "would not say"."""
    if said == "would":  # "would not be known until Friday" is still to come
        return "until" not in after and after[:1] == ["not"] and not WITHHELD.isdisjoint(after[1:4])
    return said == "could" and not DENIED.isdisjoint({*subject[-NAMING:], *after[:1]})
