"""A mediator's own workbook is read as it looks, and nothing in it is ever run."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from goodoffices.case.links import Counts, Excludes
from goodoffices.case.numbers import Range
from goodoffices.errors import FormatError, GoodOfficesError
from goodoffices.formats.catalogue import write_format
from goodoffices.formats.kinds import WritableFormat
from goodoffices.formats.workbook.tables import MAX_ROWS
from goodoffices.formats.zips import packed
from tests.formats.builders import read, table, terms, walk_away
from tests.packages.builders import case_of

Rows = list[list[Any]]

PARTIES: Rows = [
    ["Party", "Role", "Walk-away"],
    ["Upper Valley", "principal", 5],
    ["Lower Valley", None, "1/3"],
    ["The Union", "mediator", None],
]
ISSUES: Rows = [
    ["Issue", "Option", "Upper Valley", "Lower Valley", "# my notes"],
    ["Water", "all year", 10, 0, "=HYPERLINK()"],
    [None, "summer only", 0.1, "5..8", None],
    ["Border", "open", "2/3", "#1", None],
    [None, "closed", 0, "#2", None],
]
LINKED: Rows = [
    ["party", "when", "points"],
    ["upper valley", "water = all year | summer-only; Border = open", -2],
]
LINKS: Rows = [
    ["kind", "conditions", "at least", "reason"],
    ["excludes", "Water = all year; Border = closed", None, "No way back."],
    ["counts", "water = all-year; border = open", 1, None],
]


def book(edit: Callable[[Workbook], None] | None = None) -> bytes:
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in (
        ("parties", PARTIES), ("Issues", ISSUES), ("Linked points", LINKED), ("Links", LINKS)
    ):  # fmt: skip
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    if edit is not None:
        edit(workbook)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def test_hand_made_workbook_needs_no_identifiers() -> None:
    imported = read("xlsx", {"Valleys.xlsx": book()})
    case = imported.case
    assert (case.id, case.title) == ("valleys", "Valleys")
    assert [(p.id, p.role.value) for p in case.parties] == [
        ("upper-valley", "principal"),
        ("lower-valley", "principal"),
        ("the-union", "mediator"),
    ]
    assert table(case, "upper-valley") == [[Fraction(10), Fraction(1, 10)], [Fraction(2, 3), 0]]
    assert walk_away(case, "lower-valley") == Fraction(1, 3)
    lower = case.preferences_of("lower-valley")
    assert lower is not None
    assert lower.points[1].points == Range.of(5, 8)
    assert lower.orderings[0].ranks == (("open",), ("closed",))
    assert lower.basis == imported.files[0].citation
    assert case.preferences_of("the-union") is None


def test_conditions_take_names_and_identifiers() -> None:
    case = read("xlsx", {"Valleys.xlsx": book()}).case
    assert terms(case, "upper-valley") == [
        ({"water": ["all-year", "summer-only"], "border": ["open"]}, Fraction(-2))
    ]
    excluded, counted = case.links
    assert isinstance(excluded, Excludes)
    assert excluded.reason == "No way back."
    assert isinstance(counted, Counts)
    assert counted.at_least == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param(0.1, Fraction(1, 10), id="R128: what was typed, not the binary number"),
        pytest.param(1e-7, Fraction(1, 10**7), id="R128: a small number"),
        pytest.param(0.28812635027374, Fraction("0.28812635027374"), id="R128: many digits"),
        pytest.param(-3, Fraction(-3), id="a whole number"),
        pytest.param(" 1/3 ", Fraction(1, 3), id="a fraction as text"),
    ],
)
def test_number_in_a_cell_is_what_was_typed(typed: object, meant: Fraction) -> None:
    def edit(workbook: Workbook) -> None:
        workbook["Issues"]["C2"] = typed

    assert table(read("xlsx", {"v.xlsx": book(edit)}).case, "upper-valley")[0][0] == meant


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "words"),
    [
        pytest.param("Issues", "C2", "=5+5", "Issues!C2: The cell holds a formula",
                     id="R127: a formula is not evaluated"),
        pytest.param("Issues", "C2", datetime(2024, 3, 1, tzinfo=UTC).replace(tzinfo=None),
                     "Issues!C2: The cell holds a date", id="1/3 that became a day"),
        pytest.param("Issues", "D2", True, "Issues!D2: The cell holds TRUE or FALSE",
                     id="a truth value"),
        pytest.param("Issues", "D2", "#N/A", "Issues!D2: The cell holds an error", id="an error"),
        pytest.param("Issues", "D2", "0,5", "Issues!D2: This is no number", id="a decimal comma"),
        pytest.param("Issues", "D3", "8..5", "Issues!D3: This is no number and no range",
                     id="bounds in the wrong order"),
        pytest.param("Issues", "C1", "Upper Vally", "Issues!C1: The column belongs to no party",
                     id="a heading with a slip"),
        pytest.param("Issues", "B3", "ALL YEAR", "Issues!B3: Two options of the issue have",
                     id="an option twice"),
        pytest.param("Issues", "A5", "Water", "Issues!A5: Two issues, or rows of one",
                     id="rows of one issue apart"),
        pytest.param("parties", "B3", "boss", "Parties!B3", id="a role that is not known"),
        pytest.param("parties", "C2", "a lot", "Parties!C2: This is no number",
                     id="a walk-away value in words"),
        pytest.param("Links", "B2", "Water = some", "Links!B2: Issue water has no such option",
                     id="an option that is not there"),
        pytest.param("Links", "A2", "forbids", "Links!A2", id="a kind of link that is not known"),
        pytest.param("Linked points", "A2", "Union", "Linked points!A2: There is no such party",
                     id="a party that is not there"),
    ],
)  # fmt: skip
def test_problem_is_told_at_its_cell(sheet: str, cell: str, value: object, words: str) -> None:
    def edit(workbook: Workbook) -> None:
        workbook[sheet][cell] = value

    with pytest.raises(FormatError) as caught:
        read("xlsx", {"v.xlsx": book(edit)})
    assert words in str(caught.value)


def test_sheet_that_is_missing_is_named() -> None:
    def edit(workbook: Workbook) -> None:
        del workbook["Issues"]

    with pytest.raises(FormatError, match="Issues: The sheet is missing or empty"):
        read("xlsx", {"v.xlsx": book(edit)})


def test_other_sheets_are_left_aside_with_a_note() -> None:
    def edit(workbook: Workbook) -> None:
        workbook.create_sheet("Scratch").append(["=1+1"])

    assert any("Scratch" in note for note in read("xlsx", {"v.xlsx": book(edit)}).notes)


def test_merged_cells_are_noted_since_all_but_the_first_are_empty() -> None:
    found = read("xlsx", {"b.xlsx": book(lambda made: made["Issues"].merge_cells("C4:C5"))})
    assert table(found.case, "upper-valley")[1] == [Fraction(2, 3)]
    words = "of merged cells only the first holds a value; the others are empty (C4:C5)."
    assert f"b.xlsx: {words}" in found.notes


def test_row_far_down_is_refused_and_not_dropped() -> None:
    def edit(workbook: Workbook) -> None:
        workbook["Issues"].cell(row=MAX_ROWS + 5, column=1, value="Late")

    with pytest.raises(FormatError, match="too large"):
        read("xlsx", {"v.xlsx": book(edit)})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b'<row r="2">', b'<row r="99999999999">', id="R127: a row beyond any sheet"),
        pytest.param(b'r="D3"', b'r="XFD3"', id="R127: a cell far to the right"),
    ],
)
def test_sheet_that_pretends_to_be_endless_is_refused(old: bytes, new: bytes) -> None:
    parts = parts_of(book())
    name = next(one for one in parts if one.endswith("sheet2.xml"))
    assert old in parts[name]
    parts[name] = parts[name].replace(old, new)
    with pytest.raises(FormatError, match="too large"):
        read("xlsx", {"v.xlsx": packed(list(parts.items()))})


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_what_the_library_cannot_use_is_noted_and_not_printed(
    recwarn: pytest.WarningsRecorder,
) -> None:
    parts = parts_of(book())
    sheet = next(one for one in parts if one.endswith("sheet1.xml"))
    dated = (
        parts[sheet]
        .replace(b"<v>5</v>", b"<v>99999999999</v>")
        .replace(b'<c r="C2" ', b'<c r="C2" s="1" ')
    )
    styles = parts["xl/styles.xml"]
    style = b'<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellXfs>'
    changed = {sheet: dated, "xl/styles.xml": styles.replace(b"</cellXfs>", style)}
    with contextlib.suppress(FormatError):
        read("xlsx", {"v.xlsx": packed(list({**parts, **changed}.items()))})
    assert list(recwarn) == []


def test_entities_in_a_workbook_are_refused() -> None:
    # R127: before the library that reads workbooks sees them.
    parts = parts_of(book())
    name = next(one for one in parts if one.endswith("sheet1.xml"))
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'
    parts[name] = bomb + parts[name]
    with pytest.raises(FormatError, match="entity declaration"):
        read("xlsx", {"v.xlsx": packed(list(parts.items()))})


@pytest.mark.parametrize("data", [b"", b"PK", b"not a workbook", packed([("a.txt", b"x")])])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        read("xlsx", {"v.xlsx": data})


def test_written_text_stays_text() -> None:
    # R128: neither spreadsheet form runs what a name says.
    case = case_of({"p0": ([1],), "p1": ([1],)})
    evil = "=HYPERLINK(1)"
    issue = case.issues[0]
    renamed = replace(issue, name="+1", options=(replace(issue.options[0], name=evil),))
    harmful = replace(case, title="@x", issues=(renamed,))
    ((_, data),) = write_format(WritableFormat.XLSX, harmful).files
    cell = load_workbook(io.BytesIO(data))["Issues"]["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (evil, "s", True)
    files = dict(write_format(WritableFormat.CSV, harmful).files)
    assert b",'=HYPERLINK(1)," in files["issues.csv"]
    assert b"\n'+1," in files["issues.csv"]
    assert b"'@x" in files["case.csv"]
    assert read("csv", files).case.issues[0].options[0].name == evil


def test_tables_saved_with_semicolons_are_read() -> None:
    files = {
        "Parties.csv": b"party;walk-away\nA;1\nB;-2\n",
        "issues.csv": "issue;option;A;B\nÜber;yes;1/3;0\n;no;0;5..8\n".encode("windows-1252"),
        "readme.txt": b"hello",
    }
    imported = read("csv", files)
    assert [walk_away(imported.case, party) for party in ("a", "b")] == [1, -2]
    assert imported.case.issues[0].name == "Über"
    assert any("Windows-1252" in note for note in imported.notes)
    assert any("readme.txt" in note for note in imported.notes)


def test_apostrophe_that_belongs_to_a_name_stays() -> None:
    files = {
        "parties.csv": b"party\n's Hertogenbosch\nB\n",
        "issues.csv": b"issue,option\nx,y\n",
    }
    assert read("csv", files).case.parties[0].name == "'s Hertogenbosch"


def test_problem_in_a_table_file_names_line_and_column() -> None:
    files = {"parties.csv": b"party\nA\nB\n", "issues.csv": b"issue,option,A\nx,y,many\n"}
    with pytest.raises(FormatError, match=r"issues\.csv line 2 column 3"):
        read("csv", files)


@pytest.mark.slow
@given(data=st.data())
def test_damaged_workbooks_are_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    parts = parts_of(book())
    victim = data.draw(st.sampled_from(sorted(parts)))
    content = parts[victim]
    start = data.draw(st.integers(0, len(content)))
    piece = data.draw(st.sampled_from([b"", b"<", b"&", b"\0", b"999999999", b'"', b"</c>", b"s"]))
    parts[victim] = content[:start] + piece + content[start + data.draw(st.integers(0, 9)) :]
    with contextlib.suppress(GoodOfficesError):
        read("xlsx", {"v.xlsx": packed(list(parts.items()))})


@given(data=st.binary(max_size=60))
def test_any_bytes_as_tables_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(GoodOfficesError):
        read("csv", {"parties.csv": b"party\nA\nB\n", "issues.csv": b"issue,option,A\n" + data})
