"""The manual is true: its commands run, its examples run, and it names what exists."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from goodoffices.cli.application import application
from tests.house.tree import ROOT

DOCS = ROOT / "docs"
PAGES = sorted([*(DOCS / "tutorial").glob("*.md"), *(DOCS / "how-to").glob("*.md")])
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^```yaml\n# ([a-z-]+\.yaml)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")
ENTRY = re.compile(r"^[a-z0-9][a-z0-9/*-]*$", re.MULTILINE)
"""A line of a table of contents."""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    program = tmp_path / "bin" / "goodoffices"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m goodoffices "$@"\n')
    program.chmod(0o755)
    for folder in ("demo-reports", "my-reports"):
        (tmp_path / folder).mkdir()
        report = sorted((ROOT / "cases/lake-orvane/reports").glob("*.txt"))[0]
        shutil.copy(report, tmp_path / folder)
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_commands_and_examples_of_a_page_run(page: Path, desk: Path) -> None:
    environment = {**os.environ, "PATH": f"{desk / 'bin'}:{os.environ['PATH']}"}
    if "goodoffices new" not in (text := page.read_text(encoding="utf-8")):
        program = str(desk / "bin/goodoffices")
        subprocess.run([program, "new", "my-case.yaml"], cwd=desk, check=True, capture_output=True)
    for name, content in FILE.findall(text):
        (desk / name).write_text(content, encoding="utf-8")
    for language, block in BLOCK.findall(text):
        command = ["sh", "-e", "-c", block] if language == "sh" else [sys.executable, "-c", block]
        done = subprocess.run(
            command, cwd=desk, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{block}\n{done.stderr}"


def test_every_command_and_option_stands_in_the_reference() -> None:
    page = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
    names = [command.name or "" for command in application.registered_commands]
    assert [name for name in names if f"`goodoffices {name}" not in page] == []


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")]), ids=str)
def test_links_within_the_project_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_page_stands_in_a_table_of_contents() -> None:
    pages = {path.relative_to(DOCS) for path in DOCS.rglob("*.md")}
    listed = {
        path.relative_to(DOCS)
        for index in DOCS.rglob("index.md")
        for entry in ENTRY.findall(index.read_text(encoding="utf-8"))
        for path in index.parent.glob(f"{entry}.md")
    }
    assert pages - listed == {Path("index.md")}
