"""Positions and spans as plain data: the record and the packages carry them alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from goodoffices.case.positions import OptionPosition
from goodoffices.case.sources import SourceSpan

Json = dict[str, Any]
"""A JSON object; ``Any`` because JSON nests without a fixed depth."""


def span_documents(spans: Iterable[SourceSpan]) -> list[Json]:
    """Write spans as plain data, in order.

    Examples
    --------
    >>> span_documents([SourceSpan(report="r", start=0, end=2, quote="No")])
    [{'report': 'r', 'start': 0, 'end': 2, 'quote': 'No'}]
    """
    return [
        {"report": span.report, "start": span.start, "end": span.end, "quote": span.quote}
        for span in spans
    ]


def position_document(cell: OptionPosition) -> Json:
    """Write where a party stands on an option, with its evidence, as plain data.

    Parameters
    ----------
    cell : OptionPosition
        One cell of the matrix.

    Returns
    -------
    dict
        Ready for ``json.dumps``.
    """
    return {
        "party": cell.party,
        "issue": cell.issue,
        "option": cell.option,
        "position": cell.position.value,
        "disputed": cell.disputed,
        "evidence": [
            {
                "item": evidence.item,
                "position": evidence.position.value,
                "own_word": evidence.own_word,
                "spans": span_documents(evidence.spans),
            }
            for evidence in cell.evidence
        ],
    }
