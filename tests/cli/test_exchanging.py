"""``import`` and ``export`` say what they did, and touch nothing they should not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goodoffices.app.cases import open_case
from goodoffices.app.exchanging import Exported, case_text, export_case, import_case, open_files
from goodoffices.cli.exchange_summaries import exported_summary, imported_summary
from goodoffices.errors import FormatError, MissingFileError
from goodoffices.formats.kinds import ReadableFormat, WritableFormat
from goodoffices.formats.zips import packed
from tests.cli.running import goodoffices
from tests.formats.builders import OWN, own


def test_folder_archive_and_files_give_the_same_case(tmp_path: Path) -> None:
    archive = tmp_path / "bridge.zip"
    inside = [(f"deep/{name}", data) for name, data in own("genius").items()]
    archive.write_bytes(packed([*inside, ("__MACOSX/x", b""), (".hidden", b"")]))
    files = [str(OWN / "genius" / name) for name in own("genius")]
    first = import_case(ReadableFormat.GENIUS, [str(OWN / "genius")])
    assert import_case(ReadableFormat.GENIUS, [str(archive)]) == first
    assert import_case(ReadableFormat.GENIUS, files) == first


def test_summary_names_parties_notes_and_the_next_step() -> None:
    imported = import_case(ReadableFormat.GENIUS, [str(OWN / "genius")])
    text = imported_summary(imported, "case.json")
    assert "bridge: 2 parties, 3 issues, 18 packages" in text
    assert "Parties: downstream, Upstream & hills." in text
    assert "note: downstream.xml: its discount factor is not applied." in text
    assert text.endswith("Next: goodoffices packages case.json")
    assert "Nothing was written" in imported_summary(imported, None)


def test_case_is_written_as_the_path_ends() -> None:
    imported = import_case(ReadableFormat.NEGOLOG, [str(OWN / "negolog")])
    assert case_text(imported, "a.YML").startswith("schema: goodoffices/case@1")
    assert json.loads(case_text(imported, "a.json")) == json.loads(case_text(imported, "-"))


def test_path_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="nothing at"):
        open_files([str(tmp_path / "absent")], archives=True)


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "profileA.json").write_text("{}")
    where = [str(OWN / "negolog"), str(tmp_path / "profileA.json")]
    with pytest.raises(MissingFileError, match=r"profileA\.json"):
        open_files(where, archives=True)
    twins = tmp_path / "twins.zip"
    twins.write_bytes(packed([("a/x.json", b"{}"), ("b/x.json", b"{}")]))
    with pytest.raises(MissingFileError, match=r"x\.json"):
        open_files([str(twins)], archives=True)


def test_damaged_archive_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04")
    with pytest.raises(FormatError, match="damaged"):
        open_files([str(tmp_path / "a.zip")], archives=True)


def test_nothing_is_replaced_unasked(tmp_path: Path) -> None:
    case = open_case("camp-david-1978")
    folder, file = tmp_path / "out", tmp_path / "case.xlsx"
    exported = export_case(WritableFormat.GENIUS, case, str(folder))
    assert [path.name for path in exported.paths] == [
        "camp-david-1978_domain.xml",
        "1-israel.xml",
        "2-egypt.xml",
    ]
    export_case(WritableFormat.XLSX, case, str(file))
    for form, where in ((WritableFormat.GENIUS, folder), (WritableFormat.XLSX, file)):
        with pytest.raises(MissingFileError, match="--force"):
            export_case(form, case, str(where))
        export_case(form, case, str(where), overwrite=True)
    with pytest.raises(MissingFileError, match="is a folder"):
        export_case(WritableFormat.JSON, case, str(folder))
    with pytest.raises(MissingFileError, match="is a file"):
        export_case(WritableFormat.CSV, case, str(file), overwrite=True)


def test_archive_is_written_where_the_path_says_so(tmp_path: Path) -> None:
    case = open_case("camp-david-1978")
    exported = export_case(WritableFormat.NEGMAS, case, str(tmp_path / "out.zip"))
    again = import_case(ReadableFormat.NEGMAS, [str(tmp_path / "out.zip")]).case
    assert [party.name for party in again.parties] == ["Israel", "Egypt"]
    assert isinstance(exported, Exported)
    assert "share a party's file with that party alone" in exported_summary(exported)


def test_refusal_writes_no_file(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="nobody-leaves-unwatched"):
        export_case(WritableFormat.GENIUS, open_case("lake-orvane"), str(tmp_path / "out"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_commands_work_from_the_keyboard(tmp_path: Path) -> None:
    done = goodoffices("import", "genius", OWN / "genius", "-o", tmp_path / "case.yaml")
    assert (done.code, done.err) == (0, "")
    assert "Next: goodoffices packages" in done.out
    assert goodoffices("check", tmp_path / "case.yaml").code == 0
    done = goodoffices("import", "negmas", OWN / "negmas", "--json")
    assert json.loads(done.out)["case"]["issues"][0]["name"] == "Depth"
    done = goodoffices("import", "negolog", OWN / "negolog", "-o", "-")
    assert json.loads(done.out)["title"] == "Valley"
    assert "note: specs.json" in done.err
    done = goodoffices(
        "export", "xlsx", tmp_path / "case.yaml", "-o", tmp_path / "a.xlsx", "--json"
    )
    assert json.loads(done.out)["files"] == [str(tmp_path / "a.xlsx")]
    assert goodoffices("import", "xlsx", tmp_path / "a.xlsx").code == 0
    assert goodoffices("import", "genius", tmp_path / "absent").code == 2
    assert goodoffices("import", "spss", tmp_path).code == 2
    done = goodoffices("import", "genius", OWN / "negolog")
    assert (done.code, done.out) == (3, "")
    assert "There must be one domain file" in done.err
