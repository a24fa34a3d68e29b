"""What the report tells beside a statement is another one, and the joint belongs to neither."""

from __future__ import annotations

import pytest

from tests.reports.saying import LEAD, in_brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ana Berel rejected a permanent truce, a day after Tomas Rhee said Kestria had"
            " accepted shared tolls.",
            [
                "ana-berel: reject truce: Ana Berel rejected a permanent truce",
                "tomas-rhee: assert tolls: Tomas Rhee said Kestria had accepted shared tolls",
            ],
            id="R31: nor is it where it was said a day before something else",
        ),
        pytest.param(
            "Lio Sand opposed shared tolls, even though Ana Berel says that Dunmar wants a truce.",
            [
                "lio-sand: oppose tolls: Lio Sand opposed shared tolls",
                "ana-berel: assert truce: Ana Berel says that Dunmar wants a truce",
            ],
            id="R30: a joint of several words belongs to neither side",
        ),
        pytest.param(
            "Kestria insists on a full withdrawal, a condition Dunmar rejects.",
            [
                "kestria: demand bridge: Kestria insists on a full withdrawal",
                "dunmar: None bridge: a condition Dunmar rejects",
            ],
            id="R31: what the report adds of another side is a position of that side",
        ),
    ],
)
def test_two_acts_in_one_sentence_are_two_statements(text: str, expected: list[str]) -> None:
    assert in_brief(LEAD + text) == expected
