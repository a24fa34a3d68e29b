"""R535: a sentence sets another day for the act that the one before told, by a pronoun alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.reports.amounts.quantities import find_quantities
from goodoffices.reports.happenings.merging import Telling
from goodoffices.reports.happenings.scene import Scene
from goodoffices.reports.happenings.set_anew import set_anew
from goodoffices.reports.happenings.setting import setting_of
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.times.timewords import find_timewords
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import DATING, events
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The vote set for Saturday was called off. It could now take place on Monday.", "07-07"),
        ("The vote on the quota was put off. It will now be held on Monday.", "07-07"),
        ("The talks on water were called off. They will resume on Monday.", "07-07"),
        ("The summit was cancelled. It has been moved to 20 August.", "08-20"),
        ("A meeting of pilots is planned. It is set for Monday.", "07-07"),
        ("The signing was called off. But it is now due to take place on 9 July.", "07-09"),
    ],
)
def test_r535_an_act_is_set_anew(text: str, day: str) -> None:
    told = events(text)[-1]
    assert (told.status.value, str(told.date.earliest)[5:]) == ("planned", day), "R535"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The vote was called off. It will not be held on Monday.", id="will not"),
        pytest.param("The vote on the port was called off. It will open on Monday.", id="a port"),
        pytest.param("The vote was called off. It was held in June last year.", id="it was"),
        pytest.param("Ada Venn met Bo Lund. It will take place on Monday.", id="it took place"),
        pytest.param("The vote was called off. Rain is expected on Monday.", id="no pronoun"),
        pytest.param("The vote was called off. It will take place.", id="no day"),
    ],
)
def test_other_sentences_set_nothing(text: str) -> None:
    assert [one.status.value for one in events(text)] != []
    assert all(one.status is not Status.PLANNED for one in events(text))


def test_r535_an_earlier_day_is_no_further_plan() -> None:
    text = "The vote is set for 9 July. It was originally planned for 2 July but was delayed."
    assert [str(one.date.earliest)[5:] for one in events(text)] == ["07-09"]


def test_what_took_place_is_not_set_anew() -> None:
    text = "It will be held on Monday."
    article = article_of(text)
    setting = setting_of(article, case=CASE, cast=cast_in(article), dating=DATING)
    words = lexemes(text)
    terms = find_timewords(article)
    scene = Scene(words=words, quantities=find_quantities(words), terms=terms, setting=setting)
    off = Telling(
        span=article.report.span(0, 2),
        type=EventType.VOTE,
        status=Status.DID_NOT_HAPPEN,
        date=between("2031-07-01", "2031-07-01"),
        participants=("norland",),
        place="Highmoor",
        duration=None,
        duration_key=None,
        number=None,
        points_back=False,
        by_pronoun=False,
    )
    again = set_anew(scene, off)
    assert again is not None
    assert (again.participants, again.place) == (off.participants, off.place)
    assert set_anew(scene, replace(off, status=Status.HAPPENED)) is None
