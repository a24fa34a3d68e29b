"""Two versions of a text are compared so that each comes back whole (R148, R149)."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.app.drafts import open_drafts
from goodoffices.errors import CaseDocumentError, LimitError, MissingFileError
from goodoffices.ratification.wording.changes import Change, compare, pieces
from goodoffices.ratification.wording.clauses import Clause, clauses_of
from goodoffices.ratification.wording.document import wording_document, wording_lines
from goodoffices.ratification.wording.document_schema import wording_schema
from goodoffices.ratification.wording.stances import Version, read_stances, stances_on
from tests.cli.running import goodoffices

OLD = """The Council,

Recalling its resolution of last spring,

1. Demands an immediate ceasefire in the whole valley;

2. Calls upon the parties to open the northern road. Requests a report within ten days;

3. Decides to remain seized of the matter.
"""
NEW = """The Council,

Recalling its resolution of last spring,

1. Demands a lasting ceasefire in the whole valley;

2. Decides to remain seized of the matter.

3. Calls upon the parties to open the northern road. Thanks the envoy for her work;
"""
STANCES = """
- {clause: 1, version: new, by: North, stance: accepts, source: "Speech, 3 May"}
- {clause: 1, version: old, by: South, stance: refuses, source: "Letter, 1 May"}
- {clause: "3", version: new, by: South, stance: asks_change, source: "Letter", note: "no thanks"}
"""


def test_r148_a_clause_is_a_sentence_labelled_by_its_paragraph() -> None:
    assert [one.label for one in clauses_of(OLD)] == ["p1", "p2", "1", "2.1", "2.2", "3"]
    assert [one.is_operative for one in clauses_of(OLD)][:3] == [False, False, True]
    lines = "OP1. Stop fire;\n(a) At once;\n(b) All along the line;\nOP2. Report."
    assert [one.label for one in clauses_of(lines)] == ["op1", "op1a", "op1b", "op2"]


def test_r149_clauses_are_paired_in_order_and_then_as_moved() -> None:
    changes = compare(clauses_of(OLD), clauses_of(NEW))
    assert [(one.change.value, one.new and one.new.label) for one in changes] == [
        ("same", "p1"),
        ("same", "p2"),
        ("changed", "1"),
        ("moved", "2"),
        ("same", "3.1"),
        ("removed", None),
        ("added", "3.2"),
    ]


def test_a_changed_word_is_marked_and_who_says_what_stands_with_its_source() -> None:
    first, second = clauses_of(OLD), clauses_of(NEW)
    said = read_stances(STANCES, first, second)
    lines = wording_lines(compare(first, second), said)
    assert lines[0] == "7 clauses; 3 stayed the same."
    assert lines[1] == (
        "1 changed: Demands [-an immediate-] {+a lasting+} ceasefire in the whole valley;"
    )
    assert lines[2:4] == (
        "  South refuses, old wording: Letter, 1 May",
        "  North accepts, new wording: Speech, 3 May",
    )
    assert [one.by for one in stances_on(said, second[5], Version.NEW)] == ["South"]
    document = wording_document(compare(first, second), said)
    jsonschema.validate(document, wording_schema())
    assert document["counts"]["removed"] == 1
    assert document["clauses"][2]["stances"][0]["source"] == "Letter, 1 May"


def test_all_problems_of_stances_are_told_at_once() -> None:
    text = "- {clause: 9, version: new, by: A, stance: likes, source: x}\n- {clause: 1}\n- word"
    with pytest.raises(CaseDocumentError) as error:
        read_stances(text, clauses_of(OLD), clauses_of(NEW))
    places = [problem.path for problem in error.value.problems]
    assert places[:3] == ["stances[0].stance", "stances[0].clause", "stances[1].version"]
    assert len(places) == 2 + 4 + 5
    with pytest.raises(CaseDocumentError):
        read_stances("stances: no", (), ())


def test_too_long_a_text_is_refused() -> None:
    many = [Clause(label=f"{n}", text="x", is_operative=True) for n in range(1_001)]
    with pytest.raises(LimitError, match="1,001 clauses"):
        compare(many, [])


WORDS = st.lists(st.sampled_from(["truce", "road", "open", "at", "once", "the"]), max_size=8)
TEXTS = st.lists(WORDS.filter(bool), max_size=6)


@given(TEXTS, TEXTS)
def test_every_clause_of_both_versions_stands_once(
    first: list[list[str]], second: list[list[str]]
) -> None:
    old, new = (
        clauses_of("\n".join(f"{n}. {' '.join(one)}" for n, one in enumerate(text, start=1)))
        for text in (first, second)
    )
    changes = compare(old, new)
    assert [one.new for one in changes if one.new] == list(new)
    assert sorted(one.old.label for one in changes if one.old) == sorted(c.label for c in old)
    for one in changes:
        sides = [
            " ".join(filter(None, side))
            for side in zip(*((p.old, p.new) for p in one.pieces), strict=True)
        ]
        assert sides == [one.old.text if one.old else "", one.new.text if one.new else ""]
        assert (one.change is Change.SAME) <= (one.old is not None)


def test_pieces_of_equal_texts_are_one() -> None:
    assert len(pieces("a b", "a b")) == 1


def test_files_are_opened_or_refused(tmp_path: Path) -> None:
    old, new, said = (tmp_path / name for name in ("old.txt", "new.txt", "stances.yaml"))
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    said.write_text(STANCES, encoding="utf-8")
    shown = goodoffices("wording", old, new, "--stances", said)
    assert "{+a lasting+}" in shown.out
    data = json.loads(goodoffices("wording", old, new, "--json").out)
    assert data["schema"] == "goodoffices/wording@1"
    with pytest.raises(MissingFileError):
        open_drafts(str(old), str(tmp_path / "none"))
    new.write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(CaseDocumentError):
        open_drafts(str(old), str(new))
