"""Prose that looks like the frame of a page stays prose, wherever it stands."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.forms import form_of
from goodoffices.reports.layout.residue import label_blocks
from goodoffices.reports.layout.told import attributing_words, speech_words
from goodoffices.reports.text import BODY, RESIDUE

HEAD = (
    "Canal talks resume after a pause of a week",
    "Negotiators from the Lowland cantons and the Upland council returned to the table on"
    " Thursday after a pause of one week, officials said.",
    "The two delegations discussed the canal tolls, the locks at Fenwick and the release of 40"
    " boatmen held since January. The mediator called the mood businesslike.",
    "The Upland council wants the tolls halved before any release of boatmen.",
)
END = "The tolls pay for the locks at Fenwick, and the canal carries most of the region's grain."
TAIL = ("Share this article", "Related stories", "Harbour fire put out after nine hours")


def labels(*lines: str) -> dict[str, frozenset[object]]:
    text = "\n\n".join(lines)
    found: dict[str, set[object]] = {}
    for one in label_blocks(text):
        line = next(each for each in lines if text[one.start : one.end] in each)
        found.setdefault(line, set()).add(one.label)
    return {line: frozenset(those) for line, those in found.items()}


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(one, id=f"{rule}: {one}")
        for rule, one in (
            ("R361", "Share this, the mediator told them, or lose it."),
            (
                "R361",
                "Sign up to the annex or leave the room, the mediator told both delegations.",
            ),
            ("R361", "Skip to clause nine, the judge said."),
            ("R361", "Back to square one, a diplomat sighed."),
            ("R361", "The text was machine translated and may contain errors, the envoy said."),
            ("R361", "Terms apply to both sides."),
            ("R361", "Opinions expressed by the envoys do not bind the council."),
            ("R361", "Machine guns, translated into votes, may win him the hills."),
            ("R361", "In this photo war, neither side blinks."),
            ("R361", "This article of the treaty was amended in May."),
            ("R361", "The author of the plan is Ines Karr."),
            ("R361", "Our correspondent saw nine boats burn."),
            ("R361", "Read also the annex: it gives the Uplanders a veto."),
            ("R361", "Also on the table: a ferry, a school and 200 tonnes of seed."),
            ("R361", "Send us your dead, the sign at the lock said."),
            ("R361", "For background only, an official gave the sum of the tolls for May."),
            ("R361", "In other words: the sluices stay shut until the boatmen are home."),
            ("R362", "Relatives can reach the Red Crescent at help@crescent.example."),
            ("R362", "The council has set up a telephone line for relatives, 0800 22 44 66."),
            ("R362", "Anyone with news of the boatmen may call the lock house on 0221 4410."),
            (
                "R362",
                "Villagers were told to register at the portal www.upland.example by Friday.",
            ),
            ("R363", "Not yet."),
            ("R363", "And the boatmen?"),
            ("R363", "Nobody replied."),
        )
    ],
)
def test_a_paragraph_that_looks_like_a_frame_stays(line: str) -> None:
    for lines in ((*HEAD, line, END, *TAIL), (*HEAD, END, line, *TAIL), (*HEAD, END, line)):
        assert labels(*lines)[line] <= BODY


@pytest.mark.parametrize(
    "line",
    [
        "Rates from 3 per cent. Terms and conditions apply.",
        "The opinions expressed here do not necessarily reflect those of the editors.",
        "This is a machine translation and may contain errors.",
        "This article was amended on 3 May.",
        "The author is a lecturer at Halm.",
        "Our correspondent is a fellow of the Institute.",
        "Also in Rivers: The eels are back",
        "Press enquiries: help@rivers.example.",
        "To reach us call 0221 4410.",
        "Photo gallery.",
        "Press Service. Not for attribution.",
        "Send us your photographs of the locks.",
    ],
)
def test_a_frame_below_the_report_goes(line: str) -> None:
    found = labels(*HEAD, END, line, *TAIL)
    assert found[line] <= RESIDUE


@pytest.mark.parametrize(
    "line", ["Sour.", "Everything else.", "Fish.", "By lorry.", "Sooner!", "The sluice keeper."]
)
def test_r363_a_brief_answer_among_paragraphs_is_prose(line: str) -> None:
    assert labels(*HEAD, line, END)[line] <= BODY


@pytest.mark.parametrize("line", ["What stays open", "The tolls", "What next?", "THE TOLLS."])
def test_r363_a_heading_among_paragraphs_is_none(line: str) -> None:
    assert labels(*HEAD, line, END)[line].isdisjoint(BODY)


def test_a_paragraph_on_something_else_stays_behind_an_advertisement() -> None:
    line = "Bread costs twice what it did in spring."
    assert labels(*HEAD, END, "ADVERTISEMENT", line, *TAIL)[line] <= BODY


def test_every_verb_of_saying_attributes() -> None:
    assert speech_words() < attributing_words()
    assert all(form_of(f"Back to work, the keeper {verb}.") is None for verb in speech_words())


def test_a_paragraph_with_a_small_verb_is_no_headline() -> None:
    line = "Photographer Mara Lind of Fenwick lost an eye."
    assert labels(HEAD[0], line, *HEAD[1:], END)[line] <= BODY
