"""What a review shows of a way of finding is counted on the closed sets as they stand."""

from __future__ import annotations

from goodoffices.reports.lexicon import lexicon
from tests.gold.confidence import Verdict, counts_of, verdicts
from tests.gold.runs import CLOSED


def test_the_word_list_holds_the_counts_of_the_closed_sets() -> None:
    found = [one for chosen in CLOSED for one in verdicts(chosen)]
    counts = {path: list(one) for path, one in counts_of(found).items()}
    assert lexicon("confidence")["paths"] == counts, "run python -m tests.gold.confidence"


def test_counts_are_right_and_found() -> None:
    found: list[Verdict] = [("a", True), ("b", False), ("a", False), ("a", True)]
    assert counts_of(found) == {"a": (2, 3), "b": (0, 1)}
