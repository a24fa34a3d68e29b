"""What a statement is about is told by its own words first, and never by its verb alone."""

from __future__ import annotations

from functools import cache

import pytest

from goodoffices.case.issues import Issue, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Party, Role
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.record import Statement
from goodoffices.reports.statements.contents import issue_between
from goodoffices.reports.statements.statements import find_statements
from tests.reports.saying import LEAD, article_of, statements_in
from tests.reports.statements.test_one_report import one_report


@cache
def case_of_the_yard() -> Case:
    """Return a case without leans; an option of it is told by a verb of refusing."""
    return Case(
        id="yard",
        title="Yard",
        parties=(
            Party(id="guild", name="Guild", kind=Kind.ORGANISATION, role=Role.PRINCIPAL),
            Party(id="owners", name="Owners", kind=Kind.ORGANISATION, role=Role.PRINCIPAL),
        ),
        issues=(
            Issue(
                id="layoffs",
                name="forced layoffs",
                affirms="Forced layoffs are ruled out.",
                aliases=("layoffs",),
                options=(Option(id="none", name="ruled out"), Option(id="some", name="some")),
            ),
        ),
    )


def last_of(text: str) -> Statement:
    case = case_of_the_yard()
    article = article_of(LEAD + text)
    cast = find_cast(article, case=case, gazetteer=gazetteer_of(case))
    return find_statements(article, case=case, cast=cast)[-1]


@pytest.mark.parametrize(
    ("sentence", "issue"),
    [
        ("The Owners have ruled out a higher offer.", None),
        ("The Guild has ruled out any talks.", None),
        ("The Owners have ruled out layoffs.", "layoffs"),
        ("The Guild wants layoffs ruled out.", "layoffs"),
    ],
)
def test_a_verb_alone_names_no_issue(sentence: str, issue: str | None) -> None:
    assert last_of(sentence).issue == issue


@pytest.mark.parametrize(
    ("sentence", "issue"),
    [
        ("The Guild saw the list of layoffs and blamed everybody who owns a ship.", None),
        ("The Guild read out the layoffs and then whom it held responsible: the mayor.", None),
        ("The Guild blamed everybody who owns a ship for the layoffs.", "layoffs"),
    ],
)
def test_whom_somebody_blames_is_about_no_other_matter_of_the_sentence(
    sentence: str, issue: str | None
) -> None:
    """R38: blame is about what its own words name."""
    assert last_of(sentence).issue == issue


@pytest.mark.parametrize(
    ("sentence", "sided"),
    [
        ("The Guild objected to the title.", False),
        ("The Guild refused to bow to threats.", False),
        ("The Guild objected to that.", True),
        ("The Guild rejects it.", True),
    ],
)
def test_a_refusal_of_a_thing_of_its_own_takes_no_side(sentence: str, sided: bool) -> None:
    found = last_of(f"The Owners support layoffs. {sentence}")
    assert bool(found.stance and found.stance.polarity) is sided


@pytest.mark.parametrize(
    ("heading", "sentence", "issue"),
    [
        pytest.param("And the tolls?", "Kestria rejected them.", "tolls", id="R523: a question"),
        pytest.param("Who still wants a truce?", "Dunmar says it does.", "truce", id="a long one"),
        pytest.param("Prisoners", "Kestria has refused.", "prisoners", id="a matter"),
        pytest.param("Prisoners", "Kestria rejected the tolls.", "tolls", id="own words first"),
        pytest.param("Prisoners", "It rained. Kestria has refused.", "prisoners", id="two below"),
        pytest.param("Prisoners", "It rained all day.\n\nKestria has refused.", None,
                     id="not a paragraph further down"),
        pytest.param("Dunmar and the Front want no tolls at all", "Kestria has refused.", None,
                     id="a headline tells a story of its own"),
    ],
)  # fmt: skip
def test_r523_a_question_or_short_heading_says_what_the_paragraph_below_is_about(
    heading: str, sentence: str, issue: str | None
) -> None:
    text = f"{LEAD}Nobody said more on Monday.\n\n{heading}\n\n{sentence}\n\nIt rained for days."
    assert [one.issue for one in statements_in(text)] == [issue]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("The Owners support layoffs. The Guild rejects them.", "support", id="no"),
        pytest.param("The Owners reject layoffs. The Guild accepts them.", "oppose", id="yes"),
        pytest.param(
            "The Owners want an end to layoffs. The Guild supports it.", "None", id="its end too"
        ),
    ],
)
def test_r564_it_is_the_thing_that_an_issue_does_away_with(sentence: str, stance: str) -> None:
    # R564: "Forced layoffs are ruled out" is supported by whoever rejects layoffs.
    assert str(last_of(sentence).stance) == stance


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        (
            "Kestria refused prisoner swaps but would accept them if Dunmar shared tolls.",
            "prisoners",
        ),
        ("Kestria opposes prisoner swaps. It would accept them if tolls fell.", "prisoners"),
        ("Kestria wants tolls. Dunmar said it could accept them, provided prisoners go.", "tolls"),
        ("Kestria would accept tolls if prisoners were freed.", "tolls"),
    ],
)
def test_r38_terms_do_not_name_what_a_pronoun_is(text: str, issue: str) -> None:
    assert statements_in(LEAD + text)[-1].issue == issue


@pytest.mark.parametrize(
    ("first", "last", "issue"),
    [
        pytest.param("kestria", "truce", "truce", id="the words from here to there"),
        pytest.param("the", "tolls", "tolls", id="the other half"),
        pytest.param("and", "rejects", None, id="no issue between"),
        pytest.param("rejects", "and", None, id="no words: the end comes first"),
    ],
)
def test_only_the_words_between_two_places_name_an_issue(
    first: str, last: str, issue: str | None
) -> None:
    reading, unit = one_report(f"{LEAD}Kestria wants a truce and rejects the tolls.")
    words = [unit.fold(place) for place in range(len(unit.pieces))]
    assert issue_between(reading, unit, words.index(first), words.index(last) + 1) == issue
