"""Asking a language model at an OpenAI-compatible endpoint; off unless a person names one."""

from __future__ import annotations

import ipaddress
import json
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from itertools import zip_longest
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from goodoffices.case.negotiation import Case
from goodoffices.errors import EndpointError, MissingFileError, RecordError
from goodoffices.reports.proposing.proposals import (
    Answer,
    Proposals,
    asked_about,
    proposals_from,
    with_proposals,
)
from goodoffices.reports.proposing.questions import Question
from goodoffices.reports.record import Record

SECONDS = 120.0
"""Longest wait for one answer, however slowly it comes."""
LARGEST = 4_000_000
"""Most bytes of one answer."""
PATIENCE = 3
"""Questions in a row that may stay without an answer before the rest is left unasked."""

_BY_KEY = "Set the secret key in GOODOFFICES_MODEL_KEY."
_REMEDIES = {
    401: _BY_KEY,
    403: _BY_KEY,
    404: "Look at the address, which mostly ends in /v1, and at the name of the model.",
    429: "It is asked too often. Wait, and start again.",
}
_ELSEWHERE = "It names another address, which is not followed: give that one as --endpoint."
_ODD = " Look at what the model's own program says."
_NO_ADDRESS = re.compile(r"[\x00-\x20\x7f\\]")
_NO_KEY = re.compile(r"[^\x21-\x7e]")
_NO_TEXT = re.compile("[\ud800-\udfff]")
"""Halves of a sign, which JSON can carry and no file can hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where a language model answers.

    Parameters
    ----------
    url : str
        Beginning of its addresses, such as ``"http://localhost:8080/v1"``.
    model : str
        Name of the model there.
    key : str
        Secret sent with each question; empty for none. Never shown.
    may_leave : bool
        Whether the words of reports may go to another machine.

    Raises
    ------
    EndpointError
        If the address is none, or leads to another machine and nothing may leave this one, or
        the key holds a sign that no key has.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    may_leave: bool = False

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.url)
            # Reading the port tells whether it is one.
            host = None if parts.port == 0 else parts.hostname
        except ValueError:
            host = None
        if host is None or parts.scheme not in {"http", "https"} or _NO_ADDRESS.search(self.url):
            raise EndpointError(
                f"{self.url!r} is no address. Give one such as http://localhost:8080/v1."
            )
        if not (self.may_leave or _is_here(host)):
            raise EndpointError(
                f"{host} is another machine: the words of your reports would leave this one."
                " If they may, say so with --send-out."
            )
        if _NO_KEY.search(self.key):
            raise EndpointError(
                "The key in GOODOFFICES_MODEL_KEY holds a space, a line feed or a sign that no key"
                " has. Set it again."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What came of asking.

    Parameters
    ----------
    proposals : Proposals
        Every answer, word for word; nothing is in the record by it.
    silence : str
        How many questions stayed without an answer, and why; empty if none.
    was_stopped : bool
        Whether somebody stopped it before the last question.
    """

    proposals: Proposals
    silence: str = ""
    was_stopped: bool = False


def may_be_asked(case: Case) -> None:
    """Refuse to go on about a case that forbids language models (R270).

    Parameters
    ----------
    case : Case
        The negotiation.

    Raises
    ------
    EndpointError
        If its document forbids them; nothing else can allow them.
    """
    if case.forbids_language_models:
        raise EndpointError(
            f"The case {case.id!r} forbids language models. Only its document can change that."
        )


def ask_about(
    record: Record,
    *,
    case: Case,
    endpoint: Endpoint,
    on_start: Callable[[int], None] | None = None,
    on_answer: Callable[[int], None] | None = None,
) -> Asked:
    """Ask a language model about every paragraph of the reports in which somebody may speak.

    Parameters
    ----------
    record : Record
        The reports as they are read.
    case : Case
        The negotiation.
    endpoint : Endpoint
        Where to ask.
    on_start, on_answer : callable or None
        Told the number of questions, and then how many are done.

    Returns
    -------
    Asked
        The answers, and what stayed without one.

    Raises
    ------
    EndpointError
        If the case forbids language models (R270), the extra ``llm`` is not installed, or no
        question is answered.
    KeyboardInterrupt
        If it is stopped before an answer has come.
    """
    may_be_asked(case)
    questions = list(asked_about(record, case=case))
    if on_start:
        on_start(len(questions))
    with _client(endpoint) as client:
        asking = _Asking(client=client, endpoint=endpoint)
        was_stopped = asking.all_of(questions, on_answer)
    proposals = Proposals(
        case=case.id,
        model=endpoint.model,
        answers=tuple(
            Answer(report=question.report, question=question.digest, reply=reply)
            for question, reply in zip_longest(questions, asking.replies)
        ),
    )
    silence = asking.stopped(len(questions)) if was_stopped else asking.lost()
    return Asked(proposals=proposals, silence=silence, was_stopped=was_stopped)


def with_proposals_in(where: str, record: Record, *, case: Case) -> Record:
    """Add what a language model proposed to a record that is to be reviewed.

    Parameters
    ----------
    where : str
        A file that ``goodoffices propose`` has written.
    record : Record
        What is read from the reports.
    case : Case
        The negotiation.

    Returns
    -------
    Record
        As from :func:`goodoffices.reports.proposing.proposals.with_proposals`.

    Raises
    ------
    MissingFileError
        If there is no such file.
    RecordError
        If it holds something else, or answers about another case.
    """
    path = Path(where)
    if not path.is_file():
        raise MissingFileError(f"There are no proposals at {where!r}.")
    try:
        document: Any = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError:
        document = None
    proposals = proposals_from(document)
    if proposals.case != case.id:
        raise RecordError(
            f"The proposals are about the case {proposals.case!r}, not {case.id!r}."
            " Name the case they were made for."
        )
    return with_proposals(record, proposals, case=case)


@dataclass(slots=True, kw_only=True)
class _Asking:
    """Asks one question after the other, and stops asking where nothing answers any more."""

    client: Any
    endpoint: Endpoint
    replies: list[str | None] = field(default_factory=list)
    in_a_row: int = 0
    why: EndpointError | None = None

    def all_of(
        self, questions: Sequence[Question], on_answer: Callable[[int], None] | None
    ) -> bool:
        """Ask them; true if somebody stopped it when an answer had come."""
        try:
            for question in questions:
                self.replies.append(self._reply(question))
                if on_answer:
                    on_answer(len(self.replies))
        except KeyboardInterrupt:
            if any(reply is not None for reply in self.replies):
                return True
            raise
        return False

    def _reply(self, question: Question) -> str | None:
        if self.in_a_row >= PATIENCE:
            return None
        try:
            reply = _answer(self.client, self.endpoint, question)
        except EndpointError as error:
            self.why = self.why or error
            self.in_a_row += 1
            return None
        self.in_a_row = 0
        return reply

    def stopped(self, count: int) -> str:
        """Say how many of all questions are answered."""
        answered = sum(reply is not None for reply in self.replies)
        return f"Stopped. {answered} of {count} questions are answered; the answers are kept."

    def lost(self) -> str:
        """Say what stayed without an answer, and why; an error where everything did."""
        silent = self.replies.count(None)
        if self.why is None:
            return ""
        if silent == len(self.replies):
            raise self.why
        unasked = f" After {PATIENCE} in a row the rest was not asked."
        return (
            f"{silent} of {len(self.replies)} questions stayed without an answer."
            f" First: {self.why}{unasked if self.in_a_row >= PATIENCE else ''}"
        )


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _client(endpoint: Endpoint) -> Any:  # noqa: ANN401 - a type of an optional package
    try:
        httpx = import_module("httpx")
    except ImportError:
        raise EndpointError(
            "The extra llm is not installed: pip install 'goodoffices[llm]'."
        ) from None
    headers = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    # No proxy and no redirection: the words go to the named address and nowhere else.
    return httpx.Client(headers=headers, timeout=SECONDS, trust_env=False, follow_redirects=False)


def _answer(client: Any, endpoint: Endpoint, question: Question) -> str:  # noqa: ANN401 - as above
    """Return what the model says; an error when it says nothing that can be kept."""
    httpx = import_module("httpx")
    asked = {
        "model": endpoint.model,
        "temperature": 0,
        "messages": list(question.messages),
        "response_format": {"type": "json_object"},
    }
    where = f"{endpoint.url.rstrip('/')}/chat/completions"
    host = urlsplit(endpoint.url).hostname
    try:
        with client.stream("POST", where, json=asked) as response:
            response.raise_for_status()
            content = json.loads(_body(response, host))["choices"][0]["message"]["content"]
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise EndpointError(_why_silent(error, host)) from None
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        content = None
    if not isinstance(content, str):
        raise EndpointError(
            f"{host} does not answer as an OpenAI-compatible model does. Look at the address: it"
            " mostly ends in /v1."
        )
    return _NO_TEXT.sub("\ufffd", content)


def _body(response: Any, host: str | None) -> bytes:  # noqa: ANN401 - as above
    """Return all bytes of an answer that is neither endlessly long nor endlessly slow."""
    body = bytearray()
    until = time.monotonic() + SECONDS
    for piece in response.iter_bytes():
        body += piece
        if len(body) > LARGEST:
            raise EndpointError(f"{host} answers with more than {LARGEST:,} bytes.{_ODD}")
        if time.monotonic() > until:
            raise EndpointError(f"An answer of {host} was not done within {SECONDS:g} s.{_ODD}")
    return bytes(body)


def _why_silent(error: Exception, host: str | None) -> str:
    """Say why a question has no answer; neither the key nor the words of anybody are told."""
    status = getattr(getattr(error, "response", None), "status_code", None)
    if status is None:
        return (
            f"Nothing answers at {host} ({type(error).__name__})."
            f" Is the model running, and done within {SECONDS:g} s?"
        )
    usual = _ELSEWHERE if 300 <= status < 400 else _ODD.strip()
    return f"{host} refuses the questions with status {status}. {_REMEDIES.get(status, usual)}"
