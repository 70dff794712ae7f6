"""Copies: which texts are nearly the same as an earlier one, such as a wire that many print.

Texts are compared by their shingles, the runs of five words in them, as Broder and others did for
the web ("Syntactic Clustering of the Web", 1997) and Nicholls for wire copy in news ("Detecting
Textual Reuse in News Stories, At Scale", 2019). A text is like another where half of the shingles
of the shorter one stand in the longer one: the share at which Broder clusters, taken of the shorter
one, so that a wire that was cut stays a copy. All shingles are compared, and no sketch of them:
what comes out rests on the texts alone, and not on chance or a version of a library.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb
    import polars as pl

WORDS = r"[\p{L}\p{N}]+"
RUN = 5  # words in a shingle
ALIKE = 0.5  # of the shorter text's shingles
WORTH_A_LOOK = 0.1  # of them in one earlier text: articles of their own share less than a tenth
FEWEST = 20  # shingles: a sentence or two that many write alike is no copy
CUT = 3  # times as long as its copy an article can be: a lead of two lines is quoted in many
AT_ONCE, PARTS = 5_000, 16
CURRENT = """
select text_id, text from texts where is_current
order by published nulls last, text_id
"""


def near_duplicates(db: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """The current texts that are copies, each with the first text it is like and how much so."""
    return copies(db.sql(CURRENT).pl())


def copies(texts: pl.DataFrame) -> pl.DataFrame:
    """Of texts in the order of their publication those that are copies of an earlier one.

    >>> import polars as pl
    >>> wire = " ".join(f"word{place}" for place in range(40))
    >>> copies(pl.DataFrame({"text_id": ["a", "b"], "text": [wire, f"NEW! {wire}"]})).rows()
    [('b', 'a', 1.0)]
    """
    import polars as pl

    ids = texts["text_id"].to_list()
    runs = pl.concat([shingles(part) for part in numbered(texts).iter_slices(AT_ONCE)])
    pairs = candidates(runs)
    paired = runs.filter(pl.col("nth").is_in(pl.concat([pairs["nth"], pairs["first"]]).implode()))
    held = {nth: frozenset(part["shingle"]) for (nth,), part in paired.group_by("nth")}
    found = [(ids[nth], ids[first], share) for nth, first, share in led(pairs, held)]
    columns = {"text_id": pl.String, "like_text_id": pl.String, "similarity": pl.Float64}
    return pl.DataFrame(found, schema=columns, orient="row")


def numbered(texts: pl.DataFrame) -> pl.DataFrame:
    """Texts with their place in the order."""
    return texts.with_row_index("nth")


def shingles(texts: pl.DataFrame) -> pl.DataFrame:
    """Every run of words of numbered texts, as a hash, once a text."""
    import polars as pl

    split = pl.col("text").str.to_lowercase().str.extract_all(WORDS)
    words = texts.select("nth", word=split).explode("word").drop_nulls()
    run = pl.struct(pl.col("word").hash().shift(-place).alias(str(place)) for place in range(RUN))
    is_whole = pl.col("nth") == pl.col("nth").shift(1 - RUN)
    return (
        words.select("nth", shingle=run.hash(), whole=is_whole)
        .filter("whole")
        .drop("whole")
        .unique()
    )


def candidates(runs: pl.DataFrame) -> pl.DataFrame:
    """Texts with an earlier one that first had a good part of their shingles: `nth`, `first`.

    Each shingle is looked for only in the first text that has it, so the work grows with the
    texts and not with their pairs.
    """
    import polars as pl

    parts = (runs.filter(pl.col("shingle") % PARTS == part) for part in range(PARTS))
    shared = pl.concat([repeated(part) for part in parts]).group_by("nth", "first").sum()
    sizes = runs.group_by("nth").agg(size=pl.len())
    sized = shared.join(sizes, on="nth").join(
        sizes, left_on="first", right_on="nth", suffix="_first"
    )
    shorter = pl.min_horizontal("size", "size_first")
    return (
        sized.filter(pl.col("shared") >= WORTH_A_LOOK * shorter)
        .select("nth", "first")
        .sort("nth", "first")
    )


def repeated(runs: pl.DataFrame) -> pl.DataFrame:
    """How many shingles of a text stood first in each earlier one."""
    import polars as pl

    firsts = runs.group_by("shingle").agg(first=pl.col("nth").min(), texts=pl.len())
    again = runs.join(firsts.filter(pl.col("texts") > 1), on="shingle")
    return (
        again.filter(pl.col("nth") > pl.col("first")).group_by("nth", "first").agg(shared=pl.len())
    )


def led(
    pairs: pl.DataFrame, held: Mapping[int, frozenset[int]]
) -> Iterator[tuple[int, int, float]]:
    """Each copy with the text at the head of those like it, which is a copy of none, and how alike.

    A round-up that holds two articles is a copy of one and makes them no copies of each other.
    """
    heads: dict[int, list[int]] = {}
    for (nth,), part in pairs.group_by("nth", maintain_order=True):
        firsts = part["first"].to_list()
        known = {head for first in firsts for head in heads.get(first, [first])}
        share, head = max((alike(held[nth], held[head]), -head) for head in known)
        if share >= ALIKE:
            heads[nth] = [-head]
            yield nth, -head, share
            continue
        for first in firsts:
            if alike(held[nth], held[first]) >= ALIKE:
                heads.setdefault(first, [first]).append(nth)


def alike(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the shorter text's shingles that the longer one has; 0 where one is too short.

    >>> alike(frozenset(range(30)), frozenset(range(15, 75)))
    0.5
    >>> alike(frozenset(range(10)), frozenset(range(10)))
    0.0
    """
    short, long = sorted((one, other), key=len)
    if len(short) < FEWEST or len(short) * CUT < len(long):
        return 0.0
    return len(short & long) / len(short)
