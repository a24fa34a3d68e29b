"""What has changed between two snapshots of a record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from goodoffices.case.positions import OptionPosition
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import Comparison, Event, Figure
from goodoffices.reports.reviewing.decision import Item, kind_of
from goodoffices.reports.snapshots import Snapshot

_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionChange:
    """A principal that stands elsewhere on an option.

    Parameters
    ----------
    before, after : OptionPosition
        With the words of each; either may rest on none.
    """

    before: OptionPosition
    after: OptionPosition


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What has changed.

    Parameters
    ----------
    positions : tuple of PositionChange
        In the order of the case.
    figures : tuple of Figure
        That no earlier report gave in these words, in the order of the record.
    events : tuple of Event
        That no earlier report told, in the order of the record.
    reread : frozenset of str
        Which of these stand in reports that were read before: the reader changed, not the news.
    contradictions : tuple of Comparison
        New ones.
    settled : tuple of Comparison
        Contradictions that a person has settled since.
    gone : tuple of Comparison
        Contradictions found then and not now: an item was rejected, or the rules read otherwise.
    reports : tuple of str
        Reports that were not read before.
    """

    positions: tuple[PositionChange, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    reread: frozenset[str] = frozenset()
    contradictions: tuple[Comparison, ...] = ()
    settled: tuple[Comparison, ...] = ()
    gone: tuple[Comparison, ...] = ()
    reports: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether nothing has changed but perhaps the number of reports."""
        return not any(
            (
                self.positions,
                self.figures,
                self.events,
                self.contradictions,
                self.settled,
                self.gone,
            )
        )


def changes(old: Snapshot, new: Snapshot) -> Changes:
    """Say what has changed from one snapshot to another.

    Parameters
    ----------
    old, new : Snapshot
        Of one case, the earlier one first.

    Returns
    -------
    Changes
        Nothing for two equal snapshots.

    Notes
    -----
    R218: items are the same when their words in a report are, whatever their identifiers; a
    report is the same by its bytes or its name. What a copy repeats, and what agrees with
    something known, is not new. Linear in the number of items.
    """
    known = _words_of(old, old)
    agreeing = _agreeing(new, known)
    fresh = [
        item for item in new.items if not _is_known(item, known, new) and item.id not in agreeing
    ]
    seen = {*old.digests.values()}
    unread = tuple(name for name, digest in new.digests.items() if digest not in seen)
    figures = tuple(one for one in fresh if isinstance(one, Figure))
    events = tuple(one for one in fresh if isinstance(one, Event))
    before, now = _contradictions(old), _contradictions(new)
    listed = {key: one for key, one in now.items() if one.id not in new.settled}
    return Changes(
        positions=_positions(old, new),
        figures=figures,
        events=events,
        reread=frozenset(
            one.id
            for one in fresh
            if isinstance(one, Figure | Event) and one.spans[0].report not in unread
        ),
        contradictions=tuple(one for key, one in listed.items() if key not in before),
        settled=tuple(
            one for one in now.values() if one.id in new.settled and one.id not in old.settled
        ),
        gone=tuple(one for key, one in before.items() if key not in now),
        reports=unread,
    )


def _positions(old: Snapshot, new: Snapshot) -> tuple[PositionChange, ...]:
    before = {(one.party, one.issue, one.option): one for one in old.positions.cells}
    return tuple(
        PositionChange(before=was, after=one)
        for one in new.positions.cells
        if (was := before.get((one.party, one.issue, one.option))) is not None
        and was.position is not one.position
    )


def _words_of(snapshot: Snapshot, named: Snapshot) -> set[_Key]:
    return {key for item in snapshot.items for key in _keys(item, named)}


def _keys(item: Item, snapshot: Snapshot) -> Iterable[_Key]:
    """Yield what makes an item the same: its words, in its report by name, bytes and copies."""
    words = " ".join(" ".join(span.quote for span in item.spans).split())
    kind, report = kind_of(item).value, item.spans[0].report
    places = (report, snapshot.digests.get(report), snapshot.groups.get(report))
    return [(kind, place, words) for place in places if place]


def _is_known(item: Item, known: set[_Key], new: Snapshot) -> bool:
    report = item.spans[0].report
    group = new.groups.get(report)
    copies = [name for name, other in new.groups.items() if group and other == group]
    words = list(_keys(item, new))
    kind, _, text = words[0]
    return any(key in known for key in [*words, *((kind, name, text) for name in copies)])


def _agreeing(new: Snapshot, known: set[_Key]) -> set[str]:
    """Return the items that agree with one that was known."""
    by_id = {item.id: item for item in new.items}
    found: set[str] = set()
    for one in new.comparisons:
        if one.kind is ComparisonKind.AGREE:
            members = [by_id[name] for name in one.items if name in by_id]
            if any(_is_known(item, known, new) for item in members):
                found.update(item.id for item in members)
    return found


def _contradictions(snapshot: Snapshot) -> dict[frozenset[_Key], Comparison]:
    by_id = {item.id: item for item in snapshot.items}
    return {
        frozenset(
            next(iter(_keys(by_id[name], snapshot))) for name in one.items if name in by_id
        ): one
        for one in snapshot.comparisons
        if one.kind is ComparisonKind.CONTRADICTION
    }
