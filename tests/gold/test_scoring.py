"""The scorer gives the figures that one can count by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.labels import Stance
from tests.gold.comparing import Pair, comparison_tally, raised
from tests.gold.scoring import (
    Item,
    Share,
    Tally,
    agreeing,
    label_share,
    overlap,
    pair,
    polarity_share,
    positions_within,
    prose_lost,
    residue_tally,
    right_speakers,
)


def item(
    *spans: tuple[int, int], report: str = "r", optional: bool = False, **labels: object
) -> Item:
    values = {
        label: tuple(value) if isinstance(value, list) else (value,)
        for label, value in labels.items()
    }
    return Item(report=report, spans=spans, labels=values, optional=optional)


READING = [item((0, 50)), item((60, 100)), item((120, 200)), item((210, 260), report="s")]


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        pytest.param(READING, 1.0, 1.0, id="a perfect answer scores one"),
        pytest.param([], 1.0, 0.0, id="an empty answer finds nothing and says nothing wrong"),
        pytest.param(
            [replace(one, spans=((one.hull[0] + 1, one.hull[1] + 1),)) for one in READING],
            1.0,
            1.0,
            id="an answer shifted by one character still hits",
        ),
        pytest.param(READING * 2, 0.5, 1.0, id="a doubled answer is half wrong"),
        pytest.param(
            [item((0, 50)), item((300, 310))], 0.5, 0.25, id="one right, one wrong, three missed"
        ),
        pytest.param(
            [item((0, 50), report="s")], 0.0, 0.0, id="the right place elsewhere is wrong"
        ),
        pytest.param([item((0, 19))], 0.0, 0.0, id="under four tenths in common is no hit"),
        pytest.param([item((0, 20))], 1.0, 0.25, id="four tenths in common is a hit"),
    ],
)
def test_spans_are_counted_one_to_one(found: list[Item], precision: float, recall: float) -> None:
    tally = pair(READING, found).tally
    assert (tally.precision, tally.recall) == (precision, recall)


def test_f1_is_the_harmonic_mean() -> None:
    assert Tally(hits=3, found=4, wanted=6).f1 == pytest.approx(2 * 0.75 * 0.5 / 1.25)
    assert Tally(hits=0, found=4, wanted=6).f1 == 0.0


def test_most_hits_come_before_the_best_fit() -> None:
    # The best single fit (b with the long answer) would leave the other answer without a hit.
    a, b = item((0, 60)), item((0, 100))
    pairing = pair([a, b], [item((0, 98)), item((30, 100))])
    assert len(pairing.hits) == 2


def test_optional_items_count_neither_as_missed_nor_as_false() -> None:
    wanted = [item((0, 10)), item((20, 30), optional=True), item((40, 50), optional=True)]
    tally = pair(wanted, [item((0, 10)), item((20, 30))]).tally
    assert tally == Tally(hits=1, found=1, wanted=1)


def test_a_second_copy_of_an_optional_item_is_false() -> None:
    pairing = pair([item((0, 10), optional=True)], [item((0, 10)), item((0, 10))])
    assert pairing.tally == Tally(hits=0, found=1, wanted=0)


FIGURE = item((0, 10), value="5..5", unit_class="people")


@pytest.mark.parametrize(
    ("found", "hits"),
    [
        pytest.param(item((9, 12), value="5..5", unit_class="people"), 1, id="touching is enough"),
        pytest.param(item((0, 10), value="6..6", unit_class="people"), 0, id="another value"),
        pytest.param(item((0, 10), value="5..5", unit_class="share"), 0, id="another unit"),
        pytest.param(item((10, 12), value="5..5", unit_class="people"), 0, id="another place"),
    ],
)
def test_a_figure_is_right_by_value_unit_and_place(found: Item, hits: int) -> None:
    assert len(pair([FIGURE], [found], agreeing("value", "unit_class")).hits) == hits


def test_an_event_told_three_times_is_one_and_its_second_copy_is_false() -> None:
    told = item((0, 10), (50, 60), (90, 99), type="meeting")
    answer = [item((52, 70), type="meeting"), item((0, 10), type="meeting")]
    tally = pair([told], answer, agreeing("type")).tally
    assert tally == Tally(hits=1, found=2, wanted=1)


def test_an_event_of_another_kind_is_no_hit() -> None:
    answer = [item((0, 10), type="visit")]
    assert not pair([item((0, 10), type="meeting")], answer, agreeing("type")).hits


def test_a_label_is_right_when_an_annotator_may_choose_it() -> None:
    wanted = item((0, 1), directness=["position", "indirect"])
    hits = [(wanted, item((0, 1), directness=value)) for value in ("indirect", "direct")]
    assert label_share(hits, "directness") == Share(right=1, answered=2, asked=2)


def speakers(*given: tuple[str | None, str | None]) -> tuple[bool, ...]:
    return right_speakers(
        [
            (item((n, n + 1), speaker=said), item((n, n + 1), speaker=answer))
            for n, (said, answer) in enumerate(given)
        ]
    )


def test_a_speaker_is_right_by_identifier_and_nobody_is_somebody() -> None:
    assert speakers(("ann", "ann"), ("ann", "bob"), (None, None), (None, "ann")) == (
        True,
        False,
        True,
        False,
    )


def test_anonymous_sources_are_right_when_each_keeps_one_name_of_its_own() -> None:
    one, two = "anonymous:r:1", "anonymous:r:2"
    source, other = "anonymous:1", "anonymous:2"
    assert speakers((source, one), (other, two), (source, one)) == (True, True, True)
    assert speakers((source, one), (other, one), (source, two)) == (True, False, False)
    assert speakers((source, "ann"), (source, None)) == (False, False)
    assert speakers(("anonymous", one), ("anonymous", two)) == (True, True)


def test_a_stance_is_judged_on_its_own_issue_and_silence_lowers_coverage_alone() -> None:
    wanted = item((0, 1), issue="dam", stance="demand")
    answers = [
        item((0, 1), issue="dam", stance="support"),
        item((0, 1), issue="dam", stance="reject"),
        item((0, 1), issue="dam", stance=None),
        item((0, 1), issue="ferry", stance="reject"),
    ]
    share = polarity_share(
        [(wanted, answer) for answer in answers], lambda stance: Stance(stance).polarity
    )
    assert share == Share(right=1, answered=2, asked=3)
    assert share.coverage == pytest.approx(2 / 3)


def test_residue_is_counted_by_characters_without_spaces_and_titles_count_on_no_side() -> None:
    text = "Title\nIt  rains.\nShare  this"
    prose, residue = positions_within([(6, 16)], text), positions_within([(17, 28)], text)
    everything = positions_within([(0, 28)], text)
    assert residue_tally(residue, prose, residue) == Tally(hits=9, found=9, wanted=9)
    assert residue_tally(residue, prose, everything) == Tally(hits=9, found=17, wanted=9)
    assert prose_lost(prose, frozenset()).rate == 1.0
    assert prose_lost(prose, everything).rate == 0.0


def compared(*spans: tuple[int, int], kind: str = "contradiction", required: bool = True) -> Pair:
    return Pair(kinds=(kind,), items=tuple(item(one) for one in spans), required=required)


def test_comparisons_are_unordered_pairs_with_their_kind() -> None:
    wanted = [compared((0, 9), (10, 19)), compared((20, 29), (30, 39))]
    found = [
        compared((10, 19), (0, 9)),
        compared((20, 29), (30, 39), kind="update"),
        compared((20, 29), (40, 49)),
    ]
    required, proposed = comparison_tally(wanted, found)
    assert (required.hits, required.wanted) == (1, 2)
    assert (proposed.hits, proposed.found) == (1, 2)


def test_acceptable_comparisons_are_never_missed() -> None:
    wanted = [compared((0, 9), (10, 19), required=False)]
    assert comparison_tally(wanted, [])[0].recall == 1.0
    assert comparison_tally(wanted, [compared((0, 9), (10, 19))])[1].precision == 1.0


def test_a_look_alike_is_raised_only_by_the_kind_it_must_not_be() -> None:
    silent = [compared((0, 9), (10, 19))]
    assert not raised(silent, [compared((0, 9), (10, 19), kind="different_event")])
    assert len(raised(silent, [compared((0, 9), (10, 19))])) == 1


def test_one_answer_cannot_stand_for_both_items() -> None:
    assert not raised([compared((0, 9), (0, 9))], [compared((0, 9), (50, 59))])


stretches = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda s: (s[0], s[0] + s[1]))


@given(stretches, stretches)
def test_overlap_agrees_with_counting_characters(
    one: tuple[int, int], two: tuple[int, int]
) -> None:
    first, second = set(range(*one)), set(range(*two))
    expected = len(first & second) / len(first | second)
    if first & second:
        assert overlap(one, two) == pytest.approx(expected)
    else:
        assert overlap(one, two) == 0


items = st.lists(stretches.map(lambda one: item(one)), max_size=6)


@given(items, items)
@settings(max_examples=50)
def test_every_required_item_is_hit_or_missed_and_every_answer_hit_or_false(
    wanted: list[Item], found: list[Item]
) -> None:
    pairing = pair(wanted, found)
    assert len(pairing.hits) + len(pairing.missed) == len(wanted)
    assert len(pairing.hits) + len(pairing.false) == len(found)


@given(items)
@settings(max_examples=50)
def test_a_reading_scores_one_against_itself(wanted: list[Item]) -> None:
    tally = pair(wanted, wanted).tally
    assert (tally.precision, tally.recall) == (1.0, 1.0)
