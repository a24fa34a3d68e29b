"""What the case knows beforehand about places and dated events, for reading reports."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.case.dates import DateInterval


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that reports name.

    Parameters
    ----------
    name : str
        Name shown.
    aliases : tuple of str
        Other spellings: ``"Philadelphia corridor"``.
    """

    name: str
    aliases: tuple[str, ...] = ()

    def __hash__(self) -> int:
        # Equal ones share it; cheap, for what is known of a case is kept by its parts.
        return hash(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A dated event that dates a report which mentions it.

    Parameters
    ----------
    id : str
        Identifier within the case.
    words : tuple of str
        How reports mention it, each enough by itself: ``"ninth visit"``, ``"October 7"``.
    when : DateInterval
        When it took place.
    actor : str or None
        Party or person that must be named in the same sentence for the words to count.
    soft : bool
        Whether outlets count or tell it differently (the n-th visit): soft anchors narrow a
        date only as one reading beside the other. Firm where a case does not say (R330).
    """

    id: str
    words: tuple[str, ...]
    when: DateInterval
    actor: str | None = None
    soft: bool = False
