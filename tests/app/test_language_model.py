"""A language model is asked only where a person and the case allow it, and decides nothing.

R270: the case may forbid it. R271: only words of the report are proposed. R272: only a person's
decision leads further.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from goodoffices.app.cases import open_case
from goodoffices.app.language_model import (
    LARGEST,
    Endpoint,
    ask_about,
    may_be_asked,
    with_proposals_in,
)
from goodoffices.cli.exits import ExitCode
from goodoffices.errors import EndpointError, MissingFileError, RecordError
from goodoffices.reports.files import ReportFile
from goodoffices.reports.proposing.answers import MODEL, Dropped
from goodoffices.reports.proposing.document_schema import proposals_schema
from goodoffices.reports.proposing.proposals import (
    Proposals,
    asked_about,
    held_proposals,
    proposals_document,
    proposals_from,
    with_proposals,
)
from goodoffices.reports.reading import read_reports
from tests.cli.running import goodoffices
from tests.house.tree import ROOT

pytest.importorskip("httpx", reason="the extra llm is not installed")

LAKE = ROOT / "cases" / "lake-orvane"
CASE = open_case(str(LAKE))
TEXT = (
    "The ferry was late. Bystanders whispered of a refusal; the harbour stayed calm."
    "\n\nNobody said more."
)
QUOTE = "Bystanders whispered of a refusal"
FOUND = {"statements": [{"sentence": 2, "quote": QUOTE, "speaker": None, "stance": None}]}
RECORD = read_reports([ReportFile(name="wire.txt", data=TEXT.encode())], case=CASE)


class _Stub(ThreadingHTTPServer):
    """Answers every question the same way, and remembers what it was asked."""

    def __init__(self, answer: bytes, status: int = 200) -> None:
        self.answer, self.status = answer, status
        self.good, self.pause, self.slow_after = 10_000, 0.0, 10_000
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1/"


class _Handler(BaseHTTPRequestHandler):
    server: _Stub

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append({"path": self.path, **json.loads(body)})
        self.server.headers.append(dict(self.headers))
        if len(self.server.asked) > self.server.slow_after:
            time.sleep(1)
        is_good = len(self.server.asked) <= self.server.good
        self.send_response(self.server.status if is_good else 500)
        self.send_header("Location", "http://127.0.0.1:9/elsewhere")
        self.send_header("Content-Length", str(len(self.server.answer)))
        self.end_headers()
        with suppress(ConnectionError):
            for sign in self.server.answer if self.server.pause else b"":
                self.wfile.write(bytes([sign]))
                time.sleep(self.server.pause)
            if not self.server.pause:
                self.wfile.write(self.server.answer)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def completion(content: object) -> bytes:
    text = content if isinstance(content, str) else json.dumps(content)
    whole = {"choices": [{"message": {"role": "assistant", "content": text}}]}
    return json.dumps(whole).encode()


@contextmanager
def answering(content: object, *, status: int = 200) -> Iterator[_Stub]:
    """Answer with a content; with bytes as the whole answer."""
    stub = _Stub(content if isinstance(content, bytes) else completion(content), status)
    thread = threading.Thread(target=stub.serve_forever, daemon=True)
    thread.start()
    try:
        yield stub
    finally:
        stub.shutdown()
        stub.server_close()
        thread.join()


def test_every_answer_is_kept_word_for_word_and_nothing_enters_the_record() -> None:
    with answering(FOUND) as stub:
        endpoint = Endpoint(url=stub.url, model="toy 1", key="s3cret")
        proposals = ask_about(RECORD, case=CASE, endpoint=endpoint).proposals
    assert [one["path"] for one in stub.asked] == ["/v1/chat/completions"] * 2
    assert {(one["model"], one["temperature"]) for one in stub.asked} == {("toy 1", 0)}
    assert all("tools" not in one for one in stub.asked)
    assert stub.headers[0]["Authorization"] == "Bearer s3cret"
    assert [one.reply for one in proposals.answers] == [json.dumps(FOUND)] * 2
    held = held_proposals(proposals, RECORD, case=CASE)
    assert [one.spans[0].quote for one in held.statements] == [QUOTE]
    assert held.dropped == (Dropped.SENTENCE,)
    assert "s3cret" not in repr(endpoint)


def test_r272_proposals_are_added_for_review_alone() -> None:
    with answering(FOUND) as stub:
        proposals = ask_about(
            RECORD, case=CASE, endpoint=Endpoint(url=stub.url, model="toy 1")
        ).proposals
    joined = with_proposals(RECORD, proposals, case=CASE)
    new = [one for one in joined.statements if MODEL in one.flags]
    assert len(new) == 1
    assert [one for one in joined.statements if one not in new] == list(RECORD.statements)
    assert replace(joined, statements=RECORD.statements) == RECORD


def test_answers_survive_as_a_document() -> None:
    with answering(FOUND) as stub:
        proposals = ask_about(
            RECORD, case=CASE, endpoint=Endpoint(url=stub.url, model="toy 1")
        ).proposals
    document = proposals_document(proposals, held_proposals(proposals, RECORD, case=CASE))
    jsonschema.validate(document, proposals_schema())
    assert document["dropped"] == {"no such sentence": 1}
    assert proposals_from(json.loads(json.dumps(document))) == proposals


def test_an_answer_about_words_that_changed_counts_for_nothing() -> None:
    with answering(FOUND) as stub:
        proposals = ask_about(
            RECORD, case=CASE, endpoint=Endpoint(url=stub.url, model="toy 1")
        ).proposals
    edited = TEXT.replace("calm", "loud")
    record = read_reports([ReportFile(name="wire.txt", data=edited.encode())], case=CASE)
    held = held_proposals(proposals, record, case=CASE)
    assert held.statements == ()
    assert Dropped.NO_ANSWER in held.dropped


def test_r270_a_case_that_forbids_it_is_never_asked_about() -> None:
    forbidding = replace(CASE, forbids_language_models=True)
    may_be_asked(CASE)
    with pytest.raises(EndpointError, match="forbids"):
        may_be_asked(forbidding)
    with answering(FOUND) as stub:
        endpoint = Endpoint(url=stub.url, model="toy 1", may_leave=True)
        with pytest.raises(EndpointError, match="forbids"):
            ask_about(RECORD, case=forbidding, endpoint=endpoint)
    assert stub.asked == []


@pytest.mark.parametrize(
    ("url", "may_leave", "said"),
    [
        pytest.param("http://models.example.org/v1", False, "another machine", id="elsewhere"),
        pytest.param("http://10.0.0.7/v1", False, "another machine", id="in the house"),
        pytest.param("http://localhost.example.org/", False, "another machine", id="a look-alike"),
        pytest.param("ftp://localhost/v1", False, "no address", id="another protocol"),
        pytest.param("here", True, "no address", id="no address"),
        pytest.param("http://[::1", True, "no address", id="half an address"),
        pytest.param("http://localhost:ollama/v1", True, "no address", id="a port in letters"),
        pytest.param("http://localhost:99999/v1", True, "no address", id="no such port"),
        pytest.param("http://local\nhost/v1", True, "no address", id="a line feed"),
        pytest.param("http://post.example\\@localhost/v1", True, "no address", id="two hosts"),
    ],
)
def test_words_stay_here_unless_a_person_says_otherwise(
    url: str, may_leave: bool, said: str
) -> None:
    with pytest.raises(EndpointError, match=said):
        Endpoint(url=url, model="toy 1", may_leave=may_leave)


@pytest.mark.parametrize("url", ["http://localhost:1/v1", "http://[::1]:1/", "http://127.8.0.1/"])
def test_this_machine_needs_no_word(url: str) -> None:
    assert Endpoint(url=url, model="toy 1").url == url


@pytest.mark.parametrize(
    ("status", "told"),
    [
        pytest.param(302, "status 302. It names another address", id="another address"),
        pytest.param(401, "status 401. Set the secret key", id="a key is wanted"),
        pytest.param(500, "status 500. Look at what the model", id="a fault of its own"),
    ],
)
def test_an_endpoint_that_refuses_few_questions_is_told_and_followed_nowhere(
    status: int, told: str
) -> None:
    with answering(FOUND, status=status) as stub:
        endpoint = Endpoint(url=stub.url, model="toy 1")
        with pytest.raises(EndpointError, match=told):
            ask_about(RECORD, case=CASE, endpoint=endpoint)
    assert len(stub.asked) == 2


def test_a_silent_endpoint_is_named_before_all_questions_are_asked() -> None:
    text = "\n\n".join(f"The minister said no {n} times." for n in range(9))
    record = read_reports([ReportFile(name="wire.txt", data=text.encode())], case=CASE)
    assert len(list(asked_about(record, case=CASE))) == 9
    with pytest.raises(EndpointError, match="Nothing answers"):
        ask_about(record, case=CASE, endpoint=Endpoint(url="http://127.0.0.1:9/", model="toy"))


@pytest.mark.parametrize(
    ("status", "reply", "told"),
    [
        pytest.param(401, FOUND, "status 401. Set the secret key", id="a key is wanted"),
        pytest.param(404, FOUND, "status 404. Look at the address", id="a wrong address"),
        pytest.param(500, FOUND, "status 500. Look at what the model", id="a fault of its own"),
        pytest.param(200, b"<html>", "as an OpenAI-compatible model", id="a page"),
        pytest.param(200, b'{"choices": []}', "as an OpenAI-compatible model", id="no choice"),
        pytest.param(200, b"[" * 99_999, "as an OpenAI-compatible model", id="endless brackets"),
        pytest.param(200, b"data: {}\n\n", "as an OpenAI-compatible model", id="a stream"),
        pytest.param(200, b" " * (LARGEST + 1), "more than 4,000,000 bytes", id="a huge answer"),
    ],
)
def test_an_endpoint_that_never_answers_is_told_with_the_reason(
    status: int, reply: object, told: str
) -> None:
    text = "\n\n".join(f"The minister said no {n} times." for n in range(4))
    record = read_reports([ReportFile(name="wire.txt", data=text.encode())], case=CASE)
    with answering(reply, status=status) as stub:
        endpoint = Endpoint(url=stub.url, model="toy 1", key="s3cret")
        with pytest.raises(EndpointError, match=told) as caught:
            ask_about(record, case=CASE, endpoint=endpoint)
    assert len(stub.asked) == 3
    assert "s3cret" not in str(caught.value)


def test_answers_that_fail_to_come_are_told_with_the_first_reason() -> None:
    text = "\n\n".join(f"The minister said no {n} times." for n in range(5))
    record = read_reports([ReportFile(name="wire.txt", data=text.encode())], case=CASE)
    with answering(FOUND) as stub:
        stub.good = 1
        asked = ask_about(record, case=CASE, endpoint=Endpoint(url=stub.url, model="toy 1"))
    assert [one.reply is None for one in asked.proposals.answers] == [False, *[True] * 4]
    assert not asked.was_stopped
    assert len(stub.asked) == 4
    words = asked.silence
    assert words.startswith("4 of 5 questions stayed without an answer.")
    assert "status 500" in words
    assert "the rest was not asked" in words


@pytest.mark.parametrize(("good", "kept"), [(0, 0), (2, 2)])
def test_what_was_answered_before_it_was_stopped_is_kept(
    good: int, kept: int, tmp_path: Path
) -> None:
    wire, answers = tmp_path / "wire.txt", tmp_path / "answers.json"
    wire.write_text("\n\n".join(f"The minister said no {n} times." for n in range(5)), "utf-8")
    with answering(FOUND) as stub:
        stub.slow_after = good
        command: list[str | Path] = [
            *(sys.executable, "-m", "goodoffices", "propose", LAKE, wire),
            *("--endpoint", stub.url, "--model", "toy", "--rules-only", "-o", answers),
        ]
        running = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE)
        while len(stub.asked) <= good:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=60)
    assert running.returncode == ExitCode.INTERRUPTED, told
    assert answers.is_file() == (kept > 0)
    if kept:
        assert f"Stopped. {kept} of 5 questions are answered".encode() in told
        replies = [one["reply"] for one in json.loads(answers.read_text("utf-8"))["answers"]]
        assert replies == [json.dumps(FOUND)] * kept + [None] * (5 - kept)


def test_an_answer_that_trickles_in_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goodoffices.app.language_model.SECONDS", 0.5)
    with answering(FOUND) as stub:
        stub.pause = 0.2
        with pytest.raises(EndpointError, match="not done within"):
            ask_about(RECORD, case=CASE, endpoint=Endpoint(url=stub.url, model="toy 1"))


def test_signs_that_are_no_text_cost_no_answer(tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    (tmp_path / "wire.txt").write_text(TEXT, encoding="utf-8")
    with answering(json.dumps(FOUND) + "\ud800") as stub:
        asked = goodoffices(
            *("propose", LAKE, tmp_path / "wire.txt", "--endpoint", stub.url, "--model", "toy"),
            *("--rules-only", "-o", answers),
        )
    assert asked.code == ExitCode.OK, asked.err
    replies = [one["reply"] for one in json.loads(answers.read_text("utf-8"))["answers"]]
    assert replies == [json.dumps(FOUND) + "\ufffd"] * 2


@pytest.mark.parametrize("key", ["schlüssel", "a\r\nX-Other: 1", "two words"])
def test_a_key_that_can_be_none_is_told_without_showing_it(key: str) -> None:
    with pytest.raises(EndpointError, match="GOODOFFICES_MODEL_KEY") as caught:
        Endpoint(url="http://localhost/v1", model="toy", key=key)
    assert key not in str(caught.value)


def test_a_case_that_forbids_it_is_told_before_anything_is_read(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    text = (LAKE / "case.yaml").read_text("utf-8")
    case.write_text(f"{text}\nforbids_language_models: true\n", encoding="utf-8")
    asked = goodoffices(
        *("propose", case, tmp_path, "--endpoint", "http://post.example/v1", "--model", "toy"),
        "--send-out",
    )
    assert asked.code == ExitCode.DATA
    assert asked.err.startswith("The case 'lake-orvane' forbids language models.")


@pytest.mark.parametrize(
    "document",
    [None, [], {"schema": "goodoffices/record@1"}, {"schema": "goodoffices/proposals@1"}],
)
def test_another_document_holds_no_proposals(document: object) -> None:
    with pytest.raises(RecordError, match="no document of proposals"):
        proposals_from(document)


def test_proposals_of_another_case_are_refused(tmp_path: Path) -> None:
    other = Proposals(case="another", model="toy 1")
    held = held_proposals(other, RECORD, case=CASE)
    path = tmp_path / "proposals.json"
    path.write_text(json.dumps(proposals_document(other, held)), encoding="utf-8")
    with pytest.raises(RecordError, match="about the case 'another'"):
        with_proposals_in(str(path), RECORD, case=CASE)
    with pytest.raises(MissingFileError):
        with_proposals_in(str(tmp_path / "none.json"), RECORD, case=CASE)


def test_a_person_meets_proposals_in_review_and_nowhere_else(tmp_path: Path) -> None:
    report = tmp_path / "wire.txt"
    report.write_text(TEXT, encoding="utf-8")
    answers = tmp_path / "answers.json"
    with answering(FOUND) as stub:
        asked = goodoffices(
            *("propose", LAKE, report, "--endpoint", stub.url, "--model", "toy 1"),
            *("--rules-only", "-o", answers),
        )
    assert asked.code == ExitCode.OK, asked.err
    assert "1 statement proposed by toy 1, in no record yet." in asked.out
    log = tmp_path / "decisions.jsonl"
    review = ("review", LAKE, report, "--rules-only", "--decisions", log)
    assert QUOTE not in goodoffices(*review, "--list").out
    listed = goodoffices(*review, "--list", "--proposals", answers)
    assert QUOTE in listed.out
    rows = json.loads(goodoffices(*review, "--json", "--proposals", answers).out)
    (row,) = (one for one in rows["queue"] if QUOTE in json.dumps(one))
    assert row["why"].startswith("proposed by a language model toy 1")
    accept = json.dumps({"act": "accept", "item": row["item"], "by": "A. Reader"})
    goodoffices(*review, "--apply", "-", "--proposals", answers, stdin=accept)
    held = json.loads(goodoffices(*review, "--json", "--all").out)
    states = {one["state"] for one in held["queue"] if QUOTE in json.dumps(one)}
    assert states == {"accepted"}
