"""Parts, wholes, votes and bare numbers of a list are read; rows, names and ages stay silent."""

from __future__ import annotations

import pytest

from tests.reports.amounts.test_constructions import amounts
from tests.reports.amounts.test_reporters import reporters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It was their third summit.", "3 ordinal", id="R350: a third tells of two"),
        pytest.param("It was their first meeting.", "", id="R350: a first counts nothing"),
        pytest.param("They lost the second vote.", "", id="R350: nor does a second vote"),
        pytest.param("The second round ended.", "2 ordinal", id="R350: rounds are numbered"),
        pytest.param("By the 30th day the mine must close.", "30 ordinal", id="R350: a late day"),
        pytest.param("They left on the second day.", "", id="R350: an early day"),
    ],
)
def test_ordinals_that_tell_how_many_there_were(text: str, expected: str) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deputies voted 61-55 for the levy.", "61 count; 55 count"),
        ("Senators voted 55 to 61 against it.", "55 count; 61 count"),
        ("With 98 to 96 votes the chamber struck the clause.", "98 count; 96 count"),
        ("A similar motion fell in March by 161 votes to 144.", "161 count; 144 count"),
        ("After the vote (13 to 9) he left.", "13 count; 9 count"),
        ("The cabinet has a majority of three, and knows it.", "3 count"),
        ("The bill won 61 votes, nine short of the 70 needed.", "61 count; 9 count; 70 count"),
        ("It got 40 votes and fell short by six.", "40 count; 6 count"),
        ("Three of the five members walked out.", "3 people; 5 people"),
        ("The fund has found 90 nurses of the 250 it was asked for.", "90 people; 250 people"),
        ("Some 46 wagons crossed, against the 120 that the mill needs.", "46 count; 120 count"),
        ("Three rockets were fired, two were stopped.", "3 count; 2 count"),
        ("Twelve trawlers sailed, and five returned.", "12 count; 5 count"),
        ("Of 27 guilds, 19 signed and three asked for time.", "27 count; 19 count; 3 count"),
        ("The north gets 55 per cent of the silt and Sudmark 45.", "55 share; 45 share"),
        ("Norland built eleven of the dams, Sudmark eight.", "11 count; 8 count"),
        ("It was a pause of five days, extendable by another five.", "5 duration; 5 duration"),
        ("Forty wagons came. The guards let in 28.", "40 count; 28 count"),
        ("It costs 1.62 crowns a litre. He gets 1.40.", "1.62 money; 1.4 money"),
        ("It is worth 7.2 billion crowns, 700 million less than in May.",
         "7200000000 money; 700000000 money"),
        ("The wells numbered 40. Others put the figure at 11.", "40 count; 11 count"),
        ("Wagons entering the port have dropped from 500 a day to fewer than 60.",
         "500 count; 60 count"),
        ("The duty on oats and on barley would be lowered from 25 percent to 10 and kept there.",
         "25 share; 10 share"),
        ("The remaining fifth is under water.", "20 share"),
        ("Flow is down by a third to 310 litres.", "33.3 share; 310 count"),
        ("A treaty of ten years is not enough, two delegates said. “Twenty.”",
         "10 duration; 2 people; 20 duration"),
        ("They would warm the lake by 1.5°C, or 2.7C at most.", "1.5 count; 2.7 count"),
        ("The bodies of 28 others lay there.", "28 people"),
        ("The lists hold 40 names. The prisoners, 212 of them, wait.", "40 count; 212 people"),
        ("Cholera cases rose to 1,902 from 1,640 the week before.", "1902 count; 1640 count"),
        ("The number of those in need has doubled to 2.4 million.", "2400000 people"),
        ("Nine Conservatives crossed the floor.", "9 people"),
        ("It would treat $100 billion (about Rs 6.7 lakh crore) as a floor.",
         "100000000000 money; 6700000000000 money"),
        ("The canal cost 40 thousand million francs.", "40000000000 money"),
        ("They would cut the output of the mills by 33 to 35 per cent.", "33-35 share"),
        ("The convoy grew by 20 to 90 wagons.", "20 count; 90 count"),
        ("Seven Norlanders in ten want a pact.", "70 share"),
        ("Two degrees are agreed, and efforts towards 1.5.", "2 count; 1.5 count"),
        ("The sea may rise by two point five metres.", "2.5 count"),
        ("Three delegations backed it.", "3 count"),
        ("The barracks have room for 800.", "800 people"),
        ("Nine were hurt, among them five schoolchildren.", "9 people; 5 people"),
        ("The panel met 31 times and agreed on nothing.", "31 count"),
    ],
)  # fmt: skip
def test_r240_parts_wholes_and_votes(text: str, expected: str) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "COP21 opened in the old mill.",
        "Resolutions 242 and 338 were read out.",
        "The P5+1 sent nobody.",
        "The number 9 tram was rerouted.",
        "The tailor and his uncle, 43, were seen.",
        "They are all over 60.",
        "The first of the two texts is blue, the second white.",
        "There were 40 questions, but Bo Lund, now 71, was first elected at 29.",
        "Children under 15 stay at home.",
        "It would cost “not one cent”.",
        "The third round ended without a date for a fourth.",
        "According to two clerks it is shut.",
        "At 7.26pm Bo Lund left.",
        "It began at 14.30 GMT sharp.",
        "The two delegations shook hands.",
        "He could not promise what belonged to four others.",
    ],
)
def test_names_ages_and_rows_are_no_figures(text: str) -> None:
    found = amounts(text).replace("3 ordinal", "").replace("40 count", "")
    assert found == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A note seen by Norland speaks of 40 wells.", ["unsourced"]),
        ("A copy of the pact shown to Sudmark says that 40 wells stay shut.", ["unsourced"]),
        ("The share, pegged at 38 per cent by the Health Ministry, is too low.", ["ministry"]),
        ("Norland puts the losses at 900 goats, Sudmark at 400.", ["norland", "sudmark"]),
        ("The Health Ministry knows of 26 cases.", ["ministry"]),
        ("Some 46 wagons crossed, against the 120 that Norland considers too few.",
         ["unsourced", "norland"]),
        ("Bo Lund, Ada Venn's deputy, told them that 40 wells are dry.", ["bo-lund"]),
        ("Norland fired 40 rockets and claimed the hill.", ["unsourced"]),
        ("Bo Lund, a man who counts such things, found 361 brackets.", ["bo-lund"]),
        ("Norland, through its envoy, called for a floor of $40 million.", ["norland"]),
        ("Bo Lund, who on Friday held eleven meetings, has said so.", ["unsourced"]),
        ("According to Sudmark it cost 62 crowns; Norland recognises 22 of it.",
         ["sudmark", "norland"]),
        ("According to three clerks, Norland said nothing.", ["unsourced"]),
        ("The Health Ministry's own tables have 188 cases.", ["ministry"]),
    ],
)  # fmt: skip
def test_r243_who_gives_a_figure(text: str, expected: list[str]) -> None:
    assert reporters(text) == expected
