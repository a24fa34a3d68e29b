"""Runs of the program on the annotated sets, kept for the length of a test session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from goodoffices.app.language import find_language
from goodoffices.case.document import read_case
from goodoffices.case.negotiation import Case
from goodoffices.reports.reading import ReportFile, read_reports
from goodoffices.reports.record import Record
from tests.gold.component import component_scores
from tests.gold.fiction.acceptable import acceptable_pairs
from tests.gold.reading import load_reading, reading_of
from tests.gold.scorecard import Scorecard, score, totals

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedSet:
    """Reports, the case they are about, and the reading made by hand.

    Parameters
    ----------
    name : str
        As the command names it.
    case, reading, reports : Path
        Files, and the folder of the reports.
    """

    name: str
    case: Path
    reading: Path
    reports: Path

    @property
    def files(self) -> Sequence[ReportFile]:
        """The reports as bytes, in the order of their names."""
        paths = sorted(self.reports.iterdir()) if self.reports.is_dir() else []
        return [
            ReportFile(name=path.name, data=path.read_bytes())
            for path in paths
            if path.suffix in {".txt", ".html"}
        ]


FIVE = AnnotatedSet(
    name="five",
    case=ROOT / "cases" / "ceasefire-2024" / "case.yaml",
    reading=HERE / "five" / "reading.json",
    reports=ROOT.parent / "shared" / "reports",
)
FICTION = AnnotatedSet(
    name="fiction",
    case=ROOT / "cases" / "lake-orvane" / "case.yaml",
    reading=HERE / "fiction" / "gold.json",
    reports=ROOT / "cases" / "lake-orvane" / "reports",
)


def _set_in(folder: Path) -> AnnotatedSet:
    return AnnotatedSet(
        name=folder.name,
        case=folder / "case.yaml",
        reading=folder / "gold.json",
        reports=folder / "reports",
    )


OPEN = tuple(_set_in(path.parent) for path in sorted(HERE.glob("open/*/gold.json")))
"""Sets to tune on, each of whose errors may be looked at; see their README."""

CLOSED = tuple(
    _set_in(folder) for folder in sorted(path.parent for path in HERE.glob("closed/*/gold.json"))
)
"""Sets of which nothing but totals over all of them may be shown; see their README."""


@cache
def case_of(chosen: AnnotatedSet) -> Case:
    """Load the case of a set."""
    return read_case(chosen.case.read_text(encoding="utf-8"))


@cache
def record_of(chosen: AnnotatedSet, *, with_parser: bool = False) -> Record:
    """Read the reports of a set into a record."""
    parser = find_language() if with_parser else None
    return read_reports(chosen.files, case=case_of(chosen), parser=parser)


@cache
def scorecard_of(chosen: AnnotatedSet, *, with_parser: bool = False) -> Scorecard:
    """Score the program's record of a set against the reading made by hand."""
    record = record_of(chosen, with_parser=with_parser)
    texts = {read.article.report.id: read.article.report.text for read in record.reports}
    permitted = None if chosen == FIVE else partial(acceptable_pairs, case_of(chosen))
    wanted = load_reading(chosen.reading, permitted=permitted)
    component = component_scores(wanted, chosen.reading, record, case_of(chosen))
    return score(wanted, reading_of(record), texts, component)


def closed_totals(*, with_parser: bool = False) -> Scorecard:
    """Score the closed sets together; no single item is kept."""
    return totals([scorecard_of(one, with_parser=with_parser) for one in CLOSED])
