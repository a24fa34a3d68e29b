"""Options lean by the sentence of their issue where a case gives no lean (R470)."""

from __future__ import annotations

import pytest

from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.reports.stances.leaning import lean_of


def issue_with(*names: str, affirms: str) -> Issue:
    options = tuple(Option(id=f"o{at}", name=name) for at, name in enumerate(names))
    return Issue(id="i", name="Wage", affirms=affirms, options=options)


@pytest.mark.parametrize(
    ("name", "affirms", "lean"),
    [
        pytest.param("15 crowns", "The wage rises to 15 crowns.", Lean.PRO, id="its number"),
        pytest.param("12 crowns", "The wage rises to 15 crowns.", Lean.NEITHER, id="another"),
        pytest.param("full", "Inspectors return to the mills.", Lean.PRO, id="the whole"),
        pytest.param("partial", "Inspectors return to the mills.", Lean.NEITHER, id="a part"),
        pytest.param("binding", "Disputes go to binding arbitration.", Lean.PRO, id="adjective"),
        pytest.param("closed", "The ferry stays open.", Lean.CON, id="R416: its opposite state"),
        pytest.param("resumed", "The strike is suspended.", Lean.CON, id="R416: its opposite"),
        pytest.param("compulsory", "Shifts stay voluntary.", Lean.CON, id="R416: an adjective"),
        pytest.param("2040", "Coal power ends by 2035.", Lean.NEITHER, id="another year"),
        pytest.param("none", "Disputes go to binding arbitration.", Lean.NEITHER, id="none"),
    ],
)
def test_r470_an_option_of_the_sentence_leans_with_it(name: str, affirms: str, lean: Lean) -> None:
    issue = issue_with(name, "other", affirms=affirms)
    assert lean_of(issue.options[0], issue) is lean


def test_r470_a_case_that_gives_leans_is_followed() -> None:
    options = (Option(id="a", name="full"), Option(id="b", name="no", lean=Lean.CON))
    issue = Issue(id="i", name="Access", affirms="Inspectors return.", options=options)
    assert lean_of(options[0], issue) is Lean.NEITHER
