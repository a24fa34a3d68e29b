"""A voice that moves is set beside the words that it leaves (R251, R252)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.holding import DOCUMENT, held_of, told_of
from goodoffices.reports.comparing.position_pairs import MOST_IN_CELL
from goodoffices.reports.comparing.shifts import shifts
from goodoffices.reports.labels import SourceKind, Stance
from goodoffices.reports.record import Comparison, Statement
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
TALDEN, BRENN, FRONT = "mira-talden", "oskar-brenn", "lom"


def moved(desk: Desk) -> list[tuple[str, str, str]]:
    context = context_of(desk.record(), CASE)
    told = [told_of(one, context) for one in desk.items if isinstance(one, Statement)]
    found = shifts([one for one in told if one is not None], context)
    unique = dict.fromkeys((kind.value, a.statement.id, b.statement.id) for kind, a, b in found)
    return list(unique)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Talden no longer rules out the fish quota.", id="fisheries"),
        pytest.param("Talden has dropped its objection to the sluice.", id="water"),
        pytest.param("Talden for the first time spoke of an exchange.", id="prisoners"),
        pytest.param("Talden can accept a recount, a shift from her view.", id="elections"),
        pytest.param("Talden is now said to admit the trains.", id="rail"),
        pytest.param("Talden backed down over the doses.", id="vaccines"),
        pytest.param("Talden came round to a new line.", id="borders"),
        pytest.param("Talden softened its tone on the debt: it has softened.", id="debt"),
    ],
)
def test_r252_report_says_that_somebody_has_moved(words: str) -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    desk.says("a", TALDEN, Stance.SUPPORT)
    desk.says("b", TALDEN, None, words=words)
    assert moved(desk) == [("update", "s-0", "s-1")]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Talden still wants the quota.", id="the same again"),
        pytest.param("Talden now and then fishes herself.", id="a turn of phrase"),
        pytest.param("Talden knows that the sluice is shut.", id="part of another word"),
    ],
)
def test_r252_nothing_is_said_to_have_moved(words: str) -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    desk.says("a", TALDEN, Stance.SUPPORT)
    desk.says("b", TALDEN, None, words=words)
    assert moved(desk) == []


def test_r252_words_left_are_the_last_ones_and_the_plainest_of_the_speaker() -> None:
    desk = Desk(dates={"a": day(1), "b": day(3), "c": day(9)})
    plain = desk.says("a", TALDEN, Stance.REJECT)
    last = desk.says("b", "ministry", Stance.OPPOSE)
    turned = desk.says("c", TALDEN, Stance.SUPPORT)
    assert moved(desk) == [
        ("update", last.id, turned.id),
        ("update", plain.id, turned.id),
    ]


def test_r252_words_of_one_report_are_no_change() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", TALDEN, Stance.REJECT)
    desk.says("a", TALDEN, Stance.SUPPORT)
    assert moved(desk) == []


def test_r46_text_without_an_author_holds_what_it_says() -> None:
    desk = Desk(dates={"a": day(1)})
    draft = desk.says("a", None, Stance.DEMAND)
    assert held_of(draft, context_of(desk.record(), CASE)) is None
    written = replace(draft, source_kind=SourceKind.DOCUMENT)
    desk.items[0] = written
    held = held_of(written, context_of(desk.record(), CASE))
    assert held is not None
    assert held.side == DOCUMENT
    desk.says("a", FRONT, Stance.REJECT)
    (comparison,) = compare(desk.record(), case=CASE)
    assert comparison.reason.startswith("Iron bridge: a text is for it, Lom Front is against it")


def crowded(n: int) -> tuple[Comparison, ...]:
    desk = Desk(dates={f"r{k:02}": day(1 + k) for k in range(n)})
    for k in range(n):
        desk.says(f"r{k:02}", TALDEN, Stance.REJECT)
        desk.says(f"r{k:02}", FRONT, Stance.DEMAND)
    return compare(desk.record(), case=CASE)


def test_r251_cell_shows_a_few_pairs_and_says_how_many_more_there_are() -> None:
    shown = crowded(12)
    assert len(shown) == MOST_IN_CELL
    (told,) = [one.reason for one in shown if "not listed" in one.reason]
    # 12 within a report; of each later report, both sides against the other's last words.
    left = 12 + 2 * 11 - MOST_IN_CELL
    assert told.endswith(f" {left} more such pairs on this issue are not listed.")


def test_r251_small_cell_leaves_nothing_out() -> None:
    assert not [one for one in crowded(2) if "not listed" in one.reason]


def test_r251_pairs_side_by_side_come_before_pairs_across_reports() -> None:
    assert all(len({item[:1] for item in one.items}) == 1 for one in crowded(8))
    first = crowded(3)[0]
    assert first.rank == 1


def test_r324_words_that_take_no_side_hide_no_change() -> None:
    desk = Desk(dates={"a": day(1), "b": day(5), "c": day(9)})
    desk.says("a", TALDEN, Stance.OPPOSE)
    desk.says("b", TALDEN, Stance.ASSERT, words="Talden was in the valley.")
    desk.says("c", TALDEN, Stance.SUPPORT)
    assert ("update", "s-0", "s-2") in moved(desk)


def test_r324_body_within_a_side_speaks_with_one_voice() -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    case = replace(
        CASE,
        persons=tuple(
            replace(one, party="varan-army") if one.id == TALDEN else one for one in CASE.persons
        ),
    )
    desk.says("a", TALDEN, Stance.SUPPORT)
    desk.says("b", "varan-army", Stance.REJECT)
    kinds = {one.kind.value for one in compare(desk.record(), case=case)}
    assert "update" in kinds


def test_r324_words_told_of_the_side_itself_are_left_as_well() -> None:
    desk = Desk(dates={"a": day(1), "b": day(5), "c": day(9)})
    desk.says("a", "varu", Stance.OPPOSE)
    desk.says("b", TALDEN, Stance.OPPOSE)
    desk.says("c", TALDEN, Stance.SUPPORT)
    assert {("update", "s-0", "s-2"), ("update", "s-1", "s-2")} <= set(moved(desk))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(Stance.DEMAND, Stance.CONDITIONAL_SUPPORT, True, id="R444: it would settle"),
        pytest.param(Stance.CONDITIONAL_SUPPORT, Stance.DEMAND, True, id="R444: it hardens"),
        pytest.param(Stance.SUPPORT, Stance.DEMAND, False, id="R444: support is no step back"),
        pytest.param(Stance.DEMAND, Stance.DEMAND, False, id="R444: the same again"),
    ],
)
def test_r444_who_demanded_would_later_settle(
    before: Stance, after: Stance, expected: bool
) -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    first = desk.says("a", TALDEN, before)
    second = desk.says("b", TALDEN, after)
    assert moved(desk) == ([("update", first.id, second.id)] if expected else [])
