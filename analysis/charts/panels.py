"""Which panel of a small multiple each claim is drawn in: its claimant's own, or its kind's."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from analysis.charts import questions, theme, wording

OWN_PANELS, ENOUGH = 6, 3
REST = "All others"


@dataclass(frozen=True)
class Panel:
    """A panel: the key of its claims, what it is called, what stands below, and who is in it."""

    key: str
    title: str
    subtitle: str
    members: tuple[str, ...]


def grouped(claims: pl.DataFrame) -> pl.DataFrame:
    """Claims with the reader's name of their claimant's kind, as `kind_group`."""
    known = pl.col("claimant_kind").replace_strict(
        theme.kind_groups(), default=theme.OTHER, return_dtype=pl.String
    )
    return claims.with_columns(kind_group=known)


def panelled(claims: pl.DataFrame) -> pl.DataFrame:
    """Grouped claims with the key of their `panel`.

    A claimant with three claims or more has a panel of its own (the first six do); all have one
    where there are no more than six. The others stand together by kind, and kinds with fewer than
    three claims as all others.
    """
    is_own = pl.col("claimant").is_in(_own(claims))
    sizes = claims.filter(~is_own)["kind_group"].value_counts()
    few = sizes.filter(pl.col("count") < ENOUGH)["kind_group"].to_list()
    kind = pl.col("kind_group")
    shared = pl.when(kind.is_in(few)).then(pl.lit(REST)).otherwise(kind) if len(few) > 1 else kind
    return claims.with_columns(panel=pl.when(is_own).then("claimant").otherwise(shared))


def panels(claims: pl.DataFrame) -> list[Panel]:
    """The panels as they are read: claimants by number of claims, then kinds as in the legend."""
    own = _own(claims)
    keys = [*own, *(group.name for group in theme.GROUPS), REST]
    parts = {key: part for (key,), part in claims.group_by("panel", maintain_order=True)}
    shown = set(claims.filter(pl.col("claimant").is_in(own))["kind_group"])
    return [_panel(str(key), parts[key], key in shown) for key in keys if key in parts]


def _own(claims: pl.DataFrame) -> list[str]:
    """The claimants that have a panel of their own, most claims first."""
    named = claims.filter(pl.col("claimant_kind").ne_missing("unattributed"))
    ranks = (
        named.group_by("claimant")
        .agg(many=pl.len(), first=pl.col("published").min())
        .sort("many", "first", "claimant", descending=[True, False, False])
    )
    frequent = ranks if ranks.height <= OWN_PANELS else ranks.filter(pl.col("many") >= ENOUGH)
    return frequent["claimant"].head(OWN_PANELS).to_list()


def _panel(key: str, claims: pl.DataFrame, is_other: bool) -> Panel:
    """One panel; a kind is called another one where one of its kind has a panel of its own."""
    size = wording.counted(claims.height, "claim")
    members = tuple(claims["claimant"].unique(maintain_order=True))
    if claims["claimant_kind"].eq_missing("unattributed").all():
        return Panel(key, key, size, ())
    if len(members) > 1:
        title = f"Other {key[0].lower()}{key[1:]}" if is_other else key
        return Panel(key, title, f"{wording.counted(len(members), 'claimant')}, {size}", members)
    countries = claims["claimant_country"].drop_nulls()
    where = f"{questions.country(countries[0])}, " if len(countries) else ""
    return Panel(key, members[0][:1].upper() + members[0][1:], where + size, ())
