"""Counts of two owners or causes are two counts; of one act two voices tell one count."""

from __future__ import annotations

from decimal import Decimal

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.count_acts import one_act_told
from goodoffices.reports.comparing.count_causes import caused_apart
from goodoffices.reports.comparing.count_owners import owned_apart, owners_of
from goodoffices.reports.comparing.count_places import around
from goodoffices.reports.comparing.no_newer_count import is_no_newer
from goodoffices.reports.comparing.told_counts import (
    as_of,
    first_told,
    nearest_before,
    stands_nearer,
    told_again,
)
from goodoffices.reports.record import UNSOURCED, Figure, Record
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()


def counted(desk: Desk, report: str, words: str, reporter: str = UNSOURCED) -> Figure:
    """Count what stands in square brackets: "[14 guards] drowned"."""
    before, rest = words.split("[")
    quote, behind = rest.split("]")
    desk.texts[report] = desk.texts.get(report, "") + before
    number = "".join(one for one in quote if one.isdigit())
    figure = desk.counts(report, quote, int(number), reporter=reporter)
    desk.texts[report] = desk.texts[report].rstrip() + behind + "\n\n"
    return figure


def kinds(record: Record) -> list[str]:
    return [one.kind.value for one in compare(record, case=CASE)]


@pytest.mark.parametrize(
    ("first", "second", "owners", "apart"),
    [
        pytest.param(
            "At least [43 people] died.", "Varu puts its losses at [13].",
            ["varu"], True, id="R454: all, and one side's own",
        ),
        pytest.param(
            "Varu said [14 of its citizens] died,", "and the Lom Front put its own dead at [12].",
            ["varu", "lom"], True, id="R454: each its own",
        ),
        pytest.param(
            "There were [15 Varan sailors] dead.", "The Lom Front puts its death toll at [13].",
            ["varu", "lom"], True, id="R454: an adjective",
        ),
        pytest.param(
            "The Lom Front counted [40 Varan sailors] dead.", "Varu puts its dead at [13].",
            ["varu", "varu"], False, id="one owner",
        ),
        pytest.param(
            "They said [43 people] died.", "Varu's death toll is [13].", ["varu"], True,
            id="R454: a name and its losses",
        ),
        pytest.param(
            "The Lom Front said [40 people] died.", "Varu put the toll at [13].", [], False,
            id="the toll is nobody's own",
        ),
        pytest.param(
            "The Lom Front said [40] had died.", "Varu puts its dead at [13].",
            ["varu"], False, id="a number alone may be the same",
        ),
        pytest.param(
            "Varu said [40 people] died.", "The Lom Front put it at [13].", [], False,
            id="nobody's own",
        ),
    ],
)  # fmt: skip
def test_r454_own_dead(first: str, second: str, owners: list[str], apart: bool) -> None:
    desk = Desk(dates={"a": day(1)})
    one, other = counted(desk, "a", first, "varu"), counted(desk, "a", second, "lom")
    context = context_of(desk.record(), CASE)
    found = owners_of([one, other], context)
    assert list(found.values()) == owners
    assert owned_apart(one, other, found) is owned_apart(other, one, found) is apart
    if apart:
        assert "contradiction" not in kinds(desk.record())


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        # R455
        (
            "[2263 people] have died of malnutrition.",
            "[3900 people] were killed seeking aid.",
            True,
        ),
        ("[2263 people] have died of cholera.", "[3900 people] were killed in the war.", True),
        ("Hunger killed [2263 people].", "A blaze killed [3900 people].", True),
        ("[2263 people] drowned.", "[3900 people] died in the floods.", False),
        ("[2263 people] drowned.", "The toll rose to [3900].", False),
        ("[2263 people] were killed.", "[3900 people] were killed.", False),
    ],
)
def test_r455_the_dead_of_two_causes(first: str, second: str, apart: bool) -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    one, other = counted(desk, "a", first), counted(desk, "b", second)
    record = desk.record()
    assert caused_apart(one, other, context_of(record, CASE)) is apart
    assert ("update" in kinds(record)) is not apart


@pytest.mark.parametrize(
    ("first", "second", "what", "reporters", "expected"),
    [
        pytest.param(
            "[300 houses] burnt down.", "[120 houses] burnt down.", "houses", ("varu", "lom"),
            True, id="R456: another side's value",
        ),
        pytest.param(
            "[12 states] abstained.", "[11 states] abstained.", "states", (UNSOURCED, UNSOURCED),
            True, id="R456: a vote is counted once",
        ),
        pytest.param(
            "[300 houses] burnt down.", "[420 houses] burnt down.", "houses", ("varu", "varu"),
            False, id="one voice counts again",
        ),
        pytest.param(
            "[300 people] were killed.", "[420 people] were killed.", "killed", ("varu", "lom"),
            False, id="what only grows",
        ),
        pytest.param(
            "[300 houses] burnt down.", "[420 houses] burnt down.", "houses", ("varu", "usk"),
            False, id="no principal",
        ),
    ],
)  # fmt: skip
def test_r456_what_is_no_newer_count(
    first: str, second: str, what: str, reporters: tuple[str, str], expected: bool
) -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    one = counted(desk, "a", first, reporters[0])
    other = counted(desk, "b", second, reporters[1])
    desk.items[:] = [
        Figure(
            id=figure.id, spans=figure.spans, low=figure.low, high=figure.high,
            unit=figure.unit, unit_class=figure.unit_class, what=what, reporter=figure.reporter,
        )
        for figure in (one, other)
    ]  # fmt: skip
    record = desk.record()
    context = context_of(record, CASE)
    assert is_no_newer(record.figures[0], record.figures[1], context) is expected
    assert not (expected and "update" in kinds(record))


@pytest.mark.parametrize(
    ("first", "second", "reporters", "expected"),
    [
        pytest.param(
            "[31 people] were killed in the attack on Orran market on 4 May.",
            "[3 people] were killed in the attack on Orran market on 4 May.",
            ("varu", "lom"), ["contradiction"], id="R457: one day, one place",
        ),
        pytest.param(
            "[14 people] were killed in the clash at Orran.",
            "[40 people] were killed in the clash at Orran.",
            ("varu", "lom"), ["contradiction"], id="R457: no day, and soon",
        ),
        pytest.param(
            "[14 people] were killed in the clash at Orran on 2 May.",
            "[40 people] were killed in the clash at Orran on 6 May.",
            ("varu", "lom"), [], id="two days",
        ),
        pytest.param(
            "[14 people] were killed in the fire at Orran.",
            "[40 people] were killed in the clash at Orran.",
            ("varu", "lom"), [], id="two acts",
        ),
        pytest.param(
            "[14 people] were killed in the fire at Orran.",
            "[40 people] were killed in the fire at Orran.",
            (UNSOURCED, UNSOURCED), ["update"], id="a toll rises",
        ),
    ],
)  # fmt: skip
def test_r457_the_victims_of_one_act(
    first: str, second: str, reporters: tuple[str, str], expected: list[str]
) -> None:
    desk = Desk(dates={"a": day(7), "b": day(13)})
    one = counted(desk, "a", first, reporters[0])
    other = counted(desk, "b", second, reporters[1])
    record = desk.record()
    assert one_act_told(one, other, context_of(record, CASE)) is bool(expected)
    assert kinds(record) == expected


def test_what_one_report_tells_of_a_count_more_than_once() -> None:
    desk = Desk(dates={"a": day(1), "b": day(2)})
    one = counted(desk, "a", "The army lost [40 people].")
    bare = counted(desk, "a", "The Front says [12].")
    again = counted(desk, "a", "It counts [40 people] still.")
    context = context_of(desk.record(), CASE)
    group = (one, bare, again)
    assert around(one, context) == ("The army lost ", "40 people", "")
    assert as_of(one, context) == day(1) == first_told(group, context)[Decimal(40)]
    assert nearest_before(group, context) == {bare.id: one.id}
    nearer = told_again(group, context)
    assert nearer == {one.id: again.spans[0].start}
    assert not stands_nearer(one, bare, nearer)
