"""An issue is recognised by the case's own words, in any of their forms, or not at all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.case.negotiation import Case
from goodoffices.reports.stances.commonplace import amounts, contents, of_any_talks
from goodoffices.reports.stances.stems import stem
from goodoffices.reports.stances.topics import (
    is_denied,
    issue_of,
    topic_index,
)
from tests.reports.saying import case_of_the_bridge

CASE = case_of_the_bridge()


@pytest.mark.parametrize(
    ("text", "issue", "further", "options"),
    [
        pytest.param("the weather in spring", None, (), (), id="nothing of the case"),
        pytest.param("a ceasefire", "truce", (), (), id="an alias"),
        pytest.param("several cease-fires", "truce", (), (), id="hyphen and plural"),
        pytest.param("a cease fire", None, (), (), id="two words are not one alias"),
        pytest.param("a permanent truce", "truce", (), ("permanent",), id="an option's name"),
        pytest.param(
            "withdrawal of troops from the Iron Bridge", "bridge", (), (), id="name in part"
        ),
        pytest.param("swapping prisoner for prisoner", "prisoners", (), (), id="singular"),
        pytest.param("shared tolls", "tolls", (), ("shared",), id="an option of another issue"),
        pytest.param(
            "the prisoners, and later the tolls",
            "prisoners",
            ("tolls",),
            (),
            id="first named wins",
        ),
        pytest.param("bridge tolls", "tolls", (), (), id="the longer term wins"),
        pytest.param("THE IRON BRIDGE", "bridge", (), (), id="capitals"),
        pytest.param("length", None, (), (), id="one word of a name is not enough"),
        pytest.param(
            "a release, releases, releasing", None, (), (), id="not in all its forms either"
        ),
        pytest.param("releases of a prisoner", "prisoners", (), (), id="two words of a name are"),
        pytest.param(
            "a withdrawal of thirty days from the Iron Bridge",
            "bridge",
            ("truce",),
            (),
            id="R38: how long is not what of",
        ),
        pytest.param("thirty days", "truce", (), ("short",), id="how long alone names the issue"),
        pytest.param(
            "would share the tolls if a permanent truce holds",
            "tolls",
            ("truce",),
            ("shared",),
            id="R38: what is conditional comes before its condition",
        ),
        pytest.param(
            "if a permanent truce holds, they would free prisoners",
            "prisoners",
            ("truce",),
            (),
            id="and so it does when the condition is said first",
        ),
        pytest.param(
            "no prisoners before the tolls",
            "prisoners",
            ("tolls",),
            (),
            id="before is a condition",
        ),
        pytest.param(
            "a truce, and a permanent one",
            "truce",
            (),
            ("permanent",),
            id="R38: a word of one option's name alone names it once the issue is known",
        ),
        pytest.param("a permanent one", None, (), (), id="but it does not name the issue"),
    ],
)
def test_what_a_text_is_about(
    text: str, issue: str | None, further: tuple[str, ...], options: tuple[str, ...]
) -> None:
    topics = issue_of(text, case=CASE)
    assert (topics.issue, topics.further, topics.options) == (issue, further, options)


def test_a_term_of_the_issue_may_be_an_option_as_well() -> None:
    gate = Option(id="gate", name="Sluice gate", lean=Lean.PRO)
    dam = Issue(id="dam", name="The dam", aliases=("sluice gate",), options=(gate,))
    topics = issue_of("the sluice gate", case=Case(id="c", title="C", parties=(), issues=(dam,)))
    assert (topics.issue, topics.options) == ("dam", ("gate",))


WORDS = ["truce", "tolls", "shared", "permanent", "bridge", "Iron", "the", "of", "prisoners", "-"]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_hits_are_places_in_the_text_and_do_not_cross(words: list[str]) -> None:
    text = " ".join(words)
    topics = topic_index(CASE).topics(text)
    known = {issue.id for issue in CASE.issues}
    for hit in topics.hits:
        assert 0 <= hit.start < hit.end <= len(text)
        assert hit.issue in known
    places = sorted({(hit.start, hit.end) for hit in topics.hits})
    assert all(one[1] <= two[0] for one, two in pairwise(places))


@given(st.text(max_size=60))
def test_any_text_is_read_and_its_main_issue_is_no_further_one(text: str) -> None:
    topics = issue_of(text, case=CASE)
    assert topics.issue not in topics.further
    if topics.issue is None:
        assert topics.options == ()


def test_r376_a_word_of_an_option_told_by_a_negation_names_no_option() -> None:
    """R376: "no figure" is against it, and "a figure" is not."""
    assert is_denied("No figure in the treaty")
    assert not is_denied("A figure in the treaty")
    money = Issue(
        id="money",
        name="Money",
        affirms="The treaty names a sum.",
        options=(
            Option(id="none", name="No figure in the treaty", lean=Lean.CON),
            Option(id="sum", name="A yearly sum", lean=Lean.PRO),
        ),
    )
    case = Case(id="c", title="C", parties=(), issues=(money,))
    assert issue_of("They want to hear of money and of a figure.", case=case).options == ()
    assert issue_of("They want no figure in the treaty on money.", case=case).options == ("none",)


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        pytest.param("There would be no parallel rule.", None, id="R450: a word of order"),
        pytest.param("The inquiry had found none.", None, id="a word of amount"),
        pytest.param("Nobody is paid before the signing.", None, id="a word of time"),
        pytest.param("The guards are disarmed in parallel.", "guards", id="with the issue's name"),
    ],
)
def test_r450_words_of_any_talks_tell_no_issue(text: str, issue: str | None) -> None:
    options = tuple(Option(id=name, name=name) for name in ("before", "in parallel", "none"))
    guards = Issue(id="guards", name="Guards of the ridge", options=options)
    assert (
        issue_of(text, case=Case(id="c", title="C", parties=(), issues=(guards,))).issue == issue
    )


def test_r450_such_an_option_is_named_where_its_issue_is_known() -> None:
    options = tuple(Option(id=name, name=name) for name in ("before", "in parallel", "none"))
    guards = Issue(id="guards", name="Guards of the ridge", options=options)
    case = Case(id="c", title="C", parties=(), issues=(guards,))
    assert issue_of("The guards leave in parallel.", case=case).options == ("in parallel",)


def test_r450_words_of_any_talks_are_listed() -> None:
    assert {stem("before"), stem("parallel")} <= of_any_talks()
    assert stem("guards") not in of_any_talks()
    assert stem("outposts") not in of_any_talks()
    assert stem("two") in amounts()
    assert contents(("joint", "commission", "of", stem("two"))) == {"joint", "commission"}


@pytest.mark.parametrize(
    ("text", "options"),
    [
        pytest.param("She could live with a joint commission.", ("joint",), id="two of them"),
        pytest.param("The Front rejects two outposts.", ("few",), id="a thing that stays"),
        pytest.param("The commission met in Sula.", (), id="one alone"),
        pytest.param("There were two of them.", (), id="an amount alone"),
    ],
)
def test_r450_two_such_words_or_a_thing_name_an_option(text: str, options: tuple[str]) -> None:
    ridge = Issue(
        id="ridge",
        name="Guards of the ridge",
        options=(
            Option(id="joint", name="Joint commission"),
            Option(id="few", name="Two outposts", aliases=("outposts",)),
        ),
    )
    assert issue_of(text, case=Case(id="c", title="C", parties=(), issues=(ridge,))).options == (
        options
    )
