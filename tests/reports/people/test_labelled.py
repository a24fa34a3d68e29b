"""Whoever has the floor in a transcript is known by the full name that the report gives (R475)."""

from __future__ import annotations

import pytest

from goodoffices.reports.files import ReportFile
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.labelled import labelled_people
from goodoffices.reports.reading import read_reports
from tests.reports.bare import bare_case

GAZETTEER = gazetteer_of(bare_case())

BROADCAST = """TRANSCRIPT - Morning River, 4 June 2031

PRESENTER: Abeba Tolu is a former adviser to the port. Has it failed?

TOLU: Look, the tolls are nothing but theft. We want the bridges to be free.

PRESENTER: Aldmark says you agreed to tolls.

TOLU: We never agreed to tolls.
"""

INTERVIEW = """Interview with Selim Bekar, Bresse's negotiator

4 June 2031

Herald: Will Bresse accept the tolls?

Bekar: We reject tolls. Our people cannot pay.

Herald: And the bridges?

Bekar: We want the bridges open.
"""


def _speakers(text: str) -> list[str | None]:
    read = read_reports([ReportFile(name="r.txt", data=text.encode())], case=bare_case())
    return [one.speaker for one in read.statements if "speaker label" in one.flags]


def test_r475_a_guest_named_in_a_question_has_the_floor() -> None:
    assert set(_speakers(BROADCAST)) == {"abeba-tolu"}
    assert len(_speakers(BROADCAST)) >= 2


def test_r475_a_guest_named_in_the_heading_has_the_floor() -> None:
    assert set(_speakers(INTERVIEW)) == {"selim-bekar"}


def test_r475_the_heading_tells_the_side() -> None:
    read = read_reports([ReportFile(name="r.txt", data=INTERVIEW.encode())], case=bare_case())
    assert {one.side for one in read.actors if one.id == "selim-bekar"} == {"bresse"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(BROADCAST, ["Abeba Tolu"], id="R475: named in a question"),
        pytest.param(INTERVIEW, ["Selim Bekar"], id="R475: named in the heading"),
        pytest.param(INTERVIEW.replace("?", "."), [], id="R475: nobody asks"),
        pytest.param("Pilot Ada Tolu left?\nTolu: No.\n", [], id="R475: a single label"),
        pytest.param("Welcome, Ada Tolu?\nTolu: No.\nHerald: So.\n", [], id="R475: comes once"),
        pytest.param("Why?\nTOLU: No.\nHERALD: So.\n", [], id="R475: nowhere named in full"),
        pytest.param("Why, Ms Tolu?\nTOLU: No.\nHERALD: So.\n", [], id="R475: a title alone"),
        pytest.param(
            "Interview with Ada Tolu. Why?\nMS TOLU: No.\nHERALD: So.\n",
            ["Ada Tolu"],
            id="R475: titled",
        ),
        pytest.param(
            "Ada Tolu is there. Why?\nTOLU: No.\nHERALD: So.\n", [], id="R475: a reporter"
        ),
        pytest.param(
            "Ada Tolu, our correspondent, why?\nTOLU: No.\nHERALD: So.\n",
            [],
            id="R475: a correspondent",
        ),
        pytest.param(
            "The Wider Border?\nBORDER: Open.\nBRIDGES: Shut.\n", [], id="R475: a common noun"
        ),
        pytest.param(
            "Is it New Aldmark?\nALDMARK: Open.\nBRESSE: Shut.\n", [], id="R475: of the case"
        ),
    ],
)
def test_whose_surname_a_label_is(text: str, found: list[str]) -> None:
    assert [name for name, _ in labelled_people(text, GAZETTEER)] == found


def test_the_name_stands_where_it_says() -> None:
    ((name, start),) = labelled_people(INTERVIEW, GAZETTEER)
    assert INTERVIEW[start : start + len(name)] == name
