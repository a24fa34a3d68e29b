"""Words are found again by themselves and what stands around them, or not at all (R211)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.record import Dating, ReadReport
from goodoffices.reports.reviewing.anchoring import (
    anchored,
    items_in,
    occurrences,
    passage_of,
    pin,
    shelf_of,
)
from goodoffices.reports.text import ReportText
from tests.reports.reviewing.lake import lake_record
from tests.reports.stage import article_of

TEXT = "The ferry ran on Monday. Some 40 people crossed the lake. The mayor would not sign it."


def found_in(text: str, words: str, *, was: str = TEXT) -> str | None:
    before = article_of(was, "ferry").report
    start = was.index(words)
    passage = passage_of(before.span(start, start + len(words)), before)
    now = ReadReport(article=article_of(text, "ferry"), dating=Dating())
    spans = anchored([passage], shelf_of([now]))
    return None if spans is None else f"{spans[0].start}:{spans[0].quote}"


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        pytest.param(TEXT, "40 people", "30:40 people", id="the same report"),
        pytest.param(f"New. {TEXT}", "40 people", "35:40 people", id="text before it"),
        pytest.param(
            TEXT.replace("Some 40", "Some 40 people waited. Some 40"),
            "40 people",
            "53:40 people",
            id="the place whose context fits",
        ),
        pytest.param(TEXT.replace("40", "14"), "40 people", None, id="another number"),
        pytest.param(
            "Elsewhere 40 people came.", "40 people", None, id="short words without context"
        ),
        pytest.param(
            "He said: The mayor would not sign it.",
            "The mayor would not sign it",
            "9:The mayor would not sign it",
            id="long words that stand once",
        ),
        pytest.param(
            TEXT.replace("crossed the", "crossed\n the"),
            "people crossed the lake",
            "33:people crossed\n the lake",
            id="a line wrapped otherwise",
        ),
        pytest.param(
            TEXT.replace("would not sign", "would sign"),
            "The mayor would not sign it",
            None,
            id="a negation taken out",
        ),
    ],
)
def test_words_are_found_again(text: str, words: str, found: str | None) -> None:
    assert found_in(text, words) == found


@given(
    text=st.text(max_size=60),
    ends=st.tuples(st.integers(0, 59), st.integers(1, 60)),
    before=st.text(max_size=40),
)
def test_what_is_found_quotes_the_report_exactly(
    text: str, ends: tuple[int, int], before: str
) -> None:
    start, end = ends[0], min(ends[1], len(text))
    if start >= end:
        return
    report = ReportText(id="r", sha256="0", text=text, encoding="utf-8", encoding_basis="utf-8")
    passage = passage_of(report.span(start, end), report)
    now = article_of(before + text, "r")
    spans = anchored([passage], shelf_of([ReadReport(article=now, dating=Dating())]))
    for span in spans or ():
        assert span.matches(before + text)
        assert "".join(span.quote.split()) == "".join(text[start:end].split())


def test_every_item_of_a_record_is_pinned_and_found_where_it_stands() -> None:
    record = lake_record()
    shelf = shelf_of(record.reports)
    for item in items_in(record):
        assert anchored(pin(item, record).passages, shelf) == item.spans


def test_comparisons_are_pinned_by_what_they_compare() -> None:
    record = lake_record()
    pinned = pin(record.comparisons[0], record)
    assert tuple(one.item.id for one in pinned.members) == record.comparisons[0].items


def test_occurrences_overlap_and_bend_only_in_white_space() -> None:
    assert list(occurrences("aa", "aaa")) == [(0, 2), (1, 3)]
    assert list(occurrences("a b", "a\n b")) == [(0, 4)]
    assert list(occurrences("a b", "ab")) == []
    assert SourceSpan(report="r", start=0, end=2, quote="aa").matches("aaa")
