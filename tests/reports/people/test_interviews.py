"""In an interview without labels short lines ask, and whom the heading names answers."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.interviews import (
    interviewee_of,
    persons_named,
    questions_of,
    with_interviewee,
)
from tests.reports.saying import article_of, case_of_the_bridge

INTERVIEW = """Ana Berel: my year with the ferries

The prime minister received us beside the lock.

Are the ferries safe?
They are as safe as we can make them. I took one this morning with my own children.

And the fares?
Fares are a matter for the region. We have asked it to wait until the winter is over.

The pilots say you never answer their letters.
I answer every letter that is signed, and I sign every answer that I give to the pilots.

Will you stand again next year?
Ask me in the spring, when we have counted what the repairs of the lock have cost us all.
"""


def test_lines_that_open_a_block_ask() -> None:
    article = article_of(INTERVIEW)
    asked = [article.report.text[start:end] for start, end in questions_of(article)]
    assert asked == [
        "Are the ferries safe?",
        "And the fares?",
        "The pilots say you never answer their letters.",
        "Will you stand again next year?",
    ], "R283: so does a line without a question mark"


def test_whom_the_heading_names_answers() -> None:
    article, gazetteer = article_of(INTERVIEW), gazetteer_of(case_of_the_bridge())
    actor = interviewee_of(article, gazetteer)
    assert actor is not None
    assert actor.id == "ana-berel"
    assert article.report.text[actor.spans[0].start : actor.spans[0].end] == "Ana Berel"
    assert with_interviewee(Cast(), article, gazetteer).interviewee == "ana-berel"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(INTERVIEW.replace("Ana Berel: my", "My"), id="a heading that names nobody"),
        pytest.param(INTERVIEW.replace("my year", "her year with Tomas Rhee"), id="two names"),
    ],
)
def test_nobody_answers_where_the_heading_does_not_tell(text: str) -> None:
    article, gazetteer = article_of(text), gazetteer_of(case_of_the_bridge())
    assert interviewee_of(article, gazetteer) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ana Berel spoke to Ida Venn on Monday.\n\n{}", id="a sentence"),
        pytest.param("Interview: Ana Berel, Prime Minister\n14 March 2031\n\n{}", id="a label"),
        pytest.param("Five questions to Ana Berel\n\n{}", id="a title"),
        pytest.param("Ana Berel in conversation with the Halm Post\n\n{}", id="a talk"),
    ],
)
def test_r283_an_interview_is_announced_or_addresses_somebody(text: str) -> None:
    asked = "Will Kestria share the tolls?\n{}\n\nAnd the truce?\n{}\n"
    answers = ("No. They are ours and stay so.", "We want thirty days of it.")
    article, gazetteer = (
        article_of(text.format(asked.format(*answers))),
        gazetteer_of(case_of_the_bridge()),
    )
    actor = interviewee_of(article, gazetteer)
    assert actor is not None
    assert actor.id == "ana-berel"
    quoted = ("“They are ours,” she said.", "“We want thirty days,” she said.")
    assert questions_of(article_of(text.format(asked.format(*quoted)))) == ()
    told = ("Nobody knows.", "It has held for a week in the north.")
    assert questions_of(article_of(text.format(asked.format(*told)))) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(
            "Talks with Ana Berel\n\nWill it hold?\nWe do not know.\n\nAnd then?\nWe shall see.",
            id="talks between the sides, told by those who write",
        ),
        pytest.param(
            "Ana Berel on the ferries\n\nWill you pay?\n\nThe ferries were late. Nobody paid."
            "\n\nWho is to blame?\n\nThe pilots blamed the lock, and the lock was shut.",
            id="questions of the report's own, without a first person",
        ),
    ],
)
def test_what_is_no_interview(text: str) -> None:
    article = article_of(text)
    assert questions_of(article) == ()
    cast = Cast()
    assert with_interviewee(cast, article, gazetteer_of(case_of_the_bridge())) is cast


def test_only_persons_of_the_case_are_named() -> None:
    text, gazetteer = "Ana Berel of Kestria met Bo Lind.", gazetteer_of(case_of_the_bridge())
    assert persons_named(text, 0, len(text), gazetteer) == {"ana-berel": (0, len("Ana Berel"))}
