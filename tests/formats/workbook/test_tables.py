"""Tables, conditions and the sheet "Rest" say what a case says."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.app.cases import open_case
from goodoffices.case.numbers import Range
from goodoffices.formats.exchange import Findings
from goodoffices.formats.workbook.conditions import (
    Known,
    by_name,
    read_conditions,
    write_conditions,
)
from goodoffices.formats.workbook.csv_files import read_csv, safe_text, write_csv
from goodoffices.formats.workbook.excel import read_excel, write_excel
from goodoffices.formats.workbook.exchange import (
    read_table_files,
    read_workbook,
    write_table_files,
    write_workbook,
)
from goodoffices.formats.workbook.links import read_links
from goodoffices.formats.workbook.points import read_linked_points, read_preferences, read_range
from goodoffices.formats.workbook.reading import read_tables
from goodoffices.formats.workbook.rest import add_rest
from goodoffices.formats.workbook.sketch import Sketch
from goodoffices.formats.workbook.tables import SHEETS, Cell, Sheet, Table, cell_at
from goodoffices.formats.workbook.writing import number_cell, range_cell, tables_of

KNOWN = Known(
    issues={"water": "i0", "i0": "i0"}, options={"i0": {"all year": "o0", "o0": "o0", "o1": "o1"}}
)


def sheet(name: str, *rows: tuple[str, ...]) -> Sheet:
    cells = [
        tuple(Cell(text=text, place=f"{name} {y},{x}") for x, text in enumerate(row))
        for y, row in enumerate(rows)
    ]
    return Sheet.of(name, cells)


def test_both_forms_of_the_tables_read_back_alike() -> None:
    case = open_case("lake-orvane")
    tables = tables_of(case)
    findings = Findings()
    from_excel = read_excel("b.xlsx", write_excel(tables), findings)
    from_csv = read_csv(dict(write_csv(tables)), findings)
    for name in SHEETS:
        texts = [
            [[c.text for c in row if c.text] for row in one[name].rows]
            for one in (from_excel, from_csv)
        ]
        assert texts[0] == texts[1]
    assert read_tables(from_csv, "t", "b", findings) == read_tables(from_excel, "t", "b", findings)
    assert findings.problems == []


def test_files_of_a_workbook_are_cited() -> None:
    case = open_case("camp-david-1978")
    findings = Findings()
    again, (file,) = read_workbook(dict(write_workbook(case, findings)), findings)
    assert again is not None
    assert again.sources[-1].title == file.citation
    again, files = read_table_files(dict(write_table_files(case, findings)), findings)
    assert again is not None
    assert [one.name for one in files] == [f"{n}.csv" for n in
        ("case", "parties", "issues", "linked-points", "links", "rest")]  # fmt: skip
    assert findings.problems == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        pytest.param("Water = all year | o1", [("i0", ["o0", "o1"])], id="names and identifiers"),
        pytest.param(" i0=o0 ; ", [("i0", ["o0"])], id="spaces and a last semicolon"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_conditions_are_read(text: str, meant: list[tuple[str, list[str]]]) -> None:
    findings = Findings()
    assert read_conditions(text, "A1", KNOWN, findings) == meant
    assert findings.problems == []


@pytest.mark.parametrize("text", ["Water", "Fire = o0", "Water = never", "= o0"])
def test_conditions_on_nothing_are_refused(text: str) -> None:
    findings = Findings()
    read_conditions(text, "A1", KNOWN, findings)
    assert [one.path for one in findings.problems] == ["A1"]


def test_name_that_two_have_stands_for_neither() -> None:
    assert by_name([("a", "Twin"), ("b", "twin")]) == {"a": "a", "b": "b"}
    assert write_conditions([("i", ["a", "b"])]) == "i = a | b"


@given(st.fractions(max_denominator=10**9))
def test_number_survives_a_cell(value: Fraction) -> None:
    for cell in (number_cell(value), range_cell(Range(low=value, high=value + 1))):
        text = format(cell, "f") if isinstance(cell, Decimal) else str(cell)
        numbers = read_range(Cell(text=text, place="A1"), Findings())
        first = numbers[0] if isinstance(numbers, list) else numbers
        assert first is not None
        assert Fraction(first) == value


@given(st.text(max_size=6))
def test_text_survives_a_table_file(text: str) -> None:
    marked = safe_text(text)
    assert not marked.startswith(("=", "+", "@"))
    row = ("title", text.replace("\r", "").replace("\0", ""))
    files = dict(write_csv([Table(name="Case", header=("what", "value"), rows=(row,))]))
    (cell,) = [one.text for one in read_csv(files, Findings())["Case"].rows[0][1:]] or [""]
    assert cell == row[1]


def test_rest_that_belongs_to_nothing_is_refused() -> None:
    sketch, findings = Sketch(), Findings()
    rows = [
        ("part", "entry"),
        ("persons[]", '{"id": "x"}'),
        ("parties.ghost", '{"kind": "state"}'),
        ("acceptance", '{"at_least": 2}'),
        ("title", '"x"'),
        ("bodies[]", "{"),
        ("acceptance[]", '{"id": "x"}'),
        ("acceptance", '{"at_least": 1}'),
    ]
    add_rest(sheet("Rest", *rows), sketch, findings)
    assert sketch.rest == {"persons": [{"id": "x"}], "acceptance": {"at_least": 2}}
    assert [one.path for one in findings.problems] == [f"Rest {n},0" for n in (2, 4, 5, 6, 7)]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        pytest.param("issues[0].options[1].name", "Issues!B3", id="the nearest part with a cell"),
        pytest.param("issues[0].od]d\nkey", "Issues!A2", id="a key with brackets and line feeds"),
        pytest.param("]", "]", id="nothing known"),
        pytest.param("", "", id="the document as a whole"),
    ],
)
def test_problem_finds_its_cell_whatever_the_key(path: str, place: str) -> None:
    sketch = Sketch()
    sketch.places |= {"issues[0]": "Issues!A2", "issues[0].options[1]": "Issues!B3"}
    assert sketch.place_of(path) == place


def test_empty_sheets_add_nothing() -> None:
    sketch, findings = Sketch(), Findings()
    read_links(sheet("Links"), sketch, KNOWN, findings)
    read_linked_points(sheet("Linked points"), sketch, (KNOWN, "b"), findings)
    read_preferences(sheet("Issues"), sketch, "b", findings)
    assert (sketch.links, sketch.preferences, findings.problems) == ([], {}, [])
    assert cell_at((), 3).is_empty
