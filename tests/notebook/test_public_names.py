"""``import goodoffices`` gives documented names, loads none of them early, and types them all."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

import goodoffices as go
from tests.house.tree import PACKAGE, ROOT

PAGE = ROOT / "docs" / "reference" / "python.md"


def test_every_public_name_can_be_loaded() -> None:
    assert [name for name in go.__all__ if not hasattr(go, name)] == []


def test_every_public_name_has_its_type_in_the_stub() -> None:
    tree = ast.parse((PACKAGE / "__init__.pyi").read_text(encoding="utf-8"))
    typed = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert typed == set(go.__all__) - {"__version__"}


@pytest.mark.parametrize("name", [name for name in go.__all__ if name[0] != "_"])
def test_every_public_name_stands_in_the_manual(name: str) -> None:
    assert f"`{name}" in PAGE.read_text(encoding="utf-8")


def test_public_names_hide_no_part_of_the_package() -> None:
    parts = {path.stem for path in PACKAGE.iterdir()}
    assert parts & set(go.__all__) == set()


def test_an_unknown_name_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="no attribute 'lod'"):
        go.lod  # type: ignore[attr-defined]  # noqa: B018 - the access is what is tested


def test_names_are_listed_before_they_are_loaded() -> None:
    assert set(go.__all__) <= set(dir(go))


@pytest.mark.slow
def test_importing_loads_nothing_heavy() -> None:
    program = (
        "import sys, goodoffices as go; dir(go);"
        "print(sorted({'numpy','pydantic','ortools','typer','vl_convert'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr
