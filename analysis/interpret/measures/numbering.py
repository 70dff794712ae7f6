"""Numbering: the verb "number" as the measure of those whose strength it tells."""

from __future__ import annotations

from analysis.interpret.around import ending
from analysis.interpret.counted import Counted
from analysis.interpret.counted.numbered import is_numbered
from analysis.interpret.measures.groups import verb_group
from analysis.model import Mark, Sentence


def numbering(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb "number" right before a phrase, unless their own verb says more behind it.

    Of "soldiers numbering 6,000 were sent" it is none.
    """
    if not is_numbered(sentence, what.first) or verb_group(sentence, what.last):
        return None
    return next((m for m in ending(sentence, "measure", what.first) if m.value == "present"), None)
