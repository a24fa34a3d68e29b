"""Bridging and nearness from the command line: for people, for programs, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from goodoffices.app.given import open_package
from goodoffices.cli.exits import ExitCode
from goodoffices.errors import MissingFileError, PackageError
from tests.cli.running import goodoffices

TEXT = "truce=days-90,islands=stay,prisoners=all-for-all,water=conference,monitors=unarmed"


@pytest.mark.parametrize("command", ["bridge", "near"])
def test_a_command_explains_itself(command: str) -> None:
    assert "Usage" in goodoffices(command, "--help").out


def test_nothing_is_bridged_where_a_zone_is_open() -> None:
    shown = goodoffices("bridge", "lake-orvane")
    assert (shown.code, shown.out.splitlines()[0]) == (
        ExitCode.OK,
        "There is nothing to bridge: some package meets every red line (proved).",
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("document", "arguments"),
    [
        pytest.param("bridging", ["bridge", "camp-david-1978", "--json"], id="bridging"),
        pytest.param("near", ["near", "lake-orvane", TEXT, "--changes", "1", "--json"], id="near"),
    ],
)
def test_a_document_fits_its_schema(document: str, arguments: list[str]) -> None:
    schema = json.loads(goodoffices("schema", document).out)
    jsonschema.validate(json.loads(goodoffices(*arguments).out), schema)


def test_what_lies_near_a_text_reads_as_sentences() -> None:
    shown = goodoffices("near", "lake-orvane", TEXT, "--changes", "1").out
    assert "Every principal accepts it." in shown
    assert "Talvesia moves on Troops on the Vessen Islands." in shown
    assert "the text is on the frontier (proved)" in shown


def test_all_problems_of_a_text_are_told_at_once() -> None:
    shown = goodoffices("near", "lake-orvane", "truce=days-9,island=stay")
    assert shown.code == ExitCode.DATA
    assert "6 problems" in shown.err
    assert "Did you mean 'islands'?" in shown.err
    assert "Did you mean 'days-90'?" in shown.err


def test_a_package_is_read_from_a_file_or_from_pairs(tmp_path: Path) -> None:
    for name, text in (
        ("plain.yaml", "toll: none\nhours: day\n"),
        ("held.json", '{"points": {}, "options": {"toll": "none", "hours": "day"}}'),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert open_package(str(tmp_path / name)) == {"toll": "none", "hours": "day"}
    assert open_package(" toll = none , hours=day,") == {"toll": "none", "hours": "day"}


@pytest.mark.parametrize(
    ("written", "words"),
    [
        pytest.param(b"- a\n", "maps issues to options", id="a list is no package"),
        pytest.param(b"\xff\xfe\xff", "not UTF-8", id="bytes that are no text"),
        pytest.param(b"{", "no JSON", id="a broken document"),
    ],
)
def test_a_file_that_holds_no_package_is_refused(
    tmp_path: Path, written: bytes, words: str
) -> None:
    path = tmp_path / "text.json"
    path.write_bytes(written)
    with pytest.raises(PackageError, match=words):
        open_package(str(path))


def test_words_that_are_no_package_are_refused() -> None:
    with pytest.raises(MissingFileError, match="no package at 'nowhere'"):
        open_package("nowhere.json".removesuffix(".json"))
    with pytest.raises(PackageError, match=r"(?s)2 problems.*no pair.*stands twice"):
        open_package("toll=a,hours,toll=b")
