"""Mentions: everybody a sentence names who may assert, relay or publish something.

Names come from the gazetteer or are found by their form; offices, unnamed groups, definite
descriptions and pronouns are kept as what they are, to be resolved when the text is interpreted.
What each phrase is read as stands in `mentions.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.detect.mentions.abbreviated import abbreviated
from analysis.detect.mentions.bare_bodies import bare_bodies
from analysis.detect.mentions.bodies import owned_bodies, shared_bodies
from analysis.detect.mentions.definites import definites, owned_definites
from analysis.detect.mentions.forms import named_by_form
from analysis.detect.mentions.listed import listed
from analysis.detect.mentions.phrased import phrased
from analysis.detect.mentions.presses import presses
from analysis.detect.mentions.pronouns import pronouns
from analysis.detect.mentions.roles import roles, spokespeople
from analysis.detect.mentions.seats import officials
from analysis.detect.mentions.seen import Marks, Seen, seen
from analysis.model import Mention, Token
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS

ORGANISED = grammar("body kinds") - OUTLETS
FORMS = ("named", "role", "definite", "pronoun")


def mentions(tokens: Sequence[Token], lowers: Sequence[str], marks: Marks) -> tuple[Mention, ...]:
    """The mentions of a sentence in order; where two overlap, the longer stands.

    `lowers` are the words of the tokens in lower case.

    >>> from analysis.detect.marks import marks
    >>> from analysis.words.tokens import tokens
    >>> found = tokens("Kyiv's defence ministry told Reuters that they had left")
    >>> lowers = [token.lower for token in found]
    >>> named = mentions(found, lowers, marks(found, lowers))
    >>> [mention.source_id or mention.name for mention in named]
    ['ukr-mod', 'outlet-reuters', 'they']
    """
    taken: set[int] = set()
    kept = []
    sentence = seen(tokens, lowers, marks)
    for mention in sorted(candidates(sentence), key=preference):
        spanned = range(mention.first, mention.last)
        if taken.isdisjoint(spanned):
            kept.append(mention)
            taken.update(spanned)
    return phrased(sentence, kept)


def candidates(sentence: Seen) -> Iterator[Mention]:
    """All that may be a mention, overlapping or not."""
    bodies = [*listed(sentence), *owned_bodies(sentence)]
    formed = list(named_by_form(sentence))
    yield from shared_bodies(sentence)
    yield from bodies
    yield from formed
    yield from abbreviated(sentence)
    yield from roles(sentence, bodies)
    described = [*definites(sentence), *owned_definites(sentence), *bare_bodies(sentence)]
    yield from spokespeople(sentence, [m for m in (*formed, *described) if is_body(m)])
    yield from officials(sentence)
    yield from presses(sentence)
    yield from described
    yield from pronouns(sentence)


def is_body(mention: Mention) -> bool:
    """Whether somebody may speak for a mention: an organisation, "the army", "the agency"."""
    described = mention.form == "definite" and not mention.kind.startswith(("person", "work"))
    return mention.kind in ORGANISED or described


def preference(mention: Mention) -> tuple[int, int, int]:
    """Which of two mentions stands: the longer, a name first, a bare capitalised word last."""
    length = mention.last - mention.first
    length -= mention.form == "definite" and length > 1
    rank = len(FORMS) if mention.kind == "surname" else FORMS.index(mention.form)
    return -length, rank, mention.first
