"""Labels, "for X" and signatures let somebody speak without a verb; look-alikes stay silent."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.verbless import verbless_in
from tests.reports.saying import LEAD, in_brief, unit_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "For Ana Berel, the quota is a matter of survival.",
            ["ana-berel: assert None: For Ana Berel, the quota is a matter of survival"],
            id="R233: for a person",
        ),
        pytest.param(
            "To Dunmar it is a licence to fish in other people's water.",
            [
                "dunmar: assert None: To Dunmar it is a licence to fish in other people's water",
            ],
            id="to a party, with it",
        ),
        pytest.param(
            "For Kestria that would be “a vaccine with a flag on it”.",
            ["kestria: assert None: For Kestria that would be “a vaccine with a flag on it”"],
            id="for a party, quoted",
        ),
        pytest.param(
            "Tomas Rhee on the water bill: “Too little, too late.”",
            ["tomas-rhee: assert None: Tomas Rhee on the water bill: “Too little, too late.”"],
            id="a label with a topic",
        ),
        pytest.param(
            "Ana Berel's verdict on the census: “A joke in four parts.”",
            ["ana-berel: assert None: Ana Berel's verdict on the census: “A joke in four parts.”"],
            id="a label with a noun",
        ),
        pytest.param(
            "Ana Berel: no refugee will be sent back.",
            ["ana-berel: assert None: Ana Berel: no refugee will be sent back"],
            id="a label without quotation marks",
        ),
        pytest.param(
            "The rail link, so Ana Berel, will open in spring.",
            ["ana-berel: assert None: The rail link, so Ana Berel, will open in spring"],
            id="so X",
        ),
    ],
)
def test_somebody_speaks_without_a_verb(sentence: str, expected: list[str]) -> None:
    assert in_brief(LEAD + sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("For Dunmar, the quota is a matter of survival.", id="the reporter judges"),
        pytest.param("For three years, Dunmar has paid for the water.", id="for a time"),
        pytest.param("To Dunmar the road is long.", id="to a place"),
        pytest.param("For the first time, Kestria sent a ship.", id="for the first time"),
        pytest.param("Dunmar: 40 dead in the flood.", id="a party before a colon"),
    ],
)
def test_a_look_alike_lets_nobody_speak(sentence: str) -> None:
    assert verbless_in(*unit_in(sentence)) is None
