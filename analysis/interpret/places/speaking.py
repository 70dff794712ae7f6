"""Speaking: the places that only say who speaks, or where: "officials in Kyiv", "Seoul said"."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, mentions_near, near
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import counts, holds, is_light, opens_date, places_near, word
from analysis.interpret.places.gazetteer import seats
from analysis.interpret.places.leads import ABOUT, lead
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE, PAST

CLAUSES = frozenset({"that", "but", ",", ";", ":", "of", "on", "about", "from"})
WHO = 16  # tokens that may tell who speaks
INVERTING = frozenset({",", '"', "”", "''", "’"})
APART = frozenset({"that", ";", ":", "was", "were", "are", "is"})
ENDING = frozenset({".", ",", "", "on", "in", "to"})
OWNED = grammar("possessives")
AGREED = grammar("what is agreed at a place")
WHOSE = frozenset({"who"})
OF_PERSON = frozenset({"who", "now", "then", "formerly", "a", "an", "the", "based"})
KEPT = frozenset({"armistice", "ceasefire", "truce"})
REACHED = frozenset(
    {"reached", "signed", "agreed", "struck", "brokered", "held", "concluded", "negotiated"}
)
SAID_AT = grammar("where one speaks")
ACCORDING = frozenset({"according"})
SCENE = frozenset({"at", "inside", "near", "outside", "into", "reached", "around", "hit"})
FACILITIES = grammar("facilities of a town")
STRIKING = grammar("striking a body")
OF_A_PLACE = (
    grammar("offices of a place") | grammar("residents of a place") - {"men", "people"} | {"police"}
)
ATTACKS = grammar("attacks of a place")
LED_TO = OF_A_PLACE | ATTACKS
BLOWS = grammar("attacks and disasters") | grammar("befalling a place") | {"war", "conflict"}
APART_OR_BLOWS = APART | BLOWS
COUNTING = frozenset(
    {"confirmed", "declared", "discovered", "found", "held", "recorded", "registered", "reported"}
)
BE = grammar("be")
SPEAKING = grammar("kinds of speaking bodies")


def speakers(sentence: Sentence) -> set[int]:
    """The tokens of those who may speak: roles, bodies, outlets and people, but no government."""
    return {
        at for m in sentence.mentions if is_speaker(sentence, m) for at in range(m.first, m.last)
    }


def is_speaker(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is of somebody who may speak; "soldiers in Haiti" are somewhere."""
    if is_hit(sentence, mention.first) or is_scene(sentence, mention):
        return False
    if mention.kind in SPEAKING or (mention.form == "named" and mention.kind != "government"):
        return True
    if mention.form != "role" or holds(sentence, OF_A_PLACE, mention.first, mention.last):
        return False  # the governor of Kherson tells of Kherson
    units = near(sentence, "unit", mention.first, mention.last)
    return not units or word(sentence, units[-1].last) in {"of", "from"}


def is_speaking_seat(sentence: Sentence, mark: Mark) -> bool:
    """Whether a capital stands for a government: "…, Seoul said", "according to Kyiv"."""
    if mark.value not in seats() or word(sentence, mark.first) in ABOUT:
        return False
    at = lead(sentence, mark)
    if word(sentence, at - 1) in LED_TO:
        return False  # "residents |in Kabul said", "the bombardment |of Kabul continued"
    if word(sentence, mark.first - 2) in {"according", "thanks"}:
        return True
    if word(sentence, mark.last) == "it" and word(sentence, mark.last + 1) in {"is", "was"}:
        return True
    return bool(near(sentence, "say", mark.last, mark.last + 1))


def is_of_saying(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place is where somebody sits or speaks: "told reporters in Fiji"."""
    at = lead(sentence, mark)
    if word(sentence, at) not in {"in", "at"} or tells_where(sentence, mark.last):
        return False
    who = mentions_near(sentence, at - LONGEST, at)
    if is_of_speaker(sentence, at) or is_agreed(sentence, at):
        return True
    if word(sentence, at - 1) in BLOWS:
        return False  # "said fighting |in Goma"
    if mark.value in seats() and any(m.last == at and is_speaker(sentence, m) for m in who):
        return True
    first = max(0, at - 6)
    acts = (*near(sentence, "measure", first, at), *near(sentence, "unit", first, at))
    done = {act.first for act in acts}  # "carried off" tells no more than that
    said = [
        m.last for m in near(sentence, "say", first, at)
        if is_told(sentence, m) and m.first not in done
    ]  # fmt: skip
    said += [
        n + 1 for n in range(first, at)
        if word(sentence, n) in SAID_AT and word(sentence, n - 2) != "what"
        and not is_found(sentence, n)
    ]  # fmt: skip
    start = max(said, default=-1)
    if start < 0 or is_of_subject(sentence, mark) or holds(sentence, BLOWS, start, at):
        return False
    if any(act.first >= start + is_at_base(sentence, start) for act in acts):
        return False
    return not apart_from(sentence, start, at) and not counts(sentence, start, at)


def tells_where(sentence: Sentence, at: int) -> bool:
    """Whether a clause tells how many fell at a place: "the situation in Goma|, where 58 died"."""
    if word(sentence, at) != "," or word(sentence, at + 1) != "where":
        return False
    return counts(sentence, at + 2, at + 4)


def is_of_subject(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place ends the subject of a deed: "said an explosion in |Goma has injured 230"."""
    at = mark.last
    while is_light(sentence, at):
        at += 1
    done = near(sentence, "measure", at, at + 1)
    return bool(done) and form_of(done[0]) in PAST | FINITE


def is_at_base(sentence: Sentence, at: int) -> int:
    """How many tokens lead to the base where somebody speaks: "speaking |at the air base| in"."""
    ends = (n + 1 - at for n in range(at, at + 6) if word(sentence, n) in {"base", "school"})
    return next(ends, 0) if word(sentence, at) == "at" else 0


def apart_from(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause or a phrase opens between two tokens, other than a day's: "on Thursday"."""
    return any(
        word(sentence, at) in CLAUSES and not opens_date(sentence, at) for at in range(first, last)
    )


def is_hit(sentence: Sentence, at: int) -> bool:
    """Whether a body is what was struck: "Israel struck the defence ministry in Damascus"."""
    return holds(sentence, STRIKING, at - 3, at)


def is_scene(sentence: Sentence, mention: Mention) -> bool:
    """Whether a body is the building where it happened: "at the Saudi Hospital in El-Fasher"."""
    if not holds(sentence, FACILITIES, mention.first, mention.last):
        return False
    at = mention.first - (word(sentence, mention.first - 1) == "the")
    return word(sentence, at - 1) in SCENE


def is_told(sentence: Sentence, say: Mark) -> bool:
    """Whether a verb of saying is finite, not "goes on", "were found" or "what it says are"."""
    if say.detail in {"ing", "base", ""} or word(sentence, say.first) == "felt":
        return False
    if say.detail == "s" and word(sentence, say.first - 1) in OWNED:
        return False  # "walked off their |posts in Kursk"
    if is_found(sentence, say.first):
        return False
    idle = word(sentence, say.last - 1) == "on" or word(sentence, say.last) == "out"
    return not idle and word(sentence, say.first - 2) != "what"


def is_found(sentence: Sentence, at: int) -> bool:
    """Whether something was found or counted, and not only said: "bodies were |found in"."""
    if word(sentence, at) not in COUNTING:
        return False
    while is_light(sentence, at - 1):
        at -= 1
        if word(sentence, at) in BE:
            return word(sentence, at - 1) != "it"
    return False


def is_of_speaker(sentence: Sentence, at: int) -> bool:
    """Whether words only tell who speaks: "…, said a colonel who served in South Korea"."""
    said = [
        m.last for m in near(sentence, "say", at - WHO, at)
        if is_told(sentence, m) and word(sentence, m.first - 1) in INVERTING
    ]  # fmt: skip
    if word(sentence, at - 1) != ",":
        said += [n + 1 for n in places_near(sentence, ACCORDING, at - WHO, at)]
    start = max(said, default=-1)
    if start < 0 or counts(sentence, start, at) or holds(sentence, APART_OR_BLOWS, start, at):
        return False
    acts = near(sentence, "measure", start, at)
    return not acts or holds(sentence, WHOSE, start, acts[0].first)


def is_in_attribution(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place stands in what only tells who speaks.

    "…, the head of Aden's port said." and "The general, who led troops in Syria, said …".
    """
    at = mark.last + (word(sentence, mark.last) == ",")
    said = [m for m in near(sentence, "say", at, at + 1) if is_told(sentence, m)]
    if not said or (at == mark.last and word(sentence, said[0].last) not in ENDING):
        return False
    first = max(0, mark.first - WHO)
    commas = [n for n in range(first, mark.first) if word(sentence, n) == ","]
    if not commas or counts(sentence, commas[-1], mark.first):
        return False
    if at > mark.last:
        return word(sentence, commas[-1] + 1) in OF_PERSON
    acts = near(sentence, "measure", commas[-1], mark.first)
    return not any(form_of(act) in FINITE for act in acts)


def is_agreed(sentence: Sentence, at: int) -> bool:
    """Whether something was agreed at a place: "a deal reached in Istanbul", no "truce in Gaza"."""
    noun = at - 1
    while word(sentence, noun) in REACHED:
        noun -= 1
    if noun == at - 1 and word(sentence, noun) in KEPT:
        return False
    return word(sentence, noun) in AGREED
