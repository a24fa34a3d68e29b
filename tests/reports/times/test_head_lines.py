"""Outlets of many countries state their day in many forms; each is read, none is made up."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.times.dating import date_report
from goodoffices.reports.times.head_lines import edge_years, line_around, part_of, signs_off
from tests.reports.made_case import CASE, cast_in

BODY = (
    "The delegations exchanged papers on fishing rights and on the passage of barges. They agreed"
    " to go on talking about pilots and buoys, and the mediator praised their patience.\n\n"
    '"We have seen movement," the mediator told reporters in the courtyard, where rain was'
    " falling. He would not say where the movement was.\n"
)
HEADLINE = "Strait talks end without result"


def day_of(text: str) -> str:
    article = cut_up(take_in(text.encode(), report_id="r"))
    found = date_report(article, case=CASE, cast=cast_in(article))
    stated = found.basis is not None and found.basis.value.startswith("stated")
    return f"{found.when.earliest} {found.when.latest}" if stated else "not stated"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(f"PORT ASH | Mon Jun 3, 2013 6:24am EDT\n\n{BODY}", id="a slug with bars"),
        pytest.param(
            f"{HEADLINE}\nInes Karr 3 Jun 2013 10:15 | 4 min read\n\n{BODY}", id="a byline"
        ),
        pytest.param(f"{HEADLINE}\n[Date: 2013/06/03]\n\n{BODY}", id="in brackets"),
        pytest.param(
            f"THE OBSERVER       MONDAY, JUNE 3, 2013        PAGE 7\n\n{BODY}", id="a masthead"
        ),
        pytest.param(
            f"Ash News | Updated: 2013-06-03 14:22\n\n{HEADLINE}\n\n{BODY}", id="a change"
        ),
        pytest.param(
            f"From: Ines Karr\nSent: Monday, June 3, 2013 8:14 AM\nTo: Desk\n\n{BODY}", id="a mail"
        ),
        pytest.param(
            f"Transcript of a press conference held in Port Ash on 3 June 2013\n\n{BODY}",
            id="a transcript",
        ),
        pytest.param(
            f"{HEADLINE}\n3rd of June 2013, by our correspondent\n\n{BODY}", id="a correspondent"
        ),
        pytest.param(
            f"Report no. 12 covering 1–2 June 2013\nIssued 3 June 2013\n\n{BODY}",
            id="a period and a day of issue",
        ),
        pytest.param(f"{HEADLINE}\n\n{BODY}\n(NCW/3 June 2013/ik)\n", id="an agency's mark"),
        pytest.param(
            f"Local news\nMonday, 3 June\n{HEADLINE}\n\n{BODY}\n© 2013 Ash Gazette\n",
            id="a year in the copyright line",
        ),
        pytest.param(
            f"Monday, 3 June\n\nThe Ash Gazette – 2013, issue 114\n\n{BODY}",
            id="a year in the masthead",
        ),
    ],
)
def test_r244_the_day_a_report_states_is_exact(head: str) -> None:
    assert day_of(head) == "2013-06-03 2013-06-03"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"{HEADLINE}\n\nThey met on Monday (3 June 2013) for hours. {BODY}", id="told"
        ),
        pytest.param(f"Remembering the strike of 3 June 2013\n\n{BODY}", id="remembered"),
        pytest.param(
            f"{HEADLINE}\n\nOn 3 June 2013 they had met. {BODY}", id="opening a sentence"
        ),
        pytest.param(
            f"Tuesday, 3 June\n{HEADLINE}\n\n{BODY}\n© 2013 Gazette\n", id="no such Tuesday"
        ),
    ],
)
def test_r244_the_day_of_an_event_is_not_the_report_s(text: str) -> None:
    assert day_of(text) == "not stated"


def test_a_line_is_cut_into_its_parts() -> None:
    text = "A | 3 June 2013 | B\nC"
    assert line_around(text, 4, 15) == ("A | 3 June 2013 | B", "A | ", " | B")
    assert part_of("A | ", "3 June 2013", " | B") == ("3 June 2013", "", "")
    assert signs_off("(NCW/3 June 2013/ik)", 5, 16)
    assert not signs_off("(NCW/3 June 2013/ik)\nMore", 5, 16)


def test_years_are_sought_at_the_edges_alone() -> None:
    article = cut_up(take_in(f"Gazette 2013\n\n{BODY} In 1999 it rained.".encode(), report_id="r"))
    assert edge_years(article) == frozenset({2013})
