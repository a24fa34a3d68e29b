"""Works and rules that the code cites exist, and every rule is kept by something."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT, SOURCE, TESTS

PAGES = sorted((ROOT / "docs/explanation/semantics").glob("*.md"))
KEY = re.compile(r"\[([A-Z][A-Za-z]+(?:[A-Z][a-z]+)*\d{4}[a-z]?)[\],]")
RULE = re.compile(r"\bR(\d{1,3})\b")
LISTED = re.compile(r"^#+ R(\d+)\b|^- \*\*R(\d+)\b|^\*\*R(\d+)\b", re.MULTILINE)


def _text(paths: list[object]) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)  # type: ignore[attr-defined]  # paths only


def stated_rules() -> list[str]:
    return [number for page in PAGES for number in rules_on(page)]


def rules_on(page: Path) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return [next(group for group in found if group) for found in LISTED.findall(text)]


def test_cited_works_stand_in_the_bibliography() -> None:
    listed = (ROOT / "docs/reference/bibliography.md").read_text(encoding="utf-8")
    cited = set(KEY.findall(_text([*SOURCE])))
    assert {key for key in cited if f"[{key}]" not in listed} == set()


def test_cited_rules_are_stated() -> None:
    cited = set(RULE.findall(_text([*SOURCE, *TESTS])))
    assert cited - set(stated_rules()) == set()


def test_every_rule_is_cited_by_a_test() -> None:
    assert set(stated_rules()) - set(RULE.findall(_text([*TESTS]))) == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_rules_of_a_page_stand_in_the_order_of_their_numbers(page: Path) -> None:
    numbers = [int(number) for number in rules_on(page)]
    assert numbers == sorted(numbers)


def test_rule_numbers_are_used_once() -> None:
    assert len(stated_rules()) == len(set(stated_rules()))
