"""R463: of the days that a clause names, an act takes its own."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.act_days import day_of_act, own_terms
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.scene import Scene
from goodoffices.reports.happenings.setting import setting_of
from goodoffices.reports.labels import Status
from goodoffices.reports.times.timewords import find_timewords
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import DATING, events
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, cast_in


def days(text: str, kind: str) -> tuple[str, str]:
    """Return the month and days of the one event of a kind."""
    (found,) = (one for one in events(text) if one.type.value == kind)
    return str(found.date.earliest)[5:] or "", str(found.date.latest)[5:]


OPEN = ("", "07-04")


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(
            "Envoys met in Highmoor to discuss the 3 June attack.",
            "meeting",
            OPEN,
            id="R463: another's day",
        ),
        pytest.param(
            "Envoys met in Highmoor to study the accord of 3 June.",
            "meeting",
            OPEN,
            id="of a text",
        ),
        pytest.param(
            "A letter dated 3 June was read when envoys met in Highmoor.",
            "meeting",
            OPEN,
            id="dated",
        ),
        pytest.param(
            "Envoys met on 5 June over the 3 June attack.",
            "meeting",
            ("06-05", "06-05"),
            id="both days",
        ),
        pytest.param(
            "The 3 June meeting of the envoys failed.", "meeting", ("06-03", "06-03"), id="its own"
        ),
        pytest.param(
            "Envoys met on the night of 3 June.", "meeting", ("06-03", "06-03"), id="a night of"
        ),
        pytest.param(
            "Envoys met on 3 June to prepare a vote on 9 June.",
            "vote",
            ("06-09", "06-09"),
            id="right behind its noun",
        ),
        pytest.param(
            "Envoys met four days after the truce of 3 June.",
            "meeting",
            ("06-07", "06-07"),
            id="reckoned from another's day",
        ),
        pytest.param(
            "The envoys are to meet in Highmoor by 30 July.",
            "meeting",
            ("07-04", "07-30"),
            id="at the latest",
        ),
        pytest.param(
            "The talks, suspended in April, resumed on 3 June.",
            "negotiation_round",
            ("06-03", "06-03"),
            id="no day of an aside",
        ),
        pytest.param(
            "Envoys met in Highmoor for the fourth time in six weeks.",
            "meeting",
            OPEN,
            id="a span looked back",
        ),
    ],
)
def test_r463_an_act_takes_its_own_day(text: str, kind: str, expected: tuple[str, str]) -> None:
    assert days(text, kind) == expected


def test_own_terms_are_those_of_the_act_with_the_nearest_first() -> None:
    text = "On 3 June envoys asked for a vote on 9 June over the 1 June attack."
    words, terms = lexemes(text), find_timewords(article_of(text))
    vote = next(one for one in find_triggers(words) if one.type.value == "vote")
    chosen = own_terms(words, vote, terms, (0, len(words)))
    assert [text[term.start : term.end] for term in chosen] == ["9 June", "3 June"]


def test_an_act_without_a_day_is_not_after_the_report() -> None:
    text = "Envoys met in Highmoor."
    article = article_of(text)
    scene = Scene(
        words=lexemes(text),
        quantities=(),
        terms=(),
        setting=setting_of(article, case=CASE, cast=cast_in(article), dating=DATING),
    )
    met = next(find_triggers(scene.words))
    assert day_of_act(scene, met, (), Status.HAPPENED).latest == DATING.when.latest
    assert day_of_act(scene, met, (), Status.PLANNED).earliest == DATING.when.earliest
