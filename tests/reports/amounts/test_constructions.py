"""Every way to write an amount is read, and what only looks like one stays silent.

R240: a number takes the unit of another; R241: money of any currency; R242: any noun is counted.
"""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.figures import find_figures
from goodoffices.reports.record import Dating
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in

DATING = Dating(when=between("2031-07-01", "2031-07-04"))


def amounts(text: str) -> str:
    """List the figures of a text as value and kind: "7-9 count; 3 money"."""
    article = article_of(text)
    found = find_figures(article, case=CASE, cast=cast_in(article), dating=DATING)
    return "; ".join(
        f"{one.low if one.low == one.high else f'{one.low}-{one.high}'} {one.unit_class.value}"
        for one in found
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tariff was raised from 5 to 8 per cent.", "5 share; 8 share"),
        ("The number of guards fell from 40 to 25.", "40 people; 25 people"),
        ("At least 319 people were killed between July 9 and 21 in the delta.", "319 people"),
        (
            "Forty nurses were seen on 14, 17 and 21 May, 12 of them at night.",
            "40 people; 12 people",
        ),
        ("The abbot, a mild man of 70, met 40 pilgrims.", "40 people"),
        (
            "It offers 200 visas now, a further 300 once guards are in place.",
            "200 count; 300 count",
        ),
        ("The toll was lifted from 3 crowns a wagon to 5.", "3 money; 5 money"),
        ("The fee went from $20 to $35.", "20 money; 35 money"),
        ("Police detained 14 demonstrators, three of them minors.", "14 people; 3 people"),
        ("The council voted 12 to 3.", "12 count; 3 count"),
        ("The motion passed by 71 votes to 58.", "71 count; 58 count"),
        (
            "The motion passed with 71 votes to 58, with 6 abstentions.",
            "71 count; 58 count; 6 count",
        ),
        ("The bill failed by 40 votes to 52.", "40 count; 52 count"),
        ("The union names 38 ships, the harbour master 41.", "38 count; 41 count"),
        (
            "How many ships are held is disputed. The port lists 38, the navy 41.",
            "38 count; 41 count",
        ),
        (
            "The guild says 212 of 320 pilots are out. The ministry makes it 140.",
            "212 people; 320 people; 140 people",
        ),
        ("Nine of the 41 barges were freed.", "9 count; 41 count"),
        ("An early note said the guild had 320 members. It has 230.", "320 people; 230 people"),
        ("There are 36 barges at the lock. Five left on Sunday.", "36 count; 5 count"),
        ("The convoy of 40 trucks was halted. Twelve were turned back.", "40 count; 12 count"),
        ("Exports rose to 3.1 million tonnes from 2.8 million.", "3100000 count; 2800000 count"),
        (
            "Losses stood at 300 million crowns, up from 180 million.",
            "300000000 money; 180000000 money",
        ),
        (
            "The estimate of 80 million crowns was low: they speak of between 95 and 110 million.",
            "80000000 money; 95000000-110000000 money",
        ),
        ("Wheat prices rose 7.5% to 240 crowns a tonne.", "7.5 share; 240 money"),
        ("Rail traffic is down 40 per cent, to 18 trains a day.", "40 share; 18 count"),
        ("Roughly 60 of the 90 mines were cleared.", "60 count; 90 count"),
        (
            "3,400 families have no income, the union says; the ministry speaks of 2,100.",
            "3400 people; 2100 people",
        ),
    ],
)
def test_r240_a_number_takes_the_unit_of_the_one_it_is_compared_with(
    text: str, expected: str
) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fishermen may keep a fifth of the catch.", "20 share"),
        ("The quota was cut by a tenth.", "10 share"),
        ("About a quarter of the fleet is laid up.", "25 share"),
        ("A third of the wells are dry.", "33.3 share"),
        ("Three-fifths of the pipes leak.", "60 share"),
        ("Two thirds of voters stayed at home.", "66.7 share"),
        ("Bread costs a sixth more than at Easter.", "16.7 share"),
        ("Output fell by half.", "50 share"),
        ("More than half the inmates are awaiting trial.", "50 share"),
        ("The state will bear half the cost of the lock.", "50 share"),
        ("Half of them were minors.", "50 share"),
        ("Nine in ten households have no water.", "90 share"),
        ("One in four children has not been vaccinated.", "25 share"),
        ("Two out of three drivers are foreign.", "66.7 share"),
        ("Turnout was 61.4 per cent.", "61.4 share"),
        ("Support rose four percentage points.", "4 share"),
        ("Inflation reached 12% in June.", "12 share"),
        ("Between 30 and 40 percent of the vaccine was spoilt.", "30-40 share"),
        ("Some 5 to 8 per cent of the ore is lost.", "5-8 share"),
        ("Two-thirds majority is needed.", "66.7 share"),
    ],
)
def test_shares(text: str, expected: str) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam will cost 80 million talers.", "80000000 money"),
        ("The union wants 12,5 million marks.", "12500000 money"),
        ("They owe 4 million zlotys and 300,000 forints.", "4000000 money; 300000 money"),
        ("The loan, worth €2bn, was refused.", "2000000000 money"),
        ("A fine of £3.5m was imposed.", "3500000 money"),
        ("The grant is Rs 300 crore.", "3000000000 money"),
        ("India offered 5 lakh rupees.", "500000 money"),
        ("Aid of US$40 million was frozen.", "40000000 money"),
        ("Debts of USD 1.2 billion fall due.", "1200000000 money"),
        ("The bill was A$30,000.", "30000 money"),
        ("It would cost between 95 and 110 million dollars.", "95000000-110000000 money"),
        ("They budgeted $3-4 billion.", "3000000000-4000000000 money"),
        ("They asked for half a million euros.", "500000 money"),
        ("He paid a million roubles.", "1000000 money"),
        ("A 50-million-dollar fund was set up.", "50000000 money"),
        ("A 300 million crown loan was signed.", "300000000 money"),
    ],
)
def test_r241_money_of_any_currency(text: str, expected: str) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was sentenced to seven years in prison.", "7 duration"),
        ("A six-month ceasefire was signed.", "6 duration"),
        ("They talked for two and a half hours.", "2.5 duration"),
        ("It would last for 45 days.", "45 duration"),
        ("The pause lasted half an hour.", "0.5 duration"),
        ("A ban of between 12 and 18 months was agreed.", "12-18 duration"),
        ("It was the third round of talks.", "3 ordinal"),
        ("She made her ninth visit to the capital.", "9 ordinal"),
        ("The two sides met for 40 minutes.", "40 duration"),
        ("He came 20 minutes late.", "20 duration"),
    ],
)
def test_lengths_and_ordinals(text: str, expected: str) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trawlers landed 14,500 tonnes of cod last season.", "14500 count"),
        ("The port handles 2.4 million containers a year.", "2400000 count"),
        ("The line carries 600,000 barrels a day.", "600000 count"),
        ("The plant yields 450 megawatts.", "450 count"),
        ("The reservoir holds 3 billion cubic metres.", "3000000000 count"),
        ("A strip of 12 square kilometres is mined.", "12 count"),
        ("The camp covers 300 hectares.", "300 count"),
        ("The wall is 40 kilometres long.", "40 count"),
        ("Nurses gave 1.2 million doses of the vaccine.", "1200000 count"),
        ("The police registered 340 cases of cholera.", "340 count"),
        ("Some 2,300 ballots were spoilt.", "2300 count"),
        ("The party lost 14 seats.", "14 count"),
        ("The convoy had 26 truckloads of flour.", "26 count"),
        ("Customs seized 17 crates of rifles.", "17 count"),
        ("Half a dozen boats were burnt.", "6 count"),
        ("A dozen trawlers were held.", "12 count"),
        ("Two dozen villages lost power.", "24 count"),
        ("Dozens of homes were flooded.", "24-99 count"),
        ("Scores of passengers were stranded.", "40-99 people"),
        ("Hundreds of refugees crossed the river.", "200-999 people"),
        ("Tens of thousands of people marched.", "20000-99999 people"),
        ("Several hundred pensioners queued.", "200-999 people"),
        ("Up to 900 prisoners could be freed.", "900 people"),
        ("No more than 40 observers will come.", "40 people"),
        ("Fewer than 300 beds remain.", "300 count"),
        ("An estimated 12,000 migrants are stranded.", "12000 people"),
        ("Nearly 700 detainees went on hunger strike.", "700 people"),
        ("At least three dockers were hurt.", "3 people"),
        ("The army put its losses at 31 dead.", "31 people"),
        ("The mayor said 17 were missing.", "17 people"),
        ("Some 2,600 growing families lost their income.", "2600 people"),
        ("Four persons were hurt.", "4 people"),
        ("Forty-one barges arrived.", "41 count"),
        ("Twenty-two welders and 9 crane operators walked out.", "22 people; 9 people"),
        ("In all, 1 200 voters were turned away.", "1200 people"),
        ("Thirty-six of the wagons have gone.", "36 count"),
        ("Three of the hostages were women.", "3 people"),
        ("The 15-member council adopted it.", "15 people"),
        ("A 1,200-strong force will patrol.", "1200 people"),
        ("A crowd of 4,000 gathered.", "4000 people"),
        ("Police put turnout at 3,000.", "3000 people"),
        ("A 40-seat bus was hit.", "40 count"),
        ("A 300-bed hospital was shelled.", "300 count"),
        ("The text has 14 articles and three annexes.", "14 count; 3 count"),
        ("They set five conditions.", "5 count"),
        ("Eleven pages were leaked.", "11 count"),
        ("He named 29 changes.", "29 count"),
        ("The list holds 32 names.", "32 count"),
        ("Two goats were killed.", "2 count"),
        ("Between seven and nine buses burnt.", "7-9 count"),
        ("Two or three boats sank.", "2-3 count"),
        ("Around 40-50 lorries waited.", "40-50 count"),
        ("Four more bodies were found.", "4 people"),
        ("Another 12 villages were cut off.", "12 count"),
        ("The remaining 40 captives will be freed.", "40 people"),
        ("Of the 86,000 displaced, a fifth are children.", "86000 people; 20 share"),
        ("The figure of 86,000 displaced is disputed.", "86000 people"),
        ("The clinic has 3,000 litres of fuel left.", "3000 count"),
        ("About 1.5 million people have fled.", "1500000 people"),
        ("Some 300 thousand hectares burnt.", "300000 count"),
        ("Over 200 wells were poisoned.", "200 count"),
        ("It has 40,000 subscribers.", "40000 people"),
        ("The court heard 19 witnesses.", "19 people"),
        ("The list has 140 signatories.", "140 people"),
        ("The strike idled 5,400 railwaymen.", "5400 people"),
        ("A total of 212 complaints were filed.", "212 count"),
        ("One million ballots were printed.", "1000000 count"),
        ("One soldier was killed.", "1 people"),
    ],
)
def test_r242_any_noun_is_counted(text: str, expected: str) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The two sides will meet again.",
        "Both capitals were silent.",
        "He is one of the mediators.",
        "Article 5 of the treaty was quoted.",
        "The Group of 7 will meet.",
        "Route 9 was closed.",
        "Paragraph 12 and annex 3 were deleted.",
        "The bus number 40 was late.",
        "Call 555 0134 for details.",
        "It began at 10:30 on 4 May 2031.",
        "The raid began at 4 a.m. and ended at nine.",
        "Anna Holm, 40, is a miner.",
        "A 35-year-old miner was freed.",
        "In 1998 farmers revolted.",
        "The 1974 agreement lapsed.",
        "The home side won 3-1.",
        "First, the text is dead.",
        "She was the first to leave.",
        "On the one hand it is late.",
        "He was second to none.",
        "A second man fled and a third was caught.",
        "The second half of the year was quiet.",
        "In the third quarter of 2031 trade fell.",
        "Two weeks later he resigned.",
        "She left two days ago.",
        "He fired an AK-47 and an F-16 passed.",
        "The talks resume on the 14th.",
        "Channel 4 reported it.",
        "No one came.",
        "It was one thing to say so.",
        "One does not thank a thief.",
        "Chapter two was skipped.",
        "Resolution 2401 was adopted.",
        "The temperature was a record.",
        "Page 14 is missing.",
        "See table 3.",
        "The three men shook hands.",
        "The two ministers smiled.",
        "The 2030 election was void.",
        "In the 1990s farmers revolted.",
        "Covid-19 closed the border.",
        "The train left at 9.40.",
        "Zone 3 is shut.",
        "Grade 7 pupils marched.",
        "Second, the fee is high.",
        "Forty is a good age.",
        "It rained at half past nine.",
        "The signing was called off at a quarter to nine.",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert amounts(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 of every 10 pensioners are ill.", "30 share"),
        ("The union lost 14 wagons; the ministry admits 6 and blames fog.", "14 count; 6 count"),
        ("There were 14 incidents. The movement says there were five.", "14 count; 5 count"),
        ("Will 250 monitors come? Not 226; somebody counted twice.", "250 people; 226 people"),
        ("3,000 miners marched. Lund put it at “5,000, and more”.", "3000 people; 5000 people"),
    ],
)
def test_r240_a_number_left_without_its_noun(text: str, expected: str) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Each ward gets Sh4.5 million.", "4500000 money"),
        ("Maize fetches Sh6,200 a bag, up from Sh4,800.", "6200 money; 4800 money"),
        ("The mine owes R12 million and N40,000.", "12000000 money; 40000 money"),
        ("The team gobbled up 9 million dreks.", "9000000 money"),
        ("They shelled out 40,000 dreks.", "40000 money"),
        ("The board financed 300 boreholes.", "300 count"),
        ("The dam costs 4 million quills. Its list has 300 quills.", "4000000 money; 300 money"),
        ("One vineyard out of four will be lost.", "25 share"),
        ("Three wells in ten are dry.", "30 share"),
        ("Rangers can live with an eighth.", "12.5 share"),
        ("A quarter would do.", "25 share"),
        ("He denied that there was a fourth.", ""),
        ("Two ships in three days sank.", "2 count; 3 duration"),
    ],
)
def test_sums_and_shares_in_every_form(text: str, expected: str) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 200, most of them women, were arrested.", "200 people"),
        ("Some 90 (nearly all of them boys) were released.", "90 people"),
        ("At least 20 - police say 26 - were killed.", "20 people; 26 people"),
        ("Forty wells, most of them dry, failed.", "40 count"),
        ("Two dozen are ill.", "24 people"),
        ("The vote was 61-59.", "61 count; 59 count"),
        ("The state pays Rs 10 lakh to the next of kin.", "1000000 money"),
        ("The fare is Rs.50 a head.", "50 money"),
        ("The fare is Rs 50/- a head.", "50 money"),
        ("Crude fell to $50/barrel.", "50 money"),
        ("They sat under statute 12/14 in bay A/40.", ""),
        ("Ten fishermen, aged between 17 and 63, were freed.", "10 people"),
        ("He was 43 when 12 barges sank.", "12 count"),
        ("She is 70 now and keeps 40 goats.", "40 count"),
        ("He is 40 votes short.", "40 count"),
    ],
)
def test_asides_ages_and_signs_with_a_full_stop(text: str, expected: str) -> None:
    assert amounts(text) == expected
