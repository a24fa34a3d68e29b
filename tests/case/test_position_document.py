"""A cell of the matrix is written with its evidence and the exact words."""

from __future__ import annotations

from goodoffices.case.position_document import position_document, span_documents
from goodoffices.case.positions import Evidence, OptionPosition, Position
from goodoffices.case.sources import SourceSpan

WORDS = SourceSpan(report="wire", start=4, end=6, quote="No")


def test_cell_is_written_with_its_evidence() -> None:
    said = Evidence(item="s-1", position=Position.REFUSED, own_word=True, spans=(WORDS,))
    cell = OptionPosition(
        party="north", issue="dam", option="open", position=Position.REFUSED, evidence=(said,)
    )
    assert position_document(cell) == {
        "party": "north",
        "issue": "dam",
        "option": "open",
        "position": "refused",
        "disputed": False,
        "evidence": [
            {
                "item": "s-1",
                "position": "refused",
                "own_word": True,
                "spans": [{"report": "wire", "start": 4, "end": 6, "quote": "No"}],
            }
        ],
    }


def test_spans_keep_their_order() -> None:
    first = SourceSpan(report="wire", start=0, end=1, quote="A")
    assert [span["start"] for span in span_documents([WORDS, first])] == [4, 0]
