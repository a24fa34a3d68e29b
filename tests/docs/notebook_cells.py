"""A tutorial page with Python cells, as cells and as a notebook.

``python -m tests.docs.notebook_cells`` writes the notebook beside each page that has one.
"""

from __future__ import annotations

import ast
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.house.tree import ROOT

PAGES = (ROOT / "docs" / "tutorial" / "packages-in-python.md",)
CELL = re.compile(r"^```py\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
GIVES = "# → "


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Words, or code with what its last line gives."""

    is_code: bool
    text: str

    @property
    def gives(self) -> str | None:
        last = self.text.splitlines()[-1]
        return last.removeprefix(GIVES) if last.startswith(GIVES) else None


def cells(page: str) -> list[Cell]:
    """Cut a page into words and code."""
    parts = CELL.split(page)
    return [
        Cell(is_code=number % 2 == 1, text=part.strip("\n"))
        for number, part in enumerate(parts)
        if part.strip()
    ]


def notebook(page: str) -> dict[str, Any]:
    """Return the page as a notebook without outputs."""
    return {
        "cells": [_notebook_cell(number, cell) for number, cell in enumerate(cells(page))],
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def run(cell: Cell, names: dict[str, Any]) -> object:
    """Run a cell as a notebook does and return what its last line gives."""
    body = ast.parse(cell.text).body
    last = body.pop() if isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body=body, type_ignores=[]), "cell", "exec"), names)  # noqa: S102 - our page
    if not isinstance(last, ast.Expr):
        return None
    return eval(compile(ast.Expression(body=last.value), "cell", "eval"), names)  # noqa: S307 - our page


def _notebook_cell(number: int, cell: Cell) -> dict[str, Any]:
    made: dict[str, Any] = {
        "cell_type": "code" if cell.is_code else "markdown",
        "id": f"cell-{number:02}",
        "metadata": {},
        "source": cell.text.splitlines(keepends=True),
    }
    return {**made, "execution_count": None, "outputs": []} if cell.is_code else made


def beside(page: Path) -> Path:
    """Where the notebook of a page stands."""
    return page.with_suffix(".ipynb")


def written(page: Path) -> str:
    """Return the notebook of a page as it is written."""
    made = notebook(page.read_text(encoding="utf-8"))
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for path in PAGES:
        beside(path).write_text(written(path), encoding="utf-8")
