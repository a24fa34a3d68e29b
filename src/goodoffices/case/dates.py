"""Dates that are only partly known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goodoffices.errors import CaseError


@dataclass(frozen=True, slots=True, kw_only=True)
class DateInterval:
    """A day known to lie between two others; ``None`` means open on that side.

    Parameters
    ----------
    earliest, latest : date or None
        First and last possible day, both included.

    Raises
    ------
    CaseError
        If the first day is after the last one.

    Examples
    --------
    >>> DateInterval.on(date(1978, 9, 17)).days
    1
    """

    earliest: date | None = None
    latest: date | None = None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise CaseError(
                f"A period starts on {self.earliest} after it ends on {self.latest}."
                " Put the earlier day first."
            )

    @classmethod
    def on(cls, day: date) -> DateInterval:
        """Return the interval that holds one known day."""
        return cls(earliest=day, latest=day)

    @property
    def days(self) -> int | None:
        """Number of possible days; ``None`` when a side is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def meets(self, other: DateInterval) -> bool:
        """Whether some day is possible in both intervals."""
        starts = [day for day in (self.earliest, other.earliest) if day]
        ends = [day for day in (self.latest, other.latest) if day]
        return not starts or not ends or max(starts) <= min(ends)

    def contains(self, day: date) -> bool:
        """Whether ``day`` is possible."""
        return self.meets(DateInterval.on(day))


ANY_DAY = DateInterval()
"""Nothing is known."""
