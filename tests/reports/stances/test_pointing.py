"""A refusal or a yes to what only the words before name."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.pointing import answered
from tests.reports.saying import unit_in
from tests.reports.stances.test_direction import content_of


@pytest.mark.parametrize(
    ("words", "around", "expected"),
    [
        pytest.param("it", 1, Stance.REJECT, id="what stands before is wanted"),
        pytest.param("it", 0, None, id="nothing stands before"),
        pytest.param("those figures", 1, None, id="an account"),
        pytest.param("a third bridge", 1, None, id="another thing"),
    ],
)
def test_a_refusal_answers_what_stands_before(
    words: str, around: int, expected: Stance | None
) -> None:
    unit, cast = unit_in("Dunmar rejects it.")
    (draft, *_) = drafts_of(unit, cast)
    content = content_of(words)._replace(around=around, hits=())
    assert answered(Stance.REJECT, draft.cue, content) is expected
