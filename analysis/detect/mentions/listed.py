"""Listed names: the sources that the gazetteer has, and the peoples and halves that are states."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.detect.mentions.bodies import body_mention
from analysis.detect.mentions.seen import Seen
from analysis.model import Mark, Mention
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS, Source, common_surnames, sources

NATIONAL = frozenset({"armed-group", "military", "ngo"})
ADJECTIVAL = ("ch", "ese", "sh")  # of peoples that have no other plural: "the French"
PREPOSITIONS = grammar("prepositions")
SHORTEST = 2  # words of a name that bodies of several countries may have


def listed(sentence: Seen) -> Iterator[Mention]:
    """The names of the gazetteer, and "the Americans" and "the North" for their governments."""
    for mark in sentence.of("source"):
        source = sources()[mark.value]
        if land := land_before(sentence, mark, source):
            said = sentence.said(land.first, mark.last)
            yield Mention(land.first, mark.last, "named", said, None, source.kind, land.value)
        elif is_common(sentence, mark):
            said = sentence.tokens[mark.first].text
            yield Mention(mark.first, mark.last, "named", said, None, "surname")
        elif is_cut(sentence, mark):
            continue
        elif not (begins_longer(sentence, mark, source.kind) or is_seat(sentence, mark)):
            yield Mention(
                mark.first, mark.last, "named", source.name, mark.value, source.kind, source.country
            )
    for mark in sentence.of("country"):
        if mark.detail == "half":
            yield body_mention((mark.first - 1, mark.last), mark.value, "government", "")
        elif is_people(sentence, mark):
            state = body_mention((mark.first, mark.last), mark.value, "government", "")
            yield state._replace(many=True)
        elif is_long_name(mark):
            yield body_mention((mark.first, mark.last), mark.value, "government", "")


def is_long_name(mark: Mark) -> bool:
    """Whether a country's mark is its name in several words: "the |Russian Federation"."""
    return mark.detail == "name" and mark.last - mark.first > 1


def land_before(sentence: Seen, mark: Mark, source: Source) -> Mark | None:
    """The country whose body goes by another's name: "|Uganda| Red Cross", not China's army."""
    land = sentence.ending.get(mark.first)
    if land is None or land.detail == "demonym" or mark.last - mark.first < SHORTEST:
        return None
    return land if source.kind in NATIONAL and source.country != land.value else None


def is_seat(sentence: Seen, mark: Mark) -> bool:
    """Whether a name only tells where another one is: "the |US-based group X"."""
    behind = sentence.word(mark.last)
    return behind == "-based" or (behind == "-" and sentence.word(mark.last + 1) == "based")


def is_people(sentence: Seen, mark: Mark) -> bool:
    """Whether a country's mark is its people as a whole: "the Ukrainians", "the British say"."""
    if mark.detail != "demonym" or sentence.word(mark.first - 1) != "the":
        return False
    said = sentence.word(mark.last - 1)
    return said.endswith("s") or (said.endswith(ADJECTIVAL) and stands_alone(sentence, mark.last))


def stands_alone(sentence: Seen, at: int) -> bool:
    """Whether no noun follows an adjective that ends before a token, but a verb or an aside."""
    if sentence.word(at) == "," and sentence.word(at + 1) in PREPOSITIONS:
        return True
    return any(mark.first == at and mark.detail != "noun" for mark in sentence.of("say"))


def begins_longer(sentence: Seen, mark: Mark, kind: str) -> bool:
    """Whether a short title such as "The National" only begins a longer name."""
    if kind not in OUTLETS or mark.last - mark.first != 2:
        return False
    if sentence.lowers[mark.first] != "the" or mark.last == len(sentence.tokens):
        return False
    following = sentence.tokens[mark.last].text
    return following[0].isupper() and following.isalpha()


def is_cut(sentence: Seen, mark: Mark) -> bool:
    """Whether a name ends amid that of a land or its people: "38 North", of "38 North Koreans"."""
    lands = sentence.of("country")
    return any(mark.first < land.first < mark.last < land.last for land in lands)


def is_common(sentence: Seen, mark: Mark) -> bool:
    """Whether a person's mark is nothing but a surname that many have."""
    single = mark.detail == "person" and mark.last - mark.first == 1
    return single and sentence.tokens[mark.first].text in common_surnames()
