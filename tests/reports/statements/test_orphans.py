"""A quotation that stands alone belongs to somebody in sight."""

from __future__ import annotations

import pytest

from goodoffices.reports.statements.orphans import goes_on, orphan_of, quoted_share, uncued
from tests.reports.saying import LEAD, in_brief, unit_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ana Berel puts down her cup. “This time we have brought our own water.”",
            ["ana-berel: assert None: “This time we have brought our own water.”"],
            id="R234: of who acts in the sentence before",
        ),
        pytest.param(
            "Ana Berel nods. “The tolls are unjust.” Tomas Rhee smiles. “They are just.”",
            [
                "ana-berel: oppose tolls: “The tolls are unjust.”",
                "tomas-rhee: None tolls: “They are just.”",
            ],
            id="R234: of who acts behind another quotation",
        ),
        pytest.param(
            "“There is no vaccine. There is soup.” Tomas Rhee, foreign minister, in the lobby.",
            [
                "tomas-rhee: assert None: “There is no vaccine. There is soup.”"
                " Tomas Rhee, foreign minister, in the lobby"
            ],
            id="R234: of the name that signs it",
        ),
        pytest.param(
            "“We were asked to pay for rain,” said Ana Berel, who leads the delegation."
            " “It fell before the ministry stood.”",
            [
                "ana-berel: assert None: “We were asked to pay for rain,” said Ana Berel,"
                " who leads the delegation. “It fell before the ministry stood.”"
            ],
            id="R234: it resumes behind its speaker and what is told of her",
        ),
        pytest.param(
            "Ana Berel said the fleet was old.\n\n“It leaks in every corner.”",
            [
                "ana-berel: assert None: Ana Berel said the fleet was old",
                "ana-berel: None None: “It leaks in every corner.”",
            ],
            id="of who spoke before",
        ),
        pytest.param(
            "“We are tired,” Ana Berel said. Vole: “It leaks and it floods.”",
            ["ana-berel: assert None: “We are tired,” Ana Berel said"],
            id="not of who spoke before, where a name that nobody knows stands before a colon",
        ),
        pytest.param("The rain fell. “It leaks and it floods.”", [], id="of nobody in sight"),
    ],
)
def test_a_quotation_without_a_cue(text: str, expected: list[str]) -> None:
    assert in_brief(LEAD + text) == expected


def test_share_of_quoted_words() -> None:
    unit, _ = unit_in("“All of this is quoted.”")
    assert quoted_share(unit) > 0.8
    assert uncued(unit, None).content == (0, len(unit.pieces))
    assert callable(goes_on)
    assert callable(orphan_of)
