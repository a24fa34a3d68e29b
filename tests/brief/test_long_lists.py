"""The brief of very many reports opens, and says what it does not print (R359)."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html

from benchmarks.cases_reports import drawn_reports
from goodoffices.brief import long_lists
from goodoffices.brief.content import StateOfPlay, state_of_play
from goodoffices.brief.long_lists import (
    first_measures,
    latest_happenings,
    most_printed,
    reports_cited,
    rest_words,
    shortened_matrix,
    shortened_questions,
)
from goodoffices.brief.page import brief_html
from goodoffices.reports.positions import positions_of
from goodoffices.reports.reading import read_reports
from tests.brief.harbour import harbour_record
from tests.brief.test_page import content_of


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> StateOfPlay:
    monkeypatch.setattr(long_lists, "WHOLE", 1)
    monkeypatch.setattr(long_lists, "MOST", 1)
    monkeypatch.setattr(long_lists, "MOST_EACH", 1)
    return content_of()


def links_of(page: str) -> tuple[set[str], set[str]]:
    tree = html.document_fromstring(page)
    return {one.removeprefix("#") for one in tree.xpath("//@href")}, set(tree.xpath("//@id"))


def test_r359_a_brief_of_few_reports_prints_everything() -> None:
    content = content_of()
    assert most_printed(harbour_record()) is None
    assert content.rests == {}
    assert len(content.register) == len(harbour_record().statements)
    assert len(content.sources) == len(harbour_record().reports)


def test_r359_every_link_of_a_shortened_brief_arrives(short: StateOfPlay) -> None:
    targets, ids = links_of(brief_html(short))
    assert targets <= ids


def test_r359_a_shortened_brief_says_how_much_it_prints(short: StateOfPlay) -> None:
    whole, record = content_of(), harbour_record()
    assert len(short.register) == 1 < len(record.statements)
    assert short.register[0] == whole.register[-1]
    assert short.rests["register"] == (
        f"Of {len(record.statements)} the latest 1 are printed here; the record holds all."
    )
    assert [box.count for box in short.boxes] == [box.count for box in whole.boxes]
    assert all(len(box.entries) <= 1 for box in (*short.boxes, *short.further))
    for words in short.rests.values():
        assert words in brief_html(short)


def test_r359_only_reports_that_something_leads_to_are_printed(short: StateOfPlay) -> None:
    cited = reports_cited(replace(short, sources=(), dates=()))
    assert {source.number for source in short.sources} == cited
    assert {row.number for row in short.dates} == cited


def test_r359_what_stands_ahead_on_the_first_page_is_printed(short: StateOfPlay) -> None:
    whole = content_of()
    kept = latest_happenings(whole.happenings, whole.happenings[:1])
    assert whole.happenings[0] in kept
    assert len(kept) <= 2
    assert len(short.upcoming) <= 1
    assert set(short.upcoming) <= set(short.happenings)


def test_r359_lists_within_lists_are_shortened_too(short: StateOfPlay) -> None:
    whole = content_of()
    cells = [cell for row in shortened_matrix(whole.matrix).rows for cell in row.cells]
    assert all(len(cell.lines) <= 1 for cell in cells)
    assert all(len(line.marks) <= 1 for cell in cells for line in cell.lines)
    assert all(len(one.rows) == 1 for one in first_measures(whole.measures))
    assert len(shortened_questions(whole.questions).lines) <= 1
    assert short.headline == whole.headline


def test_rest_words_say_nothing_where_all_is_printed() -> None:
    assert rest_words(3, 3, "the first") == ""


@pytest.mark.slow
def test_r359_a_brief_grows_no_more_beyond_the_limit() -> None:
    drawn = drawn_reports(long_lists.WHOLE + 10, seed=1)
    record = read_reports(drawn.files, case=drawn.case)
    content = state_of_play(drawn.case, record, positions_of(record, case=drawn.case), None)
    page = brief_html(content)
    targets, ids = links_of(page)
    assert targets <= ids
    assert len(page) < 5_000_000
    assert re.search(r"Of [\d,]+ the latest 100 are printed here", page)
