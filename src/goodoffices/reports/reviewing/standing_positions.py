"""Positions and records that rest on reviewed items, as far as there are any."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Position, Positions
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.positions import positions_of
from goodoffices.reports.record import Record
from goodoffices.reports.reviewing.anchoring import items_in
from goodoffices.reports.reviewing.reviewed import Reviewed


def reviewed_only(reviewed: Reviewed, *, case: Case) -> Record:
    """Return the record without anything that nobody has reviewed.

    Parameters
    ----------
    reviewed : Reviewed
        A record after review.
    case : Case
        The negotiation.

    Returns
    -------
    Record
        With all its reports, and comparisons of reviewed items alone; what a person decided
        about a comparison holds.
    """
    record = reviewed.record
    left = replace(
        record,
        statements=tuple(one for one in record.statements if reviewed.is_reviewed(one.id)),
        figures=tuple(one for one in record.figures if reviewed.is_reviewed(one.id)),
        events=tuple(one for one in record.events if reviewed.is_reviewed(one.id)),
        claims=tuple(one for one in record.claims if reviewed.is_reviewed(one.id)),
    )
    known = {one.id: one for one in record.comparisons}
    gone = {name for name, row in reviewed.standings.items() if not row.in_record}
    made = [known.get(one.id, one) for one in compare(left, case=case) if one.id not in gone]
    items = {one.id for one in items_in(left)}
    decided = [
        one
        for one in record.comparisons
        if reviewed.is_reviewed(one.id) and set(one.items) <= items
    ]
    names = dict.fromkeys(one.id for one in (*decided, *made))
    by_id = {one.id: one for one in (*made, *decided)}
    return replace(left, comparisons=tuple(by_id[name] for name in names))


def reviewed_positions(reviewed: Reviewed, *, case: Case) -> Positions:
    """Read where each principal stands, reviewed words before all others.

    Parameters
    ----------
    reviewed : Reviewed
        A record after review.
    case : Case
        The negotiation.

    Returns
    -------
    Positions
        One cell per principal and option. What reviewed words say of an option stands; words
        that nobody has reviewed fill a cell only where there are no reviewed ones, and can
        mark one as disputed (R216).
    """
    strict = positions_of(reviewed_only(reviewed, case=case), case=case).cells
    whole = positions_of(reviewed.record, case=case).cells
    return Positions(
        cells=tuple(
            raw
            if sure.position is Position.UNKNOWN
            else replace(sure, disputed=sure.disputed or raw.disputed)
            for sure, raw in zip(strict, whole, strict=True)
        )
    )


def after_review(
    reviewed: Reviewed, *, case: Case, only_reviewed: bool
) -> tuple[Record, Positions]:
    """Return a record after review, and where the principals stand by it.

    Parameters
    ----------
    reviewed : Reviewed
        A record with the decisions upon it.
    case : Case
        The negotiation.
    only_reviewed : bool
        Leave out what nobody has reviewed.

    Returns
    -------
    tuple of Record and Positions
        Without what was rejected; reviewed words stand before all others (R216).
    """
    if only_reviewed:
        record = reviewed_only(reviewed, case=case)
        return record, positions_of(record, case=case)
    return reviewed.record, reviewed_positions(reviewed, case=case)
