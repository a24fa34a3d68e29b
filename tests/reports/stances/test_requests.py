"""Requests with a plain direction are demands; praise, threats and what-ifs take no side.

R373, R374 and R375.
"""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import CueKind
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.conditional import (
    only_conditional,
    threatened,
    unconditional,
)
from goodoffices.reports.stances.direction import harms, undone_after
from goodoffices.reports.stances.disowned import denies_a_fact
from goodoffices.reports.stances.preferring import preferred
from goodoffices.reports.stances.requests import (
    against,
    answered_shortly,
    aside_of,
    asked_within,
    insisted,
    is_against,
    is_given_up,
    is_likened,
    is_of_conduct,
    is_only_talk,
    is_overdone,
    is_request,
    requested,
    saw_no,
    unrecognised,
    yes_or_no,
)
from goodoffices.reports.stances.telling import is_about
from goodoffices.reports.stances.thin import is_counterfactual
from tests.reports.saying import LEAD, statements_in, unit_in
from tests.reports.stances.test_direction import content_of

SIDES = (
    # R373: what somebody is urged to do.
    ("Lio Sand urged Dunmar to withdraw from the Iron Bridge.", "demand"),
    ("Lio Sand called on Dunmar to accept a permanent truce.", "demand"),
    ("Lio Sand appealed to Dunmar to make the truce permanent.", "demand"),
    ("Lio Sand begged Dunmar to sign a permanent truce.", "demand"),
    ("Lio Sand urged Dunmar to shelve the permanent truce.", "oppose"),
    ("Lio Sand urged Dunmar to think about the truce.", "ask"),
    ("Lio Sand asked whether the truce would be permanent.", "ask"),
    ("Lio Sand urged Dunmar about the prisoners it had agreed to.", "ask"),
    # Who recommends a thing is for it; who does not is not for it.
    ("Lio Sand recommended a permanent truce.", "support"),
    ("Lio Sand will not recommend a permanent truce.", "assert"),
    ("Lio Sand recommended that both sides think about a truce.", "ask"),
    # "Before" tells in front of whom.
    ("Dunmar will not appear before the truce commission, Tomas Rhee said.", "oppose"),
    # "Ruled that" orders, "ruled out ... that" refuses.
    ("Dunmar has ruled out a permanent truce that needs a vote.", "reject"),
    # What a text calls for, what nobody sees a reason for, what is denied to have been.
    ("The draft calls for a permanent truce.", "demand"),
    ("The draft provides for a permanent truce.", "assert"),
    ("Dunmar sees no reason to share the tolls: shared tolls cost it money.", "oppose"),
    ("Dunmar sees no alternative to a permanent truce.", "support"),
    ("Dunmar denied that the temporary truce had been broken.", "assert"),
    ("Dunmar denied that it would accept a permanent truce.", "reject"),
    # What is wanted gone, or less wanted.
    ("Dunmar wants the permanent truce deleted from the text.", "oppose"),
    ("Dunmar demanded that the temporary truce be dropped.", "demand"),
    ("Dunmar would rather fight than sign a permanent truce.", "oppose"),
    # Acts of the side's own troops.
    ("Tomas Rhee said his garrison would remain on the Iron Bridge.", "oppose"),
    ("Ana Berel said foreign patrols had no business on shared tolls.", "oppose"),
    ("Ana Berel said a temporary truce would only postpone the next war.", "support"),
    ("Ana Berel said shared tolls were the main obstacle to peace.", "oppose"),
    ("Ana Berel said a permanent truce was worth every effort.", "support"),
    # R375: people and their work.
    ("Ana Berel praised the work of the envoys on the truce.", "assert"),
    ("Ana Berel thanked Lio Sand for his patience over the truce.", "assert"),
    ("Ana Berel praised the permanent truce.", "support"),
)


@pytest.mark.parametrize(("sentence", "stance"), SIDES, ids=[text for text, _ in SIDES])
def test_r373_and_r375_what_is_wanted_of_somebody_is_demanded(sentence: str, stance: str) -> None:
    (found,) = statements_in(LEAD + "Ana Berel and Tomas Rhee met. " + sentence)
    assert found.stance == stance


UNSURE = (
    "A statement said the two sides could not agree on a permanent truce.",
    "Ana Berel said that if there had been a truce in May nobody would have died.",
    "Had there been a permanent truce, Ana Berel said, nobody would be hungry.",
    "Tomas Rhee said the garrison would treat a permanent truce as a trick.",
    "Tomas Rhee said the truce was not a truce but a pause.",
    "Tomas Rhee said Dunmar would resume the war after the truce.",
    "Tomas Rhee threatened to resign over the truce.",
    "Tomas Rhee said the truce was not negotiable.",
    "Tomas Rhee criticised the temporary truce as too generous.",
    'Tomas Rhee said: "A truce, yes. Tolls, no."',
)


@pytest.mark.parametrize("sentence", UNSURE)
def test_r374_what_leans_by_its_outcome_or_a_figure_of_speech_stays_open(sentence: str) -> None:
    (found, *_) = statements_in(LEAD + "Ana Berel and Tomas Rhee met. " + sentence)
    assert found.stance is None


def test_a_request_has_somebody_asked_and_something_wanted() -> None:
    sentence = "Lio Sand urged Dunmar to accept a permanent truce."
    unit, cast = unit_in(sentence)
    (draft, *_) = drafts_of(unit, cast)
    content = content_of("Dunmar to accept a permanent truce")
    assert is_request(draft.cue, content)
    assert requested(draft.cue, content) == "demand"
    assert aside_of(draft.cue) == asked_within([draft.cue]) == "ask"
    assert asked_within([]) is None
    assert not is_request(draft.cue, content_of("Dunmar to talk about the truce"))
    assert saw_no(draft.cue, content) == frozenset()
    assert threatened(draft.cue, content_of("to leave if there is a truce")) is None


def test_words_around_an_issue() -> None:
    assert undone_after(content_of("the permanent truce deleted")) == -1
    assert undone_after(content_of("the permanent truce signed")) == 1
    assert preferred(content_of("fight than sign a permanent truce")) == -1
    assert preferred(content_of("no more than a permanent truce")) == 1
    assert harms(content_of("a mistake for the truce"))
    assert yes_or_no(content_of("a truce , no")) == {-1}
    assert yes_or_no(content_of("a truce holds")) == frozenset()
    assert only_conditional(content_of("they leave if there is a truce"))
    assert is_about(content_of("the truce will hold"), "commits")
    assert is_of_conduct(content_of("his patience over the truce"))
    assert not is_of_conduct(content_of("the permanent truce"))


def test_figures_of_speech() -> None:
    assert denies_a_fact(["that", "it", "had", "come"])
    assert not denies_a_fact(["that", "it", "would", "agree"])
    assert is_overdone(["the", "truce", "as", "too", "soft"])
    assert not is_overdone(["the", "truce", "as", "unfair", "too"])
    assert is_likened(["they", "regard", "the", "truce", "as", "a", "trick"])
    assert not is_likened(["they", "see", "the", "truce"])
    assert is_counterfactual(["had", "it", "come", "nobody", "would", "be", "hungry"])
    assert not is_counterfactual(["they", "had", "said", "there", "would", "be", "a", "truce"])


def test_conditions_words_given_up_and_mere_talk() -> None:
    content = content_of("his garrison would stay on the Iron Bridge if there is a truce")
    assert len(unconditional(content).hits) <= len(content.hits)
    assert is_only_talk(["to", "discuss", "the", "tolls"])
    assert not is_only_talk(["to", "share", "the", "tolls"])
    assert answered_shortly(frozenset({-1}), content_of("a permanent truce , no")) == "oppose"
    assert answered_shortly(frozenset({1, -1}), content_of("a permanent truce , no")) is None


def test_who_is_against_a_thing_opposes_it() -> None:
    assert is_against(["we", "are", "against", "tolls"])
    assert against(content_of("we are against shared tolls")) == "oppose"
    assert against(content_of("we are against a temporary truce")) == "support"


GIVEN_UP = (
    ("Ana Berel alleged that Dunmar had dropped its call for a permanent truce.", "assert"),
    ("Ana Berel insisted that the tolls be shared.", "demand"),
    ('"We are against shared tolls," Ana Berel said.', "oppose"),
    ("Dunmar agreed to discuss shared tolls.", None),
    ("Dunmar agreed to share tolls: shared tolls were fair.", "support"),
)


@pytest.mark.parametrize(("sentence", "stance"), GIVEN_UP, ids=[text for text, _ in GIVEN_UP])
def test_r374_what_is_given_up_or_only_talked_about(sentence: str, stance: str | None) -> None:
    (found, *_) = statements_in(LEAD + "Ana Berel and Tomas Rhee met. " + sentence)
    assert found.stance == stance


def test_a_noun_given_up_is_no_demand_and_what_is_insisted_on_is_one() -> None:
    unit, cast = unit_in("Ana Berel alleged that Dunmar had dropped its call for a truce.")
    (draft, *_) = drafts_of(unit, cast)
    content = content_of("Dunmar dropped its call for a permanent truce")
    inner = next((cue for cue in draft.inner if cue.kind is CueKind.NOUN), None)
    assert inner is None or is_given_up(inner, content._replace(first=inner.head - 3))
    assert insisted(draft.cue, content) == "assert"


def test_what_somebody_does_not_recognise_is_refused() -> None:
    unit, cast = unit_in("Dunmar does not recognise the truce.")
    (draft, *_) = drafts_of(unit, cast)
    assert unrecognised(draft.cue, content_of("the truce")) == {-1}
    assert not unrecognised(draft.cue, content_of("that the truce holds"))
    assert not unrecognised(draft.cue._replace(negated=False), content_of("the truce"))
