"""A refusal or a yes to what only the words before name."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.pointing import answered, has_own_object
from tests.reports.saying import LEAD, statements_in, unit_in
from tests.reports.stances.test_direction import content_of


@pytest.mark.parametrize(
    ("words", "around", "expected"),
    [
        pytest.param("it", 1, Stance.REJECT, id="what stands before is wanted"),
        pytest.param("it", 0, None, id="nothing stands before"),
        pytest.param("those figures", 1, None, id="an account"),
        pytest.param("a third bridge", 1, None, id="another thing"),
        pytest.param("to the title", 1, None, id="objected to a thing of its own"),
        pytest.param("to any word naming it", 1, None, id="to any word"),
        pytest.param("to that", 1, Stance.REJECT, id="to that"),
        pytest.param("to pay", 1, Stance.REJECT, id="a bare verb"),
        pytest.param("to sign it", 1, Stance.REJECT, id="a verb with what points back"),
        pytest.param("to bow to threats", 1, None, id="a verb with a thing of its own"),
    ],
)
def test_a_refusal_answers_what_stands_before(
    words: str, around: int, expected: Stance | None
) -> None:
    unit, cast = unit_in("Dunmar rejects it.")
    (draft, *_) = drafts_of(unit, cast)
    content = content_of(words)._replace(around=around, hits=())
    assert answered(Stance.REJECT, draft.cue, content) is expected


@pytest.mark.parametrize(
    ("sentence", "issue"),
    [
        pytest.param("The Hill Front rejected a visit by the envoy.", None, id="R518: a visit"),
        pytest.param("Solenne rejected criticism of its role.", None, id="R518: criticism"),
        pytest.param("Solenne welcomed the new envoy.", None, id="R518: the new envoy"),
        pytest.param("Dunmar opposed the choice of venue.", None, id="R518: the choice of venue"),
        pytest.param("Dunmar rejected the proposal.", "truce", id="a proposal"),
        pytest.param("Dunmar rejected it.", "truce", id="it"),
        pytest.param("Dunmar refused.", "truce", id="a bare verb"),
    ],
)
def test_a_thing_of_its_own_answers_nothing(sentence: str, issue: str | None) -> None:
    *_, found = statements_in(LEAD + "Kestria wants a permanent truce. " + sentence)
    assert found.issue == issue


def test_r518_words_alone() -> None:
    assert has_own_object(["the", "new", "envoy"])
    assert not has_own_object(["the", "latest", "draft"])
    assert not has_own_object(["to", "sign"])


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        pytest.param("Dunmar said it would sign a truce but ruled out opening its archives.", 1,
                     id="R518: but"),
        pytest.param("Dunmar said it would free prisoners, and rejected talks on borders.", 1,
                     id="R518: and"),
        pytest.param("Dunmar said it had studied the truce and rejected the proposal.", -1,
                     id="what was put forward"),
        pytest.param("Dunmar said it had studied the truce but rejected it.", -1, id="it"),
    ],
)  # fmt: skip
def test_r518_a_second_verb_with_its_own_thing_answers_nothing(sentence: str, side: int) -> None:
    found = next(one for one in statements_in(LEAD + sentence) if one.issue is not None)
    assert (found.stance.polarity if found.stance else 0) == side


@pytest.mark.parametrize(
    ("before", "issue"),
    [
        pytest.param("Kestria would sign a truce if Dunmar freed prisoners.", "prisoners",
                     id="R38: what was asked"),
        pytest.param("Kestria would sign a truce if Dunmar opened its doors.", None,
                     id="R38: a matter apart"),
        pytest.param("Kestria would sign a truce if tolls fell.", "truce", id="nothing asked"),
    ],
)  # fmt: skip
def test_r38_who_refuses_answers_what_was_asked_of_it(before: str, issue: str | None) -> None:
    *_, found = statements_in(LEAD + before + " Dunmar refused.")
    assert (found.speaker, found.issue) == ("dunmar", issue)


@pytest.mark.parametrize(
    ("before", "side"),
    [
        pytest.param(
            "Kestria urged Dunmar to drop its plan to levy tolls.", 0, id="a plan dropped"
        ),
        pytest.param("Kestria urged Dunmar to levy tolls.", -1, id="R374: what is urged"),
    ],
)
def test_who_resists_dropping_a_plan_is_left_open(before: str, side: int) -> None:
    *_, found = statements_in(LEAD + before + " Dunmar has so far resisted.")
    assert found.issue == "tolls"
    assert (found.stance.polarity if found.stance else 0) == side


def test_an_agreement_reached_is_a_yes() -> None:
    [found] = statements_in(LEAD + "Dunmar and Kestria reached an agreement to levy tolls.")
    assert (found.issue, str(found.stance)) == ("tolls", "support")


def test_a_sentence_cut_off_behind_no_is_read() -> None:
    # Of no matter it is no statement, but what stands before it is one all the same.
    found = statements_in(f"{LEAD}Kestria wants tolls. The Hill Front will sign no.")
    assert [one.speaker for one in found] == ["kestria"]
