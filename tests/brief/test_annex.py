"""The annex holds every report whole, and marks exactly the cited words."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.brief.annex import Piece, SourceText, report_title, source_texts
from goodoffices.brief.citations import citations_of
from goodoffices.case.dates import DateInterval
from goodoffices.reports.labels import Directness, SourceKind
from goodoffices.reports.record import Dating, ReadReport, Record, Statement
from goodoffices.reports.text import Article, Label, ReportText, Segment
from tests.brief.harbour import FIRST, SECOND, harbour_record

TEXT = "abcdefghijklmnopqrst"


def record_of(cuts: list[int], spans: list[tuple[int, int]]) -> Record:
    """One report cut at some places, with one statement per span."""
    bounds = sorted({0, len(TEXT), *cuts})
    segments = tuple(
        Segment(label=Label.PROSE, start=start, end=end) for start, end in pairwise(bounds)
    )
    report = ReportText(id="r", sha256="00", text=TEXT, encoding="", encoding_basis="")
    article = Article(report=report, segments=segments, paragraphs=(), sentences=(), quotations=())
    statements = tuple(
        Statement(
            id=f"s-{number}",
            spans=(report.span(start, end),),
            speaker=None,
            directness=Directness.DIRECT,
            source_kind=SourceKind.NAMED,
        )
        for number, (start, end) in enumerate(spans)
    )
    dating = Dating(when=DateInterval.on(date(1991, 5, 2)))
    return Record(
        case="c", reports=(ReadReport(article=article, dating=dating),), statements=statements
    )


def pieces_of(source: SourceText) -> list[Piece]:
    return [piece for block in source.blocks for piece in block.pieces]


def marked_words(source: SourceText) -> dict[str, str]:
    """Replay the marks as a browser does: what text stands inside each."""
    inside: dict[str, str] = {}
    stack: list[str] = []
    for piece in pieces_of(source):
        stack += [opening.anchor for opening in piece.opens]
        for anchor in stack:
            inside[anchor] = inside.get(anchor, "") + piece.text
        stack = stack[: len(stack) - piece.closes]
    assert stack == []
    return inside


SPANS = st.lists(
    st.tuples(st.integers(0, 19), st.integers(1, 20)).map(sorted).filter(lambda p: p[0] < p[1]),
    max_size=6,
).map(lambda pairs: [(a, b) for a, b in pairs])


@given(st.lists(st.integers(1, 19), max_size=4), SPANS)
@settings(max_examples=50)
def test_every_mark_holds_exactly_the_cited_words(
    cuts: list[int], spans: list[tuple[int, int]]
) -> None:
    record = record_of(cuts, spans)
    citations = citations_of(record)
    (source,) = source_texts(record, citations, {})
    assert "".join(piece.text for piece in pieces_of(source)) == TEXT
    expected = {
        f"r1-m{number}": TEXT[start:end]
        for number, (start, end) in enumerate(citations.places["r"], start=1)
    }
    assert marked_words(source) == expected


@given(st.lists(st.integers(1, 19), max_size=4), SPANS)
@settings(max_examples=50)
def test_every_mark_has_its_identifier_once(cuts: list[int], spans: list[tuple[int, int]]) -> None:
    record = record_of(cuts, spans)
    (source,) = source_texts(record, citations_of(record), {})
    first = [o.anchor for piece in pieces_of(source) for o in piece.opens if o.first]
    assert len(first) == len(set(first)) == len(set(spans))


def test_crossing_marks_close_and_open_again() -> None:
    record = record_of([], [(0, 10), (5, 15)])
    (source,) = source_texts(record, citations_of(record), {})
    shape = [(p.text, [(o.number, o.first) for o in p.opens], p.closes) for p in pieces_of(source)]
    assert shape == [
        ("abcde", [("1.1", True)], 0),
        ("fghij", [("1.2", True)], 2),
        ("klmno", [("1.2", False)], 1),
        ("pqrst", [], 0),
    ]


def test_reports_stand_whole_with_residue_named() -> None:
    record = harbour_record()
    first, second = source_texts(record, citations_of(record), {})
    assert "".join(p.text for p in pieces_of(first)) == FIRST
    assert "".join(p.text for p in pieces_of(second)) == SECOND
    assert [block.label for block in first.blocks if block.residue] == ["advertisement"]
    assert "partial: the file ends early" in second.facts


@pytest.mark.parametrize("number", [0, 1])
def test_title_of_a_report(number: int) -> None:
    titles = ["Brell talks open", "Second day"]
    assert report_title(harbour_record().reports[number].article) == titles[number]


def test_mark_leads_back_to_a_line_that_cites_it() -> None:
    record = harbour_record()
    (first, _) = source_texts(record, citations_of(record), {"r1-m1": "date-1-1"})
    backs = {o.anchor: o.back for piece in pieces_of(first) for o in piece.opens}
    assert backs["r1-m1"] == "date-1-1"
