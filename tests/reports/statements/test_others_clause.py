"""R551: nobody takes a side by telling what another side does or wants."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.telling import only_tells, told_of_others
from goodoffices.reports.statements.contents import content_of, topics_of
from goodoffices.reports.statements.others_clause import is_others_clause
from tests.reports.saying import LEAD, statements_in
from tests.reports.statements.test_one_report import one_report


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Ana Berel assured Solenne that Dunmar would accept a truce.", id="assured"),
        pytest.param("Ana Berel denied that Dunmar had accepted a truce.", id="denied"),
        pytest.param("Ana Berel insisted that Dunmar has not accepted a truce.", id="insisted"),
        pytest.param("Ana Berel is certain that Dunmar will reject a truce.", id="is certain"),
        pytest.param("Ana Berel questioned whether Dunmar rejects a truce.", id="questioned"),
        pytest.param("Ana Berel asked whether Dunmar was ready to accept a truce.", id="asked"),
        pytest.param("Ana Berel said Dunmar no longer rejects a truce.", id="no longer"),
        pytest.param("Ana Berel said Dunmar once supported a truce.", id="once"),
        pytest.param("Ana Berel said Dunmar used to support a truce.", id="used to"),
        pytest.param("Ana Berel said nobody in Dunmar opposed a truce.", id="nobody in it"),
        pytest.param(
            "Ana Berel said Dunmar's foreign minister, Tomas Rhee, had accepted a truce.",
            id="its minister",
        ),
        pytest.param("Ana Berel said Dunmar and the Hill Front backed a truce.", id="two"),
        pytest.param("Ana Berel said Dunmar would sign no deal without a truce.", id="its price"),
        pytest.param("Ana Berel regretted that Dunmar had rejected a truce.", id="regretted"),
        pytest.param(
            "Ana Berel denied that she had told Solenne that Dunmar had accepted a truce.",
            id="what was not told",
        ),
        pytest.param(
            "Ana Berel agrees with Solenne that Dunmar rejects a truce.", id="agrees with"
        ),
        pytest.param(
            "Ana Berel disclosed that she had a letter from Dunmar in which it backed a truce.",
            id="a letter in which",
        ),
        pytest.param("Ana Berel noted Dunmar's support for a truce.", id="noted its support"),
        pytest.param(
            "Ana Berel offered Solenne assurances that Dunmar would accept a truce.",
            id="assurances",
        ),
    ],
)
def test_r551_what_others_do_is_no_side_of_the_teller(sentence: str) -> None:
    [found] = statements_in(LEAD + sentence)
    assert found.speaker == "ana-berel"
    assert found.issue == "truce"
    assert found.stance is None or found.stance.polarity == 0


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Ana Berel said Dunmar had to accept a truce.", "demand", id="must"),
        pytest.param("Ana Berel insisted that Dunmar accept a truce.", "demand", id="wanted"),
        pytest.param("Ana Berel demanded that Dunmar accepts a truce.", "demand", id="demanded"),
        pytest.param("Ana Berel said Kestria would accept a truce.", "support", id="own side"),
        pytest.param("Ana Berel welcomed Dunmar's acceptance of a truce.", "support", id="a noun"),
        pytest.param(
            "Ana Berel said Dunmar would get no deal without a truce.", "demand", id="undergone"
        ),
    ],
)
def test_r551_what_is_wanted_of_others_is_a_side(sentence: str, stance: str) -> None:
    assert statements_in(LEAD + sentence)[0].stance == stance


def test_r551_a_clause_of_others_is_told() -> None:
    report, unit = one_report(LEAD + "Ana Berel denied that Dunmar had accepted a truce.")
    said = drafts_of(unit, report.cast)[0]
    assert is_others_clause(report, unit, said)
    topics, _ = topics_of(report, unit, said)
    content = content_of(report, unit, said, topics)
    assert only_tells(said.cue, content)
    assert told_of_others(said.cue, content) is Stance.ASSERT
    assert not only_tells(said.cue, content._replace(theirs=False))


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Ana Berel dismissed Dunmar's support for a truce.", id="R551: dismissed"),
        pytest.param("Ana Berel dismissed Dunmar's opposition to a truce.", id="R551: its no"),
    ],
)
def test_r551_a_stand_of_others_is_theirs_alone(sentence: str) -> None:
    sides = {one.speaker: one.stance for one in statements_in(LEAD + sentence)}
    assert sides["ana-berel"] is None
    assert sides["dunmar"] is not None


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("State television reported that Dunmar had agreed to a truce.", "assert",
                     id="R551: a teller nobody knows"),
        pytest.param("Solenne said the two sides had accepted a truce.", "assert",
                     id="R595: the two sides, of a mediator"),
        pytest.param("Solenne said both parties must accept a truce.", "demand", id="both must"),
        pytest.param("Ana Berel said both sides accepted a truce.", "support",
                     id="one of the two says so"),
        pytest.param('"They have accepted a truce," Ana Berel said of Dunmar.', "assert",
                     id="R551: said of them"),
        pytest.param('"They must accept a truce," Ana Berel said of Dunmar.', "demand",
                     id="wanted of them"),
        pytest.param('"We accept a truce," Ana Berel said of Dunmar.', "support", id="we"),
    ],
)  # fmt: skip
def test_r551_who_is_told_of_without_a_name(sentence: str, stance: str) -> None:
    [found] = statements_in(LEAD + sentence)
    assert str(found.stance) == stance
