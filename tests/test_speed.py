"""How fast texts are read: `pytest tests/test_speed.py --benchmark-only`.

It needs `.[bench]`. Every reader gets the same words in the same run: the shipped reports, again
and again. Each benchmark prints megabytes and articles a second; compare readers within one run
only.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import analysis
from analysis.model import Report
from analysis.read import reports

pytest.importorskip("pytest_benchmark", reason="installed with .[bench]")

ROOT = Path(__file__).parents[1]
DAY = date(2024, 10, 25)
ARTICLE = 4_000
MEGABYTES = {"analysis.extract": 20, "quantulum3": 0.04, "dateparser": 0.04}


def articles(megabytes: float) -> list[str]:
    """The shipped reports in a row, cut into articles of about 4 kB, up to a size."""
    found_reports = reports([ROOT / "data" / "reports"])
    bodies = [report.text for report in found_reports if isinstance(report, Report)]
    found, article, size = [], "", 0
    while size < megabytes * 1e6:
        for body in bodies:
            article += body + "\n\n"
            if len(article) >= ARTICLE:
                found.append(article)
                size += len(article.encode())
                article = ""
    return found


def reader(name: str) -> Callable[[str], object]:
    """What reads one article, by its name; readers that are not installed are left out."""
    if name == "quantulum3":
        return pytest.importorskip("quantulum3.parser").parse
    if name == "dateparser":
        search = pytest.importorskip("dateparser.search")
        return lambda text: search.search_dates(text, languages=["en"])
    return lambda text: analysis.extract(text, published=DAY, publisher="Example News")


@pytest.mark.parametrize("name", list(MEGABYTES))
def test_speed(benchmark, name: str) -> None:  # type: ignore[no-untyped-def]
    """Articles are read at so many megabytes a second, by each reader that is installed."""
    texts, read_one = articles(MEGABYTES[name]), reader(name)
    read_one(texts[0])
    benchmark.pedantic(lambda: [read_one(text) for text in texts], rounds=1)
    seconds = benchmark.stats.stats.min
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    benchmark.extra_info |= {"MB/s": megabytes / seconds, "articles/s": len(texts) / seconds}
    print(f"\n{name}: {megabytes / seconds:.4f} MB/s, {len(texts) / seconds:.1f} articles/s")
