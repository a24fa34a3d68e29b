"""Decisions are data: a line each, read back as written, in the order of the log (R210, R212)."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from goodoffices.errors import RecordError
from goodoffices.reports.reviewing.decision import (
    Act,
    Decision,
    ItemKind,
    Reason,
    Reviewable,
    kind_of,
    spans_of,
    words_in,
)
from goodoffices.reports.reviewing.history import overruled, standing_decisions, unknown_undos
from goodoffices.reports.reviewing.item_documents import EDITABLE, item_from, labels_of
from goodoffices.reports.reviewing.log import (
    decision_document,
    decision_from,
    decision_line,
    decisions_in,
    is_known,
    json_line,
    text_or_none,
    with_id,
)
from goodoffices.reports.reviewing.log_schema import decision_schema
from tests.reports.reviewing.lake import busy_desk, lake_record


def test_lines_are_read_back_as_they_were_written() -> None:
    log = busy_desk().log
    lines = [decision_line(one) for one in log]
    assert all("\n" not in line for line in lines)
    assert list(decisions_in(lines)) == log
    assert [decision_line(one) for one in decisions_in(lines)] == lines


def test_lines_fit_their_published_schema() -> None:
    for one in busy_desk().log:
        jsonschema.validate(decision_document(one), decision_schema())


def test_every_item_is_built_again_from_its_labels() -> None:
    record = lake_record()
    items: tuple[Reviewable, ...] = (
        *record.statements,
        *record.figures,
        *record.events,
        *record.claims,
        *record.comparisons,
    )
    for item in items:
        labels = json.loads(json.dumps(labels_of(item)))
        again = item_from(kind_of(item), name=item.id, spans=spans_of(item), labels=labels)
        assert again == item
        assert set(EDITABLE[kind_of(item)]) - {"value", "low", "high"} <= set(labels)


def test_identifiers_follow_from_content_and_place_in_the_log() -> None:
    one = busy_desk().log[0]
    assert with_id(one).id == one.id
    assert with_id(one, after="d-1").id != one.id


def test_copies_of_a_log_put_together_count_once() -> None:
    lines = [decision_line(one) for one in busy_desk().log]
    assert decisions_in([*lines, "", *lines]) == decisions_in(lines)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param({"schema": "other@1"}, "is no goodoffices/decision@1", id="another schema"),
        pytest.param({"by": " "}, "names nobody", id="no name"),
        pytest.param({"act": "bless"}, "bless", id="no such act"),
        pytest.param({"act": "reject"}, "needs a reason", id="a rejection without reason"),
        pytest.param({"act": "split"}, "two parts", id="a split without parts"),
        pytest.param({"act": "edit"}, "one item into one", id="an edit without outcome"),
        pytest.param({"act": "settle", "note": "so"}, "only a comparison", id="not to be settled"),
        pytest.param({"target": None}, "names no item", id="no item"),
        pytest.param({"act": "undo"}, "names the decision", id="an undo of nothing"),
        pytest.param({"act": "merge"}, "another item", id="a merge of one"),
        pytest.param({"at": "yesterday"}, "no time with a zone", id="no time"),
        pytest.param({"at": "2031-05-02T10:00:00"}, "with a zone", id="a time without a zone"),
        pytest.param({"by": "A\ud800"}, "half a character", id="half a character"),
        pytest.param({"act": "undo", "undoes": ["d-1"]}, "no text", id="an undo of a list"),
    ],
)
def test_line_that_cannot_be_is_refused_with_its_number(
    change: dict[str, object], message: str
) -> None:
    document = decision_document(busy_desk().log[0]) | change
    with pytest.raises(RecordError, match=message) as caught:
        decisions_in(["", json.dumps(document)])
    assert "line 2" in str(caught.value)
    with pytest.raises(RecordError):
        decision_from(document)


def test_an_item_becomes_none_of_another_kind_and_goes_into_itself_never() -> None:
    accepted, *_, figure = (one for one in busy_desk().log if one.act is Act.ACCEPT)
    merged = next(one for one in busy_desk().log if one.act is Act.MERGE)
    assert accepted.target
    assert figure.target
    assert merged.target
    with pytest.raises(RecordError, match="no item of another kind"):
        replace(accepted, act=Act.EDIT, becomes=(figure.target,))
    with pytest.raises(RecordError, match="merged with itself"):
        replace(merged, others=(merged.target,))


def test_two_decisions_of_one_identifier_are_told_and_neither_is_dropped() -> None:
    one, two = busy_desk().log[:2]
    changed = decision_line(replace(two, id=one.id))
    with pytest.raises(RecordError, match=f"line 2: another decision is called '{one.id}'"):
        decisions_in([decision_line(one), changed])
    assert is_known(one, {one.id: one})
    assert not is_known(two, {one.id: one})


@pytest.mark.parametrize("value", ["NaN", "-Infinity", "1e9999999", "1e-99", "1_000", True, "ten"])
def test_a_figure_is_a_number_that_a_report_could_hold(value: object) -> None:
    figure = lake_record().figures[0]
    labels = {key: one for key, one in labels_of(figure).items() if key not in {"low", "high"}}
    with pytest.raises(RecordError, match="value is no number"):
        item_from(
            ItemKind.FIGURE, name="f", spans=spans_of(figure), labels=labels | {"value": value}
        )


def test_a_period_has_two_days_and_nothing_else() -> None:
    event = lake_record().events[0]
    date = {"earliest": "2031-05-02", "until": "2031-05-04"}
    with pytest.raises(RecordError, match="date is no period"):
        item_from(
            ItemKind.EVENT,
            name="e",
            spans=spans_of(event),
            labels=labels_of(event) | {"date": date},
        )


def test_half_a_character_is_no_line_and_a_whole_one_is() -> None:
    assert json_line('{"note": "\\ud83c\\udfa3"}') == {"note": "\N{FISHING POLE AND FISH}"}
    with pytest.raises(RecordError, match="half a character"):
        json_line('{"note": "\\ud83c"}')


def test_undone_decisions_stay_in_the_log() -> None:
    desk = busy_desk()
    first = desk.log[0]
    undo = desk.does(Act.UNDO, undoes=first.id)
    assert first not in standing_decisions(desk.log)
    assert desk.log[0] == first
    again: Decision = desk.does(Act.UNDO, undoes=undo.id)
    assert first in standing_decisions(desk.log)
    assert unknown_undos(desk.log) == ()
    assert unknown_undos([again]) == (again,)


def test_what_somebody_else_decided_otherwise_is_named() -> None:
    log = busy_desk().log
    accepted = next(one for one in log if one.act is Act.ACCEPT)
    changed = replace(accepted, id="d-later", act=Act.REJECT, reason=Reason.OTHER)
    rejected = replace(changed, by="B. Reviewer")
    assert overruled([*log, rejected], known=len(log)) == ((accepted, rejected),)
    assert overruled([*log, rejected], known=len(log) + 1) == ()
    assert overruled([*log, changed], known=len(log)) == ()
    agreed = replace(accepted, id="d-later", by="B. Reviewer")
    assert overruled([*log, agreed], known=len(log)) == ()


def test_words_of_passages_are_joined() -> None:
    target = busy_desk().log[0].target
    assert target is not None
    assert words_in(target.passages) == " ".join(target.passages[0].span.quote.split())
    assert ItemKind.STATEMENT is kind_of(target.item)


@pytest.mark.parametrize("line", ['{"schema": "good', "", "[" * 100_000])
def test_a_line_that_breaks_off_is_told_without_its_words(line: str) -> None:
    with pytest.raises(RecordError, match="no whole line of JSON") as caught:
        json_line(line)
    assert "schema" not in str(caught.value)


def test_of_many_broken_lines_the_rest_is_counted() -> None:
    with pytest.raises(RecordError, match="  and 2 lines more"):
        decisions_in(["{"] * 12)


def test_a_text_of_a_document_is_a_text_or_nothing() -> None:
    assert (text_or_none({"undoes": "d-1"}, "undoes"), text_or_none({}, "undoes")) == ("d-1", None)
    with pytest.raises(RecordError, match="'undoes' is no text"):
        text_or_none({"undoes": 1}, "undoes")
