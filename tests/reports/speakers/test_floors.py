"""Under a speaker label every sentence is the speaker's, until the next label (R37)."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Directness, SourceKind
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.speakers.floors import (
    LABELLED,
    Floor,
    denies_act,
    floor_at,
    floors_of,
    is_personal,
    is_short,
    plainly_said,
    points_back,
    under_label,
)
from tests.reports.saying import LEAD, article_of, cast_of, statements_in, unit_in

PRESS = """The spokeswoman met the press in the old town hall on Monday.

MRS BEREL: Good morning. We reject the permanent garrison on the bridge.

QUESTION: Dunmar says that it will keep the garrison.

MRS BEREL: Dunmar told us that it wanted a permanent truce. Kestria refused the tolls.
They are shared by nobody.

QUESTION: And what about the prisoners?

MRS BEREL: A joint list.
"""


def said_by(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.speaker, one.via, one.issue) for one in statements_in(text)]


@pytest.mark.parametrize(
    "introduced",
    [
        pytest.param("the Spokesman, Mr. Lio Sand,", id="R435: a post before the name"),
        pytest.param("Lio Sand, the spokesman,", id="R435: a post behind the name"),
    ],
)
def test_a_post_as_label_is_whoever_is_introduced_beside_it(introduced: str) -> None:
    text = f"""From the exchange with {introduced} that followed in the old hall:

Question: Has Kestria agreed to a truce?

Spokesman: Kestria has offered nobody a truce, and we have not asked for one.

Question: And Dunmar?

Spokesman: Dunmar told us that it wanted a permanent truce.
"""
    assert [one[:2] for one in said_by(text)] == [("lio-sand", None), ("dunmar", "lio-sand")]


@pytest.mark.parametrize(
    ("words", "denies"),
    [
        pytest.param("The draft says nothing of tolls.", True, id="R436: a text is silent"),
        pytest.param("Kestria has offered nobody a truce.", True, id="R436: nothing was offered"),
        pytest.param("Kestria did not ask for a truce.", True, id="R436: nothing was asked"),
        pytest.param("Kestria asked for a truce.", False, id="R436: an act is theirs"),
        pytest.param("Kestria did not accept the truce.", False, id="R436: so is a refusal"),
        pytest.param("The draft calls for a truce.", False, id="R436: a text speaks"),
    ],
)
def test_what_was_not_said_is_of_who_has_the_floor(words: str, denies: bool) -> None:
    unit, cast = unit_in(words)
    assert [denies_act(unit, one) for one in drafts_of(unit, cast)][:1] == [denies]


def test_r37_everything_under_a_label_is_the_speakers() -> None:
    assert said_by(PRESS) == [
        ("ana-berel", None, "bridge"),
        ("dunmar", None, "bridge"),
        ("dunmar", "ana-berel", "truce"),
        ("ana-berel", None, "tolls"),
        ("ana-berel", None, "tolls"),
        ("ana-berel", None, "prisoners"),
    ]


def test_r37_own_words_are_direct_and_others_are_passed_on() -> None:
    own, _, other, *_ = statements_in(PRESS)
    assert (own.directness, own.source_kind) == (Directness.DIRECT, SourceKind.NAMED)
    assert (other.directness, other.source_kind) == (Directness.INDIRECT, SourceKind.NAMED)
    assert LABELLED in own.flags


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("MRS BEREL: We talk.", id="one label is no transcript"),
        pytest.param("Berel: one thing.\n\nRhee: another.", id="labels are in capitals"),
        pytest.param("", id="an empty report"),
    ],
)
def test_nobody_has_the_floor(text: str) -> None:
    article = article_of(text)
    assert floors_of(article, cast_of(article)) == ()


def test_a_label_may_say_where_the_words_are_from() -> None:
    article = article_of(LEAD + "ANA BEREL (clip): We wait here.\n\nHOST: They wait there.")
    floors = floors_of(article, cast_of(article))
    assert [floor.actor for floor in floors] == ["ana-berel", None]


def test_a_floor_is_found_by_its_place() -> None:
    floors = (Floor(5, 9, "a"), Floor(12, 20, None))
    assert [floor_at(floors, at) for at in (0, 5, 8, 10, 12, 30)] == [None, 0, 0, None, 1, None]


def test_we_is_the_speaker() -> None:
    unit, cast = unit_in("We told the press that the tolls of Ana Berel rose.")
    (said,) = drafts_of(unit, cast)
    assert under_label(unit, said, "ana-berel", cast).voice.actor == "ana-berel"


def test_a_plain_sentence_is_taken_whole() -> None:
    unit, _ = unit_in("It disappears on the first day of spring.")
    said = plainly_said(unit, Floor(unit.start, unit.end, "ana-berel"))
    assert said is not None
    assert points_back(unit, said)
    assert not is_short(unit, said)
    assert plainly_said(unit, Floor(unit.end, unit.end, "ana-berel")) is None


@pytest.mark.parametrize(
    ("sentence", "personal"),
    [
        pytest.param("Our ferries are safe and dry.", True, id="our"),
        pytest.param("I would rather take the train.", True, id="what I would do"),
        pytest.param("I met them at the lock.", False, id="what I did"),
        pytest.param("The ferries are safe and dry.", False, id="nobody"),
    ],
)
def test_r37_a_speaker_says_what_is_theirs(sentence: str, *, personal: bool) -> None:
    unit, _ = unit_in(sentence)
    said = plainly_said(unit, Floor(unit.start, unit.end, "ana-berel"))
    assert (said is not None and is_personal(unit, said)) is personal


def test_r37_a_floor_ends_where_the_report_names_the_speaker_again() -> None:
    text = PRESS + "\nAna Berel left the hall at noon. Dunmar insists on the tolls."
    article = article_of(text)
    last = floors_of(article, cast_of(article))[-1]
    assert article.report.text[last.end :].startswith("Ana Berel left")
    assert statements_in(text)[-1].via is None


def test_r37_a_credit_ends_the_floor_and_unknown_voices_are_passed_on() -> None:
    text = PRESS + "\nQUESTION: And you?\n\nMRS BEREL: They told us that the tolls are gone.\n"
    told = statements_in(text)[-1]
    assert (told.speaker, told.via) == (None, "ana-berel")
    signed = (
        text + "\nInterview by the desk\n\nContacted, the Front said that it accepts the tolls."
    )
    assert statements_in(signed)[-1].via is None
