"""Whose words are, by what stands around them: tags, colons, rows of verbs, further paragraphs."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.verbforms import participles
from tests.reports.saying import LEAD, statements_in


def told(text: str) -> list[tuple[str | None, str]]:
    return [
        (one.speaker, " + ".join(span.quote for span in one.spans))
        for one in statements_in(LEAD + text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Kestria sat down. Ana Berel was blunt at the close: “We came with nets and left with"
            " hooks.”",
            [
                (
                    "ana-berel",
                    "Ana Berel was blunt at the close: “We came with nets and left with hooks.”",
                )
            ],
            id="R343 a sentence ends in a colon before her words",
        ),
        pytest.param(
            "Dunmar said that it would wait. Lio Sand put on his coat: “The ferry leaves at noon,"
            " with or without us.”",
            [
                ("dunmar", "Dunmar said that it would wait"),
                (
                    "lio-sand",
                    "Lio Sand put on his coat: “The ferry leaves at noon, with or without us.”",
                ),
            ],
            id="R343 the colon goes before who spoke last",
        ),
        pytest.param(
            "“The vaccines came twice,” Ana Berel said.\n\n“I should like to know who ate the"
            " ice.”",
            [
                (
                    "ana-berel",
                    "“The vaccines came twice,” Ana Berel said.\n\n“I should like to know who ate"
                    " the ice.”",
                )
            ],
            id="R344 her words go on in the next paragraph",
        ),
        pytest.param(
            "‘It was a harvest,’ Lio Sand said. ‘It was not a miracle.’",
            [("lio-sand", "‘It was a harvest,’ Lio Sand said. ‘It was not a miracle.’")],
            id="R344 single quotation marks resume",
        ),
        pytest.param(
            "Trust, says Lio Sand, is a word for poets.",
            [("lio-sand", "Trust, says Lio Sand, is a word for poets")],
            id="a tag stands behind the subject",
        ),
        pytest.param(
            "The nets were cut, and the trawlers, Lio Sand promised, would sail on Friday.",
            [("lio-sand", "the trawlers, Lio Sand promised, would sail on Friday")],
            id="a tag takes only its own clause",
        ),
        pytest.param(
            "Kestria offered forty nurses and was told by Dunmar, not for the first time, that the"
            " clinics were full.",
            [
                ("kestria", "Kestria offered forty nurses"),
                (
                    "dunmar",
                    "was told by Dunmar, not for the first time, that the clinics were full",
                ),
            ],
            id="who is told is not who tells",
        ),
        pytest.param(
            "Ana Berel thanked the pilots, and in the same breath accused Dunmar of arson.",
            [
                (
                    "ana-berel",
                    "Ana Berel thanked the pilots",
                ),
                ("ana-berel", "accused Dunmar of arson"),
            ],
            id="an adjunct stands before the second verb",
        ),
        pytest.param(
            "The draft calls for a census, urges the villages to vote and asks Solenne to pay.",
            [
                (
                    None,
                    "The draft calls for a census, urges the villages to vote and asks Solenne"
                    " to pay",
                )
            ],
            id="a row of verbs of one text",
        ),
        pytest.param(
            "Ana Berel (Kestria), presenting the budget, said Dunmar had paid its share.",
            [
                (
                    "ana-berel",
                    "Ana Berel (Kestria), presenting the budget, said Dunmar had paid its share",
                )
            ],
            id="two asides stand between her and the verb",
        ),
        pytest.param(
            "A briefing foreseen for noon was not held.", [], id="a bare participle tells nothing"
        ),
        pytest.param(
            "Dunmar observed a minute of silence for the crew.", [], id="silence that is observed"
        ),
        pytest.param(
            "“She cannot sell it twice,” as one of the ministers put it.",
            [
                (
                    "anonymous:r:1",
                    "“She cannot sell it twice,” as one of the ministers put it",
                )
            ],
            id="as one of them put it",
        ),
        pytest.param(
            "Tomas Rhee is believed to oppose the tolls.",
            [("tomas-rhee", "Tomas Rhee is believed to oppose the tolls")],
            id="believed to oppose",
        ),
        pytest.param(
            "Tomas Rhee was reported to be against.",
            [("tomas-rhee", "Tomas Rhee was reported to be against")],
            id="reported to be against",
        ),
        pytest.param(
            "“No ship was held,” said its spokesman, Lio Sand, adding that the crews were safe.",
            [
                (
                    "lio-sand",
                    "“No ship was held,” said its spokesman, Lio Sand, adding that the crews were"
                    " safe",
                )
            ],
            id="an apposition and a participle behind it",
        ),
    ],
)
def test_words_go_to_whoever_they_stand_with(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert told(text) == expected


def test_participles_hold_no_past_that_tells_by_itself() -> None:
    assert participles().isdisjoint({"said", "told", "denied", "saw", "wrote", "learnt"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Those around the table put the cost at 40 million.",
            [("anonymous:r:1", "Those around the table put the cost at 40 million")],
            id="those around the table",
        ),
        pytest.param(
            "Those present said that the harvest was lost.",
            [("anonymous:r:1", "Those present said that the harvest was lost")],
            id="those present",
        ),
        pytest.param(
            "A rival text tabled by Dunmar, on which nobody has voted, demands a census.",
            [
                (
                    "dunmar",
                    "A rival text tabled by Dunmar, on which nobody has voted, demands a census",
                )
            ],
            id="a text is its author's",
        ),
        pytest.param(
            "A copy of the treaty seen by the Ledger says that ferries are to be sold.",
            [
                (
                    None,
                    "A copy of the treaty seen by the Ledger says that ferries are to be sold",
                )
            ],
            id="who only saw a text is no author",
        ),
        pytest.param(
            "Taking exception to the note, which had said that Kestria would pay, Tomas Rhee"
            " clarified that it would not.",
            [
                (None, "the note, which had said that Kestria would pay"),
                ("tomas-rhee", "Tomas Rhee clarified that it would not"),
            ],
            id="a clause on a note ends where the main clause begins",
        ),
        pytest.param(
            "Solenne called for the wells to be shared, which Dunmar opposes as long as the"
            " drought lasts.",
            [
                ("solenne", "Solenne called for the wells to be shared"),
                ("dunmar", "which Dunmar opposes as long as the drought lasts"),
            ],
            id="what another opposes on terms",
        ),
        pytest.param(
            "It is in nobody's interest that the vaccine be sold, Tomas Rhee believes.",
            [
                (
                    "tomas-rhee",
                    "It is in nobody's interest that the vaccine be sold, Tomas Rhee believes",
                )
            ],
            id="what he believes stands first",
        ),
        pytest.param(
            "Officials grumble that Ana Berel promised the wells to all.",
            [
                (
                    "anonymous:r:1",
                    "Officials grumble that Ana Berel promised the wells to all",
                )
            ],
            id="who grumbles passes nothing on",
        ),
        pytest.param("Tomas Rhee told me so, over coffee.", [], id="so only points"),
        pytest.param(
            "Tomas Rhee put it differently: the wells were shallow but many.",
            [
                (
                    "tomas-rhee",
                    "Tomas Rhee put it differently: the wells were shallow but many",
                )
            ],
            id="he put it differently",
        ),
        pytest.param("Those nets were cut at noon.", [], id="those nets are nobody"),
    ],
)
def test_texts_clauses_and_crowds_speak_for_themselves(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert told(text) == expected


def test_a_body_that_nobody_lists_vouches_as_an_office() -> None:
    said = statements_in(LEAD + "The port authority said that the cranes were for sale.")
    assert [one.source_kind.value for one in said] == ["office"]
