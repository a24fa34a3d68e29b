"""Norms, parts and things moved are no rival counts; a side's own accounts are told apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.count_moves import is_moved
from goodoffices.reports.comparing.counting import (
    compatible,
    is_further,
    is_norm,
    is_some_of,
)
from goodoffices.reports.comparing.denial_pairs import accuses_another
from goodoffices.reports.comparing.denials import is_denial, stems
from goodoffices.reports.comparing.figure_voices import is_aside, noun_stem, period_of
from goodoffices.reports.comparing.rebuttals import accused_of_lying, rebuts
from goodoffices.reports.labels import EventType, Stance, Status
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
TALDEN, BRENN, FRONT = "mira-talden", "oskar-brenn", "lom"


def told(desk: Desk, kind: str = "contradiction") -> list[tuple[str, ...]]:
    found = compare(desk.record(), case=CASE)
    return [one.items for one in found if one.kind.value == kind]


@pytest.mark.parametrize(
    ("number", "behind", "expected"),
    [
        pytest.param("120", " that the office considers the minimum.", True, id="R383: a minimum"),
        pytest.param("40 boats", " which the port needs each week.", True, id="R383: a need"),
        pytest.param("300 beds", " the ministry requires in winter.", True, id="R383: required"),
        pytest.param("90 wagons", " that crossed, and no minimum was set.", True, id="one clause"),
        pytest.param(
            "90 wagons", " crossed. The minimum is higher.", False, id="another sentence"
        ),
        pytest.param("46 trucks", " crossed at Oskel.", False, id="what there was"),
    ],
)
def test_what_is_needed_is_no_count(number: str, behind: str, expected: bool) -> None:
    desk = Desk(dates={"a": day(1)})
    figure = desk.counts("a", number, 120)
    desk.texts["a"] = desk.texts["a"].rstrip() + behind
    context = context_of(desk.record(), CASE)
    assert is_norm(figure, context) is expected
    assert is_aside(figure, context) is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("The plan provides for the release of ", True, id="R383: a release"),
        pytest.param("They agreed on the exchange of some ", True, id="R383: an exchange"),
        pytest.param("Repatriation of the ", True, id="R383: sent home"),
        pytest.param("The Front holds ", False, id="held"),
        pytest.param("The release was late, and of them ", False, id="another clause"),
    ],
)
def test_a_number_moved_is_no_stock(before: str, expected: bool) -> None:
    desk = Desk(dates={"a": day(1)})
    desk.texts["a"] = before
    figure = desk.counts("a", "33 captives", 33)
    assert is_moved(figure, context_of(desk.record(), CASE)) is expected


def test_r383_some_of_the_dead_are_no_rival_count_of_the_dead() -> None:
    desk = Desk(dates={"a": day(1)})
    all_of_them = desk.counts("a", "at least 9,100 people", 9_100, reporter="usk")
    some = desk.counts("a", "about 3,900 of the dead", 3_900, reporter="varu")
    wounded = desk.counts("a", "40 of the wounded", 40, reporter="varu")
    assert is_some_of(some, all_of_them)
    assert not is_some_of(wounded, all_of_them)
    assert told(desk) == []


def test_r383_no_more_than_is_a_bound_and_no_addition() -> None:
    desk = Desk(dates={"a": day(1)})
    bound = desk.counts("a", "no more than 310,000", 310_000, what="workers")
    added = desk.counts("a", "eleven more", 11, what="workers")
    context = context_of(desk.record(), CASE)
    assert [is_further(one, context) for one in (bound, added)] == [False, True]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(7_400, 7_500, False, id="R383: roundings that only touch"),
        pytest.param(7_400, 7_440, True, id="a rounding and what it holds"),
        pytest.param(46, 46, True, id="the same"),
    ],
)
def test_roundings_share_a_value(first: int, second: int, expected: bool) -> None:
    desk = Desk(dates={"a": day(1), "b": day(2)})
    figures = [desk.counts("a", f"{first}", first), desk.counts("b", f"{second}", second)]
    assert compatible(*figures) is expected


def test_r384_a_number_without_its_noun_follows_on_the_nearest_count() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.counts("a", "23 dead", 23, reporter="usk")
    near = desk.counts("a", "killed 11 soldiers", 11, reporter="lom")
    bare = desk.counts("a", "four", 4, reporter="varu")
    assert told(desk) == [(near.id, bare.id)]


def test_r384_whoever_counts_fewer_of_what_only_grows_contradicts_a_paper() -> None:
    desk = Desk(dates={"a": day(1)})
    paper = desk.counts("a", "22 killed", 22)
    desk.texts["a"] = desk.texts["a"].rstrip() + "; the army gave the number of dead as "
    army = desk.counts("a", "17", 17, reporter="varan-army")
    assert told(desk) == [(paper.id, army.id)]


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        pytest.param("three dead", "", id="R384: the dead are whoever died"),
        pytest.param("five drivers", "driver", id="drivers"),
    ],
)
def test_nouns_of_a_measure_leave_the_noun_open(words: str, noun: str) -> None:
    assert noun_stem(Desk(dates={"a": day(1)}).counts("a", words, 3)) == noun


def test_a_number_is_told_for_a_period() -> None:
    desk = Desk(dates={"a": day(1)})
    per_day = desk.counts("a", "46 trucks a day", 46)
    assert period_of(per_day, context_of(desk.record(), CASE)) == "a day"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("which her office calls a fairy tale", True, id="R385: called a tale"),
        pytest.param(
            "a charge the ministry dismissed as pure invention", True, id="R385: dismissed"
        ),
        pytest.param("taking strong exception to the communiqué", True, id="R385: exception"),
        pytest.param("which her office calls a compromise", False, id="called a compromise"),
        pytest.param(
            "what its spokesman had denied days earlier", False, id="R385: denied before"
        ),
        pytest.param("he took exception to the toll", False, id="a wish"),
    ],
)
def test_further_forms_of_a_denial(words: str, expected: bool) -> None:
    assert is_denial(words) is expected


@pytest.mark.parametrize(
    ("words", "speaker", "expected"),
    [
        pytest.param(
            "officials accused varu of inventing obstacles", BRENN, True, id="R385: Varu"
        ),
        pytest.param("officials accused varu of inventing obstacles", TALDEN, False, id="of Varu"),
        pytest.param("she accused him of lying", BRENN, False, id="nobody named"),
        pytest.param("she accused varu of closing the bridge", BRENN, False, id="no lie"),
    ],
)
def test_who_is_accused_of_lying_is_whose_words_are_denied(
    words: str, speaker: str, expected: bool
) -> None:
    context = context_of(Desk(dates={}).record(), CASE)
    assert accuses_another(words, speaker, context) is expected


def test_whom_words_accuse_of_lying() -> None:
    assert accused_of_lying("they accused the rail board of making things up") == "the rail board"
    assert accused_of_lying("they accused the rail board of delays") == ""


def test_irregular_verbs_share_one_beginning() -> None:
    assert stems("a drone struck") & stems("no strike") == {"strik"}
    assert stems("the road was sold") & stems("they sell the road") >= {"sell"}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(
            "The army accused Talden of having accepted the tolls.", id="R386: a rival accuses"
        ),
        pytest.param(
            "Talden has accepted the tolls, the army told this paper.", id="a rival tells"
        ),
    ],
)
def test_an_own_minister_may_deny_what_a_rival_of_the_side_says(words: str) -> None:
    desk = Desk(dates={"a": day(1)})
    claim = desk.claims("a", "varan-army", TALDEN, "support", words=words)
    said = desk.says("a", TALDEN, None, words="Talden had agreed to no tolls, her office said.")
    assert told(desk) == [(claim.id, said.id)]


def test_r386_what_pulls_the_other_way_within_one_side_is_no_answer() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.claims("a", "varan-army", TALDEN, "support", words="Talden accepts the tolls, it said.")
    desk.says("a", TALDEN, Stance.REJECT, words="Talden rejects the bridge.")
    assert told(desk) == []


def test_r386_a_negation_that_says_no_more_denies_words_of_the_own_side() -> None:
    desk = Desk(dates={"a": day(1)})
    words = "The army's chief spoke of men who had sold the road."
    said = desk.says("a", "varan-army", Stance.CRITICISE, issue=None, words=words)
    denial = desk.says("a", TALDEN, None, issue=None, words="Talden said nothing had been sold.")
    assert (said.id, denial.id) in told(desk)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Talden was not convinced.", 0, id="R385: by whom is open"),
        pytest.param("Talden denied it.", 1, id="a denial"),
    ],
)
def test_who_is_not_convinced_denies_only_having_been_won_over(words: str, expected: int) -> None:
    desk = Desk(dates={"a": day(1)})
    desk.claims("a", BRENN, "varu", "support", words="Brenn said Varu would drop the tolls.")
    desk.says("a", TALDEN, None, words=words)
    assert len(told(desk)) == expected


def test_r385_words_repeated_within_a_denial_are_what_it_denies() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", "usk", None, issue=None, words="The Union pegged the share at 38 per cent.")
    quoted = "Lom's communiqué, which said the tolls had gone"
    words = f"Taking exception to {quoted}, she said they stood."
    denial = desk.says("a", TALDEN, None, issue=None, words=words)
    start = denial.spans[0].start + words.index(quoted)
    span = SourceSpan(report="a", start=start, end=start + len(quoted), quote=quoted)
    inner = replace(denial, id="s-9", spans=(span,), speaker=FRONT)
    desk.items.append(inner)
    assert told(desk) == [(denial.id, inner.id)]


@pytest.mark.parametrize(
    ("words", "status", "expected"),
    [
        pytest.param(
            "The Assembly rejected the motion for a ballot.",
            Status.HAPPENED, 1, id="R387: held as planned",
        ),
        pytest.param(
            "The Assembly did not vote on the motion.",
            Status.DID_NOT_HAPPEN, 1, id="R387: not held",
        ),
        pytest.param("The senate chose a speaker.", Status.HAPPENED, 0, id="another vote"),
    ],
)  # fmt: skip
def test_a_planned_vote_is_settled_on_its_day(words: str, status: Status, expected: int) -> None:
    desk = Desk(dates={"a": day(1), "b": day(20)})
    plan = "The Assembly is to vote on the motion for a ballot."
    desk.happens(
        "a", (), kind=EventType.VOTE, status=Status.PLANNED, date=day(18), place="Lesk", words=plan
    )
    desk.happens(
        "b", (), kind=EventType.VOTE, status=status, date=day(18), place="Lesk", words=words
    )
    assert len(told(desk, "update")) == expected


def test_r385_what_the_own_side_wants_too_is_not_what_somebody_denies() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says(
        "a", "varu", Stance.DEMAND, words="Varu has pressed for binding tolls on the bridge."
    )
    words = "Talden denied any change: binding tolls, as agreed."
    desk.says("a", TALDEN, Stance.SUPPORT, words=words)
    assert told(desk) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "nobody has let go of it. whoever says so was not there.", True, id="R385: so"
        ),
        pytest.param("anyone who says that has not read the text", True, id="whoever says that"),
        pytest.param("whoever signs will be bound by it", False, id="whoever signs"),
    ],
)
def test_whoever_says_so_is_wrong(words: str, expected: bool) -> None:
    assert rebuts(words) is expected
