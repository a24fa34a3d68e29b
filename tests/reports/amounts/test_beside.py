"""A number beside one that has a unit shares it (R240, R292), and no other bare number does."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.beside import beside
from goodoffices.reports.wording.lexemes import lexemes
from goodoffices.reports.wording.numerals import numeral_at
from tests.reports.amounts.test_constructions import amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Crews found nine dead in the port of Ash and four at sea.",
            "9 people; 4 people",
            id="two places",
        ),
        pytest.param(
            "She spent eleven nights in Lomme and twelve here.",
            "11 duration; 12 duration",
            id="two stays",
        ),
        pytest.param(
            "The board shut 38 wells in March and 41 in April.", "38 count; 41 count", id="months"
        ),
        pytest.param(
            "The turnout was put at 58 per cent by the commission and at 31 by the opposition.",
            "58 share; 31 share",
            id="one verb, two tellers",
        ),
        pytest.param(
            "Norland took 31 per cent of the catch, Sudmark 27.3 and the Front 13.35.",
            "31 share; 27.3 share; 13.35 share",
            id="a list of shares that leaves verb and unit out",
        ),
        pytest.param(
            "Norland sent 40 trucks, Sudmark 27 and Lesk 16.",
            "40 count; 27 count; 16 count",
            id="a list of senders",
        ),
        pytest.param(
            "They asked for sixty days, not ninety.", "60 duration; 90 duration", id="not"
        ),
        pytest.param(
            "It sent 300 tents rather than 500.", "300 count; 500 count", id="rather than"
        ),
        pytest.param(
            "The panel shall have nine members, three appointed by each state.",
            "9 people; 3 people",
            id="a part, appointed",
        ),
        pytest.param(
            "Rangers counted 40 barges, six laden with ore and two empty.",
            "40 count; 6 count",
            id="a part, laden",
        ),
        pytest.param(
            "The strait was mined with 90 devices, of which 14 were swept.",
            "90 count; 14 count",
            id="of which",
        ),
        pytest.param(
            "Nineteen nurses fell ill. Of them seven were trainees.",
            "19 people; 7 people",
            id="of them",
        ),
        pytest.param("They went in at noon, fifteen of them.", "15 people", id="fifteen of them"),
        pytest.param(
            "The motion won 64 in favour, 31 against, with 5 abstentions.",
            "64 count; 31 count; 5 count",
            id="votes by side",
        ),
        pytest.param(
            "The house passed it by nine votes to six, or by eight to seven, if one believes her.",
            "9 count; 6 count; 8 count; 7 count",
            id="another tally",
        ),
        pytest.param(
            "MPs adopted the bill by 93 votes to 61, with a dozen abstaining.",
            "93 count; 61 count; 12 count",
            id="a dozen",
        ),
        pytest.param(
            "Four vessels were taken, says the port, which put the number of seamen held at 41.",
            "4 count; 41 people",
            id="the number of",
        ),
        pytest.param(
            "The Front has had 187 names since Monday. The ministry insists on 205.",
            "187 count; 205 count",
            id="insists on",
        ),
        pytest.param(
            "The dam will flood 61 villages and displace 38,000.",
            "61 count; 38000 people",
            id="verbs that act on people, in every form",
        ),
    ],
)
def test_a_number_shares_the_unit_of_the_one_beside_it(text: str, expected: str) -> None:
    assert amounts(text) == expected, "R292"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He has 12 against him.", "", id="no vote is told"),
        pytest.param("40 boats left on Monday, at 9 in the morning.", "40 count", id="an hour"),
        pytest.param(
            "The fleet of 40 ships, 7 Harbour Road, is idle.", "40 count", id="an address"
        ),
        pytest.param("Sections 4 to 9 bind 30 islands.", "30 count", id="a range of names"),
        pytest.param("Three trucks burned at Gate 7 and in Room 12.", "3 count", id="names"),
        pytest.param("Our engineers estimate between 95 and 110.", "", id="who counts"),
    ],
)
def test_what_only_stands_near_a_count_is_silent(text: str, expected: str) -> None:
    assert amounts(text) == expected


def test_nothing_is_shared_where_nothing_was_counted() -> None:
    words = lexemes("It took 40 of them")
    number = numeral_at(words, 2)
    assert number is not None
    assert beside(words, number, None) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The other two vessels stay in port.", "2 count", id="the other two"),
        pytest.param("They freed the last three nurses.", "3 people", id="the last three"),
        pytest.param("Six of the nine turbines are idle.", "6 count; 9 count", id="a whole"),
        pytest.param("The council sold the two-acre site.", "2 count", id="a size"),
        pytest.param("The two ministers left; both countries regret it.", "", id="who negotiates"),
        pytest.param("The three meetings led to the two-state plan.", "", id="acts and plans"),
        pytest.param("No one was hurt and no second round is planned.", "", id="no one"),
        pytest.param("Two more buses came and three more died.", "2 count; 3 people", id="more"),
        pytest.param("He came to see us six times.", "6 count", id="times"),
        pytest.param("Bread is three times dearer, four times the price.", "", id="compared"),
    ],
)
def test_the_two_counts_rank_and_file_and_things(text: str, expected: str) -> None:
    assert amounts(text) == expected, "R290"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Fighters leave within 10 days of signature.", "10 duration", id="within"),
        pytest.param("It reports in ten working days.", "10 duration", id="working days"),
        pytest.param("Sixty-eight days after the flood it rained.", "68 duration", id="after"),
        pytest.param("They met six days before the vote.", "6 duration", id="before"),
        pytest.param("She wants a halt for a fortnight.", "14 duration", id="a fortnight"),
        pytest.param("Rain fell two days ago and two hours later.", "", id="only when"),
        pytest.param("Turnout until 16 hours was 41 percent.", "41 share", id="a time of day"),
        pytest.param("It grew in the last two weeks.", "", id="the last two weeks"),
    ],
)
def test_deadlines_and_distances_are_lengths(text: str, expected: str) -> None:
    assert amounts(text) == expected, "R291"
