"""A record document made by hand, of one text with items on given stretches."""

from __future__ import annotations

from datetime import date
from typing import Any

from goodoffices.case.dates import DateInterval
from goodoffices.case.positions import Evidence, OptionPosition, Position, Positions
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.document import record_document
from goodoffices.reports.labels import ComparisonKind, Directness, SourceKind
from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.record import Comparison, Dating, ReadReport, Record, Statement

DAY = DateInterval.on(date(2031, 5, 7))


def span(text: str, start: int, end: int) -> SourceSpan:
    return SourceSpan(report="wire", start=start, end=end, quote=text[start:end])


def document_of(text: str, places: list[tuple[int, int]], *, name: str = "wire") -> dict[str, Any]:
    """Return a record with one statement a stretch, compared with each other."""
    article = cut_up(take_in(text.encode(), report_id="wire", name=f"{name}.txt"))
    statements = tuple(
        Statement(
            id=f"s-{number}",
            spans=(span(text, start, end),),
            speaker="mira-talden",
            directness=Directness.DIRECT,
            source_kind=SourceKind.NAMED,
        )
        for number, (start, end) in enumerate(places)
    )
    comparisons = (
        Comparison(
            id="x-1",
            kind=ComparisonKind.AGREE,
            items=("s-0", "s-1"),
            reason="They agree.",
            rule="R47",
        ),
    )
    cells = tuple(
        OptionPosition(
            party="varu",
            issue="bridge",
            option="open",
            position=Position.UNKNOWN,
            evidence=(
                Evidence(item=one.id, position=Position.UNKNOWN, own_word=True, spans=one.spans),
            ),
        )
        for one in statements[:1]
    )
    record = Record(
        case="iron-bridge",
        reports=(ReadReport(article=article, dating=Dating(when=DAY), name=f"{name}.txt"),),
        statements=statements,
        comparisons=comparisons if len(statements) > 1 else (),
    )
    return record_document(record, Positions(cells=cells))
