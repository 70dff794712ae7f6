"""Once: properties that are worked out when they are first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Self, TypeVar, overload

Owner = TypeVar("Owner")
Value = TypeVar("Value")


class once(Generic[Owner, Value]):
    """A property that an object works out once; unlike `cached_property` it takes no lock.

    >>> class Report:
    ...     @once
    ...     def words(self) -> list[str]:
    ...         return []
    >>> report = Report()
    >>> report.words is report.words
    True
    """

    def __init__(self, read: Callable[[Owner], Value]) -> None:
        self.read = read
        self.name = read.__name__
        self.__doc__ = read.__doc__

    @overload
    def __get__(self, found: None, owner: type[Owner]) -> Self: ...
    @overload
    def __get__(self, found: Owner, owner: type[Owner]) -> Value: ...
    def __get__(self, found: Owner | None, owner: type[Owner]) -> Self | Value:
        if found is None:
            return self
        value: Value = self.read(found)
        found.__dict__[self.name] = value
        return value
