"""Nothing in the tree names a machine, and no sentence of a third party's report is in it."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.house.tree import ROOT

REPORTS = ROOT.parent / "shared" / "reports"
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|farm)/|(?<![\w.])/home/\w+/")


@cache
def committed() -> dict[str, str]:
    listed = subprocess.run(
        ["git", "ls-files"],  # noqa: S607 - whichever git the developer has
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    names = [name for name in listed.stdout.splitlines() if not name.startswith("requirements/")]
    return {
        name: (ROOT / name).read_text(encoding="utf-8", errors="replace")
        for name in names
        if (ROOT / name).is_file()
    }


def test_no_path_of_a_machine_is_committed() -> None:
    assert [name for name, text in committed().items() if MACHINE.search(text)] == []


@pytest.mark.shared
def test_no_sentence_of_the_real_reports_is_committed() -> None:
    if not REPORTS.is_dir():
        pytest.skip("the real reports are not beside this checkout")
    texts = {name: " ".join(text.split()) for name, text in committed().items()}
    for report in sorted(REPORTS.glob("*.txt")):
        words = report.read_text(encoding="utf-8").split()
        for first in range(0, len(words) - 8, 4):
            run = " ".join(words[first : first + 8])
            assert [name for name, text in texts.items() if run in text] == [], report.name


def test_no_unfinished_mark_in_the_source() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX)\b")
    found = [n for n, t in committed().items() if n.startswith("src/") and marks.search(t)]
    assert found == []


def test_lock_files_carry_hashes() -> None:
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        text = lock.read_text(encoding="utf-8")
        assert text.count("==") <= text.count("--hash=sha256:"), lock.name


def test_licence_is_in_the_tree() -> None:
    assert "Apache License" in Path(ROOT / "LICENSE").read_text(encoding="utf-8")
