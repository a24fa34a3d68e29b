"""Marks that many rules stop at: between clauses, behind sentences, around quotations."""

from __future__ import annotations

CLAUSE_MARKS = frozenset({",", ".", ":", ";", "–", "—"})
SENTENCE_MARKS = frozenset({"!", ".", ":", ";", "?", "–", "—"})
PAUSES = SENTENCE_MARKS | {","}

QUOTES = frozenset({'"', "“", "”", "„", "«", "»"})
QUOTES_AND_APOSTROPHES = QUOTES | {"'", "‘", "’"}
OPENING_QUOTES = frozenset({'"', "«", "‘", "“", "„"})
PAUSES_AND_QUOTES = PAUSES | {'"', "“", "”"}
FIGURE_ENDS = PAUSES | {"", '"', ")", "»", "’", "”"}
"""What may stand behind a figure that stands alone; nothing at the end of a sentence."""

APOSTROPHES = frozenset({"'", "’"})
SHORT_DASHES = frozenset({"-", "–"})
DASHES = SHORT_DASHES | {"—"}
