"""Every error raised on purpose stands in the tree of errors.py and speaks in sentences."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path

import pytest

from goodoffices import errors
from goodoffices.errors import GoodOfficesError
from tests.house.tree import SOURCE, layer, name_of, parsed

OURS = {
    name: kind
    for name, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, GoodOfficesError)
}
SIGNALS = {"PydanticCustomError", "Exit", "typer.Exit", "NotImplementedError", "StopIteration"}
SIGNALS |= {"AttributeError"}  # what Python asks of a module that loads its names late


# The checker imports nothing of ours, errors included.
OURSELVES = [path for path in SOURCE if layer(path) != "checker"]


@pytest.mark.parametrize("path", OURSELVES, ids=name_of)
def test_raised_error_is_one_of_ours(path: Path) -> None:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            name = ast.unparse(node.exc.func)
            assert name in OURS or name in SIGNALS, f"line {node.lineno}: {name}"


@pytest.mark.parametrize("name", sorted(OURS))
def test_error_is_drawn_in_the_tree(name: str) -> None:
    assert re.search(rf"\b{name}\b", errors.__doc__ or ""), "draw it at the top of errors.py"


@pytest.mark.parametrize("path", [p for p in SOURCE if layer(p) != "cli"], ids=name_of)
def test_no_broad_except(path: Path) -> None:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ExceptHandler):
            caught = "" if node.type is None else ast.unparse(node.type)
            line = path.read_text(encoding="utf-8").splitlines()[node.lineno - 1]
            assert caught not in {"", "Exception", "BaseException"} or "noqa: BLE001 -" in line
