"""Stance is the verb's class, its negation and the direction of what it is about."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.direction import Content
from goodoffices.reports.stances.stance import option_stance_of, stance_of
from tests.reports.saying import LEAD, statements_in, unit_in


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Dunmar accepted a permanent truce.", "support", id="accepted pro"),
        pytest.param("Dunmar accepted a temporary truce.", "oppose", id="accepted con"),
        pytest.param("Dunmar rejected a permanent truce.", "reject", id="rejected pro"),
        pytest.param("Dunmar rejected a temporary truce.", "support", id="rejected con"),
        pytest.param("Dunmar did not accept a permanent truce.", "reject", id="not accepted"),
        pytest.param("Dunmar does not support a permanent truce.", "reject", id="not supported"),
        pytest.param(
            "Dunmar does not oppose a permanent truce.", "conditional_support", id="not opposed"
        ),
        pytest.param("Dunmar demanded a permanent truce.", "demand", id="demanded"),
        pytest.param("Dunmar called for an end to the truce.", "oppose", id="an end to"),
        pytest.param("Ana Berel warned against a temporary truce.", "support", id="against con"),
        pytest.param("Ana Berel wants to avoid a temporary truce.", "demand", id="avoid con"),
        pytest.param("Ana Berel criticised the truce.", "criticise", id="criticised"),
        pytest.param(
            "Ana Berel criticised the visit as counterproductive to a truce.",
            "assert",
            id="what harms the truce is criticised, not the truce",
        ),
        pytest.param("Ana Berel urged Dunmar to accept the truce.", "ask", id="urged"),
        pytest.param("Ana Berel vowed to keep the permanent truce.", "support", id="vowed"),
        pytest.param(
            "Ana Berel vowed never to accept a permanent garrison.", "support", id="never"
        ),
        pytest.param("Ana Berel said the tolls must be shared.", "demand", id="must"),
        pytest.param("Ana Berel said the shared tolls must not come.", "oppose", id="must not"),
        pytest.param("Ana Berel said Kestria would accept shared tolls.", "support", id="would"),
        pytest.param("Ana Berel said the truce had begun.", "assert", id="a fact"),
        pytest.param("Ana Berel said the truce would hold.", "assert", id="a forecast"),
        pytest.param(
            "Ana Berel said a permanent garrison was unacceptable.", "support", id="bad con"
        ),
        pytest.param("Ana Berel said shared tolls were unacceptable.", "oppose", id="bad pro"),
        pytest.param("Ana Berel said shared tolls were not acceptable.", "oppose", id="not good"),
        pytest.param("Ana Berel described the truce as fair.", "support", id="judged good"),
        pytest.param("Ana Berel described the truce as “a trap”.", "oppose", id="judged bad"),
        pytest.param(
            "Ana Berel said Kestria would not talk in public, but would accept shared tolls.",
            "support",
            id="not this, but that",
        ),
        pytest.param(
            "Ana Berel said Kestria would sign nothing but a permanent truce.",
            "demand",
            id="nothing but",
        ),
        pytest.param(
            "Ana Berel denied that Kestria had accepted a temporary truce.",
            "support",
            id="denied con",
        ),
        pytest.param(
            "Tomas Rhee said Dunmar demanded a temporary truce or a permanent truce.",
            None,
            id="options pull both ways",
        ),
        pytest.param(
            "Ana Berel said Dunmar would accept a permanent truce.",
            "assert",
            id="what another side would do takes no side",
        ),
        pytest.param(
            "Ana Berel told Tomas Rhee that Kestria would accept shared tolls.",
            "support",
            id="who is told is not who acts",
        ),
        pytest.param(
            "Kestria opposes troops on the Iron Bridge.",
            "support",
            id="R34: staying stands against a sentence about leaving",
        ),
        pytest.param(
            "Dunmar accused Kestria of delaying the truce.", "assert", id="aimed at conduct"
        ),
        pytest.param("Ana Berel believes the truce must hold.", "assert", id="a belief"),
        pytest.param(
            "Ana Berel said Kestria would not sign any paper, old or new.", "assert", id="no issue"
        ),
        pytest.param(
            "“We would never sign any plan that leaves an old garrison in place on the Iron"
            " Bridge,” Ana Berel said.",
            "support",
            id="R34: against what is against it",
        ),
        pytest.param(
            "Ana Berel rejects any plan that leaves troops on the Iron Bridge.",
            "support",
            id="to leave troops there is to keep them",
        ),
        pytest.param(
            "Ana Berel demanded the immediate departure of Dunmari troops from the Iron Bridge.",
            "demand",
            id="a departure of troops is no presence of troops",
        ),
        pytest.param(
            "Ana Berel reaffirmed the position of Kestria, which rejects the presence of a single"
            " soldier on the Iron Bridge.",
            "support",
            id="a verb against within what is said",
        ),
        pytest.param(
            "“We will not leave the bridge. Not in six years, not in sixty,” Tomas Rhee said.",
            "oppose",
            id="the next sentence does not turn it once more",
        ),
        pytest.param(
            "Ana Berel accepted a permanent truce on condition that the bridge opens.",
            "conditional_support",
            id="a yes with a condition",
        ),
        pytest.param(
            "Ana Berel said Kestria could live with shared tolls.",
            "conditional_support",
            id="could live with",
        ),
        pytest.param(
            "Ana Berel said Kestria would share the tolls if the river is dredged.",
            "conditional_support",
            id="would, if",
        ),
        pytest.param(
            "Lio Sand said prisoners would be freed all at once.", "assert", id="a plan retold"
        ),
        pytest.param(
            "Ana Berel said she was saddened by the storm and called for a permanent truce.",
            "demand",
            id="of two verbs the one that has the issue",
        ),
        pytest.param("“Free the prisoners all at once,” Ana Berel said.", "demand", id="an order"),
        pytest.param(
            "Ana Berel ruled out any truce under which the garrison was not gone.",
            "reject",
            id="a garrison elsewhere does not matter",
        ),
        pytest.param(
            "Ana Berel demanded a truce that is not permanent.", "oppose", id="not before"
        ),
        pytest.param(
            "Ana Berel said troops on the Iron Bridge could not be part of a settlement.",
            "support",
            id="could not be part of it",
        ),
        pytest.param(
            "Ana Berel said Kestria opposes the permanent garrison.", "support", id="opposes"
        ),
    ],
)
def test_stance_towards_the_sentence_the_issue_affirms(sentence: str, stance: str | None) -> None:
    (statement,) = statements_in(LEAD + sentence)
    assert statement.stance == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        pytest.param("Kestria proposed a truce. Dunmar rejected it.", "reject", id="rejected"),
        pytest.param("The tolls are next. Dunmar opposes them.", "oppose", id="opposes"),
        pytest.param("Kestria proposed a truce. Dunmar accepted it.", "support", id="accepted"),
        pytest.param("The draft has shared tolls. Dunmar refused.", "reject", id="refused"),
        pytest.param(
            "Kestria offered a temporary truce. Dunmar accepted it.", "oppose", id="accepted con"
        ),
        pytest.param(
            "Kestria offered a temporary truce. Dunmar rejected it.", None, id="refused con"
        ),
        pytest.param(
            "The tolls came up again. Dunmar demanded more of that.", None, id="demanded"
        ),
        pytest.param(
            "Kestria proposed a truce. Dunmar did not accept it.", None, id="not accepted"
        ),
    ],
)
def test_what_only_the_context_names_is_refused_or_accepted(text: str, stance: str | None) -> None:
    statement = statements_in(LEAD + text)[-1]
    assert statement.stance == stance
    assert "issue from context" in statement.flags


def test_a_verb_of_leaving_decides_where_only_the_context_names_the_issue() -> None:
    text = LEAD + "Kestria wants the Iron Bridge cleared. Tomas Rhee opposes leaving it."
    statement = statements_in(text)[-1]
    assert (statement.issue, statement.stance) == ("bridge", "oppose")


def test_a_bad_verdict_on_what_the_context_names_is_criticism() -> None:
    text = LEAD + "Kestria proposed a truce. Tomas Rhee said such a thing was unworkable."
    statement = statements_in(text)[-1]
    assert (statement.issue, statement.stance) == ("truce", "criticise")


def test_no_word_about_the_issue_leaves_a_demand_open() -> None:
    unit, cast = unit_in("Dunmar demanded peace at once.")
    (said,) = drafts_of(unit, cast)
    nothing = Content(words=(), starts=(), first=0, hits=(), affirms="", foreign=False)
    assert stance_of(said, nothing, issue="truce") is None
    assert stance_of(said, nothing, issue=None) is Stance.DEMAND
    assert option_stance_of(said, nothing, issue="truce") is None


@pytest.mark.parametrize(
    ("sentence", "towards_issue", "towards_option"),
    [
        pytest.param("Dunmar rejected a joint fund.", None, "reject", id="R39: a refused middle"),
        pytest.param("Dunmar accepted a joint fund.", None, "support", id="R39: an accepted one"),
        pytest.param("Dunmar demanded a joint fund.", None, "demand", id="R39: a wanted one"),
        pytest.param(
            "Dunmar did not accept a joint fund.", None, "reject", id="R39: not accepted"
        ),
        pytest.param(
            "Dunmar rejected shared tolls.", "reject", None, id="R39: an option that leans"
        ),
        pytest.param("Dunmar rejected the tolls.", "reject", None, id="R39: no option named"),
    ],
)
def test_a_middle_way_is_wanted_or_refused_for_itself(
    sentence: str, towards_issue: str | None, towards_option: str | None
) -> None:
    (statement,) = statements_in(LEAD + sentence)
    assert (statement.stance, statement.option_stance) == (towards_issue, towards_option)
