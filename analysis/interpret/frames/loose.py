"""Loose frames: the one source before a "that" or a colon, beside any word of an utterance.

They are asked for where no other construction attributes a figure: "What X has to say is that 300
died", "Max Mustermann's latest: 300 dead". Whoever is only told something, or told of, is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.refusing import DENIALS, is_denying
from analysis.interpret.frames.sources import STATEMENTS
from analysis.interpret.near import BREAKS, OWNS, counts, gap, holds, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

NEWS = grammar("news of something")
CLAUSES = grammar("opinions put in a clause")
NOUNS = STATEMENTS | NEWS | CLAUSES | grammar("speeches")
UTTERED = NOUNS | grammar("words beside an utterance")
LINKS = frozenset({"that", ":"})
BE = grammar("finite be")
HEARERS = grammar("journalists and other hearers")
CONTENTS = BE | STATEMENTS | NEWS | CLAUSES | HEARERS | grammar("words beside an utterance")
HIDING = frozenset({"bones", "conceal", "concealed", "disguise", "doubt", "hid", "hide", "secret"})
GIVING = frozenset({"", "as", "ask", "by", "from", "in", "of", "what"})
TURNS = BREAKS - {",", '"', "“"}
WHERE = frozenset({"from", "in", "to"})
WHO = frozenset({"which", "who", "whom", "whose"})
KEPT = frozenset({"broken", "kept"})  # of one's word
OTHERS = frozenset({"critics", "enemies", "foes", "friends", "opponents", "rivals"})
PEOPLE = frozenset({"named", "role"})


def loosely(sentence: Sentence, found: Sequence[Frame]) -> Iterator[Frame]:
    """The frames of figures that no frame holds, by the one source before a "that" or colon."""
    if LINKS.isdisjoint(sentence.said) or not sentence.counted:
        return
    for link in places(sentence, LINKS):
        figure = next((at for at in sentence.counted if at > link), None)
        if figure is None or any(holds_token(frame, figure) for frame in found):
            continue
        source = one_before(sentence, link)
        if source and is_content(sentence, link) and is_uttered(sentence, source, link):
            first = min(source.first, link)
            yield Frame(source, "say", (first, link + 1), after(sentence, link + 1), False)


def holds_token(frame: Frame, at: int) -> bool:
    """Whether a frame tells whose a token is, or that nobody says it."""
    return frame.content[0] <= at < frame.content[1] or frame.kind in {"deny", "doubt", "withhold"}


def one_before(sentence: Sentence, link: int) -> Mention | None:
    """The one source between the last break and a token, where no figure stands there."""
    breaks = (at for at in range(link - 1, -1, -1) if word(sentence, at) in TURNS)
    start = next(breaks, -1) + 1
    there = [m for m in sentence.mentions if start <= m.first and m.last <= link]
    speaking = [m for m in there if may_speak(sentence, m)]
    if len(speaking) != 1 or counts(sentence, start, link):
        return None
    source = speaking[0]
    told = word(sentence, phrase_start(sentence, source) - 1)
    opens = phrase_start(sentence, source) == start or told in GIVING | BREAKS
    related = holds(sentence, WHO, start, source.first) or holds(sentence, WHO, source.last, link)
    return source if opens and not related else None


def may_speak(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is somebody who may utter something, and none of those who hear it.

    A seat may only be where somebody was: "back from |Kyiv, X had news", "reports from |Kyiv".
    """
    if mention.kind == "government" and word(sentence, mention.first - 1) in WHERE:
        return False
    hearing = word(sentence, mention.last - 1) in HEARERS
    return mention.form in PEOPLE and mention.kind not in {"other", "surname"} and not hearing


def is_content(sentence: Sentence, link: int) -> bool:
    """Whether what somebody utters stands behind a token, and no relative clause."""
    if word(sentence, link) == ":":
        return True
    before = word(sentence, link - 1)
    uttered = before in CONTENTS or is_said_at(sentence, link - 1)
    return uttered or any(m.last == link for m in sentence.mentions)


def is_said_at(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying ends at a token, in whatever form."""
    return any(verb.last == at + 1 for verb in sentence.of("say"))


def is_uttered(sentence: Sentence, source: Mention, link: int) -> bool:
    """Whether a word of an utterance stands beside a source, who is not told it."""
    there = gap(sentence, 0, source.first) + gap(sentence, source.last, link)
    denied = any(is_denying(said) or said in {"no", "nothing"} | DENIALS for said in there)
    if denied and not holds(sentence, HIDING, 0, link):
        return False
    heard = word(sentence, source.last) in BE and any(
        verb.value == "tell" and verb.first > source.last for verb in sentence.of("say")
    )
    owned = word(sentence, source.last) == OWNS
    if heard or (owned and word(sentence, source.last + 1) in OTHERS):
        return False
    if word(sentence, link - 1) in KEPT:
        return False
    verbs = any(verb.first < link for verb in sentence.of("say"))
    return verbs or not UTTERED.isdisjoint(there)
