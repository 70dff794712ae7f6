"""The voices of a sentence: each frame with whom its source means."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.chains.attribution import Spoken
from analysis.interpret.chains.openers import known_up_to, opening
from analysis.interpret.chains.strangers import in_office_of, introduced, unmet
from analysis.interpret.chains.turns import is_oblique
from analysis.interpret.frames import Frame
from analysis.interpret.frames.pronouns import OWNERS
from analysis.interpret.frames.sources import STATEMENTS
from analysis.interpret.near import OWNS, holds, word
from analysis.interpret.voices import (
    BODIES,
    NOBODY,
    OUTLETS,
    Cast,
    Voice,
    anonymous,
    direct,
    distinct,
    homed,
    joined,
    latest,
    resolved,
)
from analysis.model import Mention, Sentence
from analysis.words.tokens import words_of

SHOWING = frozenset({"show", "shows", "showed", "depict", "depicts", "depicted"})
STATES = frozenset({"administration", "cabinet", "country", "government", "nation", "state"})
DOING = BODIES - OUTLETS - {"government"}


def voiced(cast: Cast, sentence: Sentence, found: Sequence[Frame]) -> tuple[Spoken, ...]:
    """The frames of a sentence with their voices; whoever cannot be resolved is left out."""
    whose = met(cast, sentence, found)
    result = []
    for frame in found:
        voice = whose.get(frame.source) or unmet(cast, sentence, frame)
        if voice is None and (frame.kind == "withhold" or is_somebody(frame)):
            voice = NOBODY
        if voice is not None:
            voice = homed(cast, sentence, voice)
            result.append(Spoken(frame, with_joint(cast, frame, voice)))
    return tuple(result)


def is_somebody(frame: Frame) -> bool:
    """Whether somebody speaks, be it that nobody knows who: "Seoul's agency says"."""
    return frame.source.form == "definite" and frame.kind != "cite"


def met(cast: Cast, sentence: Sentence, found: Sequence[Frame]) -> dict[Mention, Voice | None]:
    """Whom each pronoun, office and surname means, given only those who are named before it."""
    whose: dict[Mention, Voice | None] = {}
    for frame in found:
        source = frame.source
        if is_indefinite(sentence, source):
            said = words_of(sentence.tokens, source.first, source.last)
            whose[source] = anonymous(f"anonymous {said}", source.country)
            continue
        known = cast.before(known_up_to(sentence, frame))
        if source.form == "pronoun" and shows(sentence, frame):
            whose[source] = latest(known.speakers)
        elif source.form == "pronoun" and source.kind in {"person", "body"}:
            whose[source] = (
                told_by_itself(frame, found)
                or opening(cast, sentence, source)
                or named_here(known, sentence, source)
                or doer(known, sentence, frame)
                or resolved(known, source)
            )
        elif is_of_person(sentence, source) and (owner := maker(cast, known, sentence, source)):
            whose[source] = owner
        elif source.form != "named" or source.kind == "surname":
            voice = resolved(known, source) or introduced(sentence, source)
            whose[source] = in_office_of(known, sentence, source, voice) or voice
        elif source.kind == "person" and (person := named_in_part(known, source)):
            whose[source] = person
    return whose


def named_in_part(known: Cast, source: Mention) -> Voice | None:
    """The person named in full before whose last names alone follow: "Rami |Abdel Rahman"."""
    if source.source_id is not None or " " not in source.name:
        return None
    meant = {known.called(part) for part in source.name.split()}
    return meant.pop() if len(meant) == 1 else None


def told_by_itself(frame: Frame, found: Sequence[Frame]) -> Voice | None:
    """Whoever no list has and whose words open with a pronoun, in a statement around the frame.

    An unnamed person by "he": "quoted a witness as saying |he saw 40". An unlisted body by "it":
    "Congo said |it expected 5,000".
    """
    outer = (f for f in found if not f.around and f.content[0] == frame.source.first)
    said = (f.source for f in outer if f.kind == "say" and is_meant_by(f.source, frame.source))
    return next((direct(source) for source in said if not source.many), None)


def is_meant_by(source: Mention, pronoun: Mention) -> bool:
    """Whether an unnamed person, or an unlisted body, is what a pronoun can mean."""
    if pronoun.kind == "person":
        return source.kind == "anonymous"
    return pronoun.kind == "body" and source.form == "role"


def is_of_person(sentence: Sentence, source: Mention) -> bool:
    """Whether a paper is somebody's, or a body that of whoever speaks: "|her office counts 40"."""
    if source.kind == "work":
        return True
    body = source.form == "definite" and not source.kind.startswith(("person", "pair"))
    return body and word(sentence, source.first) in {"his", "her"} and source.name not in STATES


def maker(cast: Cast, known: Cast, sentence: Sentence, work: Mention) -> Voice | None:
    """Whose a paper is that a pronoun owns: "Hamas lost 20 men, |its statement said"."""
    kind = OWNERS.get(word(sentence, work.first))
    if kind is None:
        return None
    owner = work._replace(form="pronoun", kind=kind)
    return opening(cast, sentence, owner) or resolved(known, owner)


def named_here(cast: Cast, sentence: Sentence, source: Mention) -> Voice | None:
    """The one person named before a break, whom "he" behind it means: "…, X did: 40, he said"."""
    near = range(source.first - 1, 0, -1)
    turn = next((k for k in near if word(sentence, k) in {";", ":"}), None)
    if turn is None or source.kind != "person":
        return None
    people = [m for m in sentence.mentions if m.kind == "person" and m.form == "named"]
    before = [m for m in people if m.last <= turn and word(sentence, m.last) != OWNS]
    one = len({m.name for m in before}) == 1
    return resolved(cast, before[-1]) if one else None


def doer(cast: Cast, sentence: Sentence, frame: Frame) -> Voice | None:
    """The body that acts in a clause before "it says": "Of 28 |Hamas has returned 20, it says"."""
    source = frame.source
    if source.kind != "body" or not frame.around or word(sentence, source.first - 1) != ",":
        return None
    near = (m for m in reversed(sentence.mentions) if m.last < source.first)
    body = next((m for m in near if m.form == "named" and m.kind in DOING), None)
    acts = body is not None and word(sentence, body.last) in {"has", "had", "will"}
    free = body is not None and not is_oblique(sentence, body)
    return resolved(cast, body) if body and acts and free else None


def is_indefinite(sentence: Sentence, source: Mention) -> bool:
    """Whether a description is of nobody named before: "a medical group"; not "a spokesman for"."""
    if word(sentence, source.first).startswith("spokes"):
        return False
    body = source.form == "definite" and not source.kind.startswith(("person", "work", "pair"))
    if not body or word(sentence, source.last) in STATEMENTS:
        return False  # "a |military report"
    return word(sentence, source.first - 1) in {"a", "an", "another"}


def shows(sentence: Sentence, frame: Frame) -> bool:
    """Whether a thing and nobody tells something: "they show 12 tankers"."""
    return frame.source.kind in {"group", "body"} and holds(sentence, SHOWING, *frame.cue)


def with_joint(cast: Cast, frame: Frame, voice: Voice) -> Voice:
    """The voice of a frame, joined with those who say the same together."""
    if not frame.joint:
        return voice
    others = [(m, v) for m in frame.joint if (v := resolved(cast, m))]
    before = [v for m, v in others if m.first < frame.source.first]
    behind = [v for m, v in others if m.first > frame.source.first]
    return joined(list(distinct([*before, voice, *behind])))
