"""Pictures of charts: packed tightly, and the same pixels."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
import vl_convert
from ledgers import Ledger

from analysis.charts import estimates_by_claimant
from analysis.charts.pictures import chunks, packed


def pixels(picture: bytes) -> bytes:
    """What a picture shows."""
    return zlib.decompress(b"".join(data for kind, data in chunks(picture) if kind == b"IDAT"))


def test_packing_keeps_every_pixel() -> None:
    """A packed picture is smaller, and shows the same."""
    picture = vl_convert.vegalite_to_png(estimates_by_claimant(Ledger({})).to_dict(), scale=1)
    small = packed(picture)
    assert len(small) < len(picture)
    assert pixels(small) == pixels(picture)
    assert [kind for kind, _ in chunks(small)] == [b"IHDR", b"pHYs", b"IDAT", b"IEND"]


@pytest.mark.parametrize("kind", ["json", "svg", "png", "pdf", "html"])
def test_charts_save_themselves(tmp_path: Path, kind: str) -> None:
    """A chart is an Altair chart: its own `save` works, without the export."""
    file = tmp_path / f"chart.{kind}"
    estimates_by_claimant(Ledger({})).save(str(file))
    assert file.stat().st_size > 1000
