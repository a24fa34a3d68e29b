"""What a docstring says of a function agrees with its signature."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.house.tree import SOURCE, Function, layer, name_of, public_functions

SECTION = re.compile(r"^(\w[\w ]*)\n-{3,}$", re.MULTILINE)


def section(doc: str, title: str) -> str | None:
    marks = list(SECTION.finditer(doc))
    for number, mark in enumerate(marks):
        if mark.group(1) == title:
            end = marks[number + 1].start() if number + 1 < len(marks) else len(doc)
            return doc[mark.end() : end]
    return None


def documented_names(text: str) -> list[str]:
    names: list[str] = []
    for line in text.splitlines():
        if line and not line[0].isspace() and " :" in line:
            names.extend(name.strip().lstrip("*") for name in line.split(" :")[0].split(","))
    return names


def parameters(function: Function) -> list[str]:
    spec = function.args
    return [a.arg for a in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs)]


@pytest.mark.parametrize("path", SOURCE, ids=name_of)
def test_parameters_section_names_the_parameters(path: Path) -> None:
    for function in public_functions(path):
        doc = ast.get_docstring(function) or ""
        written = section(doc, "Parameters")
        if written is not None:
            assert documented_names(written) == parameters(function), function.name


# The checker is read as a whole, in ten minutes; it raises what Python raises.
SECTIONED = [path for path in SOURCE if layer(path) != "checker"]


@pytest.mark.parametrize("path", SECTIONED, ids=name_of)
def test_error_raised_by_name_stands_under_raises(path: Path) -> None:
    for function in public_functions(path):
        doc = ast.get_docstring(function) or ""
        raised = {
            node.exc.func.id
            for node in ast.walk(function)
            if isinstance(node, ast.Raise)
            and isinstance(node.exc, ast.Call)
            and isinstance(node.exc.func, ast.Name)
            and node.exc.func.id.endswith("Error")
        }
        listed = section(doc, "Raises") or ""
        assert all(error in listed for error in raised), f"{function.name}: {sorted(raised)}"
