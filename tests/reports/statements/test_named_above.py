"""R526: points without a subject are told of whoever is named above them."""

from __future__ import annotations

import pytest

from goodoffices.reports.statements.named_above import with_subject
from tests.reports.saying import LEAD, statements_in, unit_in
from tests.reports.statements.test_one_report import one_report

Told = list[tuple[str | None, str | None, str | None, str]]


def told(text: str) -> Told:
    """Return speaker, stance, issue and words of each statement."""
    return [
        (one.speaker, one.stance, one.issue, one.spans[0].quote) for one in statements_in(text)
    ]


@pytest.mark.parametrize(
    ("heading", "point", "speaker", "stance", "issue"),
    [
        pytest.param("DUNMAR", "* Reject the prisoner swap", "dunmar", "reject", "prisoners",
                     id="R526: a plural verb"),
        pytest.param("Kestria", "- Refuses to release prisoners", "kestria", "reject", "prisoners",
                     id="a singular one"),
        pytest.param("The Hill Front", "- It wants a truce.", "hill-front", "demand", "truce",
                     id="it"),
        pytest.param("Hill Front", "• They reject the tolls.", "hill-front", "reject", "tolls",
                     id="they"),
        pytest.param("Tomas Rhee", "- He rejects the tolls.", "tomas-rhee", "reject", "tolls",
                     id="a person"),
        pytest.param("Kestria's demands", "- Wants a permanent truce", "kestria", None, "truce",
                     id="what heads its demands"),
    ],
)  # fmt: skip
def test_r526_a_point_has_the_name_above_as_its_subject(
    heading: str, point: str, speaker: str, stance: str | None, issue: str
) -> None:
    text = f"Where they stand\n\n{heading}\n{point}\n\nSolenne\n- Wants more time for all.\n"
    found = told(text)[0]
    assert found[0] == speaker
    assert found[2] == issue
    assert stance is None or found[1] == stance
    assert found[3].rstrip(".") == point.rstrip(".")


def test_r526_every_point_of_a_list_has_it() -> None:
    text = "X\n\nDUNMAR\n* Accepts shared tolls\n* Rejects a truce\n\nKESTRIA\n* Accepts a truce\n"
    assert [one[:3] for one in told(text)] == [
        ("dunmar", "support", "tolls"),
        ("dunmar", "reject", "truce"),
        ("kestria", "support", "truce"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kestria\n\nThey rejected the tolls.", id="no point of a list"),
        pytest.param("Kestria\n\n- Will the prisoner swap be rejected?", id="a question"),
        pytest.param("Weather\n\n- Rejects the tolls outright.", id="a heading of no name"),
        pytest.param("Kestria and Dunmar\n\n- Reject the tolls outright.", id="of two"),
        pytest.param("Kestria\n\n- Rejecting the tolls was easy.", id="no present verb"),
    ],
)
def test_nobody_is_put_before_other_words(text: str) -> None:
    assert [
        one for one in told(f"{LEAD}Nobody met on Monday.\n\n{text}\n\nIt rained.") if one[0]
    ] == []


def test_r526_a_name_before_a_colon_is_a_subject_too() -> None:
    found = told(f"{LEAD}Kestria: Rejects the tolls.")
    assert found == [("kestria", "reject", "tolls", "Kestria: Rejects the tolls")]
    assert told(f"{LEAD}Kestria: bridge, tolls and rain.") == []


def test_other_sentences_are_read_as_they_stand() -> None:
    unit, _ = unit_in("Kestria rejects the tolls.")
    report, _ = one_report(f"{LEAD}Kestria rejects the tolls.")
    assert with_subject(report, unit) is unit
