"""Whether the clause of a date looks ahead or back, as the words around it tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.detect.dates.acts import JOINING, VERB, acted
from analysis.detect.dates.cues import Cue, cues, cues_in, lower_words
from analysis.detect.dates.turned import COMPARED, MODALS, befalls, told, turned_back
from analysis.words import grammar, rows
from analysis.words.forms import is_past

REACH = 90  # how many characters before an expression tell whether its clause looks ahead
BEHIND = 60  # and how many behind it


def short_forms() -> str:
    """What ends no clause by its full stop: an initial, "Gen.", "Oct.", "a.m."."""
    known = [row["said"] for row in rows("abbreviations") if row["means"] != "state"]
    alike = [[said for said in known if len(said) == size] for size in sorted({*map(len, known)})]
    letters = r"(?<!\b[A-Z]\.)(?<![ap]\.m\.)"
    return letters + "".join(rf"(?<!\b(?:{'|'.join(some)})\.)" for some in alike)


BREAK = re.compile(rf"[.;:!?\n](?:(?<=\n)\s*\n|(?<!\n){short_forms()}[\"”’')\]]*\s)")
SAID_ASIDE = re.compile(r"^,(?:\s+[\w’'-]+){1,6}?\s+(?:says|said|say),")  # ", Kyiv says,"
RELATIVE = re.compile(r",\s+(?:who|whom|which|whose|where)\b")
PAST = re.compile(r"was|were|had|been|\w{2,}ed|took|taken|left|came|went|met|held|fell|shot")
FRONTED = 10  # how many words behind a date that opens a clause may hold its verb
CLAUSES = frozenset({"and", "but", "while", "that"})
CLOSE = 3  # a preposition such as "by" stands no more than so many words before its date
OWNED = re.compile(r"['’]s\b")
OWNED_CUES = {False: frozenset[str](), True: frozenset({"ahead", "verb"})}
NOW_AND = ["between", "now", "and"]  # the coming May
NOT_UNTIL = ["not", "until"]  # "not until Monday did they come"
BEEN = frozenset({"had", "was", "were"})
HOURS = frozenset({"noon", "midnight", "pm", "am", "m", "dawn", "dusk", "nightfall", "time"})
ACTED = frozenset({"had", "reached", "stood", "passed", "were", "was", "remained", "numbered"})
BLOWS = grammar("attacks and disasters")
BLOW = 4  # words from a day to the blow that is its own: "by Tuesday's powerful typhoon"
ORDERED = grammar("asking for an act") | {"told", "given", "forecast", "expected", "projected"}
ASKED = frozenset({"whether", "how", "why", "if"})  # "refused to say Tuesday whether they will"
UNTIL = frozenset({"until", "till"})
PUT_OFF = grammar("putting off")  # "the deadline was extended until Tuesday"
STATED = grammar("statements")


def looks_ahead(text: str, starts: int, ends: int) -> bool:
    """Whether the words around an expression speak of the future.

    >>> looks_ahead("They will go on Monday", 16, 22)
    True
    >>> looks_ahead("They will go, he said on Monday", 25, 31)
    False
    """
    *mains, clause = RELATIVE.split(BREAK.split(text[max(0, starts - REACH) : starts])[-1])
    before = lower_words(clause)
    rest = BREAK.split(text[ends : ends + BEHIND])[0]
    behind = lower_words(SAID_ASIDE.sub("", rest))
    if "since" in before[-CLOSE:] or (
        before[-1:] == ["of"] and not STATED.isdisjoint(before[-2:-1])
    ):
        return False
    if before[-CLOSE:] == NOW_AND:
        return True
    if before[-2:] == NOT_UNTIL and behind[:1] == ["did"]:
        return False
    owned = bool(OWNED.match(text, ends))
    if owned and not BLOWS.isdisjoint(behind[:BLOW]):
        return False
    found = reaching(before, owned)
    if found and not is_reported(found[-1], before, clause):
        return is_ahead(found, before, behind)
    told = any(is_past(word) or word in BEEN for word in before)
    if mains and told and text[ends : ends + 1] == ",":  # "…, which began on Tuesday, will end"
        return False
    cues_behind = [cue for cue in cues_in(behind) if cue.means in {"verb", "said"}]
    return bool(cues_behind) and is_own_verb(cues_behind[0], behind, told)


def is_reported(cue: Cue, before: Sequence[str], clause: str) -> bool:
    """Whether somebody said what the words behind tell: "said that in May 300 would leave".

    So does "according to the ministry, in May".
    """
    if cue.means != "said":
        return False
    named = before[cue.first : cue.last] == ["according", "to"]
    return "that" in before[cue.last :] or (named and "," in clause[clause.rfind("ccording to") :])


def is_own_verb(cue: Cue, behind: Sequence[str], told: bool) -> bool:
    """Whether a verb behind a date looks ahead, and is no second one: "came on Monday and will".

    Where a past verb was told before the date, "that" opens what was said then.
    """
    if cue.means != "verb" or behind[0] in JOINING:
        return False
    asked = not ASKED.isdisjoint(behind[: cue.first])
    asked = asked or (told and "that" in behind[: cue.first])
    return not asked and (cue.first == 0 or behind[cue.first - 1] not in JOINING)


def looks_back(text: str, starts: int, ends: int) -> bool:
    """Whether the verb nearest to an expression speaks of what has happened.

    >>> looks_back("They were taken on 11 January", 18, 29)
    True
    >>> looks_back("a match on 11 January", 11, 21)
    False
    """
    before = BREAK.split(text[max(0, starts - REACH) : starts])[-1].split()[-VERB:]
    behind = BREAK.split(text[ends : ends + BEHIND])[0].split()[:VERB]
    return any(PAST.fullmatch(word) for word in (before if len(before) > 1 else behind))


def reaching(words: Sequence[str], owned: bool) -> list[Cue]:
    """The cues before a date that reach it: "by" only from right before it.

    A date that owns what follows ("Monday's report") is reached from near alone.
    """
    found = cues_in(words)
    announced = {cue.last + more for cue in found if cue.means == "verb" for more in (0, 1)}
    return [
        cue
        for cue in found
        if not (cue.means == "said" and cue.first in announced)
        and (cue.means not in {"near", *OWNED_CUES[owned]} or len(words) - cue.last <= CLOSE)
        and not is_agent(words, cue)
        and tuple(words[max(0, cue.first - 1) : cue.last]) not in COMPARED
    ]


def is_agent(words: Sequence[str], cue: Cue) -> bool:
    """Whether "by" or "before" leads to something else than the date: "by rebels on Monday"."""
    between = words[cue.last :]
    if cue.means != "near" or between[-1:] != ["on"]:
        return False
    said = words[cue.first]
    return said == "before" or (said == "by" and HOURS.isdisjoint(between))


def is_ahead(found: Sequence[Cue], before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether the last cue before a date looks ahead: not "predicted on Monday", "had by May"."""
    cue = found[-1]
    if cue.means == "foretold":
        return len(before) - cue.last > (before[-1] == "on")
    if cue.means != "near":
        told = turned_back(before, cue.first, cue.last) or befalls(before[cue.last :], behind)
        return cue.means != "said" and not told
    if before[cue.first - 1 : cue.first] == ["had"] and behind[:1] == ["to"]:
        return True  # "they had until Monday to leave"
    if before[cue.first] in UNTIL and not PUT_OFF.isdisjoint(before[: cue.first][-VERB:]):
        return True
    opens = cue.first == 0 or before[cue.first - 1] in CLAUSES
    if opens and is_to_come(behind):
        return True  # "3,000 were sent, and by May there will be 9,000"
    earlier = max((each.last for each in found if each.means in {"verb", "ahead"}), default=0)
    has_been = was_so(before[earlier:]) or "had" in behind[:CLOSE]
    fronted = opens and has_acted(behind[:FRONTED])
    return not (has_been or fronted or (not earlier and acted(before[: cue.first])))


def was_so(words: Sequence[str]) -> bool:
    """Whether "was" or "had" tells of what has been, and no order: not "were told to leave".

    >>> was_so("they were told to leave".split()), was_so("they were unable to leave".split())
    (False, True)
    """
    last = next((at for at in reversed(range(len(words))) if words[at] in BEEN), None)
    if last is None:
        return False
    rest = words[last + 1 :]
    return not any(
        said in ORDERED and rest[at + 1 : at + 2] == ["to"] for at, said in enumerate(rest)
    )


def is_to_come(words: Sequence[str]) -> bool:
    """Whether the first verb behind a date looks ahead: "there |will be", not "had come, and will".

    >>> is_to_come(["they", "could", "go"]), is_to_come(["they", "had", "come", "and", "will"])
    (True, False)
    """
    ahead = [cue.first for cue in cues_in(words) if cue.means == "verb"]
    modals = (at for at, word in enumerate(words) if word in MODALS)
    ahead += [at for at in modals if words[at + 1 : at + 2] != ["have"]]  # "300 may have died"
    return bool(ahead) and ACTED.isdisjoint(words[: min(ahead)])


def has_acted(words: Sequence[str]) -> bool:
    """Whether a clause behind a date tells what had happened by it: "the count had climbed".

    >>> has_acted(["raids", "killed"]), has_acted(["officials", "said"])
    (True, False)
    """
    ahead = any(cue.means == "verb" for cue in cues_in(words)) or "must" in words
    done = any(is_past(said) and not (said in cues() or told([said], 0)) for said in words)
    return not ahead and (done or not ACTED.isdisjoint(words))
