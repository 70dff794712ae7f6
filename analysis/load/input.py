"""Input: what a build is made from, as it comes, counted and digested on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from analysis import read
from analysis.load.errors import InputError
from analysis.load.readings import Item
from analysis.read.walk import passed_over

Progress = Callable[[int, int], None]
T = TypeVar("T")
NOT_READ = frozenset({"path", "remarks"})


@dataclass(frozen=True, slots=True)
class Input:
    """What a build is made from."""

    reports: Path
    coded: Path | None
    reliability: Path | None
    published: date | None
    publisher: str | None

    def settings(self) -> tuple[object, ...]:
        """All of it that is no report and no coded claim."""
        judged = self.reliability.read_bytes() if self.reliability else None
        return self.published, self.publisher, judged

    def items(self) -> Iterator[Item]:
        """Every report, and a reject for every file or line that is none."""
        return read.reports([self.reports], published=self.published, publisher=self.publisher)

    def many(self) -> int:
        """How many reports and rejects there are."""
        return read.many([self.reports])

    def passed_over(self) -> Counter[str]:
        """How many files that are no reports stand among them, by suffix."""
        return passed_over([self.reports])


def checked(
    reports_path: str | Path,
    coded: str | Path | None,
    reliability: str | Path | None,
    published: date | None,
    publisher: str | None,
) -> Input:
    """The input of a build; raises InputError for a path at which there is nothing."""
    reports = Path(reports_path)
    beside = reports.parent / "coded"
    given = [reports, *(Path(path) for path in (coded, reliability) if path)]
    for path in given:
        if not path.exists():
            where = "" if path.is_absolute() else f" (seen from {Path.cwd()})"
            raise InputError(
                f"There is nothing at {path}{where}. Name a file or folder that exists."
            )
    if coded is None and reports.is_dir() and beside.is_dir():
        coded = beside
    return Input(
        reports,
        Path(coded) if coded else None,
        Path(reliability) if reliability else None,
        published,
        publisher,
    )


def counted(done: Iterable[T], source: Input, progress: Progress | None) -> Iterator[T]:
    """What was made of each item of the input, telling how many are done of how many."""
    if progress is None:
        yield from done
        return
    total = source.many()
    progress(0, total)
    for many, item in enumerate(done, start=1):
        yield item
        progress(many, total)


def digested(items: Iterable[Item], digest: Any) -> Iterator[Item]:
    """The items as they come; the digest takes in all of each but where it stands."""
    for item in items:
        said = {key: value for key, value in asdict(item).items() if key not in NOT_READ}
        digest.update(repr(said).encode("utf-8", "surrogatepass"))
        yield item
