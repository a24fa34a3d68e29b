"""Files and functions stay small enough to read in one sitting."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.tree import ROOT, SOURCE, TESTS, functions, name_of, parsed

DOCUMENTS = [
    path
    for pattern in ("src/**/*.toml", "src/**/*.html", "src/**/*.css", "benchmarks/*.py")
    for path in sorted(ROOT.glob(pattern))
]


@pytest.mark.parametrize("path", [*SOURCE, *TESTS, *DOCUMENTS], ids=name_of)
def test_file_has_at_most_400_lines(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= 400, "split this file by subject"


@pytest.mark.parametrize("path", SOURCE, ids=name_of)
def test_function_has_at_most_40_lines(path: Path) -> None:
    for function in functions(parsed(path)):
        statements = function.body[1:] if ast.get_docstring(function) else function.body
        lines = sum((s.end_lineno or s.lineno) - s.lineno + 1 for s in statements)
        assert lines <= 40, f"{function.name} has {lines} lines; name and extract a step"


@pytest.mark.parametrize("path", SOURCE, ids=name_of)
def test_class_has_at_most_12_public_methods(path: Path) -> None:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ClassDef):
            public = [f for f in node.body if isinstance(f, ast.FunctionDef) and f.name[0] != "_"]
            assert len(public) <= 12, f"{node.name} has {len(public)} public methods"
