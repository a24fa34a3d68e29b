"""Two words of one clause that tell one act are one telling."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.joining import joined
from tests.reports.happenings.telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The teams met in Port Ash for a fifth round.",
            [("negotiation_round", "happened", "Port Ash")],
            id="R245: met for a round",
        ),
        pytest.param(
            "A rocket strike hit the school in Highmoor.",
            [("strike", "happened", "Highmoor")],
            id="R245: a strike hit",
        ),
        pytest.param(
            "Ada Venn is travelling to Port Ash for talks with Bo Lund.",
            [("visit", "ongoing", "Port Ash")],
            id="R245: what one travels to is not yet told",
        ),
        pytest.param(
            "Ada Venn invited Bo Lund to a meeting in Highmoor.",
            [("meeting", "planned", "Highmoor")],
            id="R245: invited to a meeting",
        ),
    ],
)
def test_one_act_is_told_once(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


def test_nothing_told_is_nothing_joined() -> None:
    assert joined((), []) == []
