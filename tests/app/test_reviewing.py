"""A sitting of review: what is decided is written at once, what cannot be is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goodoffices.app.editing import edited
from goodoffices.app.reviewing import (
    LOG_NAME,
    Review,
    log_beside,
    open_decisions,
    open_lines,
    rejection_files,
    replayed,
    reviewer_name,
    save_rejections,
)
from goodoffices.errors import MissingFileError, RecordError
from goodoffices.reports.reviewing.applying import apply_decisions
from goodoffices.reports.reviewing.deciding import Request, is_so_already, is_the_same
from goodoffices.reports.reviewing.decision import Act, Reason
from goodoffices.reports.reviewing.log import decision_document
from goodoffices.reports.reviewing.reviewed import State
from tests.reports.reviewing.lake import BY, lake_case, lake_record


@pytest.fixture
def sitting(tmp_path: Path) -> Review:
    return Review(lake_case(), lake_record(), log=tmp_path / LOG_NAME, by=BY)


def test_each_decision_is_written_before_the_next_one(sitting: Review) -> None:
    for number, one in enumerate(lake_record().statements[:3], start=1):
        decision = sitting.does(Request(item=one.id, act=Act.ACCEPT))
        log = open_decisions(sitting.log)
        assert (len(log), log[-1]) == (number, decision)


def test_what_a_sitting_shows_is_what_the_log_gives(sitting: Review) -> None:
    one, two = lake_record().statements[:2]
    sitting.does(Request(item=one.id, act=Act.ACCEPT))
    sitting.does(Request(item=two.id, act=Act.REJECT, reason=Reason.OTHER))
    again = apply_decisions(lake_record(), open_decisions(sitting.log), case=lake_case())
    for name in (one.id, two.id):
        assert again.state(name) is sitting.reviewed.state(name)


def test_a_log_without_a_last_line_end_is_not_spoilt(sitting: Review) -> None:
    one, two = lake_record().statements[:2]
    sitting.does(Request(item=one.id, act=Act.ACCEPT))
    sitting.log.write_bytes(sitting.log.read_bytes().rstrip(b"\n"))
    sitting.does(Request(item=two.id, act=Act.ACCEPT))
    assert len(open_decisions(sitting.log)) == 2


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        pytest.param({"item": "s-none", "act": "accept"}, "no item 's-none'", id="no such item"),
        pytest.param({"act": "bless"}, "Acts: accept", id="no such act"),
        pytest.param({"act": "reject"}, "needs a reason", id="a rejection without a reason"),
        pytest.param({"act": "edit", "set": {"mood": "good"}}, "'mood'", id="an unknown label"),
        pytest.param({"act": "edit", "set": {"stance": "angry"}}, "stance", id="no such stance"),
        pytest.param({"act": "edit", "set": {"speaker": "noone"}}, "'noone'", id="no such actor"),
        pytest.param({"act": "edit", "set": {"issue": "moon"}}, "'moon'", id="no such issue"),
        pytest.param({"act": "edit", "set": {"words": "no such words"}}, "letter", id="own words"),
        pytest.param({"act": "split", "parts": []}, "two parts", id="a split into nothing"),
        pytest.param({"act": "merge", "with": []}, "own kind", id="a merge with nothing"),
        pytest.param({"act": "settle", "note": "So."}, "comparison", id="nothing to settle"),
        pytest.param({"act": "undo"}, "nothing is undone", id="nothing to undo"),
        pytest.param({"act": "accept", "mood": 1}, "no 'mood'", id="an unknown key"),
        pytest.param({"act": "undo", "undoes": "d-1"}, "no decision 'd-1'", id="no such decision"),
        pytest.param({"act": "edit"}, "changes something", id="an edit of nothing"),
        pytest.param({"act": "merge", "with": 5}, "'with' lists", id="a merge with a number"),
        pytest.param({"act": "split", "parts": 5}, "'parts'", id="a split into a number"),
        pytest.param({"act": "accept", "by": 5}, "'by' is no text", id="a number for a name"),
        pytest.param({"act": "accept", "at": "today"}, "with a zone", id="no time"),
        pytest.param({"act": "accept", "note": "\ud800"}, "half a char", id="half a character"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    sitting: Review, request_: dict[str, Any], told: str
) -> None:
    item = lake_record().statements[0].id
    with pytest.raises(RecordError, match=told) as caught:
        sitting.takes_in(["", json.dumps({"item": item, **request_})])
    assert "line 2" in str(caught.value)
    assert not sitting.log.exists()


def test_the_same_request_twice_is_so_already(sitting: Review) -> None:
    line = json.dumps({"item": lake_record().statements[0].id, "act": "accept"})
    assert sitting.takes_in([line, line]) == (1, 1)
    log = open_decisions(sitting.log)
    assert is_so_already(sitting.reviewed, log[0])
    assert sitting.takes_in(sitting.log.read_text(encoding="utf-8").splitlines()) == (0, 1)


def test_a_file_that_splits_and_merges_can_be_applied_again(sitting: Review) -> None:
    one, two, three = lake_record().statements[:3]
    words = one.spans[0].quote.split()
    lines = [
        json.dumps(
            {"item": one.id, "act": "split", "parts": [{"words": words[0]}, {"words": words[-1]}]}
        ),
        json.dumps({"item": two.id, "act": "merge", "with": [three.id]}),
    ]
    assert sitting.takes_in(lines) == (2, 0)
    log = sitting.log.read_bytes()
    assert sitting.takes_in(lines) == (0, 2)
    assert sitting.log.read_bytes() == log
    for act in ({"act": "accept"}, {"act": "merge", "with": [lake_record().statements[3].id]}):
        with pytest.raises(RecordError, match="was merged"):
            sitting.takes_in([json.dumps({"item": two.id, **act})])


def test_a_decision_changed_by_hand_is_told_from_the_one_it_was(sitting: Review) -> None:
    decision = sitting.does(Request(item=lake_record().statements[0].id, act=Act.ACCEPT))
    changed = decision_document(decision) | {"by": "Somebody else"}
    with pytest.raises(RecordError, match="another decision is called"):
        sitting.takes_in([json.dumps(changed)])
    assert is_the_same(decision, decision)


def test_a_folder_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="is a folder"):
        open_decisions(tmp_path)


def test_lines_that_can_be_are_kept_beside_those_that_cannot(sitting: Review) -> None:
    one, two = lake_record().statements[:2]
    lines = [
        {"item": one.id, "act": "accept"},
        {"act": "bless"},
        {"item": two.id, "act": "accept"},
    ]
    with pytest.raises(RecordError, match="No decisions: 1 line; 2 others are kept"):
        sitting.takes_in(map(json.dumps, lines))
    assert len(open_decisions(sitting.log)) == 2


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param("{half", "line 1: this is no whole line of JSON", id="a line broken off"),
        pytest.param('["x"]', "line 1: this is no decision. Give an item", id="a list"),
        pytest.param("3", "line 1: this is no decision. Give an item", id="a number"),
    ],
)
def test_what_is_no_decision_is_told_in_words(sitting: Review, line: str, told: str) -> None:
    with pytest.raises(RecordError, match=told):
        sitting.takes_in([line])


def test_a_log_that_breaks_off_is_named_with_what_to_do(sitting: Review) -> None:
    sitting.does(Request(item=lake_record().statements[0].id, act=Act.ACCEPT))
    with sitting.log.open("a", encoding="utf-8") as stream:
        stream.write('{"schema": "good')
    with pytest.raises(RecordError) as caught:
        open_decisions(sitting.log)
    assert LOG_NAME in str(caught.value)
    assert "line 2: this is no whole line" in str(caught.value)
    assert "Mend or delete them; keep a copy." in str(caught.value)


def test_a_file_of_requests_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_bytes(b"\xff\xfe{")
    with pytest.raises(RecordError, match=r"mine.jsonl' is not UTF-8 text. Save it as UTF-8."):
        open_lines(tmp_path / "mine.jsonl")


def test_a_comparison_falls_away_with_a_side_that_is_rejected(sitting: Review) -> None:
    pair = lake_record().comparisons[0]
    lines = [
        {"item": pair.items[0], "act": "reject", "reason": "no_item"},
        {"item": pair.id, "act": "accept"},
    ]
    assert sitting.takes_in(map(json.dumps, lines)) == (1, 1)
    assert sitting.standing(pair.id) is None
    assert sitting.reviewed.orphaned == ()


def test_words_are_edited_to_other_words_of_the_report(sitting: Review) -> None:
    one = lake_record().statements[0]
    words = " ".join(one.spans[0].quote.split()[:4])
    sitting.takes_in([json.dumps({"item": one.id, "act": "edit", "set": {"words": words}})])
    assert sitting.reviewed.record.statements[0].spans[0].quote.split() == words.split()
    assert sitting.reviewed.state(one.id) is State.EDITED


def test_rejections_are_saved_and_replayed(sitting: Review, tmp_path: Path) -> None:
    one = lake_record().figures[0]
    sitting.does(Request(item=one.id, act=Act.REJECT, reason=Reason.OTHER_MATTER))
    folder = str(tmp_path / "cases")
    assert save_rejections(sitting.reviewed, folder) == 1
    assert [item for _, item in replayed(folder, lake_record())] == [one.id]
    assert list(replayed(folder, sitting.reviewed.record)) == []
    assert len(rejection_files(folder)) == 1
    with pytest.raises(MissingFileError, match="--export-rejections"):
        list(replayed(str(tmp_path), lake_record()))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(b"[]", "a.json: This is no goodoffices/rejection@1", id="a list"),
        pytest.param(b"\xff", "a.json is no JSON", id="no text"),
        pytest.param(b"[" * 100_000, "a.json is no JSON", id="brackets without end"),
        pytest.param(b'{"schema": "goodoffices/rejection@1"}', "a.json: .*'kind'", id="a part"),
        pytest.param(
            b'{"schema": "goodoffices/rejection@1", "kind": "claim", "words": [], "labels": 1}',
            "a.json: The rejection cannot be read",
            id="labels that are none",
        ),
    ],
)
def test_what_is_no_rejection_is_named(text: bytes, told: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(text)
    with pytest.raises(RecordError, match=told) as caught:
        list(replayed(str(tmp_path), lake_record()))
    assert "Take it out of the folder" in str(caught.value)


def test_logs_stand_beside_the_case_or_in_the_present_folder(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text("{}", encoding="utf-8")
    assert log_beside(str(tmp_path)) == tmp_path / LOG_NAME
    assert log_beside("lake-orvane") == Path(LOG_NAME)


def test_missing_logs_are_empty_or_named(tmp_path: Path) -> None:
    assert open_decisions(tmp_path / LOG_NAME) == ()
    with pytest.raises(MissingFileError, match="no log of decisions"):
        open_decisions(tmp_path / LOG_NAME, must_exist=True)


def test_a_reviewer_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOODOFFICES_REVIEWER", "B. Reviewer")
    assert reviewer_name() == "B. Reviewer"


@pytest.mark.parametrize(
    ("command", "found"),
    [
        pytest.param("true", None, id="nothing changed"),
        pytest.param("sed -i s/road/rail/", {"issue": "rail"}, id="a label changed"),
    ],
)
def test_the_editor_of_the_person_is_used(
    command: str, found: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", command)
    assert edited({"issue": "road"}, help_lines="Help.") == found


def test_an_editor_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "no-such-editor")
    with pytest.raises(RecordError, match="no-such-editor"):
        edited({})


@pytest.mark.parametrize(
    ("left", "told"),
    [
        pytest.param("as_of: 2019-13-45", "month must be", id="a day that no calendar has"),
        pytest.param("what: caf\\xe9", "UTF-8", id="another encoding"),
        pytest.param("[" * 3_000, "nested too deeply", id="brackets without end"),
        pytest.param("? [", "no YAML", id="no YAML"),
    ],
)
def test_what_an_editor_leaves_is_refused_in_words(
    left: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "left"
    text.write_bytes(left.encode().replace(b"\\xe9", b"\xe9"))
    monkeypatch.setenv("VISUAL", f"cp {text}")
    with pytest.raises(RecordError, match=told):
        edited({"what": "tea"})


@pytest.mark.parametrize(
    ("command", "told"),
    [
        pytest.param('vim "', "could not be used", id="a quotation mark without its pair"),
        pytest.param("rm", "took the file away", id="an editor that takes the file away"),
    ],
)
def test_an_editor_that_fails_is_told_in_words(
    command: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", command)
    with pytest.raises(RecordError, match=told):
        edited({})
