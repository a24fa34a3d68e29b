"""R561: what one sentence tells that somebody held before is not held now."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.statements.earlier_held import held_now
from goodoffices.reports.statements.made_statements import statement_of
from tests.reports.saying import LEAD, statements_in
from tests.reports.statements.test_one_report import one_report


def sides(sentence: str) -> list[tuple[str | None, str | None, str]]:
    """Return speaker, issue and stance of each statement of a sentence."""
    return [(one.speaker, one.issue, str(one.stance)) for one in statements_in(LEAD + sentence)]


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        pytest.param(
            "Dunmar, which had accepted a prisoner swap in March, now rejects it.",
            ["None", "reject"],
            id="which had",
        ),
        pytest.param(
            "Having rejected a prisoner swap in March, Dunmar accepted it on Monday.",
            ["None", "support"],
            id="having",
        ),
        pytest.param(
            "Dunmar first rejected a prisoner swap but now accepts it.",
            ["None", "support"],
            id="first and now",
        ),
        pytest.param(
            "Dunmar neither accepted nor rejected a prisoner swap.", ["None"], id="neither"
        ),
        pytest.param(
            "Dunmar, which borders Kestria, rejects a prisoner swap.",
            ["reject"],
            id="nothing held before",
        ),
    ],
)
def test_r561_only_what_holds_now_takes_a_side(sentence: str, stances: list[str]) -> None:
    # R561: the earlier side stays as a statement, without a side.
    assert [(who, issue) for who, issue, _ in sides(sentence)] == [
        ("dunmar", "prisoners") for _ in stances
    ]
    assert [stance for _, _, stance in sides(sentence)] == stances


def test_having_done_so_on_another_issue_takes_its_side() -> None:
    assert sides("Having ruled out shared tolls, Dunmar accepted a prisoner swap.") == [
        ("dunmar", "tolls", "reject"),
        ("dunmar", "prisoners", "support"),
    ]


def test_who_neither_confirms_nor_denies_is_silent() -> None:
    assert sides("Dunmar neither confirms nor denies a prisoner swap.") == [
        ("dunmar", "prisoners", "withhold")
    ]


def test_having_said_something_is_no_side_of_now() -> None:
    told = sides("Having said it would reject a prisoner swap, Dunmar accepted it.")
    assert told == [("dunmar", "prisoners", "support")]


def test_sides_of_two_speakers_or_of_no_time_both_hold() -> None:
    sentence = "Dunmar rejected a prisoner swap, which Kestria accepts."
    reading, unit = one_report(LEAD + sentence)
    drafts = drafts_of(unit, reading.cast)
    made = [(said, statement_of(reading, unit, said)) for said in drafts]
    assert list(held_now(unit, made)) == made
