"""A slider over days: in a page it moves, in a picture it stands at the day that was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import altair as alt


@dataclass(frozen=True)
class Dial:
    """The days of a slider: from the first to the last, one of which was asked for."""

    first: date
    last: date
    asked: date
    stride: int

    @property
    def origin(self) -> date:
        """The first day of the slider: whole strides before the day that was asked for."""
        return self.asked - timedelta((self.asked - self.first).days // self.stride * self.stride)

    @property
    def length(self) -> int:
        """The days from the first to the last of the slider."""
        return -(-(self.last - self.origin).days // self.stride) * self.stride

    @property
    def day(self) -> str:
        """The day of the slider, as an expression that gives its name."""
        start = datetime(self.origin.year, self.origin.month, self.origin.day, tzinfo=UTC)
        moment = f"{start.timestamp() * 1000:.0f} + on_day * 86400000"
        return f"utcFormat({moment}, '%-d %b %Y')"

    def slider(self) -> alt.Parameter:
        """The slider, at the day that was asked for."""
        bind = alt.binding_range(min=0, max=max(self.length, 1), step=self.stride, name="Day ")
        return alt.param(name="on_day", value=(self.asked - self.origin).days, bind=bind)
