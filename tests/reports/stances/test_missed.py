"""What nothing goes without is demanded (R483)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.missed import is_missed, missed
from tests.reports.saying import LEAD, statements_in
from tests.reports.stances.test_direction import content_of


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param(
            "Kestria warned that without a truce there would be no vote.", "demand", id="no vote"
        ),
        pytest.param("Without a truce, said Dunmar, nobody will trade.", "demand", id="nobody"),
        pytest.param("No ferry without a truce, the Hill Front says.", "demand", id="no ferry"),
        pytest.param(
            "There can be no census without a permanent truce, Ana Berel said.",
            "demand",
            id="behind it",
        ),
        pytest.param(
            "Dunmar insists that without a truce it will not open the port.",
            "demand",
            id="insists",
        ),
        pytest.param(
            "Dunmar said that without a temporary truce there would be no harvest.",
            "oppose",
            id="what is against the issue",
        ),
        pytest.param(
            "“Without the prisoners there is nothing to sign,” Tomas Rhee said.",
            "demand",
            id="quoted",
        ),
        pytest.param(
            "Dunmar said nobody would be harmed and nothing wrong without a truce.",
            None,
            id="no harm without it",
        ),
        pytest.param(
            "Without a truce the towns would grow quieter, Dunmar said.", None, id="nothing told"
        ),
        pytest.param("Dunmar would accept a plan without a truce.", "oppose", id="a plan without"),
        pytest.param("Dunmar said it could live without a truce.", "oppose", id="lives without"),
    ],
)
def test_r483_nothing_goes_without_what_is_demanded(sentence: str, stance: str | None) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert (found.issue in {"truce", "prisoners"}, found.stance) == (True, stance)


def test_r483_words_alone() -> None:
    content = content_of("that without a permanent truce there would be no vote")
    assert is_missed(content)
    assert missed(content) == "demand"
    assert not is_missed(content_of("no permanent truce without a vote"))
    assert not is_missed(content_of("a plan without a permanent truce"))
    assert missed(content_of("without a permanent truce all will be well")) is None
