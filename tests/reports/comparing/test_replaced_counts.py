"""A value that its own report replaces is the older one of a count."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.count_labels import labels_differ, one_label
from goodoffices.reports.comparing.figure_pairs import figure_pairs
from goodoffices.reports.comparing.replaced_counts import is_replaced, replaced_counts, replaces
from goodoffices.reports.labels import UnitClass
from tests.reports.comparing.test_rival_counts import CASE, LOM, VARU, Told, count, figures
from tests.reports.made_records import Desk, day


@pytest.mark.parametrize(
    ("sentence", "first", "second", "expected"),
    [
        pytest.param(
            "The port needs 330 cranes, almost double the July estimate of 170; so it says.",
            count("330 cranes", 330, LOM, "crane"), count("170", 170, unit="crane"), True,
            id="R326: double the estimate of a month",
        ),
        pytest.param(
            "It counted 41 cases this week, up from 27.",
            count("41 cases", 41, LOM, "case"), count("27", 27, unit="case"), True,
            id="R326: up from",
        ),
        pytest.param(
            "The fleet had risen to 41 boats from 27.",
            count("41 boats", 41, LOM, "boat"), count("27", 27, unit="boat"), True,
            id="R326: risen to, from",
        ),
        pytest.param(
            "It sailed to 41 ports from 27.",
            count("41 ports", 41, LOM, "port"), count("27", 27, unit="port"), False,
            id="R326: nothing rises",
        ),
        pytest.param(
            "It issued 900 permits, against last year's 1,400.",
            count("900 permits", 900, LOM, "permit"), count("1,400", 1400, unit="permit"), True,
            id="R326: against last year's",
        ),
        pytest.param(
            "It issued 900 permits to more than 1,400 herders.",
            count("900 permits", 900, LOM, "permit"), Told("1,400 herders", 1400), False,
            id="R326: others are counted",
        ),
        pytest.param(
            "It issued 900 permits. Last year's 1,400 had lapsed.",
            count("900 permits", 900, LOM, "permit"), count("1,400", 1400, unit="permit"), False,
            id="R326: another sentence",
        ),
    ],
)  # fmt: skip
def test_value_that_held_before(sentence: str, first: Told, second: Told, expected: bool) -> None:
    desk = Desk(dates={"a": day(1)})
    newer, older = figures(desk, "a", sentence, first, second)
    context = context_of(desk.record(), CASE)
    found = [(one, other) for _, one, other in replaced_counts((newer, older), context)]
    assert found == ([(older, newer)] if expected else [])
    assert not is_replaced(newer, context)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        pytest.param("incidents by the army", "incidents by army", True, id="small words aside"),
        pytest.param("hit by drought", "drought", False, id="one word is no label"),
        pytest.param("goods by air", "goods by road", False, id="another way"),
        pytest.param("tugs held", "tugs taken", True, id="whoever took them holds them"),
        pytest.param("threatened by drought", "affected by drought", True, id="one measure"),
    ],
)
def test_label_of_several_words_tells_what_is_counted(
    first: str, second: str, *, same: bool
) -> None:
    desk = Desk(dates={"a": day(1)})
    sentence = "Lom counts 40; Varu 70."
    one = Told("40", 40, LOM, "count", UnitClass.COUNT, first)
    other = Told("70", 70, VARU, "count", UnitClass.COUNT, second)
    both = figures(desk, "a", sentence, one, other)
    assert one_label(*both) is same
    assert labels_differ(*both) is (second == "goods by road")


HELD = "Nineteen people died in Monday's shelling of Orran, the clinic said on Friday"


@pytest.mark.parametrize(
    ("ending", "earlier", "kind"),
    [
        pytest.param(", up from 14.", 14, "update", id="R545: up from what was told before"),
        pytest.param(", up from fourteen.", 14, "update", id="R545: in words"),
        pytest.param(", up from 14.", 30, "contradiction", id="another value before"),
        pytest.param(".", 14, "contradiction", id="nothing is replaced"),
        pytest.param(". It took 14 from the ruins.", 14, "contradiction", id="another sentence"),
    ],
)
def test_a_count_that_its_report_moves_up_replaces_that_value_everywhere(
    ending: str, earlier: int, kind: str
) -> None:
    desk = Desk(dates={"a": day(4), "b": day(6)})
    words = f"{earlier} people"
    told = Told(words, earlier, LOM, what="killed")
    (first,) = figures(desk, "a", f"Monday's shelling of Orran killed {words}.", told)
    newer = Told("Nineteen people", 19, what="killed")
    (second,) = figures(desk, "b", HELD + ending, newer)
    context = context_of(desk.record(), CASE)
    assert replaces(second, first, context) is (kind == "update")
    (pair,) = figure_pairs([first, second], context)
    assert (pair.kind.value, pair.items) == (kind, (first.id, second.id))
