"""What a language model answered about the reports of a case, kept word for word.

The document holds answers, not items: whoever reads it holds every answer to the reports again,
so that an edited file proposes nothing that the reports do not say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from goodoffices.case.negotiation import Case
from goodoffices.errors import RecordError
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.proposing.answers import Dropped, Grounds, Held, held_to_the_words
from goodoffices.reports.proposing.questions import Question, questions_about
from goodoffices.reports.record import ReadReport, Record, Statement

SCHEMA = "goodoffices/proposals@1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a language model answered to one question.

    Parameters
    ----------
    report : str
        Identifier of the report.
    question : str
        SHA-256 of what was asked.
    reply : str or None
        The answer, word for word; ``None`` when there was none.
    """

    report: str
    question: str
    reply: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """Everything that one language model was asked and answered.

    Parameters
    ----------
    case : str
        Identifier of the case.
    model : str
        Name of the model.
    answers : tuple of Answer
        In the order of asking.
    """

    case: str
    model: str
    answers: tuple[Answer, ...] = ()


def asked_about(record: Record, *, case: Case) -> Iterable[Question]:
    """Yield what a language model is to be asked about the reports of a record."""
    for read in record.reports:
        yield from questions_about(read.article, case=case)


def held_proposals(proposals: Proposals, record: Record, *, case: Case) -> Held:
    """Return what is left of all answers, held to the words of the reports.

    Parameters
    ----------
    proposals : Proposals
        What was answered.
    record : Record
        The reports as they are read now.
    case : Case
        The negotiation.

    Returns
    -------
    Held
        In the order of the record's reports and paragraphs. An answer to a question that
        would now be asked otherwise counts as unanswered.
    """
    given = {(one.report, one.question): one.reply for one in proposals.answers}
    statements: list[Statement] = []
    dropped: list[Dropped] = []
    for read in record.reports:
        held = _held_in(read, given, record, case=case, model=proposals.model)
        statements += held.statements
        dropped += held.dropped
    return Held(statements=tuple(statements), dropped=tuple(dropped))


def _held_in(
    read: ReadReport,
    given: Mapping[tuple[str, str], str | None],
    record: Record,
    *,
    case: Case,
    model: str,
) -> Held:
    article = read.article
    name = article.report.id
    asked = list(questions_about(article, case=case))
    if not any((name, one.digest) in given for one in asked):
        return Held(dropped=(Dropped.NO_ANSWER,) * len(asked))
    cast = find_cast(article, case=case, gazetteer=gazetteer_of(case), when=read.dating.when)
    known = [one for one in record.statements if one.spans[0].report == name]
    grounds = Grounds(article=article, cast=cast, case=case, known=known)
    held = [
        held_to_the_words(given.get((name, one.digest)), one, grounds=grounds, model=model)
        for one in asked
    ]
    return Held(
        statements=tuple(statement for one in held for statement in one.statements),
        dropped=tuple(why for one in held for why in one.dropped),
    )


def with_proposals(record: Record, proposals: Proposals, *, case: Case) -> Record:
    """Return a record for review with what a language model proposes beside what is read.

    Parameters
    ----------
    record : Record
        What is read from the reports.
    proposals : Proposals
        What was answered.
    case : Case
        The negotiation.

    Returns
    -------
    Record
        With further statements, each flagged; comparisons and all other items as they were.

    Notes
    -----
    R272: only a review takes such a record; from it, a person's decision alone leads
    further.
    """
    held = held_proposals(proposals, record, case=case)
    place = {read.article.report.id: n for n, read in enumerate(record.reports)}

    def order(one: Statement) -> tuple[int, int, int, str]:
        first = one.spans[0]
        return place[first.report], first.start, first.end, one.id

    return replace(
        record, statements=tuple(sorted((*record.statements, *held.statements), key=order))
    )


def proposals_document(proposals: Proposals, held: Held) -> dict[str, Any]:
    """Write answers as plain JSON values, with what became of them.

    Parameters
    ----------
    proposals : Proposals
        What was answered.
    held : Held
        From :func:`held_proposals`; for readers of the file, and never read back.

    Returns
    -------
    dict
        The document ``goodoffices/proposals@1``.
    """
    counts = Counter(held.dropped)
    return {
        "schema": SCHEMA,
        "case": proposals.case,
        "model": proposals.model,
        "proposed": len(held.statements),
        "dropped": {str(why): counts[why] for why in Dropped if counts[why]},
        "answers": [
            {"report": one.report, "question": one.question, "reply": one.reply}
            for one in proposals.answers
        ],
    }


def proposals_from(document: Any) -> Proposals:  # noqa: ANN401 - not yet checked
    """Read answers from a document.

    Parameters
    ----------
    document : object
        As :func:`proposals_document` writes it, parsed.

    Returns
    -------
    Proposals
        Not yet held to any report.

    Raises
    ------
    RecordError
        If it is no such document.
    """
    try:
        if document["schema"] != SCHEMA:
            raise KeyError
        answers = tuple(
            Answer(report=_text(one["report"]), question=_text(one["question"]), reply=_reply(one))
            for one in document["answers"]
        )
        return Proposals(
            case=_text(document["case"]), model=_text(document["model"]), answers=answers
        )
    except (KeyError, TypeError):
        raise RecordError(
            "This is no document of proposals. Make one: goodoffices propose CASE REPORT..."
        ) from None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _reply(one: Mapping[str, Any]) -> str | None:
    return None if one["reply"] is None else _text(one["reply"])
