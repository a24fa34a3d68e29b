"""The tutorial notebook is made from its page, holds no output, and runs from top to bottom."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.docs.notebook_cells import PAGES, beside, cells, run, written


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_notebook_is_that_of_its_page(page: Path) -> None:
    text = beside(page).read_text(encoding="utf-8")
    assert text == written(page), "write it: python -m tests.docs.notebook_cells"
    assert all(not cell.get("outputs") for cell in json.loads(text)["cells"])


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_every_cell_runs_and_gives_what_the_page_says(page: Path) -> None:
    names: dict[str, Any] = {}
    for cell in cells(page.read_text(encoding="utf-8")):
        if not cell.is_code:
            continue
        given = run(cell, names)
        if cell.gives is not None:
            assert repr(given) == cell.gives, cell.text
        elif hasattr(given, "_repr_html_"):
            assert "<" in given._repr_html_()
