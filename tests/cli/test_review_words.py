"""A person who reviews reads names and words, never identifiers or cut lines without a mark."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from goodoffices.cli.review_list import counts_words, queue_lines, shortened
from goodoffices.cli.review_words import (
    actor_names,
    facts_of,
    next_step,
    overruled_words,
    speaker_of,
)
from goodoffices.reports.reviewing.applying import apply_decisions
from goodoffices.reports.reviewing.decision import Act, Reason, Reviewable
from goodoffices.reports.reviewing.queue import review_queue
from tests.brief.harbour import (
    AGREED,
    CALLED,
    EARLY,
    LATE,
    SUPPORTS,
    THREE_HOURS,
    harbour_case,
    harbour_record,
    nothing_read,
)
from tests.reports.reviewing.lake import busy_desk

CASE, RECORD = harbour_case(), harbour_record()


@pytest.mark.parametrize(
    ("item", "words"),
    [
        pytest.param(SUPPORTS, "speaker Ana Voss · directness direct", id="a person"),
        pytest.param(SUPPORTS, "issue Harbour patrol · stance conditional support", id="an issue"),
        pytest.param(SUPPORTS, "options Joint patrol", id="an option"),
        pytest.param(CALLED, "speaker an unnamed Sudrian official", id="a source without a name"),
        pytest.param(AGREED, "by Ana Voss · about Sudria", id="two sides of a claim"),
        pytest.param(EARLY, "reporter Port office · as of 1991-05-02", id="a body"),
        pytest.param(replace(EARLY, reporter="who"), "reporter who", id="somebody nobody named"),
        pytest.param(
            THREE_HOURS, "date 1991-05-09 · participants Ana Voss", id="a list of actors"
        ),
        pytest.param(RECORD.comparisons[0], "kind ", id="a comparison, whose reason stands below"),
    ],
)
def test_an_item_is_told_in_names(item: Reviewable, words: str) -> None:
    told = facts_of(item, CASE, RECORD)
    assert words in told
    assert "reason" not in told


def test_whoever_gives_an_item_stands_before_its_words() -> None:
    names = actor_names(CASE, RECORD)
    assert [speaker_of(one, names) for one in (SUPPORTS, AGREED, LATE, THREE_HOURS)] == [
        "Ana Voss",
        "Ana Voss",
        "unsourced",
        "",
    ]
    reviewed = apply_decisions(RECORD, (), case=CASE)
    lines = list(queue_lines(reviewed, review_queue(reviewed, case=CASE), CASE))
    assert any('statement   Ana Voss: "We support a joint' in line for line in lines)


def test_a_line_that_is_cut_says_so() -> None:
    assert shortened("word " * 40, 20) == "word word word word…"


def test_a_record_without_items_says_so() -> None:
    reviewed = apply_decisions(nothing_read(), (), case=CASE)
    assert counts_words(reviewed) == "nothing to review"
    assert list(queue_lines(reviewed, [], CASE)) == ["nothing to review."]
    assert counts_words(apply_decisions(RECORD, (), case=CASE)).endswith(" proposed")


def test_a_person_is_told_what_a_log_of_decisions_is_for() -> None:
    assert next_step(Path("a/b.jsonl")).endswith("--decisions a/b.jsonl")


def test_whoever_applies_a_file_is_told_what_it_overrules() -> None:
    log = busy_desk().log
    accepted = next(one for one in log if one.act is Act.ACCEPT)
    rejected = replace(
        accepted, id="d-later", by="B.\x1b[31m", act=Act.REJECT, reason=Reason.OTHER
    )
    assert accepted.target
    assert overruled_words([*log, rejected], known=len(log)) == [
        f"Decided otherwise before: {accepted.target.item.id}, accept by A. Reviewer of"
        f" {accepted.at}; now reject by B.␛[31m of {accepted.at} holds."
    ]
    assert overruled_words(log, known=0) == []
