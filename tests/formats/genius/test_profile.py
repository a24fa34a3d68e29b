"""A GENIUS profile gives exactly the points its formula says."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.formats.draft import DraftIssue
from goodoffices.formats.exchange import Findings
from goodoffices.formats.genius.domain import GeniusIssue
from goodoffices.formats.genius.linked import read_linked
from goodoffices.formats.genius.profile import read_additive
from goodoffices.formats.xml_reading import XmlFile, read_xml

WORDS = GeniusIssue(index=4, kind="discrete", draft=DraftIssue(name="A", options=("x", "y", "z")))
NUMBERS = GeniusIssue(
    index=7,
    kind="integer",
    draft=DraftIssue(name="N", options=("0", "1", "2"), numbers=(0, 1, 2)),
)


def profile(content: str) -> XmlFile:
    text = f"<utility_space><objective>{content}</objective></utility_space>"
    file = read_xml("p.xml", text, Findings())
    assert file is not None
    return file


@given(
    weight=st.decimals(0, 1, places=17),
    values=st.lists(st.decimals(0, 50, places=3), min_size=3, max_size=3),
)
def test_points_are_weight_times_share_of_the_best(weight: object, values: list[object]) -> None:
    # R115: in fractions, however many digits there are.
    items = "".join(
        f"<item value='{option}' evaluation='{value}' cost='9'/>"
        for option, value in zip("zxy", [values[2], *values[:2]], strict=True)
    )
    file = profile(
        f"<weight index='4' value='{weight}'/><issue index='4' name='A'>{items}</issue>"
    )
    findings = Findings()
    (row,) = read_additive(file, file.root[0], (WORDS,), findings)
    exact = [Fraction(str(value)) for value in values]
    best = max(exact)
    share = [value / best if best else Fraction(0) for value in exact]
    assert findings.problems == []
    assert row == tuple(Fraction(str(weight)) * one for one in share)


def test_blocks_add_up_and_weights_multiply_through() -> None:
    file = profile(
        "<utility maxutility='10'><ufun aggregation='sum' weight='2'>"
        "<hyperRectangle utility='3'><INCLUDES index='7' min='1' max='5'/></hyperRectangle>"
        "<ufun weight='0.5'><hyperRectangle utility='4' weight='3'>"
        "<INCLUDES index='7' min='0' max='1'/><INCLUDES index='7' min='1' max='2'/>"
        "</hyperRectangle></ufun></ufun></utility>"
    )
    findings = Findings()
    terms = read_linked(file, file.root[0], (WORDS, NUMBERS), findings)
    assert findings.problems == []
    assert [(term.when, term.points) for term in terms] == [
        (((1, (1, 2)),), Fraction(6, 10)),
        (((1, (1,)),), Fraction(12, 10)),
    ]


def test_blocks_on_words_or_unknown_issues_are_refused() -> None:
    file = profile(
        "<utility maxutility='1'><ufun><hyperRectangle utility='1'>"
        "<INCLUDES index='4' min='0' max='1'/><INCLUDES index='5' min='0' max='1'/>"
        "</hyperRectangle><sphere/></ufun></utility>"
    )
    findings = Findings()
    read_linked(file, file.root[0], (WORDS, NUMBERS), findings)
    assert [problem.message for problem in findings.problems] == [
        "<sphere> is not supported here.",
        "Issue 'A' is not one of whole numbers.",
        "No issue has index 5.",
    ]
