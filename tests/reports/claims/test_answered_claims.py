"""Who denies a claim in its own sentence answers it and takes no side (R479, R551)."""

from __future__ import annotations

import pytest

from tests.reports.saying import LEAD, claims_in, statements_in


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Kestria said Dunmar had accepted a truce, which Dunmar denied.", id="said"),
        pytest.param(
            "Kestria accused Dunmar of rejecting a truce, which Dunmar denies.", id="accused"
        ),
        pytest.param("Kestria said Dunmar had accepted a truce, but Dunmar denied it.", id="but"),
    ],
)
def test_r479_a_denial_behind_a_claim_is_read_and_takes_no_side(sentence: str) -> None:
    [denial] = (one for one in statements_in(LEAD + sentence) if one.speaker == "dunmar")
    assert (denial.issue, denial.stance) == ("truce", "assert")
    [claim] = claims_in(LEAD + sentence)
    assert claim.answers == (denial.id,)
