"""The matrix shows positions with badge, date and source; silence is "no report" (R73, R79)."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.brief.items import items_of
from goodoffices.brief.matrix import SHOWN, Matrix, position_matrix
from goodoffices.case.positions import Positions
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import Comparison, Record
from tests.brief.harbour import SUPPORTS, harbour_case, harbour_positions, harbour_record

CASE = harbour_case()


def matrix_of(record: Record, positions: Positions) -> Matrix:
    return position_matrix(CASE, record, positions, items_of(CASE, record))


def test_cell_shows_the_option_then_the_latest_stances() -> None:
    cell = matrix_of(harbour_record(), harbour_positions()).rows[0].cells[0]
    assert [(line.words, line.badge, line.when) for line in cell.lines] == [
        ("accepted: Joint patrol (disputed)", "direct", "9–12 May 1991"),
        ("Ana Voss: supports it on conditions", "direct", "9–12 May 1991"),
        ("Ana Voss: rejects it", "reported", "2 May 1991"),
    ]


def test_position_cites_the_words_that_decide_it() -> None:
    cell = matrix_of(harbour_record(), harbour_positions()).rows[0].cells[0]
    assert [mark.number for mark in cell.lines[0].marks] == ["2.1"]


def test_first_pages_say_how_many_lines_they_leave_out() -> None:
    cell = matrix_of(harbour_record(), harbour_positions()).rows[0].cells[0]
    assert (len(cell.top), cell.more) == (SHOWN, 1)


def test_anonymous_voice_stands_in_its_side_s_cell() -> None:
    fee = matrix_of(harbour_record(), harbour_positions()).rows[1]
    assert [(line.words, line.badge) for line in fee.cells[1].lines] == [
        ("an unnamed Sudrian official: opposes it", "anonymous")
    ]


def test_silence_is_an_empty_cell() -> None:
    matrix = matrix_of(harbour_record(), Positions())
    assert matrix.parties == ("Nordia", "Sudria")
    assert matrix.rows[2].cells[0].lines == ()


def test_division_needs_two_voices_of_the_side() -> None:
    record = harbour_record()
    split = Comparison(
        id="k",
        kind=ComparisonKind.INTERNAL_DIVISION,
        items=("s-1", "s-2"),
        reason="Two voices.",
        rule="R45",
    )
    divided = matrix_of(replace(record, comparisons=(split,)), Positions())
    assert divided.rows[0].cells[0].divided
    alone = replace(split, items=("s-1", "s-3"))
    assert (
        not matrix_of(replace(record, comparisons=(alone,)), Positions()).rows[0].cells[0].divided
    )


def test_statement_without_a_stance_gives_no_line() -> None:
    silent = replace(harbour_record(), statements=(replace(SUPPORTS, stance=None),))
    assert matrix_of(silent, Positions()).rows[0].cells[0].lines == ()


def test_r79_who_touches_an_issue_only_speaks_of_it() -> None:
    touching = replace(SUPPORTS, further_issues=("fee",))
    record = replace(harbour_record(), statements=(touching,))
    row = matrix_of(record, Positions()).rows[1]
    assert [line.words for line in row.cells[0].lines] == ["Ana Voss: speaks of it"]
