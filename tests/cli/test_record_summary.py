"""The summary of a record names files as a person knows them, and says what was not read."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.cli.record_summary import (
    EACH,
    PROPOSED,
    REVIEWED,
    SHOWN,
    record_counts,
    record_summary,
    unplaced_words,
)
from goodoffices.reports.files import ReportFile
from goodoffices.reports.reading import read_reports
from goodoffices.reports.record import Record
from goodoffices.reports.reviewing.applying import apply_decisions
from tests.brief.harbour import harbour_case
from tests.reports.reviewing.lake import busy_desk, lake_case, lake_record

TEXT = "2 May 1991\n\nNordia met Sudria in Brell.\n"


def read(**files: bytes) -> Record:
    named = [ReportFile(name=name.replace("_", " "), data=data) for name, data in files.items()]
    return read_reports(named, case=harbour_case())


def test_files_go_by_their_names_and_dates_by_words() -> None:
    shown = record_summary(
        read(**{"Brell_ميناء.txt": TEXT.encode(), "b.txt": TEXT.encode() + b"x"})
    )
    assert "  Brell ميناء.txt [brell]: 2 May 1991, stated in the report" in shown
    assert "  b.txt: 2 May 1991, stated in the report" in shown


def test_report_without_text_is_counted_and_says_once_why() -> None:
    shown = record_summary(read(**{"a.txt": b"", "b.txt": TEXT.encode()}))
    assert "1 report gave no text: each says below what to do." in shown
    assert "  a.txt: no date; no text: the file is empty\n" in shown


def test_a_day_without_a_year_is_told_beside_no_date() -> None:
    told = "Envoys met\n\nHALM, Feb 11 (Wire) - It rained on the envoys, the port said.\n"
    assert "no date; the report states its day, Feb 11, and nothing tells the year" in (
        record_summary(read(**{"a.txt": told.encode()}))
    )


def test_many_reports_are_told_together_and_those_with_notes_first() -> None:
    record = read(**{"a.txt": TEXT.encode(), "b.txt": TEXT.encode(), "c.txt": b""})
    one, again, empty = record.reports
    many = replace(record, reports=(again, *[one] * EACH, *[empty] * (SHOWN + 2)))
    shown = record_summary(many).splitlines()
    assert shown[1] == f"{SHOWN + 2} reports gave no text: the note of each says what to do."
    assert shown[2] == (
        f"  Dates: {EACH + 1} stated in the report; {SHOWN + 2} not told in the report"
    )
    assert shown[3] == "  Identical copies: 1; their items are listed once"
    assert shown[4] == "  c.txt: no date; no text: the file is empty"
    assert shown[4 + SHOWN].startswith("  … and 2 more with notes:")
    assert len(shown) == SHOWN + 6


def test_one_of_a_kind_is_told_in_the_singular() -> None:
    record = replace(read(**{"b.txt": TEXT.encode()}), statements=(), figures=(), claims=())
    assert record_counts(record).startswith("1 report: 0 statements, 0 figures, 1 event, 0 claims")


def test_decisions_that_lost_their_words_are_counted() -> None:
    log = busy_desk().log
    elsewhere = replace(lake_record(), reports=(), statements=(), figures=(), events=(), claims=())
    reviewed = apply_decisions(elsewhere, log, case=lake_case())
    lost = unplaced_words(reviewed)
    assert lost.startswith("Without effect: ")
    assert lost.endswith("Is this the log of another case, or of other reports?")
    some = unplaced_words(replace(reviewed, orphaned=reviewed.orphaned[:1]))
    assert some.startswith("Without effect: 1 decision, for")
    assert some.endswith("goodoffices review CASE REPORT... --list")
    assert unplaced_words(apply_decisions(lake_record(), (), case=lake_case())) == ""


def test_a_record_after_a_review_is_not_called_proposals() -> None:
    record = read(**{"b.txt": TEXT.encode()})
    assert record_summary(record).endswith(f"{PROPOSED} Data for programs: --json.")
    assert record_summary(record, REVIEWED).endswith(
        "All items were reviewed by a person. Data for programs: --json."
    )
