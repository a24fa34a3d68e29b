"""A report's identifier comes from its own name; other reports do not change it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.files import ReportFile
from goodoffices.reports.naming import identified, report_id


def reports(names: Sequence[str]) -> list[ReportFile]:
    return [ReportFile(name=name, data=name.encode()) for name in names]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("a.txt", "a", id="a text is called by its stem"),
        pytest.param("a.html", "a", id="a page is called by its stem"),
        pytest.param("a.pdf", "a-pdf", id="R208: another kind of file keeps its ending"),
        pytest.param("march/a.txt", "march-a", id="R208: folders are part of the identifier"),
        pytest.param("march\\a.txt", "march-a", id="folders of Windows too"),
        pytest.param("w.zip/x/a.txt", "w-zip-x-a", id="an archive keeps its ending"),
        pytest.param("b.eml/Annex 1.docx", "b-eml-annex-1-docx", id="an attachment"),
        pytest.param("Über das Tal.txt", "uber-das-tal", id="a readable identifier"),
        pytest.param(".hidden", "hidden", id="a name that begins with a stop"),
        pytest.param("تق.pdf", "name-62a-642-pdf", id="a name in another script"),
    ],
)
def test_identifier_comes_from_the_name(name: str, expected: str) -> None:
    assert report_id(name) == expected


def test_page_of_the_same_stem_does_not_rename_a_text() -> None:
    names = [name for name, _ in identified(reports(["a.html", "a.txt"]))]
    assert names == ["a", "a-html"]


def test_files_of_one_name_carry_their_digest() -> None:
    twins = [ReportFile(name="a.txt", data=data) for data in (b"1", b"2")]
    names = [name for name, _ in identified([*twins, *reports(["b.txt"])])]
    assert [name.split("-")[0] for name in names] == ["a", "a", "b"]
    assert len(set(names)) == 3


def test_identical_files_of_one_name_are_told_apart() -> None:
    twins = [ReportFile(name="a.txt", data=b"1"), ReportFile(name="a.txt", data=b"1")]
    assert len({name for name, _ in identified(twins)}) == 2


NAMES = st.sampled_from(["a.txt", "a.pdf", "a.docx", "x/a.txt", "x.zip/a.txt", "x.eml", "b.eml"])


@given(st.lists(NAMES, unique=True), NAMES)
def test_r208_further_file_of_another_name_renames_none(names: list[str], other: str) -> None:
    before = {file.name: name for name, file in identified(reports(names))}
    after = {file.name: name for name, file in identified(reports([*{*names, other}]))}
    assert before.items() <= after.items()


def test_order_of_files_changes_no_identifier() -> None:
    orders = permutations(reports(["a.txt", "a.html", "x/a.pdf"]))
    assert len({tuple((n, f.name) for n, f in identified(order)) for order in orders}) == 1
