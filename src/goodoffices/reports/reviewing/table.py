"""The items under review, and which of them a decision is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.record import Claim, Record
from goodoffices.reports.reviewing.anchoring import Shelf, anchored, items_in, shelf_of
from goodoffices.reports.reviewing.decision import (
    ItemKind,
    Passage,
    Pinned,
    Reviewable,
    kind_of,
    spans_of,
)
from goodoffices.reports.reviewing.item_documents import Json, labels_of
from goodoffices.reports.reviewing.reviewed import Finding, Standing, State

_Place = tuple[ItemKind, tuple[tuple[str, int, int], ...]]
_REFERENCES = {"statement", "answers", "rank", "items"}
"""Labels that name other items: they change when others do."""


class Table:
    """Items by identifier, while decisions are applied one after the other.

    Parameters
    ----------
    record : Record
        What the rules propose.
    """

    def __init__(self, record: Record) -> None:
        self.shelf: Shelf = shelf_of(record.reports)
        self.rows: dict[str, Standing] = {}
        self._known_as: dict[str, str] = {}
        self._became: dict[str, tuple[str, ...]] = {}
        self._seen: dict[str, Json] = {}
        self._by_place: dict[_Place, list[str]] = defaultdict(list)
        self._by_report: dict[tuple[ItemKind, str], list[str]] = defaultdict(list)
        for item in items_in(record):
            self._add(Standing(item=item, kind=kind_of(item), proposed=item))

    def put(self, standing: Standing) -> None:
        """Add an item, or replace the one of its identifier."""
        if standing.item.id in self.rows:
            self.rows[standing.item.id] = standing
        else:
            self._add(standing)

    def _add(self, standing: Standing) -> None:
        item = standing.item
        self.rows[item.id] = standing
        self._by_place[_place(standing.kind, spans_of(item))].append(item.id)
        for report in {span.report for span in spans_of(item)}:
            self._by_report[(standing.kind, report)].append(item.id)

    def words(self, passages: Sequence[Passage]) -> tuple[SourceSpan, ...] | None:
        """Return where passages stand now; ``None`` where they are found no more."""
        return anchored(passages, self.shelf)

    def find(
        self, pinned: Pinned, spans: tuple[SourceSpan, ...]
    ) -> tuple[str, Finding] | tuple[None, None]:
        """Return the item that a decision is about, and how it was found.

        Parameters
        ----------
        pinned : Pinned
            The item as it was.
        spans : tuple of SourceSpan
            Where its words stand now.

        Returns
        -------
        tuple of str and Finding
            Both ``None`` where no item has these words.
        """
        kind = kind_of(pinned.item)
        name = self._known_as.get(pinned.item.id, pinned.item.id)
        row = self.rows.get(name)
        if row and row.kind is kind and _shared(spans_of(row.item), spans):
            moved = pinned.item.id != name or spans_of(pinned.item) != spans
            return name, Finding.WORDS if moved else Finding.SAME
        placed = self._by_place.get(_place(kind, spans), [])
        if placed:
            return min(placed, key=lambda one: self._unlike(one, pinned)), Finding.WORDS
        near = [one for one in self._near(kind, spans) if self._is_free(one)]
        best = max(near, key=lambda one: self._overlap(one, spans), default=None)
        if best is not None and self._overlap(best, spans) >= 0.5:
            return best, Finding.OVERLAP
        return None, None

    def is_another(self, name: str, spans: Sequence[SourceSpan]) -> bool:
        """Whether an item of this name stands on other words."""
        row = self.rows.get(name)
        return row is not None and spans_of(row.item) != tuple(spans)

    def decided(self, pinned: Pinned, name: str) -> None:
        """Note under which identifier an item of a decision stands now."""
        self._known_as[pinned.item.id] = name
        self._seen.setdefault(name, _plain(pinned.item))

    def turned(self, name: str, into: Iterable[str]) -> None:
        """Note what came of an item that was split or merged."""
        self._became[name] = tuple(into)

    def read_otherwise(self, name: str, proposed: Reviewable | None) -> bool:
        """Whether the rules now read other labels than those first decided about."""
        seen = self._seen.get(name)
        return seen is not None and proposed is not None and _plain(proposed) != seen

    def now(self, name: str) -> tuple[str, ...]:
        """Return the identifiers under which an item is in the record now; maybe none."""
        name = self._known_as.get(name, name)
        if name in self._became and not (name in self.rows and self.rows[name].in_record):
            return tuple(part for one in self._became[name] for part in self.now(one))
        row = self.rows.get(name)
        return (name,) if row and row.in_record else ()

    def claim(self, claim: Claim) -> Claim:
        """Return a claim whose references lead to items that are in the record now."""
        carrier = self.now(claim.statement) if claim.statement else ()
        answers = dict.fromkeys(name for one in claim.answers for name in self.now(one))
        return replace(claim, statement=carrier[0] if carrier else None, answers=tuple(answers))

    def _is_free(self, name: str) -> bool:
        return self.rows[name].state is State.PROPOSED

    def _unlike(self, name: str, pinned: Pinned) -> tuple[bool, bool]:
        row = self.rows[name]
        return _plain(row.proposed or row.item) != _plain(pinned.item), row.decision is not None

    def _near(self, kind: ItemKind, spans: Sequence[SourceSpan]) -> list[str]:
        reports = dict.fromkeys(span.report for span in spans)
        return [name for one in reports for name in self._by_report.get((kind, one), ())]

    def _overlap(self, name: str, spans: Sequence[SourceSpan]) -> float:
        own = spans_of(self.rows[name].item)
        longer = max(_length(own), _length(spans))
        return _shared(own, spans) / longer if longer else 0.0


def _place(kind: ItemKind, spans: Iterable[SourceSpan]) -> _Place:
    return kind, tuple((span.report, span.start, span.end) for span in spans)


def _plain(item: Reviewable) -> Json:
    """Return the labels that do not name other items."""
    return {key: value for key, value in labels_of(item).items() if key not in _REFERENCES}


def _shared(one: Sequence[SourceSpan], other: Sequence[SourceSpan]) -> int:
    """Count the characters that two lists of stretches share."""
    return sum(
        max(0, min(a.end, b.end) - max(a.start, b.start))
        for a in one
        for b in other
        if a.report == b.report
    )


def _length(spans: Iterable[SourceSpan]) -> int:
    return sum(span.end - span.start for span in spans)
