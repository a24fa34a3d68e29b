"""What is said of another side stands beside that side's own words."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.claim_pairs import Answer, claim_pairs
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.denials import disputes, says_any
from goodoffices.reports.labels import ComparisonKind, Stance
from tests.reports.made_records import Desk, day, undisclosed
from tests.reports.stage import stage_case

CASE = stage_case()
TALDEN, SOURCE = "mira-talden", "anonymous:a:1"


@pytest.mark.parametrize(
    ("speaker", "stance", "issue", "words", "expected"),
    [
        pytest.param(
            SOURCE, None, None, "The only thing he is convinced of is rain, the official said.",
            "contradiction", id="R47: an official answers with the only thing",
        ),
        pytest.param(
            SOURCE, Stance.REJECT, None, "The official rejected that account.",
            "contradiction", id="R47: the account is disputed",
        ),
        pytest.param(
            "usk", None, "boats", "The Union denied it.", "contradiction", id="R47: it is denied",
        ),
        pytest.param(
            "usk", Stance.REJECT, "bridge", "The Union rejects the bridge.",
            "contradiction", id="R47: own words are opposite",
        ),
        pytest.param(
            "usk", Stance.REJECT, "bridge", "The Union will not move on certain points.",
            "tension", id="R47: a part is refused",
        ),
        pytest.param(
            "usk", Stance.CRITICISE, "bridge", "The Union criticised the bridge.",
            "tension", id="R47: criticism pulls apart",
        ),
        pytest.param(
            "usk", Stance.SUPPORT, "bridge", "The Union supports the bridge.",
            None, id="R47: own words agree",
        ),
        pytest.param(
            "lom", None, None, "The Front denied it.", None, id="R47: another side's denial",
        ),
        pytest.param(
            SOURCE, Stance.REJECT, "boats", "The official ruled out boats.",
            None, id="R47: another issue",
        ),
    ],
)  # fmt: skip
def test_answer_in_the_same_report(
    speaker: str, stance: Stance | None, issue: str | None, words: str, expected: str | None
) -> None:
    desk = Desk(dates={"a": day(1)})
    claim = desk.claims("a", TALDEN, "oskar-brenn", "persuaded")
    said = desk.says("a", speaker, stance, issue=issue, words=words)
    found = [
        (comparison.kind.value, comparison.items)
        for comparison in compare(desk.record([undisclosed("a")]), case=CASE)
        if comparison.rule == "R47"
    ]
    assert found == ([(expected, (claim.id, said.id))] if expected else [])


def test_reason_says_who_says_what_of_whom() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.claims("a", TALDEN, "oskar-brenn", "persuaded")
    desk.says("a", "usk", None, words="The Union denied it.")
    (comparison,) = compare(desk.record(), case=CASE)
    assert comparison.reason == (
        "Iron bridge: according to Mira Talden, Oskar Brenn was persuaded of it;"
        " Union of Skerries answers otherwise (report a of 1 May 2031)."
    )


def test_r47_claim_that_a_demand_is_given_up_is_answered_by_the_demand() -> None:
    desk = Desk(dates={"a": day(1)})
    words = "Talden said the Front was ready to give up its demand for the bridge."
    desk.claims("a", TALDEN, "lom", "conditional_support", words=words)
    desk.says("a", "lom", Stance.DEMAND)
    kinds = [one.kind.value for one in compare(desk.record(), case=CASE) if one.rule == "R47"]
    assert kinds == ["contradiction"]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        pytest.param(1, 1, id="one day"),
        pytest.param(9, 0, id="a later day is no answer to the claim"),
    ],
)
def test_answer_in_another_report_needs_the_same_time(second: int, found: int) -> None:
    desk = Desk(dates={"a": day(1), "b": day(second)})
    desk.claims("a", TALDEN, "usk", "support")
    desk.says("b", "usk", Stance.REJECT, words="The Union rejects the bridge.")
    record = desk.record()
    pairs = list(claim_pairs(record.claims, record.statements, context_of(record, CASE)))
    assert len(pairs) == found


def test_clearest_answers_come_first_then_the_nearest() -> None:
    desk = Desk(dates={"a": day(1)})
    far = desk.says("a", "usk", None, words="The Union denied it at length." + " So." * 60)
    claim = desk.claims("a", TALDEN, "usk", "support")
    near = desk.says("a", "usk", None, words="The Union denied it.")
    own = desk.says("a", "usk", Stance.REJECT, words="The Union rejects the bridge.")
    pulls = desk.says("a", "usk", Stance.CRITICISE, words="The Union criticised it.")
    (comparison,) = [one for one in compare(desk.record(), case=CASE) if one.rule == "R47"]
    assert comparison.items == (claim.id, near.id, far.id, own.id)
    assert pulls.id not in comparison.items
    assert comparison.kind is ComparisonKind.CONTRADICTION


def test_claim_about_ones_own_side_is_none() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.claims("a", TALDEN, "varu", "support")
    desk.says("a", "varu", None, words="Varu denied it.")
    assert compare(desk.record(), case=CASE) == ()


def test_dispute_needs_a_verb_and_a_noun_and_is_no_press_release() -> None:
    assert disputes("she disputed the minister's account")
    assert not disputes("it rejected the truce, the ministry said in a statement")
    assert says_any("nothing of the kind", "denies")
    assert Answer.DENIES < Answer.PULLS


def test_short_denial_of_a_claim_brings_the_words_that_follow_it() -> None:
    desk = Desk(dates={"a": day(1)})
    claim = desk.claims("a", TALDEN, "usk", "support")
    desk.says("a", TALDEN, None, words="Talden said the Union would open the gates in spring.")
    denial = desk.says("a", "oskar-brenn", None, issue=None, words="Not so, said Brenn.")
    more = desk.says("a", "oskar-brenn", None, issue=None, words="The hinges are still missing.")
    (comparison,) = [one for one in compare(desk.record(), case=CASE) if one.rule == "R47"]
    assert comparison.items == (claim.id, denial.id, more.id)


def test_who_neither_confirms_nor_denies_answers_nothing() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.claims("a", TALDEN, "usk", "support")
    desk.says("a", "usk", None, words="The Union would neither confirm nor deny it.")
    assert compare(desk.record(), case=CASE) == ()
