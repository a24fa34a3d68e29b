"""What "we" want or refuse in quoted words is the speaker's position (R520)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.first_person import told_by_us
from tests.reports.saying import LEAD, statements_in
from tests.reports.stances.test_direction import content_of


@pytest.mark.parametrize(
    ("quoted", "stance"),
    [
        pytest.param("We back a truce", "support", id="R520: back"),
        pytest.param("We favour a truce", "support", id="favour"),
        pytest.param("I endorse the truce", "support", id="I"),
        pytest.param("We demand a truce", "demand", id="demand"),
        pytest.param("We seek a truce", "demand", id="seek"),
        pytest.param("We call for a truce", "demand", id="a verb of two words"),
        pytest.param("We object to a truce", "oppose", id="object to"),
        pytest.param("We rule out a truce", "reject", id="rule out"),
        pytest.param("We do not back a truce", "reject", id="denied"),
        pytest.param("We still firmly back a truce", "support", id="adverbs between"),
        pytest.param("The war is lost, and we back a truce", "support", id="a second clause"),
        pytest.param("We demand an end to the truce", "oppose", id="its end"),
        pytest.param("If we back a truce, they will shoot", None, id="if"),
        pytest.param("We back whoever ends the truce", None, id="a person, not the matter"),
        pytest.param("We rule out nothing on the truce", None, id="nothing"),
        pytest.param("We demand to know who broke the truce", None, id="a question of fact"),
        pytest.param("We back the envoy. The truce is their affair", None, id="another sentence"),
    ],
)
def test_verbs_of_we_take_a_side(quoted: str, stance: str | None) -> None:
    (found,) = statements_in(f'{LEAD}"{quoted}," Lio Sand said.')
    assert found.stance == stance


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        pytest.param("We back a truce", "support", id="a verb right before the matter"),
        pytest.param("They say we back a truce", None, id="what others say of us"),
        pytest.param("We back a truce but not this one", None, id="taken back at once"),
    ],
)
def test_side_of_we_is_told_by_the_words_alone(words: str, stance: str | None) -> None:
    assert told_by_us(content_of(words), "truce") == stance
