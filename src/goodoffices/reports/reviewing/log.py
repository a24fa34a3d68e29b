"""The log of decisions as JSON lines: written to the end, never changed."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from goodoffices.case.sources import SourceSpan
from goodoffices.errors import CaseError, RecordError
from goodoffices.reports.identity import DIGITS
from goodoffices.reports.reviewing.decision import (
    Act,
    Decision,
    ItemKind,
    Passage,
    Pinned,
    Reason,
    kind_of,
)
from goodoffices.reports.reviewing.item_documents import Json, item_from, labels_of

SCHEMA = "goodoffices/decision@1"
"""Name and version of one line."""

MOST_TOLD = 10
"""Lines that are named in one message."""

_HALF = re.compile(r"[\ud800-\udfff]|\\u[dD][89a-fA-F]")


def decision_line(decision: Decision) -> str:
    """Write a decision as one line of JSON, without the line end.

    Parameters
    ----------
    decision : Decision
        What was decided.

    Returns
    -------
    str
        No line break inside; same decision, same bytes.
    """
    return json.dumps(decision_document(decision), ensure_ascii=False)


def decision_document(decision: Decision) -> Json:
    """Write a decision as plain JSON values.

    Parameters
    ----------
    decision : Decision
        What was decided.

    Returns
    -------
    dict
        As documented in ``docs/reference/decisions.md``; what an act does not need is left out.
    """
    document: Json = {
        "schema": SCHEMA,
        "id": decision.id,
        "at": decision.at,
        "by": decision.by,
        "act": decision.act.value,
    }
    if decision.target is not None:
        document["target"] = _pinned(decision.target)
    if decision.becomes:
        document["becomes"] = [_pinned(one) for one in decision.becomes]
    if decision.others:
        document["others"] = [_pinned(one) for one in decision.others]
    if decision.reason is not None:
        document["reason"] = decision.reason.value
    if decision.note:
        document["note"] = decision.note
    if decision.undoes is not None:
        document["undoes"] = decision.undoes
    return document


def _pinned(pinned: Pinned) -> Json:
    document: Json = {
        "kind": kind_of(pinned.item).value,
        "item": pinned.item.id,
        "labels": labels_of(pinned.item),
    }
    if pinned.passages:
        document["words"] = [_passage(one) for one in pinned.passages]
    if pinned.members:
        document["members"] = [_pinned(one) for one in pinned.members]
    return document


def _passage(passage: Passage) -> Json:
    return {
        "report": passage.span.report,
        "sha256": passage.sha256,
        "start": passage.span.start,
        "end": passage.span.end,
        "exact": passage.span.quote,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
    }


def with_id(decision: Decision, *, after: str = "") -> Decision:
    """Give a decision the identifier that follows from its content and from the line before.

    Parameters
    ----------
    decision : Decision
        Its own identifier is not looked at.
    after : str
        Identifier of the last line of the log; empty for the first one.

    Returns
    -------
    Decision
        With ``"d-"`` and 12 hexadecimal digits.
    """
    content = decision_document(replace(decision, id="")) | {"after": after}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(decision, id=f"d-{digest[:DIGITS]}")


def decisions_in(lines: Iterable[str]) -> tuple[Decision, ...]:
    """Read a log.

    Parameters
    ----------
    lines : iterable of str
        One decision each; empty lines are passed over. A line that stands there twice, as in
        copies of a log put together, counts once.

    Returns
    -------
    tuple of Decision
        In the order of the lines.

    Raises
    ------
    RecordError
        If lines cannot be read, or two of one identifier differ; up to ten are named with
        what is wrong.
    """
    found: dict[str, Decision] = {}
    problems = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            decision = decision_from(json_line(line))
            is_known(decision, found)
        except RecordError as error:
            problems.append(f"  line {number}: {error}")
            continue
        found.setdefault(decision.id, decision)
    if problems:
        more = [f"  and {len(problems) - MOST_TOLD} lines more"] if problems[MOST_TOLD:] else []
        raise RecordError(
            "\n".join(("These lines are no decisions:", *problems[:MOST_TOLD], *more))
        )
    return tuple(found.values())


def is_known(decision: Decision, known: Mapping[str, Decision]) -> bool:
    """Whether a log holds a decision already.

    Parameters
    ----------
    decision : Decision
        Another one, perhaps from a copy of the log.
    known : mapping of str to Decision
        Those of the log, by identifier.

    Returns
    -------
    bool
        Whether it stands there, the same in every part.

    Raises
    ------
    RecordError
        If another decision has its identifier, as when a line was copied and changed by hand:
        dropping either would lose what somebody decided.
    """
    there = known.get(decision.id)
    if there is not None and there != decision:
        raise RecordError(
            f"another decision is called {decision.id!r} too. Give this one a name of its own."
        )
    return there is not None


def json_line(line: str) -> Any:  # noqa: ANN401 - any JSON value
    """Read one line of JSON.

    Parameters
    ----------
    line : str
        Without its end.

    Returns
    -------
    Any
        The value.

    Raises
    ------
    RecordError
        If it is no JSON, as when the writing of it was broken off, or holds half a character,
        which could be written to no log.
    """
    try:
        value = json.loads(line)
        if _HALF.search(line):
            json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise RecordError(
            "this holds half a character (\\ud800 to \\udfff). Leave it out."
        ) from None
    except (ValueError, RecursionError) as error:
        raise RecordError(f"this is no whole line of JSON ({type(error).__name__}).") from None
    return value


def decision_from(document: object) -> Decision:
    """Read a decision from plain JSON values.

    Parameters
    ----------
    document : object
        As :func:`decision_document` writes it.

    Returns
    -------
    Decision
        Equal to the one written.

    Raises
    ------
    RecordError
        If it is of another kind or version, or a part is missing.
    """
    if not isinstance(document, Mapping) or document.get("schema") != SCHEMA:
        raise RecordError(f"this is no {SCHEMA} document.")
    try:
        target, reason = document.get("target"), document.get("reason")
        return Decision(
            id=str(document["id"]),
            at=str(document["at"]),
            by=str(document["by"]),
            act=Act(document["act"]),
            target=_read_pinned(target) if target else None,
            becomes=tuple(_read_pinned(one) for one in document.get("becomes", ())),
            others=tuple(_read_pinned(one) for one in document.get("others", ())),
            reason=Reason(reason) if reason else None,
            note=str(document.get("note", "")),
            undoes=text_or_none(document, "undoes"),
        )
    except KeyError as error:
        raise RecordError(f"{error.args[0]!r} is missing.") from None
    except (TypeError, ValueError, AttributeError, CaseError) as error:
        raise RecordError(f"cannot be read ({error}).") from None


def text_or_none(document: Mapping[str, Any], name: str) -> str | None:
    """Return a text of a document; ``None`` where it has none.

    Raises
    ------
    RecordError
        If it is something else.

    Examples
    --------
    >>> text_or_none({"undoes": "d-1"}, "undoes")
    'd-1'
    """
    value = document.get(name)
    if value is not None and not isinstance(value, str):
        raise RecordError(f"{name!r} is no text.")
    return value


def _read_pinned(document: Mapping[str, Any]) -> Pinned:
    passages = tuple(_read_passage(one) for one in document.get("words", ()))
    return Pinned(
        item=item_from(
            ItemKind(document["kind"]),
            name=str(document["item"]),
            spans=[one.span for one in passages],
            labels=document["labels"],
        ),
        passages=passages,
        members=tuple(_read_pinned(one) for one in document.get("members", ())),
    )


def _read_passage(document: Mapping[str, Any]) -> Passage:
    return Passage(
        span=SourceSpan(
            report=str(document["report"]),
            start=int(document["start"]),
            end=int(document["end"]),
            quote=str(document["exact"]),
        ),
        sha256=str(document["sha256"]),
        prefix=str(document.get("prefix", "")),
        suffix=str(document.get("suffix", "")),
    )
