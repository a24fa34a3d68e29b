"""How a thing fares with somebody is their position (R482)."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.received import received_by, receptions
from tests.reports.saying import LEAD, statements_in, unit_in


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        pytest.param(
            "The plan for a truce met with stiff resistance from Dunmar.",
            ("dunmar", "truce", "oppose"),
            id="R482: met with resistance from",
        ),
        pytest.param(
            "A permanent truce ran into opposition from Kestria.",
            ("kestria", "truce", "oppose"),
            id="R482: ran into opposition from",
        ),
        pytest.param(
            "The prisoner swap found no favour with the Hill Front.",
            ("hill-front", "prisoners", "reject"),
            id="R482: found no favour with",
        ),
        pytest.param(
            "The prisoner swap has failed to win the backing of Dunmar.",
            ("dunmar", "prisoners", "reject"),
            id="R482: failed to win the backing of",
        ),
        pytest.param(
            "A truce of thirty days has the support of Kestrian officials.",
            ("kestria", "truce", "oppose"),
            id="R482: of a thing against the issue",
        ),
        pytest.param(
            "The idea of a truce was greeted with scorn by the Front.",
            ("hill-front", "truce", "criticise"),
            id="R482: greeted with scorn by",
        ),
        pytest.param(
            "The release of all prisoners won the approval of Kestria.",
            ("kestria", "prisoners", "support"),
            id="R482: won the approval of",
        ),
        pytest.param(
            "A truce would meet with no objection from Dunmar.",
            ("dunmar", "truce", "conditional_support"),
            id="R482: no objection from",
        ),
        pytest.param(
            "The prisoner swap has Kestria's full support.",
            ("kestria", "prisoners", "support"),
            id="R482: has Kestria's support",
        ),
        pytest.param(
            "The plan for a truce ran into Dunmar's opposition.",
            ("dunmar", "truce", "oppose"),
            id="R482: ran into Dunmar's opposition",
        ),
        pytest.param(
            "The plan for a truce lacks Dunmar's consent.",
            ("dunmar", "truce", "reject"),
            id="R482: lacks Dunmar's consent",
        ),
    ],
)
def test_how_a_thing_fares_with_somebody_is_their_position(
    sentence: str, side: tuple[str, str, str]
) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert (found.speaker, found.issue, found.stance) == side


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Kestria won the support of Dunmar.", id="an actor fares so"),
        pytest.param("Ana Berel met with resistance from Dunmar.", id="a person fares so"),
        pytest.param("The truce needs the support of Dunmar.", id="a verb of need"),
        pytest.param("The truce drew protests from Dunmari farmers.", id="people of a side"),
        pytest.param("The truce drew protests from Dunmar's farmers.", id="owned people"),
        pytest.param("The truce met with resistance from bakers.", id="nobody known"),
        pytest.param("The truce had rules on the support of Dunmar.", id="a word between"),
    ],
)
def test_look_alikes_are_nobody_s_position(sentence: str) -> None:
    assert not list(received_by(unit_in(sentence)[0]))


def test_receptions_have_a_stance() -> None:
    assert receptions()["resistance"] == "oppose"
