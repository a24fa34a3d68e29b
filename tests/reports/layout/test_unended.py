"""What does not end like a sentence, or is too short for one, may be the body all the same."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.kinship import Vocabulary
from goodoffices.reports.layout.lines import Line, lines_of
from goodoffices.reports.layout.unended import goes_on, is_brief, is_listed


def line(text: str) -> Line:
    (found,) = lines_of(text)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Nobody clapped.", True, id="R363: a subject and its verb"),
        pytest.param("Not I.", True, id="R363: a negation"),
        pytest.param("And the boatmen?", True, id="R363: a question that joins on"),
        pytest.param("Photo gallery.", False, id="R363: a label with a full stop"),
        pytest.param("What next?", False, id="R363: a heading that asks"),
        pytest.param("What stays open", False, id="R363: a heading"),
    ],
)
def test_a_brief_line_goes_on(text: str, expected: bool) -> None:
    assert goes_on(line("The boats left at noon on Friday."), line(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Sour.", True), ("Sooner!", True), ("Sour", False), ("THE TOLLS.", False), ("14.", False)],
)
def test_r363_a_full_stop_tells_an_answer_from_a_heading(text: str, expected: bool) -> None:
    assert is_brief(line(text)) is expected


def test_a_list_on_the_report_s_matter_is_told_from_one_on_something_else() -> None:
    known = Vocabulary(["The tolls, the locks and the boatmen are on the table at Fenwick."])
    own = [line(one) for one in ("* The tolls", "* The locks at Fenwick", "* The boatmen")]
    other = [line(one) for one in ("* Tide table", "* Chess column", "* Radio tonight")]
    assert is_listed(own, 1, known)
    assert not is_listed(other, 1, known)
