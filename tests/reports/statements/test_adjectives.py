"""A people's adjective owns a position only before a noun of position."""

from __future__ import annotations

import pytest

from goodoffices.reports.statements.adjectives import owners_by_adjective
from tests.reports.saying import LEAD, article_of, case_of_the_bridge, cast_of, in_brief


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        pytest.param("Dunmar heard Dunmari calls for peace.", ["dunmar"], id="calls"),
        pytest.param("Dunmar heard strong Dunmari opposition to it.", ["dunmar"], id="opposition"),
        pytest.param(
            "Dunmar heard Dunmari public demands for it.", ["dunmar"], id="a word between"
        ),
        pytest.param("Dunmar heard Dunmari songs for peace.", [], id="another noun"),
        pytest.param("They heard Dunmari calls for peace.", [], id="a party not in the cast"),
    ],
)
def test_owners(sentence: str, owners: list[str]) -> None:
    article = article_of(LEAD + sentence)
    found = owners_by_adjective(
        article.report.text, case_of_the_bridge().parties, cast_of(article)
    )
    assert [mention.actor for mention in found] == owners
    assert all(article.report.text[m.start : m.end] == "Dunmari" for m in found)


def test_a_rejected_call_is_a_position_of_its_owner() -> None:
    text = LEAD + "Kestria met Dunmar. Kestria rejected Dunmari calls for a temporary truce."
    assert in_brief(text) == [
        "kestria: support truce: Kestria rejected Dunmari calls for a temporary truce",
        "dunmar: oppose truce: Dunmari calls for a temporary truce",
    ]
