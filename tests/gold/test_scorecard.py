"""Scorecards of several sets add up, and what is closed keeps no trace of a single error."""

from __future__ import annotations

import pytest

from tests.gold.comparing import Judged
from tests.gold.score import agreed
from tests.gold.scorecard import Scorecard, claimed_side_share, gap, gap_table, table, totals
from tests.gold.scoring import Item, Pairing, Share, Tally
from tests.gold.wanted import Wanted

ERROR = Item(report="r", spans=((0, 5),))
PAIRING = Pairing(hits=(), excused=(), missed=(ERROR,), false=())


def card(*, hits: int, found: int, wanted: int, right: int, raised: int = 0) -> Scorecard:
    return Scorecard(
        tallies={"statements": Tally(hits=hits, found=found, wanted=wanted)},
        shares={"issue": Share(right=right, answered=hits, asked=hits)},
        pairings={"statements": PAIRING},
        raised=("a pair",) * raised,
        widths=(3, None),
    )


SMALL = card(hits=1, found=2, wanted=1, right=1, raised=1)
LARGE = card(hits=7, found=8, wanted=9, right=3, raised=2)


def test_counts_of_several_sets_are_added_before_any_share_is_taken() -> None:
    both = totals([SMALL, LARGE])
    assert both.tallies["statements"] == Tally(hits=8, found=10, wanted=10)
    assert both.shares["issue"] == Share(right=4, answered=8, asked=8)


def test_totals_of_one_set_keep_its_figures() -> None:
    assert totals([LARGE]).figures() == LARGE.figures()


def test_totals_tell_no_single_error() -> None:
    both = totals([SMALL, LARGE])
    assert not both.pairings
    assert both.widths == ()
    assert both.raised == ("withheld",) * 3
    assert "days a report" not in table({"rules only": both})


def test_a_gap_is_how_much_worse_the_unknown_set_is_read() -> None:
    known = card(hits=4, found=4, wanted=4, right=4)
    unknown = card(hits=2, found=4, wanted=4, right=1)
    assert gap(known, unknown) == pytest.approx({"statements": 0.5, "issue": 0.5})


def test_a_gap_is_printed_with_its_sign() -> None:
    assert "-0.25" in gap_table({"rules only": {"issue": -0.25}})


def test_floor_and_goal_stand_beside_the_score() -> None:
    limits = {"statements": Wanted(floor="F .80", goal="F .90")}
    lines = table({"rules only": LARGE}, limits).splitlines()
    assert lines[0].split() == ["rules", "only", "floor", "goal"]
    assert lines[1].endswith("F .80        F .90")
    assert lines[2].rstrip() == lines[2]


def test_agreement_of_the_annotators_stands_between_the_score_and_its_floor() -> None:
    limits = {"statements": Wanted(floor="F .80", goal="F .90")}
    people = {"statements.precision": 0.95, "statements.f1": 0.961, "issue.rate": 0.9875}
    lines = table({"rules only": LARGE}, limits, people).splitlines()
    assert lines[0].split() == ["rules", "only", "annotators", "floor", "goal"]
    assert lines[1].split()[-8:] == ["P", "0.95", "F", "0.96", "F", ".80", "F", ".90"]
    assert lines[2].endswith("0.99")
    assert lines[3].endswith("2")
    assert agreed()["statements.f1"] > 0.5


def test_pairs_judged_on_both_sides_add_up_and_are_shown_with_both_counts() -> None:
    judged = Judged(fine=9, proposed=10, seen=1, required=2)
    one = Scorecard(tallies={"comparisons_reviewed": judged}, shares={}, raised_reviewed=("x",))
    both = totals([one, one])
    assert "P 0.90 R 0.50 F 0.64 (18/20; 2/4)" in table({"rules only": both})
    assert both.figures()["look_alikes_raised_reviewed"] == 2.0
    assert both.raised_reviewed == ("withheld", "withheld")


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        pytest.param((None,), "assert", 1, id="no position is a thing told without a side"),
        pytest.param((None,), "withhold", 1, id="no position is on neither side"),
        pytest.param((None,), "reject", 0, id="no position is no refusal"),
        pytest.param(("assert",), "support", 0, id="a thing told is no acceptance"),
        pytest.param(("demand",), "support", 1, id="two positions of one side"),
        pytest.param(("unwilling",), "reject", 1, id="a claimed mind and a stance of one side"),
        pytest.param(("persuaded",), "unwilling", 0, id="the other side"),
        pytest.param(("demand", None), "assert", 1, id="a further position that is permitted"),
        pytest.param(("demand", "reject"), "oppose", 1, id="the side of a permitted position"),
        pytest.param(("demand", "support"), "oppose", 0, id="a side that nobody permits"),
    ],
)
def test_a_claimed_side_is_right_where_an_annotator_may_choose_it(
    wanted: tuple[str | None, ...], found: str, right: int
) -> None:
    hit = (
        Item(report="r", spans=((0, 5),), labels={"position": wanted}),
        Item(report="r", spans=((0, 5),), labels={"position": (found,)}),
    )
    assert claimed_side_share([hit]) == Share(right=right, answered=1, asked=1)
