"""A case document is read whole, or refused with every problem and its place."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodoffices.case.document import case_schema, read_case
from goodoffices.case.links import Related, Total
from goodoffices.case.writing import case_document
from goodoffices.errors import CaseDocumentError
from tests.case.strategies import Document, case_documents


def pond() -> Document:
    return {
        "schema": "goodoffices/case@1",
        "id": "pond",
        "title": "The pond",
        "parties": [
            {"id": "north", "name": "North", "role": "principal"},
            {"id": "south", "name": "South", "role": "principal"},
        ],
        "issues": [
            {
                "id": "water",
                "name": "Water",
                "options": [
                    {"id": "share", "name": "Share it", "quantity": 1},
                    {"id": "split", "name": "Split it", "quantity": 2},
                ],
            },
            {
                "id": "boats",
                "name": "Boats",
                "options": [{"id": "all", "name": "All"}, {"id": "none", "name": "None"}],
            },
        ],
    }


def test_another_document_of_ours_is_told_in_one_line() -> None:
    with pytest.raises(CaseDocumentError) as caught:
        read_case(json.dumps(pond() | {"schema": "goodoffices/packages@1", "zone": {}}))
    (problem,) = caught.value.problems
    assert (problem.path, problem.value) == ("schema", "goodoffices/packages@1")


def problems_of(document: Document | str) -> list[tuple[str, str]]:
    text = document if isinstance(document, str) else json.dumps(document)
    with pytest.raises(CaseDocumentError) as refused:
        read_case(text)
    return [(problem.path, problem.message) for problem in refused.value.problems]


def changed(**parts: Any) -> Document:  # noqa: ANN401 - any part of a document
    return {**pond(), **parts}


def test_smallest_case_is_read() -> None:
    case = read_case(json.dumps(pond()))
    assert [party.id for party in case.principals] == ["north", "south"]
    assert case.issue("water").option("split").quantity == 2


def test_yaml_and_json_mean_the_same() -> None:
    assert read_case(yaml.safe_dump(pond())) == read_case(json.dumps(pond()))


@given(case_documents())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_written_case_reads_back_equal(document: Document) -> None:
    case = read_case(json.dumps(document))
    assert read_case(json.dumps(case_document(case))) == case


@given(case_documents())
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_published_schema_accepts_every_case_that_is_read(document: Document) -> None:
    written = case_document(read_case(json.dumps(document)))
    jsonschema.Draft202012Validator(case_schema()).validate(written)


@pytest.mark.parametrize(
    ("document", "path", "message"),
    [
        pytest.param({}, "issues", "This key is missing.", id="a missing key"),
        pytest.param(
            changed(titel="x"), "titel", "This key is not known here.", id="a misspelt key"
        ),
        pytest.param(
            changed(schema="goodoffices/case@9"),
            "schema",
            "This value is not known here.",
            id="a version that this program cannot read",
        ),
        pytest.param(
            changed(issues=[pond()["issues"][0], {**pond()["issues"][1], "name": "WATER"}]),
            "issues[1].name",
            "Two issues have one name; the other is issues[0].",
            id="two issues with one name, whatever the case of letters",
        ),
        pytest.param(
            changed(preferences=[{"party": "north", "points": {"water": {"dam": 3}}}]),
            "preferences[0].points.water",
            "Issue water has no such option.",
            id="an unknown option in a preference",
        ),
        pytest.param(
            changed(preferences=[{"party": "north", "points": {"water": {"share": "lots"}}}]),
            "preferences[0].points.water.share",
            "This must be an exact number.",
            id="points that are no number",
        ),
        pytest.param(
            changed(preferences=[{"party": "north", "orderings": {"water": ["share", "share"]}}]),
            "preferences[0].orderings.water",
            "An option stands in two ranks: an ordering has no cycle.",
            id="a cyclic ordering",
        ),
        pytest.param(
            changed(preferences=[{"party": "east", "walk_away": 1}]),
            "preferences[0].party",
            "There is no such identifier among the parties.",
            id="preferences of a party that is not there",
        ),
        pytest.param(
            changed(
                links=[
                    {
                        "id": "a",
                        "kind": "applies_only_if",
                        "issue": "water",
                        "when": {"boats": ["all"]},
                        "otherwise": "share",
                    },
                    {
                        "id": "b",
                        "kind": "applies_only_if",
                        "issue": "boats",
                        "when": {"water": ["split"]},
                        "otherwise": "none",
                    },
                ]
            ),
            "links",
            "Issues apply only if one another do, in a circle.",
            id="a cycle of links",
        ),
        pytest.param(
            changed(links=[{"id": "t", "kind": "total", "issues": ["boats"], "at_most": 1}]),
            "issues[1].options[0].quantity",
            "The total of links[0] needs a quantity here.",
            id="a total over options without quantities",
        ),
        pytest.param(
            changed(bodies=[{"id": "b", "name": "B", "quota": 3, "members": [
                {"id": "m", "name": "M", "weight": 2}]}]),
            "bodies[0].quota",
            "The members have 2 votes in all, so nothing can pass.",
            id="a quota above the total",
        ),
        pytest.param(
            changed(parties=[{**p, "role": "other"} for p in pond()["parties"]]),
            "parties",
            "A negotiation has at least two principals; here are 0.",
            id="nobody who must accept",
        ),
        pytest.param(
            changed(parties=[*pond()["parties"], {"id": "a", "name": "A", "side": "a"}]),
            "parties",
            "Parties are part of one another in a circle.",
            id="a party that is part of itself",
        ),
        pytest.param("a: [1", "line 1 column 6", "This is no YAML: expected ',' or ']', but got "
                     "'<stream end>'.", id="broken YAML"),
        pytest.param('{"a": 1', "line 1 column 8", "This is no JSON: Expecting ',' delimiter.",
                     id="broken JSON"),
        pytest.param('{"a": 1, "a": 2}', "", "A key stands twice in one object.",
                     id="a key that stands twice"),
        pytest.param("a: &x [1]\nb: *x", "line 2 column 4",
                     "The document uses a YAML alias ('*name').", id="a YAML alias"),
        pytest.param("", "", "The document is empty.", id="an empty file"),
        pytest.param("[1, 2]", "", "A case is an object with named values.", id="a bare list"),
    ],
)  # fmt: skip
def test_problem_is_named_at_its_place(document: Document | str, path: str, message: str) -> None:
    assert (path, message) in problems_of(document)


def test_all_problems_are_found_in_one_reading() -> None:
    broken = changed(
        title=3,
        persons=[{"id": "x", "name": "X", "party": "nobody"}],
        anchors=[{"id": "a", "words": ["w"], "from": "2023-02-29", "until": "2023-03-01"}],
        links=[{"id": "l", "kind": "requires", "when": {"sky": ["blue"]}, "then": {"water": []}}],
    )
    assert [path for path, _ in problems_of(broken)] == [
        "title",
        "links[0].then.water",
        "anchors[0].from",
        "persons[0].party",
        "links[0].when.sky",
    ]


@given(st.integers(10**6, 10**9))
def test_no_message_quotes_a_preference(secret: int) -> None:
    broken = changed(
        preferences=[{"party": "north", "walk_away": [secret, 1], "points": {"x": {"y": secret}}}]
    )
    with pytest.raises(CaseDocumentError) as refused:
        read_case(json.dumps(broken))
    assert str(secret) not in str(refused.value)


@given(st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["schema", "id", "parties", "issues", "links", "options", "kind", "side",
                         "preferences", "points", "when", "then", "of", "members", "orderings"]),
        inner, max_size=4),
    max_leaves=12,
))  # fmt: skip
def test_no_document_is_refused_without_a_sentence(document: object) -> None:
    with pytest.raises(CaseDocumentError) as refused:
        read_case(json.dumps(document))
    assert all(problem.message and problem.remedy for problem in refused.value.problems)


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "a: " + "[" * 100_000, '{"id": ' + "9" * 5000 + "}", "id: " + "9" * 5000],
    ids=["deep JSON", "deep YAML", "a long JSON number", "a long YAML number"],
)
def test_hostile_document_is_refused_in_words(text: str) -> None:
    assert problems_of(text)


def test_words_stay_words_in_yaml() -> None:
    text = yaml.safe_dump(pond()).replace("name: None", "name: no")
    assert read_case(text).issue("boats").option("none").name == "no"


def test_links_of_every_kind_read_back() -> None:
    links = [
        {"id": "r", "kind": "related", "issues": ["water", "boats"]},
        {"id": "t", "kind": "total", "issues": ["water"], "at_least": 1},
        {"id": "c", "kind": "counts", "of": [{"issue": "water", "options": ["share"]}],
         "at_most": 1},
    ]  # fmt: skip
    case = read_case(json.dumps(changed(links=links)))
    assert isinstance(case.links[0], Related)
    assert isinstance(case.links[1], Total)
    assert case.are_related("water", "boats")
    assert read_case(json.dumps(case_document(case))) == case
