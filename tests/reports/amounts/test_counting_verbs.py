"""A verb gives a figure where it counts, and not where it tells an act (R293)."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.citations import agents
from goodoffices.reports.amounts.counting_verbs import (
    reporting_verbs,
    reports_at,
    saying_verbs,
)
from goodoffices.reports.amounts.tellers import told_aside
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.amounts.test_reporters import reporters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The Health Ministry put the toll at 40 dead.", "ministry", id="put at"),
        pytest.param("The Health Ministry put up 40 tents.", "unsourced", id="put up"),
        pytest.param("The Health Ministry spoke of 40 dead.", "ministry", id="spoke of"),
        pytest.param("Ada Venn spoke for 40 minutes.", "unsourced", id="spoke for"),
        pytest.param("Ada Venn released 40 captives.", "unsourced", id="released men"),
        pytest.param(
            "Ada Venn released figures on 40 villages.", "ada-venn", id="released figures"
        ),
        pytest.param("40 barges sank. The Health Ministry gives 27.", "ministry", id="gives 27"),
        pytest.param("The Health Ministry gives 27 wards new beds.", "unsourced", id="gives beds"),
        pytest.param("Ada Venn arrived with 12 lorries.", "unsourced", id="arrived"),
        pytest.param(
            "By the latest tally of the Health Ministry, 26 people drowned.",
            "ministry",
            id="by the latest tally of",
        ),
        pytest.param(
            "On figures kept by the Health Ministry, 26 wells are dry.", "ministry", id="kept by"
        ),
        pytest.param(
            "Bo Lund says 14 ships burned; Ada Venn owns 60 ships.", "unsourced", id="anew"
        ),
    ],
)
def test_who_counts_and_who_acts(text: str, expected: str) -> None:
    assert reporters(text)[-1] == expected, "R293"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The toll is put by the Health Ministry at 3,300 people.", "ministry", id="put by"
        ),
        pytest.param(
            "Ada Venn offered 2 per cent, below the 8 per cent sought by the three guilds.",
            "unsourced",
            id="sought by others",
        ),
        pytest.param(
            "Ada Venn spoke of the 8 per cent sought by Bo Lund.", "bo-lund", id="sought by Lund"
        ),
        pytest.param("Norland places the bill at 40 crowns.", "norland", id="places at"),
        pytest.param(
            "“No,” said Ada Venn to cheers from 140 villagers.", "unsourced", id="behind words"
        ),
        pytest.param(
            "“No,” said Ada Venn, adding that 40 villagers were ill.", "ada-venn", id="adding"
        ),
        pytest.param(
            "Ada Venn accused Sudmark of theft, days after 3 wagons burned.",
            "unsourced",
            id="days after",
        ),
        pytest.param(
            "Ada Venn, who once owned 9 mills, said nothing.", "unsourced", id="about her"
        ),
    ],
)
def test_by_whom_a_figure_is_given(text: str, expected: str) -> None:
    assert reporters(text)[-1] == expected, "R293"


def test_agents_are_named_or_unknown() -> None:
    found = list(agents(lexemes("sought by the guilds and put by walking"), ()))
    assert found == [(0, None)]


def test_verbs_of_saying_are_verbs_of_reporting() -> None:
    assert saying_verbs() < reporting_verbs()
    assert not reports_at(lexemes("She has 118 names"), 3)


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        pytest.param("Lund, who spent 9 years at sea, said no.", 4, True, id="about him"),
        pytest.param("Lund, who said 9 had died, left.", 4, False, id="his own words"),
        pytest.param("Lund said 9 ships, which he owns, sank.", 2, False, id="what he said"),
    ],
)
def test_what_the_report_tells_of_a_speaker(text: str, place: int, expected: bool) -> None:
    assert told_aside(lexemes(text), place) is expected, "R243"
