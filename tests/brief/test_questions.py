"""What is not known is asked, counted and never passed over."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.brief.items import items_of
from goodoffices.brief.matrix import position_matrix
from goodoffices.brief.method import (
    UNREVIEWED,
    assumptions_of,
    method_of,
    record_digest,
)
from goodoffices.brief.questions import OpenQuestions, open_questions, question_counts
from goodoffices.brief.register import register_of
from goodoffices.brief.report_dates import report_dates, reports_words
from goodoffices.case.positions import Positions
from goodoffices.reports.record import Dating, Record
from tests.brief.harbour import (
    CALLED,
    harbour_case,
    harbour_positions,
    harbour_record,
    nothing_read,
)

CASE, RECORD = harbour_case(), harbour_record()
ITEMS = items_of(CASE, RECORD)


def questions(record: Record = RECORD) -> OpenQuestions:
    items = items_of(CASE, record)
    positions = harbour_positions() if record is RECORD else Positions()
    matrix = position_matrix(CASE, record, positions, items)
    return open_questions(record, matrix, items)


def test_silent_cells_are_questions() -> None:
    assert questions().silent == (
        "Harbour patrol: no report from Sudria.",
        "Landing fee: no report from Nordia.",
        "Flag: no report from Nordia, Sudria.",
    )


def test_unsourced_figures_and_missing_speakers_are_questions() -> None:
    unnamed = replace(RECORD, statements=(replace(CALLED, speaker=None),))
    assert [line.words for line in questions(unnamed).lines] == [
        "Who says this?",
        "Who gives this figure?",
    ]


def test_reports_without_text_and_read_in_part_are_counted() -> None:
    first, second = RECORD.reports
    blank = replace(first.article.report, text="")
    emptied = replace(
        first, article=replace(first.article, report=blank, segments=()), dating=Dating()
    )
    asked = questions(replace(nothing_read(), reports=(emptied, second)))
    assert (asked.empty, asked.cut, asked.undated) == (1, 1, ())
    assert "1 report without any text to read" in question_counts(asked)
    assert "1 report read only in part" in question_counts(asked)


def test_undated_and_unread_reports_are_named_by_number() -> None:
    first, second = RECORD.reports
    undated = replace(RECORD, reports=(replace(first, dating=Dating()), second))
    asked = questions(undated)
    assert asked.undated == ("Report 1 has no date. Nothing in it dates it.",)
    assert asked.unread == ("Report 2: partial: the file ends early.",)


def test_why_a_report_has_no_date_is_told_where_that_is_known() -> None:
    first, second = RECORD.reports
    told = "The report states its day, Feb 11, and nothing tells the year."
    span = first.article.report.span(0, 1)
    yearless = Dating(evidence=(span,), reasons=(told,))
    asked = questions(replace(RECORD, reports=(replace(first, dating=yearless), second)))
    assert asked.undated == (f"Report 1 has no date. {told}",)


def test_counts_name_only_what_occurs() -> None:
    assert question_counts(questions()) == (
        "1 contradiction open",
        "1 report read only in part",
        "1 figure unsourced",
        "1 note on reading",
    )
    assert question_counts(questions(nothing_read())) == ()


def test_register_holds_every_statement_with_its_words() -> None:
    lines = register_of(CASE, RECORD, ITEMS)
    assert [line.words for line in lines] == [
        "Harbour patrol (Joint patrol): rejects it",
        "Harbour patrol (Joint patrol): supports it on conditions",
        "Landing fee: opposes it",
    ]
    assert all(len(line.quotes) == 1 for line in lines)


def test_register_says_what_to_look_at_again() -> None:
    flagged = replace(CALLED, issue="fee", further_issues=("flag",), flags=("pronoun",))
    (line,) = register_of(CASE, replace(RECORD, statements=(flagged,)), ITEMS)
    assert line.words == "Landing fee: opposes it; also Flag [look again: pronoun]"
    (line,) = register_of(CASE, replace(RECORD, statements=(replace(CALLED, issue=None),)), ITEMS)
    assert line.words == "no issue recognised"


def test_date_of_a_report_comes_with_basis_and_evidence() -> None:
    first, second = report_dates(RECORD, ITEMS)
    assert (first.when, first.basis) == ("2 May 1991", "stated in the report")
    assert second.basis == "inferred from its words for time"
    assert [line.words for line in second.reasons] == ["A meeting of 9 May lies behind it."]
    assert [mark.number for mark in first.reasons[0].marks] == ["1.1"]


def test_copies_are_counted_as_copies() -> None:
    copies = tuple(replace(read, duplicate_group="d") for read in RECORD.reports)
    assert reports_words(replace(RECORD, reports=copies)) == "2 reports (1 of them copies)"


def test_assumptions_give_the_basis_and_no_number() -> None:
    assert assumptions_of(CASE) == (
        "Nordia: exact points. Basis: assumption.",
        "Sudria: exact points. Basis: assumption.",
    )
    assert assumptions_of(replace(CASE, preferences=()))[0] == (
        "Nordia: nothing is assumed about what it wants."
    )


def test_method_warns_that_nobody_has_reviewed() -> None:
    said = method_of(RECORD)
    assert UNREVIEWED in said
    assert said[0].startswith("Read by rules alone")
    assert "1 claim about others" in said[1]


def test_digest_changes_with_any_item() -> None:
    assert record_digest(RECORD) == record_digest(harbour_record())
    assert record_digest(RECORD) != record_digest(replace(RECORD, figures=RECORD.figures[:1]))
