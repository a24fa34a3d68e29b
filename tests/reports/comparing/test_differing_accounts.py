"""Two voices that tell one fact otherwise contradict each other; look-alikes stay silent."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.differing_accounts import differing_accounts
from goodoffices.reports.comparing.holders import holder_of
from goodoffices.reports.comparing.stated_times import (
    at_one_stated_time,
    stated_times,
    times_differ,
    without_times,
)
from goodoffices.reports.comparing.told_clauses import Clauses, clause_of, teller_of
from goodoffices.reports.labels import Stance
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
VARU, LOM, USK = "varu", "lom", "usk"


def rules(
    first: tuple[str, str], second: tuple[str, str], *, days: tuple[int, int] = (4, 5)
) -> list[str]:
    """Return the rules by which the words of two reports clash."""
    desk = Desk(dates={"a": day(days[0]), "b": day(days[1])})
    for report, (speaker, words) in zip("ab", (first, second), strict=True):
        desk.says(report, speaker, Stance.ASSERT, issue=None, words=words)
    record = desk.record()
    found = differing_accounts(record.statements, (), context_of(record, CASE))
    return [pair.rule for pair in found]


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        pytest.param(
            (VARU, "Varu has pulled its trawlers out of the inner bay, its army said."),
            (LOM, "Varan trawlers have not been pulled out of the inner bay, the Front said."),
            "R493", id="R493: an act that was not done"),
        pytest.param(
            (LOM, "Lom Front fighters blocked the vaccine lorries at Orran on 3 May."),
            (USK, "The Union denied that the fighters had blocked the vaccine lorries."),
            "R493", id="R493: a denial of another side's act"),
        pytest.param(
            (USK, "The Union said Varu had released the crew of the Anna."),
            (LOM, "Not one of the crew of the Anna has been released, the Front said."),
            "R493", id="R493: not one"),
        pytest.param(
            (USK, "The rail line to Lesk reopened on 3 May, the Union said."),
            (VARU, "Varu said the rail line to Lesk had not reopened."),
            "R493", id="R493: a thing that did not happen"),
        pytest.param(
            (USK, "The Union said the polling stations in Lesk had opened."),
            (LOM, "“No polling stations were opened in Lesk,” the Front said."),
            "R493", id="R493: none"),
        pytest.param(
            (VARU, "Lom Front guns shelled the mill at Orran on Sunday, Varu said."),
            (LOM, "“We fired nothing at Orran,” the Front said."),
            "R493", id="R493: a denial of an attack in another word"),
        pytest.param(
            (USK, "The two sides exchanged captives on Tuesday, the Union said."),
            (VARU, "The exchange of captives planned for Tuesday did not take place, Varu said."),
            "R493", id="R493: an act that did not take place"),
        pytest.param(
            (USK, "A herd crossed the pass at Orran on Monday, the Union said."),
            (LOM, "“No herd crossed the pass at Orran on Monday,” the Front said."),
            "R493", id="R493: none at the opening"),
        pytest.param(
            (VARU, "The water treaty was signed on 3 May, Varu said."),
            (LOM, "The Front said the water treaty was signed on 1 May."),
            "R494", id="R494: two days"),
        pytest.param(
            (VARU, "The ferry Anna sank on Sunday, Varu said."),
            (LOM, "The Front said the ferry Anna sank on Friday."),
            "R494", id="R494: two weekdays"),
        pytest.param(
            (VARU, "The lease of the port expires in 2035, Varu said."),
            (LOM, "The Front said the lease of the port expires in 2040."),
            "R494", id="R494: two years"),
        pytest.param(
            (VARU, "The truce begins on 10 May, Varu said."),
            (LOM, "The Front said the truce begins on 15 May."), "R494", id="R494: to come"),
        pytest.param(
            (VARU, "The next round of talks would be held in Orran, Varu said."),
            (LOM, "The Front said the next round of talks would be held in Lesk."),
            "R494", id="R494: the next one"),
        pytest.param(
            (VARU, "The two surveyors were seized in Orran, Varu said."),
            (LOM, "The Front said the two surveyors were seized in Lesk."),
            "R494", id="R494: two places"),
        pytest.param(
            (VARU, "The rocket was fired from the north bank, Varu said."),
            (LOM, "The Front said the rocket came from the south bank."),
            "R494", id="R494: two banks"),
        pytest.param(
            (VARU, "The two surveyors were seized on Varan soil, Varu said."),
            (LOM, "The Front said the two surveyors were seized on Lomi soil."),
            "R494", id="R494: the soil of two sides"),
        pytest.param(
            (VARU, "The shell that hit the school was fired from the west bank, Varu said."),
            (LOM, "The Front said the shell that hit the school came from the east bank."),
            "R494", id="R494: a shell"),
        pytest.param(
            (LOM, "The Front said the Lom Front controls the town of Orran."),
            (VARU, "Varu said it is in full control of Orran."), "R495", id="R495: two holders"),
        pytest.param(
            (LOM, "The Front said Orran has fallen to the Lom Front."),
            (VARU, "Varu said Orran is in Varan hands."), "R495", id="R495: fallen, and in hands"),
    ],
)  # fmt: skip
def test_of_two_accounts_only_one_can_hold(
    first: tuple[str, str], second: tuple[str, str], rule: str
) -> None:
    assert rules(first, second) == [rule]
    assert rules(second, first, days=(4, 4)) == [rule]


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        pytest.param(
            (VARU, "Varu has left the port of Orran, it said."),
            (LOM, "Varu has not left the port of Lesk, the Front said."),
            (4, 5), id="another place"),
        pytest.param(
            (USK, "The envoys met at Orran on Monday, the Union said."),
            (LOM, "The envoys did not meet at Orran on Wednesday, the Front said."),
            (4, 5), id="another day"),
        pytest.param(
            (USK, "The envoys will meet at Orran on 9 May, the Union said."),
            (LOM, "The envoys have not met at Orran, the Front said."),
            (4, 5), id="what is still to come"),
        pytest.param(
            (LOM, "The Front said Varu had not opened the sluices of Orran."),
            (VARU, "Varu said it had opened the sluices of Orran."),
            (4, 9), id="not yet, and then done"),
        pytest.param(
            (VARU, "Varu has opened the sluices of Orran, it said."),
            (VARU, "Varu has not opened the sluices of Orran, its ministry said."),
            (4, 5), id="one side"),
        pytest.param(
            (USK, "The Union said Varu had opened the sluices of Orran."),
            (VARU, "Varu said the Lom Front had not opened the sluices of Orran."),
            (4, 5), id="another doer"),
        pytest.param(
            (USK, "The Union said Varu had paid the fishermen for their nets."),
            (LOM, "The Front said Varu had not paid the miners for their tools."),
            (4, 5), id="another matter"),
        pytest.param(
            (VARU, "Varu met the envoys in Orran, Varu said."),
            (LOM, "The Front said Varu met the envoys in Lesk."), (4, 5), id="not once"),
        pytest.param(
            (VARU, "A trawler was seized in Orran, Varu said."),
            (LOM, "The Front said a trawler was seized in Lesk."), (4, 5), id="any one"),
        pytest.param(
            (VARU, "The treaty was signed on 3 May, Varu said."),
            (LOM, "The Front said the treaty was signed on Monday."),
            (4, 5), id="one day in two words"),
        pytest.param(
            (VARU, "The treaty was signed on 3 May, Varu said."),
            (LOM, "The Front said the loan was signed on 1 May."), (4, 5), id="another thing"),
        pytest.param(
            (VARU, "The treaty was signed in Orran, Varu said."),
            (LOM, "The Front said the treaty was signed on 1 May."),
            (4, 5), id="a place and a day"),
        pytest.param(
            (LOM, "The Front said it held the town of Orran."),
            (VARU, "Varu said it held the town of Lesk."), (4, 4), id="two towns"),
        pytest.param(
            (LOM, "The Front said it held the town of Orran."),
            (VARU, "Varu said it had retaken the town of Orran."),
            (4, 20), id="a town that changed hands since"),
        pytest.param(
            (LOM, "The Front said it will hold the town of Orran."),
            (VARU, "Varu said it held the town of Orran."), (4, 4), id="what is to come"),
    ],
)  # fmt: skip
def test_accounts_that_may_both_hold_stay_silent(
    first: tuple[str, str], second: tuple[str, str], days: tuple[int, int]
) -> None:
    assert rules(first, second, days=days) == []


@pytest.mark.parametrize(
    ("told", "denied", "clash"),
    [
        pytest.param("Varu rejected the loan.", "Varu said it had never rejected the loan.", True,
                     id="R493: had never"),
        pytest.param("Varu accepted the quota.", "Varu denied having accepted the quota.", True,
                     id="R493: denied having"),
        pytest.param("Varu rejected the loan.", "Varu said it would never reject a loan.", False,
                     id="what is to come"),
        pytest.param("Varu rejected the loan.", "Varu no longer rejects the loan.", False,
                     id="a change of mind"),
    ],
)  # fmt: skip
def test_r493_side_denies_what_is_told_of_it(told: str, denied: str, clash: bool) -> None:
    desk = Desk(dates={"a": day(4), "b": day(8)})
    desk.says("a", VARU, Stance.REJECT, words=told)
    desk.says("b", VARU, Stance.SUPPORT, words=denied)
    found = [one.kind.value for one in compare(desk.record(), case=CASE)]
    assert found == (["contradiction"] if clash else ["update"])


HELD = [
    pytest.param("The Lom Front controls the town of Orran", LOM, id="controls"),
    pytest.param("It is in full control of Orran", VARU, id="a pronoun"),
    pytest.param("The bridge at Orran is in Varan hands", VARU, id="in hands"),
    pytest.param("The bridge at Orran is in our hands", VARU, id="in our hands"),
    pytest.param("The island of Orran belongs to Varu", VARU, id="belongs"),
    pytest.param("Orran has fallen to the Lom Front", LOM, id="fallen"),
    pytest.param("It had retaken the village of Orran", VARU, id="retaken"),
    pytest.param("The envoys spoke of Orran", "", id="nothing"),
    pytest.param("Varu holds talks in Orran", "", id="talks are no place"),
]


@pytest.mark.parametrize(("words", "holder"), HELD)
def test_holder_is_read_before_or_behind_the_place(words: str, holder: str) -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", VARU, Stance.ASSERT, issue=None, words=words)
    record = desk.record()
    clauses = Clauses(context_of(record, CASE))
    told = clauses.of(record.statements[0])
    assert told is not None
    assert holder_of(told, clauses) == holder


def test_wishes_are_no_accounts() -> None:
    desk = Desk(dates={"a": day(4), "b": day(5)})
    desk.says("a", VARU, Stance.DEMAND, words="The treaty was signed on 3 May, Varu said.")
    desk.says("b", LOM, Stance.REJECT, words="The treaty was signed on 1 May, the Front said.")
    assert not [one for one in compare(desk.record(), case=CASE) if one.rule == "R494"]


@pytest.mark.parametrize(
    ("quote", "clause", "teller"),
    [
        pytest.param(
            "Varu said on Tuesday that it would sail.", "it would sail", "varu", id="lead"
        ),
        pytest.param("The mill burnt, a guard said.", "The mill burnt", "a guard", id="tag"),
        pytest.param(
            "“It burnt,” the guard said of the mill.", "It burnt", "the guard", id="quote"
        ),
        pytest.param("The mill burnt.", "The mill burnt", "", id="nobody"),
    ],
)
def test_clause_is_cut_out_of_who_tells_it(quote: str, clause: str, teller: str) -> None:
    assert (clause_of(quote), teller_of(quote)) == (clause, teller)


@pytest.mark.parametrize(
    ("first", "second", "one", "differ"),
    [
        pytest.param("on 3 May", "on May 3", True, False, id="one day"),
        pytest.param("in May", "in June", False, True, id="two months"),
        pytest.param("on Monday", "on 3 May", False, False, id="kinds apart"),
        pytest.param(
            "the accord of 3 May ends in 2035",
            "the accord of 3 May ends in 2033",
            False,
            True,
            id="one of two",
        ),
        pytest.param("they may sail", "in May", False, False, id="a verb"),
    ],
)
def test_times_are_compared_kind_by_kind(first: str, second: str, one: bool, differ: bool) -> None:
    times = stated_times(first), stated_times(second)
    assert (at_one_stated_time(*times), times_differ(*times)) == (one, differ)
    assert " may" not in without_times("in May")
