"""The brief says what bodies must pass and would, with assumptions called so."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.brief.bodies import bodies_shown
from goodoffices.brief.content import state_of_play
from goodoffices.brief.page import brief_html
from goodoffices.case.bodies import Body
from goodoffices.case.links import Condition
from goodoffices.case.members import ALWAYS, NEVER, ConditionalSupport, Member, Support
from goodoffices.case.numbers import Range
from goodoffices.packages.finding import find_packages
from tests.brief.harbour import harbour_case, harbour_positions, harbour_record

PLAIN = harbour_case()
ISSUE = PLAIN.issues[0]
SENATE = Body(
    id="senate",
    name="Senate <of> the harbour",
    source="Article 7",
    quota=2,
    members=(
        Member(id="a", name="List A", support=Support(yes=ALWAYS, basis="a speech")),
        Member(
            id="b",
            name="List B",
            support=Support(yes=Range.of("1/2")),
            depends=tuple(
                ConditionalSupport(
                    when=(Condition(issue=ISSUE.id, options=(option.id,)),),
                    support=Support(yes=vote),
                )
                for option, vote in zip(ISSUE.options, (ALWAYS, NEVER), strict=False)
            ),
        ),
    ),
)
CASE = replace(PLAIN, bodies=(SENATE,))


def test_bodies_stand_with_rule_members_and_what_packages_come_to() -> None:
    found = bodies_shown(CASE, find_packages(CASE, harbour_positions()))
    assert found is not None
    assert found.assumptions == ("List B",)
    body = found.bodies[0]
    assert [row.vote for row in body.rows] == [
        "in favour (a speech)",
        "in favour with 1/2 (assumption)",
    ]
    assert "The chance that it passes is 1/2 (50 %)." in body.sentences
    assert found.packages
    assert all("for certain" in sentence for _, sentence in found.packages)
    assert bodies_shown(PLAIN, None) is None


def test_the_page_has_a_section_only_where_there_are_bodies() -> None:
    for case, present in ((CASE, True), (PLAIN, False)):
        packages = find_packages(case, harbour_positions())
        page = brief_html(state_of_play(case, harbour_record(), harbour_positions(), packages))
        assert ("Bodies that must agree" in page) is present
        assert ("Senate &lt;of&gt; the harbour" in page) is present
