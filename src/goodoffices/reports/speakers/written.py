"""Texts named with what was done to them: "a draft tabled by Varu", "a copy seen by the paper"."""

from __future__ import annotations

from goodoffices.reports.cues.cues import document_before
from goodoffices.reports.cues.phrases import phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.people.cast import Mention

_WRITING = frozenset(
    {"tabled", "drafted", "submitted", "written", "issued", "released", "circulated", "published"}
    | {"sponsored", "proposed", "prepared", "presented", "signed", "floated", "authored", "sent"}
)
_SEEING = frozenset(
    {"seen", "reviewed", "obtained", "read", "viewed", "examined", "leaked", "cited", "quoted"}
)


def text_by(unit: Unit, at: int, mention: Mention | None) -> tuple[int, str | None] | None:
    """Return where a text begins that stands before "tabled by Varu", and who wrote it.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the word before "by".
    mention : Mention or None
        Whom "by" names, where somebody known.

    Returns
    -------
    tuple of int and str or None, or None
        Nobody wrote it who only saw it; ``None`` where no text was written or seen.
    """
    written = unit.fold(at) in _WRITING
    text = document_before(unit, at) if written or unit.fold(at) in _SEEING else None
    if text is None:
        return None
    start = phrase_start(unit, text)
    while start > 1 and unit.fold(start - 1) == "of":
        start = phrase_start(unit, start - 2)
    return start, mention.actor if mention is not None and written else None
