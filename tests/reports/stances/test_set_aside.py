"""R501: an option told only as what another one is not is neither wanted nor refused."""

from __future__ import annotations

from functools import cache

import pytest

from goodoffices.case.issues import Issue, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Party, Role
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.stances.set_aside import without_set_aside
from goodoffices.reports.stances.topics import topic_index
from goodoffices.reports.statements.statements import find_statements
from tests.reports.saying import LEAD, article_of

ROAD = (("main", "main road"), ("side", "side roads"), ("closed", "roads stay closed"))
TRUCE = (("three", "three months"), ("six", "six months"))


def _issue(name: str, affirms: str, options: tuple[tuple[str, str], ...]) -> Issue:
    listed = tuple(Option(id=key, name=words) for key, words in options)
    return Issue(id=name, name=name, affirms=affirms, aliases=(name,), options=listed)


@cache
def case_of_the_roads() -> Case:
    """Return a case whose options are names of one kind."""
    return Case(
        id="roads",
        title="Roads",
        parties=(
            Party(id="varu", name="Varu", role=Role.PRINCIPAL, kind=Kind.STATE),
            Party(id="lom", name="Lom", role=Role.PRINCIPAL, kind=Kind.STATE),
        ),
        issues=(
            _issue("roads", "The roads to Ash reopen.", ROAD),
            _issue("truce", "A truce takes effect.", TRUCE),
        ),
    )


@pytest.mark.parametrize(
    ("sentence", "options"),
    [
        pytest.param(
            "Varu promised to reopen one side road, not the main one.", ("side",), id="comma not"
        ),
        pytest.param(
            "Lom accepted a truce of three months, not six months.", ("three",), id="same"
        ),
        pytest.param(
            "Lom wants a truce of six months rather than three months.", ("six",), id="rather than"
        ),
        pytest.param(
            "Lom backs a truce of three months instead of six months.", ("three",), id="instead of"
        ),
        pytest.param(
            "Lom wants not a truce of three months but one of six months.", ("six",), id="not but"
        ),
        pytest.param(
            "Lom accepted a truce of three months but would not accept six months.",
            ("three",),
            id="but would not",
        ),
        pytest.param(
            "Lom proposed a truce of five months, down from six months.", (), id="former"
        ),
        pytest.param(
            "Lom wants a truce of three months, cut from six months.", ("three",), id="cut from"
        ),
        pytest.param("Lom wants a truce of six months from May.", ("six",), id="a day it begins"),
        pytest.param(
            "Varu offered a side road and, later, the main road.", ("side", "main"), id="both"
        ),
        pytest.param(
            "Lom demanded three months or six months of truce.", ("three", "six"), id="either"
        ),
    ],
)
def test_r501_only_the_option_meant_is_named(sentence: str, options: tuple[str, ...]) -> None:
    article, case = article_of(LEAD + sentence), case_of_the_roads()
    cast = find_cast(article, case=case, gazetteer=gazetteer_of(case))
    (found, *_) = find_statements(article, case=case, cast=cast)
    assert found.options == options


def test_words_of_different_issues_do_not_set_each_other_aside() -> None:
    text = "the main road, not six months"
    hits = topic_index(case_of_the_roads()).topics(text).hits
    assert {hit.option for hit in without_set_aside(text, hits)} >= {"main", "six"}


@pytest.mark.parametrize(
    ("sentence", "options"),
    [
        pytest.param("Lom prefers three months to six months.", ("three",), id="R501: prefers to"),
        pytest.param("Lom favours six months over three months.", ("six",), id="R501: over"),
        pytest.param(
            "Lom would rather have a truce of six months than three months.", ("six",),
            id="R501: rather than",
        ),
        pytest.param(
            "Lom said a truce of three months was worse than six months.", (), id="R501: worse"
        ),
    ],
)  # fmt: skip
def test_r501_what_another_one_is_preferred_to_is_not_meant(
    sentence: str, options: tuple[str, ...]
) -> None:
    article, case = article_of(LEAD + "Varu and Lom met. " + sentence), case_of_the_roads()
    cast = find_cast(article, case=case, gazetteer=gazetteer_of(case))
    assert find_statements(article, case=case, cast=cast)[-1].options == options
