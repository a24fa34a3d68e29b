"""A GENIUS domain gives issues and options in the order that counts."""

from __future__ import annotations

import pytest

from goodoffices.formats.exchange import Findings
from goodoffices.formats.genius.domain import (
    GeniusIssue,
    bounds_of,
    issues_of,
    kind_of,
    objective_of,
    read_domain,
)
from goodoffices.formats.genius.reading import read_genius
from goodoffices.formats.xml_reading import XmlFile, read_xml
from tests.formats.builders import own


def domain(issues: str) -> XmlFile:
    text = (
        "<negotiation_template><utility_space><objective>"
        f"{issues}</objective></utility_space></negotiation_template>"
    )
    file = read_xml("d.xml", text, Findings())
    assert file is not None
    return file


def issues(text: str) -> tuple[tuple[GeniusIssue, ...], Findings]:
    findings = Findings()
    return read_domain(domain(text), findings), findings


@pytest.mark.parametrize(
    ("attributes", "kind"),
    [
        pytest.param("type='discrete'", "discrete", id="type"),
        pytest.param("etype='integer' lowerbound='1' upperbound='1'", "integer", id="etype"),
        pytest.param("vtype='Discrete'", "discrete", id="vtype, in any case of letters"),
        pytest.param("", "discrete", id="none stated, as in GENIUS"),
        pytest.param("type='discrete' vtype='integer'", "discrete", id="type counts first"),
    ],
)
def test_kind_of_an_issue_stands_in_one_of_three_places(attributes: str, kind: str) -> None:
    found, findings = issues(f"<issue index='1' name='A' {attributes}><item value='1'/></issue>")
    assert [issue.kind for issue in found] == [kind]
    assert findings.problems == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", "no issue", id="no issue"),
        pytest.param("<issue index='1' name='A'/>", "no option", id="no option"),
        pytest.param("<issue index='1'><item value='x'/></issue>", "no name", id="no name"),
        pytest.param("<issue index='x' name='A'><item value='x'/></issue>", "whole number",
                     id="no index"),
        pytest.param("<issue index='1' name='A'><item value='x'/><item value='x'/></issue>",
                     "option twice", id="an option twice"),
        pytest.param("<issue index='1' name='A' type='integer' lowerbound='5' upperbound='4'/>",
                     "runs from 5 to 4", id="bounds in the wrong order"),
        pytest.param("<issue index='1' name='A' type='integer' lowerbound='0' upperbound='5000'/>",
                     "between 1 and 2,000", id="too many numbers"),
        pytest.param("<issue index='1' name='A'><item value='x'/></issue>" * 2, "one index",
                     id="two issues with one index"),
        pytest.param("<objective name='B'><issue index='1' name='A'/></objective>",
                     "objective inside an objective", id="a tree of objectives"),
    ],
)  # fmt: skip
def test_broken_domain_is_refused(text: str, words: str) -> None:
    _, findings = issues(text)
    assert any(words in problem.sentence() for problem in findings.problems)


def test_pieces_of_a_domain_are_found() -> None:
    findings = Findings()
    file = domain(
        "<issue index='1' name='A' type='integer'><range lowerbound='2' upperbound='3'/></issue>"
    )
    root = objective_of(file, findings)
    assert root is not None
    (element,) = issues_of(file, root, findings)
    assert kind_of(file, element, findings) == "integer"
    assert bounds_of(file, element, findings) == (2, 3)


def test_title_is_the_objective_or_the_file() -> None:
    files = own("genius")
    draft = read_genius(files, Findings())
    assert draft is not None
    assert draft.title == "bridge"
    named = files["bridge_domain.xml"].replace(b'name="root"', b'name="The bridge"')
    draft = read_genius({**files, "bridge_domain.xml": named}, Findings())
    assert draft is not None
    assert draft.title == "The bridge"
