"""Who passes on whose figures: the chains of claims as streams from claimants to publishers.

A stream is as broad as the claims in it are many, and has the colour of the claimants' kind all the
way. Claims are counted here and their figures are not, so claims of every measure stand together.
"""

from __future__ import annotations

import altair as alt

from analysis.charts import notes
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.questions import COMMONEST, Question
from analysis.charts.relays import flow_layers, flow_rows, flow_words


def relay_flow(db: Database, actor: str | None = COMMONEST) -> alt.VConcatChart:
    """Who says it, who passes it on, who prints it: every claim about the forces of one actor.

    `actor=None` takes everybody's.
    """
    return draw(answer(db, "relay_flow", Question(actor=actor)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    title = flow_words.title("Who passes on whose figures", said.question)
    if said.rows.is_empty():
        return notes.nothing(said, title, flow_words.nothing(said.question))
    found = flow_rows.flow(said)
    small_print = notes.footing(flow_words.small_print(said, found.sources), flow_layers.BREADTH)
    return notes.finished(
        said,
        flow_layers.picture(found).properties(title=small_print),
        notes.heading(title, flow_words.reading(found.sources), flow_layers.BREADTH),
        flow_words.description(title, found.sources),
    )
