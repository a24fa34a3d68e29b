"""A module is named after what it computes, never after where leftovers go."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.tree import SOURCE, TESTS, name_of

BANNED = re.compile(r"^(utils?|helpers?|common|misc|base|manager|stuff|core)$|_(old|new|v\d+)$")


@pytest.mark.parametrize("path", [*SOURCE, *TESTS], ids=name_of)
def test_module_name_says_what_it_holds(path: Path) -> None:
    assert not BANNED.search(path.stem), "name the module after the thing it computes"
