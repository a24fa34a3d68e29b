"""A paragraph in a language that cannot be read is known as such."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.languages import UNKNOWN, languages_of


@pytest.mark.parametrize(
    ("paragraph", "language"),
    [
        pytest.param(
            "The envoys met in the capital and agreed to talk again.", "en", id="English"
        ),
        pytest.param("Norvia rejects Estara offer over dam, water, borders.", "en", id="telegram"),
        pytest.param(
            "Les délégués ont accepté le protocole après deux heures de négociations.",
            "fr",
            id="French",
        ),
        pytest.param("التقى المبعوثون في العاصمة وتحدثوا ساعتين عن الاتفاق.", "ar", id="Arabic"),
        pytest.param("השליחים נפגשו בעיר הבירה ודיברו במשך שעתיים.", "he", id="Hebrew"),
        pytest.param("Делегации встретились в столице и обсуждали проект.", "ru", id="Russian"),
        pytest.param(
            "Vesk backs Dunmar, slams Kestria over Harl dam.",
            "en",
            id="R581: full of names",
        ),
        pytest.param(
            "Lio Sand, Ana Voss, Pol Tarn, Ida Bren, Sela Odd", "en", id="R581: names alone"
        ),
        pytest.param("Regering van Kestria wijst bestand af.", "nl", id="R581: Dutch"),
        pytest.param("Le ministre rejette la tregua.", "fr", id="R581: French"),
        pytest.param("Yes.", UNKNOWN, id="too short"),
        pytest.param("123 - 456", UNKNOWN, id="no letters"),
    ],
)
def test_language_of_one_paragraph(paragraph: str, language: str) -> None:
    assert languages_of([paragraph]) == (language,)


def test_a_short_paragraph_has_the_language_of_most_of_the_report() -> None:
    english = "The envoys met in the capital and agreed to talk again."
    assert languages_of([english, "Not yet.", "Yes.", english]) == ("en",) * 4


def test_no_paragraph_gives_no_language() -> None:
    assert languages_of([]) == ()
