"""A figure has its words, unit, qualifier and reporter; nobody's figure is called unsourced."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.amounts.figures import find_figures
from goodoffices.reports.record import Dating, Figure
from goodoffices.reports.text import Label
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in

DATING = Dating(when=between("2031-07-01", "2031-07-04"))


def figures(text: str, **labels: Label) -> tuple[Figure, ...]:
    article = article_of(text, labels={int(key[1:]): label for key, label in labels.items()})
    return find_figures(article, case=CASE, cast=cast_in(article), dating=DATING)


def told(figure: Figure) -> tuple[str | None, str, str, str, str]:
    return figure.qualifier, str(figure.low), figure.unit, figure.unit_class.value, figure.what


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Over 1,200 Norlanders have been killed.",
            [("over", "1200", "people", "people", "killed")],
            id="a verb behind the noun says what befell them",
        ),
        pytest.param(
            "Some 1.5 million displaced villagers wait.",
            [("some", "1500000", "people", "people", "displaced")],
            id="a word in the phrase says it",
        ),
        pytest.param(
            "Shells killed at least 30 and wounded 12.",
            [
                ("at least", "30", "people", "people", "killed"),
                (None, "12", "people", "people", "wounded"),
            ],
            id="numbers without a noun",
        ),
        pytest.param(
            "The death toll rose to 12,345.",
            [(None, "12345", "people", "people", "killed")],
            id="a toll",
        ),
        pytest.param(
            "The flood displaced 85% of its population from 2.3 million Norlanders.",
            [
                (None, "85", "percent", "share", "displaced"),
                (None, "2300000", "people", "people", "people"),
            ],
            id="what befell a share is not said of the next number",
        ),
        pytest.param(
            "A quarter of residents fled.",
            [(None, "25", "percent", "share", "displaced")],
            id="a fraction in words is a share",
        ),
        pytest.param(
            "They held a two-hour meeting.",
            [(None, "2", "hour", "duration", "meeting")],
            id="a length with its event",
        ),
        pytest.param(
            "The interview lasted more than two hours.",
            [("more than", "2", "hour", "duration", "interview")],
            id="a length behind its event",
        ),
        pytest.param(
            "It was her fifth visit after seven failed trips.",
            [
                (None, "5", "visit", "ordinal", "visit"),
                (None, "7", "trip", "count", "trip"),
            ],
            id="an ordinal and a count of visits",
        ),
        pytest.param(
            "It cost $150M and 2 billion euros.",
            [
                (None, "150000000", "USD", "money", ""),
                (None, "2000000000", "EUR", "money", ""),
            ],
            id="money before and behind",
        ),
        pytest.param(
            "It costs 30 cents a ton.", [(None, "0.3", "USD", "money", "")], id="parts of money"
        ),
        pytest.param(
            "Between 7 and 9 tanks burnt.",
            [("between", "7", "tank", "count", "tank")],
            id="R20: a range keeps its words",
        ),
    ],
)
def test_figures_of_a_sentence(
    text: str, expected: list[tuple[str | None, str, str, str, str]]
) -> None:
    assert [told(figure) for figure in figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("On May 3, 2031 and in 1979 it rained.", id="dates and years"),
        pytest.param("Resolution 242, Article 51, an F-16 at 10:30.", id="numbers in names"),
        pytest.param("The two sides met; all three fronts were calm.", id="definite groups"),
        pytest.param(
            "It happened two days ago, in the last two weeks.", id="lengths that say when"
        ),
        pytest.param("A 35-year-old man and one of them left.", id="ages and one of"),
        pytest.param("He shared half of nothing.", id="a figure of speech"),
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("40 people died, according to the Health Ministry.", "ministry", id="cited"),
        pytest.param("Ada Venn said 40 people had died.", "ada-venn", id="said before"),
        pytest.param("40 people died, Ada Venn said.", "ada-venn", id="said behind"),
        pytest.param("40 died, according to Norlander tallies.", "norland", id="by adjective"),
        pytest.param("Bo Lund of the Health Ministry said 40 died.", "bo-lund", id="of a body"),
        pytest.param("Ada Venn smiled. 40 people died.", "unsourced", id="R21: other sentence"),
        pytest.param(
            "Ada Venn said the army would reach Highmoor, where 40 people died.",
            "unsourced",
            id="the narrator's aside",
        ),
        pytest.param(
            "By the count of the Health Ministry 40 people died.", "ministry", id="by the count of"
        ),
        pytest.param(
            "Ada Venn, who came by boat, said 40 people had died.",
            "ada-venn",
            id="a clause between subject and verb",
        ),
        pytest.param(
            "“I buried 40 people,” said Ada Venn, who came by boat.", "ada-venn", id="said she"
        ),
    ],
)
def test_reporter_of_a_figure(text: str, expected: str) -> None:
    assert [figure.reporter for figure in figures(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "About 40 people marched, by the count of the Health Ministry; a guild put the crowd"
            " at 90.",
            ["ministry", "unsourced"],
            id="behind a semicolon",
        ),
        pytest.param(
            "Two guilds counted 34 opponents, though Ada Venn claimed 38.",
            ["unsourced", "ada-venn"],
            id="behind though",
        ),
        pytest.param(
            "Ada Venn said 40 people had died, while the guild said 50 people had.",
            ["ada-venn", "unsourced"],
            id="a second reporter nobody knows",
        ),
        pytest.param(
            "40 people died, the Health Ministry says. It puts the displaced at 900.",
            ["ministry", "ministry"],
            id="it goes on",
        ),
        pytest.param(
            "According to the Health Ministry 40% slept; only a quarter were awake.",
            ["ministry", "ministry"],
            id="a semicolon without another reporter",
        ),
        pytest.param(
            "The toll of 1,200 is disputed: Ada Venn counts 900, Bo Lund 1,500.",
            ["unsourced", "ada-venn", "bo-lund"],
            id="two names share a verb",
        ),
        pytest.param(
            "Ada Venn denied a report that 900 people died.",
            ["unsourced"],
            id="a report is a noun",
        ),
        pytest.param("Ada Venn called for a truce of ten years.", ["ada-venn"], id="called for"),
        pytest.param(
            "Ada Venn lamented that 40 people had died.", ["ada-venn"], id="any verb of telling"
        ),
        pytest.param(
            "After 40 days, Ada Venn reiterated her offer.",
            ["unsourced"],
            id="a verb with words of its own to tell",
        ),
    ],
)
def test_reporters_do_not_leak(text: str, expected: list[str]) -> None:
    assert [figure.reporter for figure in figures(text)] == expected


def test_r21_figures_of_a_turn_are_its_speaker_s() -> None:
    found = figures(
        "QUESTION: Why 7 tanks?\nAda Venn: We lost 12 tanks.\nAnother 30 people slept.\n"
        "QUESTION: And 4 ships?"
    )
    assert [figure.reporter for figure in found] == [
        "unsourced",
        "ada-venn",
        "ada-venn",
        "unsourced",
    ]


def test_r21_a_length_is_never_credited_by_according_to() -> None:
    found = figures("40 died in two months of war, according to the Health Ministry.")
    assert [figure.reporter for figure in found] == ["ministry", "unsourced"]


def test_deaths_and_money_without_a_source_are_flagged() -> None:
    found = figures("40 people were killed and $3 million burnt; 5 people slept.")
    assert [figure.flags for figure in found] == [("unsourced",), ("unsourced",), ()]


def test_a_figure_holds_on_the_day_its_clause_tells() -> None:
    found = figures("30 people died yesterday. 40 people have died since May 3.")
    assert found[0].as_of == between("2031-06-30", "2031-07-03")
    assert found[1].as_of == DATING.when


def test_residue_and_headlines_yield_no_figure() -> None:
    text = "40 people killed in raid\n30 people died.\nNEXT 20 people won $9M"
    found = figures(text, _0=Label.TITLE, _2=Label.NAVIGATION)
    assert [str(figure.low) for figure in found] == ["30"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Over 40 villagers died, up from 27 on Monday. The army claims 3.",
            [("40", "killed"), ("27", "killed"), ("3", "killed")],
            id="up from, and a small number that is claimed",
        ),
        pytest.param(
            "12 trucks crossed, compared with 500 a day before.",
            [("12", "truck"), ("500", "truck")],
            id="so many a day",
        ),
        pytest.param(
            "The figure of 86,000 dates from April.", [], id="no noun follows, but a verb"
        ),
        pytest.param(
            "A total of 86,000 dates was sold.", [("86000", "date")], id="a total of things"
        ),
        pytest.param("He buried 430 of his soldiers.", [("430", "soldier")], id="of his"),
        pytest.param("Nine of them children, they left.", [("9", "child")], id="of them"),
        pytest.param(
            "He would remove five of its fourteen posts.",
            [("5", "post"), ("14", "post")],
            id="a part takes the unit of its whole",
        ),
        pytest.param(
            "They hold eight prisoners. Only seven of the eight live.",
            [("8", "prisoners"), ("7", "prisoners")],
            id="a part of the count before",
        ),
        pytest.param(
            "And the dead? The guild counts nearly 900.", [("900", "killed")], id="a heading word"
        ),
        pytest.param(
            "How many people have died?\nThe army says nine.", [("9", "killed")], id="an answer"
        ),
        pytest.param(
            "The garrison's posts could shrink from 14 to four.",
            [("14", "post"), ("4", "post")],
            id="a change from one number to another",
        ),
        pytest.param(
            "The house voted 246 to 164 in June.", [("246", "vote"), ("164", "vote")], id="a vote"
        ),
        pytest.param(
            "They want 25 years for work, 50 for the guard.",
            [("25", ""), ("50", "")],
            id="a list goes on in the same form",
        ),
        pytest.param(
            "It costs 80 million dollars.\nThe envoy spoke of 50 to 60 million.",
            [("80000000", ""), ("50000000", "")],
            id="a sum goes on",
        ),
        pytest.param(
            "They offered 900 prisoners.\nA man from the Brigades said it was never above 650.",
            [("900", "prisoners"), ("650", "prisoners")],
            id="the paragraph before, past a name",
        ),
        pytest.param(
            "The rally drew 5,000; the police counted 1,800.",
            [("5000", "people"), ("1800", "people")],
            id="a crowd drawn",
        ),
        pytest.param(
            "The displaced now number 655,000.", [("655000", "displaced")], id="they number"
        ),
    ],
)
def test_r20_a_bare_number_goes_on_with_a_measure(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(str(figure.low), figure.what) for figure in figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Villagers said it was 1984 again.", id="a year"),
        pytest.param("The shops open from 9 to 5.", id="hours"),
        pytest.param("It rained. She is 40.", id="nothing was counted or named"),
        pytest.param("The refugees won 3-1.", id="a score"),
        pytest.param("The refugees left at 18.30.", id="a clock"),
    ],
)
def test_bare_numbers_that_count_nothing(text: str) -> None:
    assert figures(text) == ()


def test_a_repeated_unit_is_flagged() -> None:
    found = figures("Over 40 villagers died, up from 27 on Monday.")
    assert found[1].flags == ("unsourced", "unit from the count before")


def test_both_ends_of_a_sum_are_one_figure() -> None:
    [found] = figures("It cost between $50 million and $60 million.")
    assert (str(found.low), str(found.high), found.qualifier) == (
        "50000000",
        "60000000",
        "between",
    )


def test_populations_are_told_apart() -> None:
    found = figures("12 Norlanders and 13 Norlander soldiers and 14 children slept.")
    assert [figure.population for figure in found] == ["Norlander", "Norlander", "child"]


@given(
    st.lists(
        st.sampled_from(
            (
                "40",
                "people",
                "died",
                "1,",
                "a quarter of",
                ".",
                "$",
                "two-hour",
                "Venn said",
                "%",
                "\n",
            )
        ),
        max_size=40,
    )
)
@settings(max_examples=40)
def test_every_figure_quotes_the_text_it_stands_in(words: list[str]) -> None:
    text = " ".join(words)
    for figure in figures(text):
        assert all(span.matches(text) for span in figure.spans)


@pytest.mark.parametrize(
    "unit", ["1,", "a quarter of ", "two hundred and ", "40 dead, ", "according to ", 'a "']
)
def test_hostile_repetition_is_read_in_linear_time(unit: str) -> None:
    figures(unit * 2_000)
