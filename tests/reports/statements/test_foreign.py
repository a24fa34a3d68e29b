"""What is said of another side is no position of the speaker."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.statements.foreign import is_foreign
from tests.reports.saying import LEAD, statements_in
from tests.reports.statements.test_one_report import one_report


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Kestria said Dunmar wanted a truce.", id="wanted"),
        pytest.param("Kestria said the Hill Front rejects a truce.", id="rejects"),
        pytest.param("Lio Sand said he did not think that Dunmar wanted a truce.", id="thought"),
        pytest.param("Lio Sand said he doubted Dunmar would accept a truce.", id="doubted"),
        pytest.param("Lio Sand said both sides had accepted a truce.", id="both sides"),
        pytest.param("Lio Sand said the parties have rejected a truce.", id="the parties"),
        pytest.param(
            "Lio Sand told us that both sides “accept the idea” of a truce.", id="quoted"
        ),
        pytest.param("Solenne said neither would refuse a truce.", id="neither"),
        pytest.param("Mara Osk, an analyst, said Dunmar wants a truce.", id="of no side"),
    ],
)
def test_what_another_side_wants_is_not_the_speaker_s_wish(sentence: str) -> None:
    found = statements_in(LEAD + sentence)[0]
    assert found.issue == "truce"
    assert found.stance == "assert"


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Kestria said Dunmar must accept a truce.", "demand", id="must"),
        pytest.param(
            "Lio Sand said he wanted Dunmar to accept a truce.", "demand", id="he wanted"
        ),
        pytest.param("Ana Berel said she thought a truce was good.", "support", id="own thought"),
        pytest.param("Dunmar said it would accept a truce.", "support", id="own act"),
        pytest.param("Ana Berel said Kestria would accept a truce.", "support", id="own side"),
        pytest.param("Kestria said both sides had accepted a truce.", "support", id="one of both"),
    ],
)
def test_what_the_own_side_wants_is(sentence: str, stance: str) -> None:
    assert statements_in(LEAD + sentence)[0].stance == stance


def test_the_first_actor_named_in_a_clause_decides() -> None:
    report, unit = one_report(LEAD + "Kestria said Dunmar wanted a truce.")
    said = drafts_of(unit, report.cast)[0]
    assert is_foreign(report, unit, said, frozenset())
    assert not is_foreign(report, unit, said._replace(content=(4, 6)), frozenset())
