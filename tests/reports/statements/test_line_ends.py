"""Two blanks or the end of a line behind a sentence part it as one blank does."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.turns import turns_of
from tests.reports.made_articles import article_of
from tests.reports.made_case import cast_in
from tests.reports.saying import statements_in

TEXT = (
    "The draft of 20 March is nine pages long.{gap}It gives Dunmar two berths for fifteen"
    " years.{gap}It also asks Dunmar to carry a third of the dredging."
)


@pytest.mark.parametrize("gap", [" ", "  ", " \t"])
def test_what_a_text_asks_for_is_the_text_s_whatever_parts_its_sentences(gap: str) -> None:
    found = statements_in(TEXT.format(gap=gap))
    assert [(one.speaker, one.source_kind.value) for one in found if one.cue == "asks"] == [
        (None, "document")
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_hours_of_a_live_page_are_known_by_any_end_of_line(end: str) -> None:
    lines = ["08:15", "Venn: the boats will sail.", "09:20", "Venn: not so.", "10:00", "Lund: no."]
    article = article_of(end.join(lines))
    assert turns_of(article, cast_in(article)) == ()
