"""A yes that is limited in the same breath is a yes on conditions (R417)."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.limited import limited_yes, without_limit
from tests.reports.saying import LEAD, statements_in
from tests.reports.stances.test_direction import content_of


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param(
            "Dunmar said it would renew the truce, but only for a week.",
            "conditional_support",
            id="R417: but only",
        ),
        pytest.param(
            "Kestria accepted the release of prisoners, but not in May.",
            "conditional_support",
            id="R417: but not in",
        ),
        pytest.param(
            "Kestria supports the tolls, albeit only on lorries.",
            "conditional_support",
            id="R417: albeit only",
        ),
        pytest.param(
            "Dunmar would not object to the truce, but only until May.",
            "conditional_support",
            id="R417: no objection, but only",
        ),
        pytest.param(
            "Ana Berel said Kestria would share the tolls solely on Sundays.",
            "conditional_support",
            id="R417: solely",
        ),
        pytest.param(
            "Dunmar rejected the truce, but not for ever.", "reject", id="R417: a limited no"
        ),
        pytest.param("Dunmar demanded a truce, but only on land.", "demand", id="a demand stays"),
        pytest.param(
            "Dunmar accepted the truce, but not the tolls.", "support", id="another thing"
        ),
        pytest.param("Dunmar accepted not only the truce.", "support", id="not only"),
    ],
)
def test_a_limited_yes(sentence: str, stance: str) -> None:
    (found,) = (one.stance for one in statements_in(LEAD + sentence) if one.issue is not None)
    assert found == stance


def test_r417_a_limit_that_leans_is_left_in() -> None:
    leaning = content_of("the truce , but only a temporary truce")
    assert without_limit(leaning) is leaning
    assert without_limit(content_of("the truce , but only for a week")).words[-1] == ","
    assert limited_yes(Stance.OPPOSE) is Stance.OPPOSE
