"""The parser is asked about a sentence only where the rules doubt who speaks (R238)."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from goodoffices.reports.cues.units import units_of
from goodoffices.reports.parsing import Parse
from goodoffices.reports.statements.asking import LONGEST_PARSED, grammars_of, is_unsure
from tests.reports.parsers import Told
from tests.reports.saying import LEAD, article_of, cast_of, unit_in

FAR = "Dunmar, after a long and hard night of rain, wind and storm over town, rejected tolls."


def test_without_a_parser_nothing_is_known() -> None:
    unit, cast = unit_in(FAR)
    assert grammars_of(article_of(LEAD + FAR), [unit], None, cast) == {}


def test_r238_only_doubtful_sentences_are_parsed_and_none_too_long() -> None:
    long = "Dunmar in the rain rejected " + "the old tolls and " * 150 + "peace."
    sure = "Rain fell on the town. Dunmar rejected tolls there."
    article = article_of(f"{LEAD}{sure} {FAR}\n\n{long}")
    cast = cast_of(article)
    seen: list[str] = []

    def parser(texts: Sequence[str]) -> Sequence[Parse]:
        seen.extend(texts)
        return [Parse() for _ in texts]

    grammars_of(article, list(units_of(article, cast)), Told(parser), cast)
    assert seen == [FAR]
    assert len(long) > LONGEST_PARSED


@pytest.mark.parametrize(
    ("sentence", "unsure"),
    [
        pytest.param("Ana Berel said that tolls rose.", False, id="a plain subject"),
        pytest.param("It rained on the bridge.", False, id="no verb of speech"),
        pytest.param("The lake near Dunmar said that tolls rose.", True, id="somebody unknown"),
        pytest.param("Dunmar calls for tolls.", True, id="a form that may be a noun"),
    ],
)
def test_r238_what_the_rules_doubt(sentence: str, *, unsure: bool) -> None:
    unit, cast = unit_in(sentence)
    assert is_unsure(unit, cast) is unsure
