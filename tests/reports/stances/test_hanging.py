"""What is said of a thing only without another one takes no side on it (R600)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.hanging import hangs_on_another
from tests.reports.saying import LEAD, statements_in
from tests.reports.stances.test_direction import content_of


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param(
            "Kestria said a truce without tolls was worthless.", None, id="R600: worthless"
        ),
        pytest.param("Kestria called a truce without tolls pointless.", None, id="R600: called"),
        pytest.param(
            "Kestria said the truce would collapse without tolls.", None, id="R600: would"
        ),
        pytest.param(
            "Kestria said the truce must begin without delay.", "demand", id="no thing of its own"
        ),
        pytest.param("Kestria said the truce could not wait.", "assert", id="R599: urgent"),
        pytest.param("Kestria said the truce would have to wait.", None, id="R600: later"),
        pytest.param(
            "Kestria said the truce had to be discussed.", "assert", id="R516: dealt with"
        ),
    ],
)
def test_what_hangs_on_another_thing_is_left_open(sentence: str, stance: str | None) -> None:
    found = statements_in(LEAD + sentence)[0]
    assert found.stance == stance


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "a permanent truce without tolls is a trap", True, id="R600: without another"
        ),
        pytest.param("no fees without a permanent truce", False, id="without the thing itself"),
        pytest.param("a permanent truce without further delay", False, id="without delay"),
        pytest.param("a permanent truce", False, id="nothing left out"),
    ],
)
def test_words_alone(words: str, expected: bool) -> None:
    content = content_of(words)
    truce = content._replace(hits=tuple(hit for hit in content.hits if hit.issue == "truce"))
    assert hangs_on_another(truce) is expected
