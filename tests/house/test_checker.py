"""The checker of answers stands alone and is short enough to be read by somebody who doubts."""

from __future__ import annotations

import ast
import sys

from tests.house.tree import PACKAGE, parsed

CHECKER = PACKAGE / "checker.py"


def imported() -> set[str]:
    names: set[str] = set()
    for node in ast.walk(parsed(CHECKER)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    return names


def test_it_imports_the_standard_library_only() -> None:
    assert imported() <= set(sys.stdlib_module_names)


def test_it_has_at_most_200_lines() -> None:
    assert len(CHECKER.read_text(encoding="utf-8").splitlines()) <= 200
