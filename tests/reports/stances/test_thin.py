"""Words that lean some way, but not which way, give no stance."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import find_cues
from goodoffices.reports.stances.direction import Content
from goodoffices.reports.stances.thin import (
    calls_names,
    is_lesser,
    is_thin,
    is_threat,
    lacks_something,
)
from tests.reports.saying import LEAD, statements_in, unit_in
from tests.reports.stances.test_direction import content_of


def stance(sentence: str) -> str | None:
    """Return the stance of the last statement of some sentences."""
    *_, one = statements_in(LEAD + sentence)
    return None if one.stance is None else one.stance.value


@pytest.mark.parametrize(
    ("words", "verbless", "thin"),
    [
        pytest.param("a tax on breath", True, True, id="R314: a phrase without a verb"),
        pytest.param("a tax on breath", False, False, id="a phrase behind a verb may be a fact"),
        pytest.param("it lowers the tax", True, False, id="a verb in the present"),
        pytest.param("the tax was halved in june", True, False, id="a verb in the past"),
        pytest.param("nurses would strike over the rota", False, True, id="R314: a threat"),
        pytest.param("the nurses went on strike", False, False, id="a strike that was"),
        pytest.param("only once the dam is full", False, True, id="R314: tied to another act"),
        pytest.param("they want our harbour", False, True, id="R314: what others want"),
        pytest.param("", True, False, id="nothing said"),
    ],
)
def test_what_leans_without_a_plain_word(words: str, *, verbless: bool, thin: bool) -> None:
    assert is_thin(tuple(words.split()), verbless=verbless) is thin


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Ana Berel said the drivers would strike on the day the tolls were shared.",
            None,
            id="R314: a threat takes no side that its words show",
        ),
        pytest.param(
            "Ana Berel said she would resign rather than share the tolls.",
            None,
            id="R314: a threat beside what is refused",
        ),
        pytest.param(
            "Ana Berel said Dunmar must share the tolls.", "demand", id="R315: another's duty"
        ),
        pytest.param(
            "Two people close to the talks said Kestria would share the tolls.",
            "assert",
            id="R315: what an unnamed source foretells",
        ),
        pytest.param("Ana Berel said Kestria would share the tolls.", "support", id="her own"),
        pytest.param(
            "Ana Berel said the truce was near. Dunmar insists on forty tents.",
            "assert",
            id="a demand that is not on the issue its context names",
        ),
        pytest.param("Ana Berel said the tolls had risen.", "assert", id="a plain fact"),
    ],
)
def test_stance_of_threats_duties_and_forecasts(sentence: str, expected: str | None) -> None:
    assert stance(sentence) == expected


def test_only_verbs_of_harm_threaten() -> None:
    assert is_threat(["they", "will", "boycott", "it"])
    assert not is_threat(["they", "will", "buy", "it"])


def test_some_cues_are_followed_by_what_a_thing_is_called() -> None:
    unit, _ = unit_in("Ana Berel spoke of theft.")
    assert any(calls_names(cue) for cue in find_cues(unit))
    unit, _ = unit_in("Ana Berel said the toll rose.")
    assert not any(calls_names(cue) for cue in find_cues(unit))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Ana Berel rejected a partial release of the prisoners.", None, id="a part"),
        pytest.param(
            "Tomas Rhee turned down the release of prisoners in stages.", None, id="stages"
        ),
        pytest.param(
            "Ana Berel would not accept a piecemeal release of prisoners.", None, id="not accept"
        ),
        pytest.param("Ana Berel opposes half-measures on tolls.", "oppose", id="another word"),
        pytest.param(
            "Ana Berel rejected a temporary truce.", "support", id="an option that leans"
        ),
        pytest.param("Ana Berel rejected the release of the prisoners.", "reject", id="the whole"),
        pytest.param("Ana Berel backed a gradual release of prisoners.", "support", id="a yes"),
    ],
)
def test_r349_refusal_of_a_lesser_form_tells_no_direction(
    sentence: str, expected: str | None
) -> None:
    """R349: who refuses a part may want the whole."""
    assert stance(sentence) == expected


@pytest.mark.parametrize(
    ("words", "affirms", "lesser"),
    [
        pytest.param("a phased return of boats", "All boats return.", True, id="stages"),
        pytest.param("a phased return of boats", "Boats return in a phased way.", False, id="own"),
        pytest.param("the return of boats", "All boats return.", False, id="the whole"),
    ],
)
def test_r349_what_the_sentence_itself_affirms_is_not_less(
    words: str, affirms: str, *, lesser: bool
) -> None:
    found = tuple(words.split())
    content = Content(
        words=found,
        starts=tuple(range(len(found))),
        first=0,
        hits=(),
        affirms=affirms,
        foreign=False,
    )
    assert is_lesser(content) is lesser


def test_r566_a_thing_without_another_one() -> None:
    assert lacks_something(content_of("a truce without guards"))
    assert not lacks_something(content_of("a truce without delay"))
    assert not lacks_something(content_of("without guards a truce"))
