"""What is named but not held: behind "whether", "rather than", easily said, said by others."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.preferring import is_avoided
from goodoffices.reports.stances.telling import is_between, is_left_open
from goodoffices.reports.stances.unproved import (
    is_of_a_refusal,
    is_reminded,
    is_told_by,
    is_verdict_on_a_no,
)
from tests.reports.saying import LEAD, claims_in, statements_in, unit_in
from tests.reports.stances.test_direction import content_of


def sides_in(sentence: str) -> set[int]:
    """Return the sides that a sentence tells, but none."""
    found = [one.stance.polarity for one in statements_in(LEAD + sentence) if one.stance]
    return set(found) - {0}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Berel said she would not say whether she opposed tolls.", id="R538: say"),
        pytest.param("Rhee said he did not know if he wanted the tolls.", id="R538: know"),
        pytest.param(
            "Rhee said it was not clear whether Kestria rejected tolls.", id="R538: clear"
        ),
        pytest.param("Rhee was wrongly quoted as rejecting tolls.", id="R514: wrongly"),
        pytest.param("Rhee was falsely said to reject tolls.", id="R514: falsely"),
        pytest.param("There was talk that Tomas Rhee had accepted tolls.", id="R514: talk"),
        pytest.param("Ana Berel was said by Tomas Rhee to reject tolls.", id="R551: said by"),
        pytest.param(
            "It is easy for Rhee to say that the tolls must be shared, Ana Berel said.",
            id="R537: easily said",
        ),
        pytest.param(
            '"They say: tolls must be shared. I laugh," Ana Berel said.', id="R537: they"
        ),
        pytest.param(
            '"If somebody told me tolls must be shared, I would laugh," Ana Berel said.',
            id="R537: if",
        ),
        pytest.param('"It\'s not that we oppose tolls," Ana Berel said.', id="R537: not that"),
        pytest.param('"Not that I oppose tolls," Ana Berel said.', id="R537: not that I"),
        pytest.param(
            "Tomas Rhee said he would fight on rather than accept tolls.", id="R540: rather"
        ),
        pytest.param(
            "Tomas Rhee said he would sooner resign than free prisoners.", id="R540: sooner"
        ),
        pytest.param("The Front said it neither wanted nor feared tolls.", id="neither nor"),
        pytest.param("Dunmar opposes any truce that does not include tolls.", id="R566: lacking"),
        pytest.param(
            "Dunmar rejected a truce that leaves out the prisoners.", id="R566: left out"
        ),
        pytest.param(
            'Dunmar rejected the tolls, which Ana Berel called "a mistake".', id="R541: which"
        ),
    ],
)
def test_what_is_named_and_not_held_takes_no_side(sentence: str) -> None:
    told = sides_in(sentence)
    assert told <= ({-1} if "rejected the tolls" in sentence or "rather" in sentence else set())


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        pytest.param("Rhee said he wanted shared tolls, whether Kestria liked it or not.", 1,
                     id="whether or not"),
        pytest.param("Ana Berel said to accept a permanent truce would be suicide.", -1,
                     id="R568: to accept it"),
        pytest.param("Ana Berel said to reject tolls would be madness.", 1, id="R568: to reject"),
        pytest.param(
            "Ana Berel said on Monday she was disappointed by the veto and urged Rhee to accept a"
            " permanent truce.",
            1,
            id="a veto of its own",
        ),
        pytest.param(
            "Ana Berel said she rejected the offer and asked Rhee to share the tolls.",
            1,
            id="rejected and asked",
        ),
        pytest.param("Kestria wants a halt, at once, to tolls.", -1, id="a halt to them"),
        pytest.param("Berel told Rhee that she had rejected tolls.", -1, id="told of oneself"),
        pytest.param("Tomas Rhee wants tolls rather than a fund.", 1, id="wanted rather"),
        pytest.param("Dunmar rejected a truce that it had proposed.", -1, id="a plain clause"),
        pytest.param("Dunmar is said to accept tolls.", 1, id="hearsay"),
        pytest.param("Kestria wants tolls off the table.", -1, id="off the table"),
        pytest.param("Kestria wants tolls on the table of the council.", 1, id="on it"),
    ],
)  # fmt: skip
def test_what_is_held_does(sentence: str, side: int) -> None:
    assert sides_in(sentence) == {side}


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        pytest.param("Some Kestrians reject tolls.", set(), id="R539: some"),
        pytest.param("Not all Kestrians reject tolls.", set(), id="R539: not all"),
        pytest.param("The Kestrians reject tolls.", {"kestria"}, id="all of them"),
    ],
)
def test_r539_a_part_is_not_the_party(sentence: str, speakers: set[str]) -> None:
    found = {one.speaker for one in statements_in(LEAD + sentence)}
    assert found - {None} == speakers


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param('"We want tolls," Tomas Rhee did not add.', id="did not add"),
        pytest.param('Tomas Rhee should have said: "We want tolls."', id="should have said"),
        pytest.param('"We want tolls," Tomas Rhee might have said.', id="might have said"),
    ],
)
def test_what_was_never_said_is_no_statement(sentence: str) -> None:
    assert not statements_in(LEAD + sentence)


def test_r541_which_is_what_stands_before_it() -> None:
    told = 'A truce is far unless Dunmar shares the tolls, which Ana Berel called "robbery".'
    assert {one.issue for one in statements_in(LEAD + told) if one.speaker == "ana-berel"} == {
        "tolls"
    }


def test_something_that_another_rejects_is_no_word_of_the_speaker() -> None:
    told = "Kestria demanded that tolls be shared, something Dunmar has ruled out."
    assert not claims_in(LEAD + told)
    assert {one.speaker for one in statements_in(LEAD + told)} == {"kestria", "dunmar"}


def test_what_few_believe_and_what_leaves_its_verb_out_claims_no_side() -> None:
    assert not claims_in(LEAD + "Few in the port believe that Dunmar wants a truce.")
    quoted = '"The tolls will not end because Mr Rhee wants it to," Ana Berel said.'
    assert {one.position for one in claims_in(LEAD + quoted)} <= {"assert"}


def test_words_alone() -> None:
    unit, cast = unit_in("Ana Berel was said by Tomas Rhee to reject tolls.")
    assert next(is_told_by(unit, one) for one in drafts_of(unit, cast))
    assert not is_left_open(content_of("it wants tolls"))
    unit, cast = unit_in("Ana Berel reminded Tomas Rhee that he had rejected tolls.")
    assert any(is_reminded(unit, one) for one in drafts_of(unit, cast))
    unit, cast = unit_in("Kestria denied rejecting tolls.")
    assert any(is_of_a_refusal(unit, one) for one in drafts_of(unit, cast))
    assert is_between(["neither", "wants", "nor", "fears"])
    assert not is_between(["neither", "accepts", "nor", "wants"])
    unit, cast = unit_in('Dunmar rejected the tolls, which Ana Berel called "a mistake".')
    assert any(is_verdict_on_a_no(unit, one) for one in drafts_of(unit, cast))
    assert is_avoided(Stance.SUPPORT, content_of("he would fight rather than take tolls"))
    assert not is_avoided(Stance.OPPOSE, content_of("he would fight rather than take tolls"))
