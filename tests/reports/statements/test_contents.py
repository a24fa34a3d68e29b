"""What a statement is about is told by its own words first, and never by its verb alone."""

from __future__ import annotations

from functools import cache

import pytest

from goodoffices.case.issues import Issue, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Party, Role
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.record import Statement
from goodoffices.reports.statements.statements import find_statements
from tests.reports.saying import LEAD, article_of


@cache
def case_of_the_yard() -> Case:
    """Return a case without leans; an option of it is told by a verb of refusing."""
    return Case(
        id="yard",
        title="Yard",
        parties=(
            Party(id="guild", name="Guild", kind=Kind.ORGANISATION, role=Role.PRINCIPAL),
            Party(id="owners", name="Owners", kind=Kind.ORGANISATION, role=Role.PRINCIPAL),
        ),
        issues=(
            Issue(
                id="layoffs",
                name="forced layoffs",
                affirms="Forced layoffs are ruled out.",
                aliases=("layoffs",),
                options=(Option(id="none", name="ruled out"), Option(id="some", name="some")),
            ),
        ),
    )


def last_of(text: str) -> Statement:
    case = case_of_the_yard()
    article = article_of(LEAD + text)
    cast = find_cast(article, case=case, gazetteer=gazetteer_of(case))
    return find_statements(article, case=case, cast=cast)[-1]


@pytest.mark.parametrize(
    ("sentence", "issue"),
    [
        ("The Owners have ruled out a higher offer.", None),
        ("The Guild has ruled out any talks.", None),
        ("The Owners have ruled out layoffs.", "layoffs"),
        ("The Guild wants layoffs ruled out.", "layoffs"),
    ],
)
def test_a_verb_alone_names_no_issue(sentence: str, issue: str | None) -> None:
    assert last_of(sentence).issue == issue


@pytest.mark.parametrize(
    ("sentence", "sided"),
    [
        ("The Guild objected to the title.", False),
        ("The Guild refused to bow to threats.", False),
        ("The Guild objected to that.", True),
        ("The Guild rejects it.", True),
    ],
)
def test_a_refusal_of_a_thing_of_its_own_takes_no_side(sentence: str, sided: bool) -> None:
    found = last_of(f"The Owners support layoffs. {sentence}")
    assert bool(found.stance and found.stance.polarity) is sided
