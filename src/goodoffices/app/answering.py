"""From a case and a record to packages and to the brief."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from goodoffices.app.reading import open_record
from goodoffices.brief.content import Since, state_of_play
from goodoffices.brief.days import day_words
from goodoffices.brief.page import brief_html
from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Positions
from goodoffices.packages.finding import find_packages
from goodoffices.reports.moving import changes
from goodoffices.reports.positions import positions_of
from goodoffices.reports.record import Record
from goodoffices.reports.reviewing.applying import apply_decisions
from goodoffices.reports.reviewing.decision import Decision
from goodoffices.reports.reviewing.reviewed import Reviewed
from goodoffices.reports.reviewing.standing_positions import after_review
from goodoffices.reports.snapshots import Snapshot, snapshot_before, snapshot_from, snapshot_of


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefWishes:
    """What a brief is to rest on and to tell.

    Parameters
    ----------
    decisions : tuple of Decision or None
        The log of review; ``None`` for a brief of proposals.
    only_reviewed : bool
        Leave out what nobody has reviewed.
    since : date or None
        Tell what moved since this day.
    since_record : Snapshot or None
        Tell what moved since this record.
    """

    decisions: tuple[Decision, ...] | None = None
    only_reviewed: bool = False
    since: date | None = None
    since_record: Snapshot | None = None


def make_brief(
    case: Case,
    record: Record,
    wishes: BriefWishes | None = None,
    *,
    on_reviewed: Callable[[Reviewed], None] | None = None,
) -> str:
    """Write the state-of-play brief.

    Parameters
    ----------
    case : Case
        The negotiation.
    record : Record
        What the reports say.
    wishes : BriefWishes or None
        What it is to rest on and to tell.
    on_reviewed : callable or None
        Told where the items stand once the decisions of a review are put upon them.

    Returns
    -------
    str
        One self-contained HTML page.
    """
    wishes = wishes or BriefWishes()
    reviewed, positions = None, positions_of(record, case=case)
    if wishes.decisions is not None:
        reviewed = apply_decisions(record, wishes.decisions, case=case)
        if on_reviewed:
            on_reviewed(reviewed)
        record, positions = after_review(reviewed, case=case, only_reviewed=wishes.only_reviewed)
    packages = find_packages(case, positions)
    since = _since(case, record, positions, reviewed, wishes)
    content = state_of_play(case, record, positions, packages, reviewed=reviewed, since=since)
    return brief_html(content)


def _since(
    case: Case,
    record: Record,
    positions: Positions,
    reviewed: Reviewed | None,
    wishes: BriefWishes,
) -> Since | None:
    now = snapshot_of(record, positions, reviewed)
    if wishes.since_record is not None:
        return Since(
            found=changes(wishes.since_record, now),
            when="the earlier record",
            basis="Compared with the earlier record, item by item.",
        )
    if wishes.since is None:
        return None
    before = snapshot_before(record, wishes.since, case=case, reviewed=reviewed)
    return Since(
        found=changes(before, now),
        when=day_words(wishes.since),
        basis="A report counts as new unless it was certainly written before that day.",
    )


def open_snapshot(where: str, case: Case) -> Snapshot:
    """Read an earlier record.

    Parameters
    ----------
    where : str
        Path of what ``goodoffices read --json`` printed.
    case : Case
        The negotiation that the record must be about.

    Returns
    -------
    Snapshot
        Enough of it to say what has changed.

    Raises
    ------
    MissingFileError
        If there is no such file.
    RecordError
        If it is no record, or one of another negotiation.
    """
    return snapshot_from(open_record(where, case))
