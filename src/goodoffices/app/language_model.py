"""Asking a language model at an OpenAI-compatible endpoint; off unless a person names one."""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
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
"""Longest wait for one answer."""
PATIENCE = 3
"""Questions in a row that may stay without an answer before the rest is left unasked."""

_BY_KEY = "Set the secret key in GOODOFFICES_MODEL_KEY."
_REMEDIES = {
    401: _BY_KEY,
    403: _BY_KEY,
    404: "Look at the address, which mostly ends in /v1, and at the name of the model.",
    429: "It is asked too often. Wait, and start again.",
}


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
        If the address is none, or leads to another machine and nothing may leave this one.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    may_leave: bool = False

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.url)
            host = parts.hostname
        except ValueError:
            host = None
        if host is None or parts.scheme not in {"http", "https"}:
            raise EndpointError(
                f"{self.url!r} is no address. Give one such as http://localhost:8080/v1."
            )
        if not (self.may_leave or _is_here(host)):
            raise EndpointError(
                f"{host} is another machine: the words of your reports would leave this one."
                " If they may, say so with --send-out."
            )


def ask_about(
    record: Record,
    *,
    case: Case,
    endpoint: Endpoint,
    on_start: Callable[[int], None] | None = None,
    on_answer: Callable[[int], None] | None = None,
) -> Proposals:
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
    Proposals
        Every answer, word for word; nothing is in the record by it.

    Raises
    ------
    EndpointError
        If the case forbids language models (R270), the extra ``llm`` is not installed, or
        nothing answers from the beginning.
    """
    if case.forbids_language_models:
        raise EndpointError(
            f"The case {case.id!r} forbids language models. Only its document can change that."
        )
    questions = list(asked_about(record, case=case))
    if on_start:
        on_start(len(questions))
    answers: list[Answer] = []
    with _client(endpoint) as client:
        silent = 0
        for done, question in enumerate(questions, start=1):
            reply = None
            try:
                reply = None if silent >= PATIENCE else _answer(client, endpoint, question)
            except EndpointError:
                if silent + 1 == PATIENCE == done:
                    raise
            silent = silent + 1 if reply is None else 0
            answers.append(Answer(report=question.report, question=question.digest, reply=reply))
            if on_answer:
                on_answer(done)
    return Proposals(case=case.id, model=endpoint.model, answers=tuple(answers))


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
    try:
        response = client.post(f"{endpoint.url.rstrip('/')}/chat/completions", json=asked)
        response.raise_for_status()
        content = response.json()["choices"][0]["message"]["content"]
    except httpx.HTTPError as error:
        raise EndpointError(_why_silent(error, urlsplit(endpoint.url).hostname)) from None
    except (ValueError, KeyError, IndexError, TypeError):
        content = None
    if not isinstance(content, str):
        raise EndpointError(
            f"{urlsplit(endpoint.url).hostname} does not answer as an OpenAI-compatible model"
            " does. Look at the address: it mostly ends in /v1."
        )
    return content


def _why_silent(error: Exception, host: str | None) -> str:
    """Say why a question has no answer; neither the key nor the words of anybody are told."""
    status = getattr(getattr(error, "response", None), "status_code", None)
    if status is None:
        return (
            f"Nothing answers at {host} ({type(error).__name__})."
            f" Is the model running, and done within {SECONDS:g} s?"
        )
    remedy = _REMEDIES.get(status, "Look at what the model's own program says.")
    return f"{host} refuses the questions with status {status}. {remedy}"
