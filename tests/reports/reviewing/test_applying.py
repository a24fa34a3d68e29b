"""Decisions hold whatever else changes: other reports, offsets, rules.

R210, R211, R212, R213 and R214; comparisons are settled by decide_comparisons.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.labels import Stance
from goodoffices.reports.reading import ReportFile, read_reports
from goodoffices.reports.record import Comparison, Record, Statement
from goodoffices.reports.reviewing.anchoring import items_in
from goodoffices.reports.reviewing.applying import (
    CASE_CHANGED,
    NAME_TAKEN,
    NOT_PROPOSED,
    WORDS_GONE,
    apply_decisions,
)
from goodoffices.reports.reviewing.decision import Act, Decision, Reason
from goodoffices.reports.reviewing.reviewed import Finding, Reviewed, State
from tests.reports.reviewing.lake import (
    AT,
    BY,
    Desk,
    busy_desk,
    lake_case,
    lake_files,
    lake_record,
    rewritten,
)

FIRST = "02-lakeside-courier"
INSERTED = "A kiosk on the pier was painted green, and nobody minded.\n\n"


def applied(record: Record, desk: Desk) -> Reviewed:
    return apply_decisions(record, desk.log, case=lake_case())


def words_by_state(reviewed: Reviewed) -> set[tuple[State, str, str]]:
    return {
        (row.state, row.kind.value, " ".join(span.quote for span in row.item.spans))
        for row in reviewed.standings.values()
        if row.decision and not hasattr(row.item, "rank")
    }


def test_without_decisions_the_record_stays_as_it_was() -> None:
    reviewed = apply_decisions(lake_record(), [], case=lake_case())
    assert reviewed.record == lake_record()
    assert {row.state for row in reviewed.standings.values()} == {State.PROPOSED}


def test_each_act_leaves_its_state() -> None:
    desk = busy_desk()
    reviewed = desk.reviewed
    one, two, three, four, five, six = lake_record().statements[:6]
    states = [reviewed.state(item.id) for item in (one, two, three, four, five, six)]
    assert states == [
        State.ACCEPTED,
        State.REJECTED,
        State.EDITED,
        State.SPLIT,
        State.MERGED,
        State.MERGED,
    ]
    held = {item.id: item for item in reviewed.record.statements}
    assert {two.id, four.id, five.id, six.id} & set(held) == set()
    assert held[three.id].stance is Stance.ASSERT
    assert len(held) == len(lake_record().statements) - 1 + 1 - 1
    assert reviewed.orphaned == reviewed.idle == ()
    assert reviewed.reviewers == ("A. Reviewer",)


def test_every_item_left_quotes_its_report_exactly() -> None:
    record = busy_desk().reviewed.record
    texts = {read.article.report.id: read.article.report.text for read in record.reports}
    assert all(span.matches(texts[span.report]) for one in items_in(record) for span in one.spans)


def test_a_second_application_changes_nothing_in_the_record() -> None:
    desk = busy_desk()
    once = desk.reviewed
    assert applied(once.record, desk).record == once.record
    assert applied(lake_record(), desk) == once


@pytest.mark.parametrize("name", ["02-lakeside-courier", "04-marsh-watch"])
def test_decisions_move_with_their_words_when_text_is_put_in_before_them(name: str) -> None:
    desk = busy_desk()

    def change(text: str) -> str:
        head, _, rest = text.partition("\n\n")
        return f"{head}\n\n{INSERTED}{rest}"

    again = applied(lake_record(rewritten(name, change)), desk)
    assert again.orphaned == ()
    assert words_by_state(again) == words_by_state(desk.reviewed)


def test_an_unrelated_report_alters_no_decision() -> None:
    desk = busy_desk()
    other = ReportFile(name="99-kiosk.txt", data=(INSERTED * 3).encode())
    more = lake_record((*rewritten("none", str), other))
    again = applied(more, desk)
    assert words_by_state(again) == words_by_state(desk.reviewed)
    assert again.record.statements == desk.reviewed.record.statements


def test_a_renamed_report_keeps_its_decisions() -> None:
    desk = busy_desk()
    files = [replace(one, name=f"renamed-{one.name}") for one in rewritten("none", str)]
    again = applied(lake_record(files), desk)
    assert again.orphaned == again.idle == ()
    assert words_by_state(again) == words_by_state(desk.reviewed)


def test_a_report_that_is_left_out_orphans_its_decisions_and_drops_none() -> None:
    desk = busy_desk()
    files = [one for one in rewritten("none", str) if not one.name.startswith(FIRST)]
    again = applied(lake_record(files), desk)
    assert again.orphaned
    assert {one.why for one in again.orphaned} == {WORDS_GONE}
    held = {row.decision.id for row in again.standings.values() if row.decision}
    assert held | {one.decision.id for one in (*again.orphaned, *again.idle)} == {
        one.id for one in desk.log
    }


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(place=st.integers(0, 40), text=st.sampled_from([INSERTED, "\n\n", INSERTED * 4]))
def test_text_put_in_between_paragraphs_loses_no_decision(place: int, text: str) -> None:
    desk = busy_desk()

    def change(report: str) -> str:
        parts = report.split("\n\n")
        return "\n\n".join([*parts[:place], text.strip("\n"), *parts[place:]])

    again = applied(lake_record(rewritten(FIRST, change)), desk)
    assert again.orphaned == ()


def test_what_was_accepted_stays_when_rules_read_it_otherwise_or_not_at_all() -> None:
    desk = Desk(lake_record())
    one, two = lake_record().statements[:2]
    desk.accepts(one.id)
    desk.accepts(two.id)
    changed = replace(one, stance=Stance.WITHHOLD)
    later = replace(lake_record(), statements=(changed, *lake_record().statements[2:]))
    again = applied(later, desk)
    assert again.record.statements[:2] == (one, two)
    assert again.standings[one.id].read_otherwise
    assert again.standings[two.id].finding is Finding.KEPT


def test_words_cut_otherwise_by_new_rules_meet_the_decision_and_do_not_come_twice() -> None:
    desk = Desk(lake_record())
    one = lake_record().statements[0]
    desk.accepts(one.id)
    span = one.spans[0]
    cut = replace(span, end=span.end - 3, quote=span.quote[:-3])
    later = replace(
        lake_record(),
        statements=(replace(one, id="s-new", spans=(cut,)), *lake_record().statements[1:]),
    )
    again = applied(later, desk)
    assert again.record.statements[0].spans == one.spans
    assert len(again.record.statements) == len(lake_record().statements)
    assert again.standings["s-new"].finding is Finding.OVERLAP


@pytest.mark.parametrize(
    "later",
    [
        pytest.param({"id": "s-new"}, id="R214 under another identifier"),
        pytest.param({"id": "s-new", "speaker": None}, id="R214 with another label"),
    ],
)
def test_what_was_rejected_does_not_come_back(later: dict[str, str | None]) -> None:
    desk = Desk(lake_record())
    one = lake_record().statements[0]
    desk.rejects(one.id)
    rest = lake_record().statements[1:]
    changed: Statement = replace(one, **later)  # type: ignore[arg-type]  # by name
    again = applied(replace(lake_record(), statements=(changed, *rest)), desk)
    assert again.record.statements == rest
    assert again.standings["s-new"].state is State.REJECTED
    assert again.standings["s-new"].read_otherwise is (len(later) > 1)


def test_a_rejection_of_what_is_proposed_no_more_rests() -> None:
    desk = Desk(lake_record())
    desk.rejects(lake_record().statements[0].id)
    again = applied(replace(lake_record(), statements=lake_record().statements[1:]), desk)
    assert [one.why for one in again.idle] == [NOT_PROPOSED]
    assert again.orphaned == ()


def test_the_last_decision_about_an_item_holds() -> None:
    desk = Desk(lake_record())
    one = lake_record().statements[0].id
    desk.rejects(one)
    desk.accepts(one)
    assert desk.reviewed.state(one) is State.ACCEPTED
    desk.log.reverse()
    assert desk.reviewed.state(one) is State.REJECTED


def test_an_undo_gives_back_what_was_before_and_can_be_undone() -> None:
    desk = Desk(lake_record())
    one = lake_record().statements[0].id
    accepted = desk.accepts(one)
    desk.rejects(one)
    undo = desk.does(Act.UNDO, one)
    assert desk.reviewed.standings[one].decision == accepted
    desk.does(Act.UNDO, undoes=undo.id)
    assert desk.reviewed.state(one) is State.REJECTED
    assert len(desk.log) == 4


def test_undoing_a_split_takes_back_what_was_decided_about_its_parts() -> None:
    desk = busy_desk()
    split = next(one for one in desk.log if one.act is Act.SPLIT)
    for part in split.becomes:
        desk.accepts(part.item.id)
    desk.does(Act.UNDO, undoes=split.id)
    four = lake_record().statements[3]
    assert desk.reviewed.state(four.id) is State.PROPOSED
    parts = {part.item.id for part in split.becomes}
    assert parts & {one.id for one in desk.reviewed.record.statements} == set()


def test_an_undo_of_nothing_known_is_listed() -> None:
    desk = busy_desk()
    desk.log.append(Decision(id="d-1", at=AT, by=BY, act=Act.UNDO, undoes="d-unknown"))
    assert [one.decision.undoes for one in desk.reviewed.orphaned] == ["d-unknown"]


@pytest.mark.parametrize("part", ["issue", "option"])
def test_what_names_no_issue_or_option_of_the_case_is_decided_again(part: str) -> None:
    desk, case = Desk(lake_record()), lake_case()
    item = next(one for one in lake_record().statements if one.options)
    desk.accepts(item.id)
    desk.rejects(next(one.id for one in lake_record().statements if one.id != item.id))
    kept = tuple(one for one in case.issues if one.id != item.issue)
    issue = case.issue(str(item.issue))
    other = tuple(replace(one, id=f"other-{one.id}") for one in issue.options)
    issues = kept if part == "issue" else (*kept, replace(issue, options=other))
    changed = replace(case, issues=issues, links=(), preferences=())
    now = apply_decisions(read_reports(lake_files(), case=changed), desk.log, case=changed)
    assert [(one.decision, one.why) for one in now.orphaned] == [(desk.log[0], CASE_CHANGED)]
    assert [row.state for row in now.standings.values() if row.decision] == [State.REJECTED]


def test_a_part_takes_the_name_of_no_other_item() -> None:
    desk = Desk(lake_record())
    one, two, three = lake_record().statements[:3]
    merged = desk.does(Act.MERGE, one.id, others=[two.id])
    (part,) = merged.becomes
    assert not isinstance(part.item, Comparison)
    named = replace(part, item=replace(part.item, id=three.id))
    desk.log[0] = replace(merged, becomes=(named,))
    assert [one.why for one in desk.reviewed.orphaned] == [NAME_TAKEN]
    assert desk.reviewed.record.statements == lake_record().statements


def test_every_undo_taken_together_leaves_the_proposals() -> None:
    desk = busy_desk()
    for decision in list(desk.log):
        desk.does(Act.UNDO, undoes=decision.id)
    assert desk.reviewed.record == lake_record()


def test_comparisons_of_reviewed_items_count_as_reviewed() -> None:
    desk = Desk(lake_record())
    pair = lake_record().comparisons[-1]
    assert not desk.reviewed.is_reviewed(pair.id)
    for member in pair.items:
        desk.accepts(member)
    assert desk.reviewed.is_reviewed(pair.id)
    kind = [one for one in desk.reviewed.record.comparisons if one.kind is pair.kind]
    assert kind[0].id == pair.id
    assert kind[0].rank == 1


def test_comparisons_are_rejected_settled_and_edited_like_items() -> None:
    desk = Desk(lake_record())
    one, two, three = lake_record().comparisons[:3]
    desk.rejects(one.id, Reason.OTHER)
    desk.does(Act.SETTLE, two.id, note="Both heard on the phone: the first account holds.")
    desk.does(Act.EDIT, three.id, changes={"reason": "They count other things."})
    reviewed = desk.reviewed
    states = [reviewed.state(pair.id) for pair in (one, two, three)]
    assert states == [State.REJECTED, State.SETTLED, State.EDITED]
    assert one.id not in {pair.id for pair in reviewed.record.comparisons}
    assert "They count other things." in {pair.reason for pair in reviewed.record.comparisons}


def test_a_comparison_whose_member_is_rejected_is_orphaned() -> None:
    desk = Desk(lake_record())
    pair = lake_record().comparisons[0]
    desk.accepts(pair.id)
    desk.rejects(pair.items[0])
    assert [one.decision.act for one in desk.reviewed.orphaned] == [Act.ACCEPT]
    assert pair.id not in {one.id for one in desk.reviewed.record.comparisons}


def test_claims_lead_to_no_item_that_is_gone() -> None:
    desk = busy_desk()
    for one in list(desk.reviewed.record.statements):
        desk.rejects(one.id)
    assert all(one.statement is None and not one.answers for one in desk.reviewed.record.claims)
