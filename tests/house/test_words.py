"""One word per idea, and none that ranks, predicts or takes a side."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.tree import PACKAGE, ROOT, SOURCE, layer, name_of, public_classes

BANNED = re.compile(
    r"\b(optimal deal|optimum|best deal|recommended|the solution|winners?|losers?|rational"
    r"|objective truth|predicts?|AI-powered|smart)\b",
    re.IGNORECASE,
)
SHOWN = [
    *sorted((PACKAGE / "brief").rglob("*.html")),
    *(path for path in SOURCE if layer(path) in {"brief", "charts", "cli"}),
    *sorted(ROOT.glob("cases/*/README.md")),
]
GLOSSARY = ROOT / "docs" / "reference" / "glossary.md"


@pytest.mark.parametrize("path", SHOWN, ids=name_of)
def test_no_banned_word_reaches_a_reader(path: Path) -> None:
    if "banned" in path.stem:
        pytest.skip("this file lists the banned words")
    assert BANNED.findall(path.read_text(encoding="utf-8")) == []


def test_every_type_of_a_case_stands_in_the_glossary() -> None:
    text = GLOSSARY.read_text(encoding="utf-8").casefold()
    missing = [
        node.name
        for path in SOURCE
        if layer(path) == "case" and "shape" not in path.stem
        for node in public_classes(path)
        if re.sub(r"(?<!^)(?=[A-Z])", " ", node.name).casefold() not in text
    ]
    assert missing == []
