"""Domain types cannot be changed once built."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.tree import SOURCE, layer, name_of, parsed

CORE = [path for path in SOURCE if layer(path) not in {"cli", "app", "errors", "__init__"}]
REQUIRED = {"frozen", "slots", "kw_only"}


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_dataclass_is_frozen_with_slots_and_keywords(path: Path) -> None:
    for node in ast.walk(parsed(path)):
        if not isinstance(node, ast.ClassDef):
            continue
        for mark in node.decorator_list:
            if "dataclass" in ast.unparse(mark):
                given = {word.arg for word in getattr(mark, "keywords", [])}
                assert given >= REQUIRED, f"{node.name}: add {sorted(REQUIRED - given)}"
