"""A brief says what moved first, and how much of it a person has reviewed (R216, R218)."""

from __future__ import annotations

from datetime import date

from goodoffices.app.answering import BriefWishes, make_brief
from goodoffices.brief.content import Since, StateOfPlay, state_of_play
from goodoffices.brief.items import items_of
from goodoffices.brief.lines import Line, parts_of
from goodoffices.brief.review_notes import (
    accepted_words,
    comparison_words,
    is_open,
    review_notes,
)
from goodoffices.brief.since import since_shown
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.moving import Changes, changes
from goodoffices.reports.positions import positions_of
from goodoffices.reports.reviewing.anchoring import items_in
from goodoffices.reports.reviewing.decision import Act
from goodoffices.reports.reviewing.reviewed import Reviewed
from goodoffices.reports.reviewing.standing_positions import reviewed_only, reviewed_positions
from goodoffices.reports.snapshots import snapshot_before, snapshot_of
from tests.reports.reviewing.lake import Desk, busy_desk, lake_case, lake_record

DAY = date(2019, 9, 10)


def content_of(reviewed: Reviewed | None = None, *, since: Since | None = None) -> StateOfPlay:
    record = reviewed.record if reviewed else lake_record()
    positions = positions_of(record, case=lake_case())
    return state_of_play(lake_case(), record, positions, None, reviewed=reviewed, since=since)


def moved() -> Since:
    before = snapshot_before(lake_record(), DAY, case=lake_case())
    now = snapshot_of(lake_record(), positions_of(lake_record(), case=lake_case()))
    return Since(found=changes(before, now), when="10 September 2019", basis="By date.")


def test_each_change_is_a_line_that_leads_to_its_words_r72() -> None:
    shown = content_of(since=moved()).since
    assert shown is not None
    assert shown.title == "What moved since 10 September 2019"
    assert shown.positions
    assert shown.figures
    assert [line.words for line in parts_of(shown, Line) if not line.marks] == []


def test_a_position_that_changed_shows_the_words_of_both_sides() -> None:
    found = moved().found
    shown = since_shown(
        lake_case(), found, items_of(lake_case(), lake_record()), since="then", basis="By date."
    )
    turned = [
        line
        for line, change in zip(shown.positions, found.positions, strict=False)
        if change.before.evidence and change.after.evidence
    ]
    assert all(len(line.quotes) >= 1 for line in turned)
    assert all(" before, now " in line.words for line in shown.positions)


def test_nothing_moved_is_said() -> None:
    items = items_of(lake_case(), lake_record())
    shown = since_shown(lake_case(), Changes(), items, since="then", basis="By date.")
    assert shown.notes[0] == "Nothing changed."
    assert shown.groups == ()


def test_without_a_review_no_number_is_marked() -> None:
    content = content_of()
    assert content.review is None
    assert not any(mark.raw for line in parts_of(content, Line) for mark in line.marks)


def test_numbers_of_words_that_nobody_reviewed_carry_the_sign() -> None:
    desk = busy_desk()
    content = content_of(desk.reviewed)
    marks = {mark for line in parts_of(content, Line) for mark in line.marks}
    assert {mark.raw for mark in marks} == {True, False}
    for one in list(desk.reviewed.standings.values()):
        if one.decision is None and not hasattr(one.item, "rank"):
            desk.accepts(one.item.id)
    content = content_of(desk.reviewed)
    dated = {line.id for row in content.dates for line in row.reasons}
    raw = [line for line in parts_of(content, Line) for mark in line.marks if mark.raw]
    assert [line for line in raw if line.id not in dated] == []


def test_each_section_says_how_much_was_accepted_and_by_whom() -> None:
    reviewed = busy_desk().reviewed
    review = content_of(reviewed).review
    assert review is not None
    held = [one for one in reviewed.record.statements if reviewed.is_reviewed(one.id)]
    total = len(reviewed.record.statements)
    assert review.sections["register"] == (f"{len(held)} of {total} items accepted by A. Reviewer")
    assert "accepted by A. Reviewer" in review.status
    assert accepted_words([], reviewed) == ""
    assert review_notes({}, items_of(lake_case(), lake_record())) is None


def test_contradictions_of_proposals_are_candidates_and_settled_ones_are_not_open() -> None:
    desk = Desk(lake_record())
    pair = next(
        one for one in lake_record().comparisons if one.kind is ComparisonKind.CONTRADICTION
    )
    assert is_open(pair, None)
    assert not is_open(pair, desk.reviewed)
    assert comparison_words(pair, None) == ""
    assert comparison_words(pair, desk.reviewed).startswith("candidate")
    desk.does(Act.SETTLE, pair.id, note="The first account holds.")
    assert not is_open(pair, desk.reviewed)
    said = comparison_words(pair, desk.reviewed)
    assert said == "settled by A. Reviewer: The first account holds"


def test_reviewed_words_decide_a_position_before_others_r216() -> None:
    desk = busy_desk()
    sure = reviewed_positions(desk.reviewed, case=lake_case())
    strict = positions_of(reviewed_only(desk.reviewed, case=lake_case()), case=lake_case())
    for cell, alone in zip(sure.cells, strict.cells, strict=True):
        if alone.evidence and alone.position.value != "unknown":
            assert cell.position is alone.position
            assert cell.evidence == alone.evidence


def test_only_reviewed_items_feed_a_strict_brief() -> None:
    desk = busy_desk()
    left = reviewed_only(desk.reviewed, case=lake_case())
    names = {one.id for one in items_in(left)}
    assert names
    assert all(desk.reviewed.is_reviewed(name) for name in names)
    assert all(set(one.items) <= names for one in left.comparisons)


def test_a_page_with_decisions_says_so_at_its_head() -> None:
    wishes = BriefWishes(decisions=tuple(busy_desk().log), since=DAY)
    page = make_brief(lake_case(), lake_record(), wishes)
    assert "accepted by A. Reviewer" in page
    assert "not yet reviewed by a person" not in page
    assert page.index("What moved since 10 September 2019") < page.index('id="h-moved"')
    strict = make_brief(
        lake_case(), lake_record(), BriefWishes(decisions=wishes.decisions, only_reviewed=True)
    )
    assert 'title="not yet reviewed"' not in strict
