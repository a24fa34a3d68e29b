"""All rows, in the order of the table."""

from __future__ import annotations

from benchmarks.rows import ADDITIVE, LINKED, NAMED, SMALL, Row
from benchmarks.rows_reading import READING
from benchmarks.rows_stability import STABILITY
from benchmarks.rows_uncertain import UNCERTAIN

ROWS: tuple[Row, ...] = (*ADDITIVE, *NAMED, *LINKED, *UNCERTAIN, *STABILITY, *SMALL, *READING)
"""Every row but those that are measured beside a peer."""
