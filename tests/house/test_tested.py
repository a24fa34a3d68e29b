"""Every public module of the core has a test file that bears its name or imports it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.tree import PACKAGE, SOURCE, TESTS, layer, name_of, public_functions

CHECKED = {"case", "reports", "solving", "packages", "ratification", "stability"}
CHECKED |= {"charts", "formats", "brief"}
CORE = [path for path in SOURCE if layer(path) in CHECKED and any(public_functions(path))]
ALL_TESTS = "\n".join(path.read_text(encoding="utf-8") for path in TESTS)


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_public_functions_are_named_in_a_test(path: Path) -> None:
    module = ".".join(("goodoffices", *path.relative_to(PACKAGE).with_suffix("").parts))
    missing = [f.name for f in public_functions(path) if f.name not in ALL_TESTS]
    assert missing == [], f"{module}: no test names them"
