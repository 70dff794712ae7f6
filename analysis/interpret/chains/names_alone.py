"""Names alone: whoever has but one name, explained nowhere, right at a verb of saying."""

from __future__ import annotations

from analysis.interpret.frames import Frame
from analysis.interpret.frames.phrases import titled_start
from analysis.interpret.frames.sources import before_names
from analysis.interpret.frames.weak import puts_at
from analysis.interpret.near import PREPOSITIONS, all_light, is_capital, word
from analysis.interpret.voices import Cast, Voice, anonymous
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar
from analysis.words.slugs import slug
from analysis.words.tokens import is_title

TELLING = grammar("telling") | grammar("telling now") | grammar("telling behind") | {"say"}
CLOSING = frozenset({",", '"', "”"})
THINGS = grammar("things named like people") | grammar("claims of others")
MUTE = THINGS | grammar("publications") | grammar("statements")
GROUPS = ("ers", "ists", "ants", "ents", "ors", "ians", "ees", "eers")  # "opponents", "mourners"


def by_name_alone(cast: Cast, sentence: Sentence, frame: Frame) -> Voice | None:
    """Whoever has but one name, explained nowhere, right at the verb: "Mustermann said", "said X".

    Not where the name may be the end of a longer one, or of what a preposition begins, nor where
    only the beginning of a sentence may have raised it: "Legend says".
    """
    source = frame.source
    if source.kind != "surname" or frame.kind == "cite" or not is_at_verb(sentence, frame):
        return None
    begins = titled_start(sentence, source)
    before = word(sentence, begins - 1)
    if is_in_longer(sentence, source) or (before in PREPOSITIONS and before != "to"):
        return None
    if source.first <= 1 and begins == source.first:
        if is_group(sentence, frame):
            return anonymous(f"anonymous {source.name.lower()}", None)
        if not cast.company.raised[source.name.lower()]:
            return None
    kind = "outlet" if frame.kind == "report" else "person"
    return Voice(source.name, f"{kind}-{slug(source.name)}", kind)


def is_group(sentence: Sentence, frame: Frame) -> bool:
    """Whether what opens a sentence is a plural noun of people: "Mourners say"."""
    said = word(sentence, frame.source.first)
    many = any(m.detail == "base" for m in sentence.of("say") if m.last == frame.cue[1])
    people = said.endswith(GROUPS) and not said.endswith("ments")  # "instruments", "payments"
    return many and people and said not in MUTE


def is_at_verb(sentence: Sentence, frame: Frame) -> bool:
    """Whether the verb of a frame, which tells something, stands right at who speaks.

    Any verb does behind what is told ("40 died, X tallied") or a title ("President X promised").
    """
    first, last = frame.source.first, frame.source.last
    near = titled_start(sentence, frame.source)
    verbs = (m for m in sentence.of("say") if m.last == frame.cue[1] or m.first == frame.cue[0])
    return any(
        (m.last == near or (m.first >= last and all_light(sentence, last, m.first)))
        and (near < first or is_telling(sentence, m) or closes(sentence, frame))
        for m in verbs
        if not first <= m.first < last
    )


def is_telling(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb is one that only somebody who speaks can have, or puts a figure at so many."""
    return word(sentence, verb.first) in TELLING or puts_at(sentence, verb)


def is_in_longer(sentence: Sentence, source: Mention) -> bool:
    """Whether another word with a capital, which is no title, stands right beside a name."""
    at = source.first - 1
    if source.last < len(sentence.tokens) and is_capital(sentence, source.last):
        return True
    raised = at >= 0 and is_capital(sentence, at) and word(sentence, at) not in before_names()
    return raised or word(sentence, at) in {"&", "-", "/"}


def closes(sentence: Sentence, frame: Frame) -> bool:
    """Whether nothing but a name and its verb close what is told: "40 died, |X said"."""
    first, last = frame.cue
    apart = word(sentence, first - 1) in CLOSING and last - first == 2 and first > 1
    return frame.around and apart and not is_title(sentence.tokens)
