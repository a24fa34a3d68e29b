"""An amount that is told as a bound is neither refused nor sought (R571)."""

from __future__ import annotations

from functools import cache

import pytest

from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Party, Role
from goodoffices.reports.cues.intent import denied_object
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.record import Statement
from goodoffices.reports.stances.bounds import is_bound
from goodoffices.reports.statements.statements import find_statements
from tests.reports.saying import LEAD, article_of, unit_in
from tests.reports.stances.test_direction import content_of


@cache
def case_of_the_fare() -> Case:
    """Return a case about an amount, with options for two of them."""
    return Case(
        id="fare",
        title="Fare",
        parties=(
            Party(id="varu", name="Varu", role=Role.PRINCIPAL, kind=Kind.STATE),
            Party(id="lom", name="Lom", role=Role.PRINCIPAL, kind=Kind.STATE),
        ),
        issues=(
            Issue(
                id="fare",
                name="Fare",
                affirms="A fare is paid.",
                aliases=("fare", "river fare"),
                options=(
                    Option(id="none", name="No fare", lean=Lean.CON),
                    Option(id="ten", name="10 crowns", lean=Lean.PRO),
                    Option(id="thirty", name="30 crowns", lean=Lean.PRO),
                ),
            ),
        ),
    )


def said_of(sentence: str) -> Statement:
    article, case = article_of(LEAD + "Varu and Lom met. " + sentence), case_of_the_fare()
    cast = find_cast(article, case=case, gazetteer=gazetteer_of(case))
    return find_statements(article, case=case, cast=cast)[-1]


@pytest.mark.parametrize(
    ("sentence", "on_issue", "on_option", "options"),
    [
        ("Lom refused to pay more than 10 crowns for the river fare.", "assert", None, ()),
        ("Lom will not pay more than 10 crowns for the river fare.", "assert", None, ()),
        ("Lom rejected any fare above 10 crowns.", "assert", None, ()),
        ("Lom rejected a fare of less than 30 crowns.", "assert", None, ()),
        ("Varu demanded more than 10 crowns for the river fare.", "demand", None, ()),
        ("Varu refused to accept less than 30 crowns for the river fare.", "demand", None,
         ("thirty",)),
        ("Lom wants a fare of no more than 10 crowns.", "demand", None, ("ten",)),
        ("Lom will pay no river fare.", "reject", None, ()),
        ("Lom rejected a fare of 30 crowns.", None, "reject", ("thirty",)),
        ("Lom accepted a fare of 10 crowns.", "support", None, ("ten",)),
    ],
)  # fmt: skip
def test_r571_what_passes_a_bound_names_no_option(
    sentence: str, on_issue: str | None, on_option: str | None, options: tuple[str, ...]
) -> None:
    found = said_of(sentence)
    told = (found.stance, found.option_stance, found.options)
    assert told == (on_issue, on_option, options), "R571"


def test_r571_the_most_that_is_paid_is_no_refusal() -> None:
    unit, _ = unit_in("Dunmar will pay no more than the tolls.")
    assert not denied_object(unit, 2)
    unit, _ = unit_in("Dunmar will pay no tolls.")
    assert denied_object(unit, 2)


def test_r571_without_an_option_there_is_no_bound() -> None:
    assert not is_bound(content_of("a truce of more than a month"))
