"""Who opens a sentence acts in it; what only belongs to somebody is not them."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.main_subject import main_subject
from tests.reports.saying import unit_in


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        pytest.param("Ana Berel left the port, waving.", "ana-berel", id="a name opens it"),
        pytest.param("Her clerk left the port, waving.", None, id="her clerk is somebody else"),
        pytest.param("Rain fell on the quay, ending it.", None, id="nobody opens it"),
    ],
)
def test_main_subject_is_who_opens_the_sentence(sentence: str, actor: str | None) -> None:
    unit, cast = unit_in(sentence)
    found = main_subject(unit, len(unit.pieces) - 2, cast)
    assert (found.actor if found else None) == actor
