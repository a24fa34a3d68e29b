"""From a case and a record to packages and to the brief."""

from __future__ import annotations

from goodoffices.brief.content import state_of_play
from goodoffices.brief.page import brief_html
from goodoffices.case.negotiation import Case
from goodoffices.packages.finding import find_packages
from goodoffices.reports.positions import positions_of
from goodoffices.reports.record import Record


def make_brief(case: Case, record: Record) -> str:
    """Write the state-of-play brief.

    Parameters
    ----------
    case : Case
        The negotiation.
    record : Record
        What the reports say.

    Returns
    -------
    str
        One self-contained HTML page.
    """
    positions = positions_of(record, case=case)
    packages = find_packages(case, positions)
    return brief_html(state_of_play(case, record, positions, packages))
