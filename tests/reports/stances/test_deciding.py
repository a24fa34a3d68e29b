"""Which of several verbs decides where somebody stands (R568)."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.conditional import without_condition
from goodoffices.reports.stances.deciding import is_judged_act, is_noticed, lived_with
from goodoffices.reports.stances.direction import place_of
from tests.reports.saying import LEAD, statements_in, unit_in
from tests.reports.stances.test_direction import content_of


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        pytest.param("Accepting the tolls would be madness, Dunmar said.", -1, id="R568: a yes"),
        pytest.param("Rejecting the truce would be a mistake, Dunmar said.", 1, id="R568: a no"),
        pytest.param("Refusing the truce would be wise, Dunmar said.", -1, id="R568: a wise no"),
        pytest.param(
            "Ruling out the tolls would be wrong, Dunmar said.", 1, id="R568: ruling out"
        ),
        pytest.param("Demanding tolls is wrong, Dunmar said.", -1, id="R568: a demand"),
        pytest.param("Dunmar said that accepting tolls would be folly.", -1, id="R568: behind"),
        pytest.param("Rejecting the tolls, Dunmar said they were too high.", -1, id="its own no"),
        pytest.param("Kestria will not share the tolls if the bridge is held.", -1, id="an if"),
    ],
)
def test_r568_an_act_that_is_judged_is_not_done(sentence: str, side: int) -> None:
    found = [one.stance for one in statements_in(LEAD + sentence) if one.issue is not None]
    assert found[0] is not None
    assert found[0].polarity == side


def test_r568_a_comma_parts_what_is_done_from_what_is_said() -> None:
    unit, cast = unit_in("Accepting the tolls would be madness, Dunmar said.")
    act = next(one.cue for one in drafts_of(unit, cast) if one.cue.head == 0)
    judged = content_of("accepting the tolls would be madness")._replace(first=0)
    done = content_of("accepting the tolls , it would be madness")._replace(first=0)
    assert is_judged_act(act, judged)
    assert not is_judged_act(act, done)
    assert not is_judged_act(act, content_of("the truce")._replace(first=act.head - 2))


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        pytest.param("Dunmar took note of the demand for a truce.", 0, id="R568: noted"),
        pytest.param("Dunmar acknowledged the rejection of the tolls.", 0, id="R568: told"),
        pytest.param("Dunmar repeated the demand for a permanent truce.", 1, id="R568: repeated"),
        pytest.param("Dunmar recalled its demand for a permanent truce.", 1, id="R568: its own"),
        pytest.param("Dunmar will not leave the truce.", 0, id="what is left"),
    ],
)
def test_r568_what_somebody_takes_notice_of_is_not_its_own(sentence: str, side: int) -> None:
    found = [one.stance for one in statements_in(LEAD + sentence) if one.issue is not None]
    assert all((one.polarity if one else 0) == side for one in found)


def test_r568_a_noun_that_is_noticed() -> None:
    unit, cast = unit_in("Dunmar acknowledged the demand for a truce.")
    said, noun = drafts_of(unit, cast)
    content = content_of("the demand for a truce")._replace(first=2)
    assert is_noticed(noun.cue, said, content)
    own = content_of("its demand for a truce")._replace(first=2)
    assert not is_noticed(noun.cue, said, own)


def test_words_of_a_condition_move_nothing_before_it() -> None:
    content = content_of("the truce unless the bridge is closed")
    assert without_condition(content).words == ("the", "truce")
    plain = content_of("the truce")
    assert without_condition(plain) is plain


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        pytest.param('"The tolls are not ideal, but we can live with them," Dunmar said.', 1,
                     id="R602: live with"),
        pytest.param('"We do not like the tolls, but we will accept them," Dunmar said.', 1,
                     id="R602: not liked"),
        pytest.param("Dunmar said the truce was far from perfect but it would sign it.", 1,
                     id="R602: told"),
        pytest.param('"The tolls are not ideal, but we can never accept them," Dunmar said.', -1,
                     id="denied behind it"),
        pytest.param("Dunmar said the tolls were not ideal.", 0, id="no answer to it"),
    ],
)  # fmt: skip
def test_r602_what_answers_a_fault_decides(sentence: str, side: int) -> None:
    [found] = statements_in(LEAD + sentence)
    assert (found.stance.polarity if found.stance else 0) == side


def test_r602_the_pronoun_is_the_thing() -> None:
    content = content_of("the truce is not ideal but we can sign it")
    [hit] = {one.start for one in lived_with(content).hits}
    assert lived_with(content).words == ("we", "can", "sign", "it")
    assert place_of(lived_with(content), hit) == 3
    plain = content_of("the truce is not ideal but we can wait")
    assert lived_with(plain) is plain
