"""Values of JSON and YAML are walked through with their places."""

from __future__ import annotations

import pytest

from goodoffices.formats.case_text import Plain, yaml_text
from goodoffices.formats.entries import Entry, documents, named_options, too_many_issues
from goodoffices.formats.exact_json import exact_json
from goodoffices.formats.exchange import Findings
from goodoffices.formats.weighted import weighted_rows


def test_places_lead_through_file_and_keys() -> None:
    findings = Findings()
    (entry,) = documents({"a.json": b'{"x": [1, {"y": "no"}]}'}, [".json"], findings)
    inner = entry.child("x", findings).items(findings)[1].child("y", findings)
    assert (inner.path, inner.name(findings)) == ("a.json.x[1].y", "no")


def test_every_wrong_shape_is_a_problem() -> None:
    findings = Findings()
    entry = Entry(value=[None], path="a")
    entry.mapping(findings)
    entry.child("b", findings).items(findings)
    entry.items(findings)[0].name(findings)
    assert [one.path for one in findings.problems] == ["a", "a", "a.b", "a.b", "a[0]"]


def test_files_of_another_kind_are_left_aside() -> None:
    findings = Findings()
    assert list(documents({"a.xml": b"<a/>"}, [".json"], findings)) == []
    assert findings.notes == ["a.xml: no file of this format; left aside."]


def test_infinity_is_a_word_only_where_it_is_asked_for() -> None:
    file = {"a.json": b'{"x": -Infinity}'}
    (entry,) = documents(file, [".json"], Findings(), infinities=True)
    assert entry.value == {"x": "-Infinity"}
    findings = Findings()
    assert list(documents(file, [".json"], findings)) == []
    assert "finite" in findings.problems[0].message


def test_a_thousand_issues_are_read_and_no_more() -> None:
    findings = Findings()
    assert not too_many_issues(Entry(value=[None] * 1_000, path="v"), findings)
    assert too_many_issues(Entry(value=[None] * 1_001, path="v"), findings)


def test_option_twice_is_named() -> None:
    findings = Findings()
    values = [Entry(value=value, path="v") for value in ("a", "b", "a")]
    named_options("Water", values, "v", findings)
    assert [one.value for one in findings.problems] == ["a"]


def test_weights_multiply_and_gaps_are_named() -> None:
    findings = Findings()
    issue = named_options(
        "Water", [Entry(value="a", path="v"), Entry(value="b", path="v")], "v", findings
    )
    assert issue is not None
    weights = Entry(value={"Water": 2}, path="w")
    tables = {"Water": Entry(value={"a": 3}, path="t")}
    (row,) = weighted_rows([issue], weights, tables, findings, missing_is_zero=True)
    assert list(row) == [6, 0]
    assert findings.problems == []
    weighted_rows([issue], weights, {}, findings, missing_is_zero=True)
    assert "no table of values" in findings.problems[0].message


@pytest.mark.parametrize("word", ["no", "1e5", "0x1F", "1:30", "~", "", "-", "12", "2024-05-01"])
def test_words_stay_words_in_yaml(word: str) -> None:
    (entry,) = documents({"a.yml": yaml_text({"x": word}).encode()}, [".yml"], Findings())
    assert entry.value == {"x": word}


def test_json_numbers_are_written_digit_by_digit() -> None:
    text = exact_json({"a": Plain("0.10000000000000000001"), "b": ["x", None, True, 2], "c": {}})
    assert '"a": 0.10000000000000000001' in text
    assert '"b": ["x", null, true, 2]' in text
