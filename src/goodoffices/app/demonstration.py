"""The main job, run on a worked negotiation: what a newcomer sees first."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from goodoffices.app.answering import make_brief
from goodoffices.app.cases import open_case
from goodoffices.app.reading import describe, read_folder
from goodoffices.app.saving import save
from goodoffices.app.worked import worked_cases
from goodoffices.case.negotiation import Case
from goodoffices.packages.finding import find_packages
from goodoffices.packages.results import Packages
from goodoffices.reports.positions import positions_of
from goodoffices.reports.record import Record

DEMONSTRATION = "lake-orvane"
"""The worked negotiation that is shown; everything in it is invented."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demonstration:
    """What the demonstration made.

    Parameters
    ----------
    case : Case
        The negotiation.
    record : Record
        What was read.
    packages : Packages
        What could be agreed.
    brief_path, record_path : Path
        Files written.
    """

    case: Case
    record: Record
    packages: Packages
    brief_path: Path
    record_path: Path


def demonstrate(
    folder: Path,
    *,
    on_start: Callable[[int], None] | None = None,
    on_report: Callable[[int], None] | None = None,
) -> Demonstration:
    """Read the worked negotiation and write its record and brief.

    Parameters
    ----------
    folder : Path
        Where to write ``brief.html`` and ``record.json``; made when missing.
    on_start, on_report : callable or None
        Told the number of reports, and then the number read so far.

    Returns
    -------
    Demonstration
        What was read, found and written.
    """
    worked = worked_cases() / DEMONSTRATION
    case = open_case(str(worked))
    record = read_folder(case, [str(worked / "reports")], on_start=on_start, on_report=on_report)
    record_path, brief_path = folder / "record.json", folder / "brief.html"
    document = json.dumps(describe(record, case), ensure_ascii=False, indent=1)
    save(str(record_path), f"{document}\n")
    save(str(brief_path), make_brief(case, record))
    return Demonstration(
        case=case,
        record=record,
        packages=find_packages(case, positions_of(record, case=case)),
        brief_path=brief_path,
        record_path=record_path,
    )
