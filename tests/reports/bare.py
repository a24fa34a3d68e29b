"""An invented case that lists parties and issues alone, as somebody writes who begins."""

from __future__ import annotations

from functools import cache

from goodoffices.case.issues import Issue, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Party, Role
from goodoffices.reports.files import ReportFile
from goodoffices.reports.reading import read_reports
from goodoffices.reports.record import Record


def _state(party_id: str, name: str, adjective: str, role: Role = Role.PRINCIPAL) -> Party:
    return Party(id=party_id, name=name, kind=Kind.STATE, role=role, adjectives=(adjective,))


@cache
def bare_case() -> Case:
    """Return a case without persons, offices or places."""
    return Case(
        id="bare",
        title="Bare",
        parties=(
            _state("aldmark", "Aldmark", "Aldmarkian"),
            _state("bresse", "Bresse", "Bressian"),
            Party(
                id="league",
                name="River League",
                kind=Kind.ARMED_GROUP,
                role=Role.PRINCIPAL,
                aliases=("the League",),
            ),
            _state("corland", "Corland", "Corlandic", Role.MEDIATOR),
        ),
        issues=(
            Issue(
                id="tolls",
                name="tolls",
                affirms="The bridges carry no tolls.",
                options=(
                    Option(id="none", name="no tolls"),
                    Option(id="some", name="reduced tolls"),
                ),
                aliases=("toll", "tolls", "the bridges"),
            ),
        ),
    )


def bare_record(*paragraphs: str) -> Record:
    """Read one report of these paragraphs."""
    head = (
        "Talks on the bridges go on\n\nOSTHAM, 4 June 2031 (Selma Wire) -- It rained all day.\n\n"
    )
    text = head + "\n\n".join(paragraphs) + "\n"
    return read_reports([ReportFile(name="r.txt", data=text.encode())], case=bare_case())
