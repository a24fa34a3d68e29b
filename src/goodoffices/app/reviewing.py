"""Reviewing a record: the log beside the case, and the acts of a person or a script."""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from goodoffices.app.cases import find_case
from goodoffices.app.saving import append, save
from goodoffices.app.worked import worked_cases
from goodoffices.brief.words import count_of
from goodoffices.case.negotiation import Case
from goodoffices.errors import MissingFileError, RecordError
from goodoffices.reports.record import Comparison, Record
from goodoffices.reports.reviewing.applying import apply_decisions
from goodoffices.reports.reviewing.deciding import (
    Request,
    decide,
    is_so_already,
    is_the_same,
)
from goodoffices.reports.reviewing.decision import Act, Decision
from goodoffices.reports.reviewing.log import (
    MOST_TOLD,
    SCHEMA,
    decision_from,
    decision_line,
    decisions_in,
    is_known,
    json_line,
)
from goodoffices.reports.reviewing.rejections import comes_back, rejection_documents
from goodoffices.reports.reviewing.requests import request_from
from goodoffices.reports.reviewing.reviewed import Reviewed, Standing, State

LOG_NAME = "decisions.jsonl"
"""Name of the log beside the case."""

_PARTS = frozenset({Act.SPLIT, Act.MERGE})
_ONLY_CASES = "Take it out of the folder, or export the rejections again."
_SIMPLE = {Act.ACCEPT: State.ACCEPTED, Act.REJECT: State.REJECTED}


def log_beside(case: str) -> Path:
    """Return where the log of a case is kept unless another file is named.

    Parameters
    ----------
    case : str
        The case as a person names it.

    Returns
    -------
    Path
        ``decisions.jsonl`` beside the case document; for a worked case in the present folder.
    """
    document = find_case(case)
    if worked_cases().resolve() in document.resolve().parents:
        return Path(LOG_NAME)
    return document.parent / LOG_NAME


def open_decisions(where: str | Path, *, must_exist: bool = False) -> tuple[Decision, ...]:
    """Read a log of decisions.

    Parameters
    ----------
    where : str or Path
        The file.
    must_exist : bool
        Whether a missing file is an error, or an empty log.

    Returns
    -------
    tuple of Decision
        In the order of the lines.

    Raises
    ------
    MissingFileError
        If there must be a log and is none.
    RecordError
        If it cannot be read.
    """
    path = Path(where)
    if path.is_dir():
        raise MissingFileError(f"{str(where)!r} is a folder. Name a file of decisions in it.")
    if not path.is_file():
        if must_exist:
            raise MissingFileError(
                f"There is no log of decisions at {str(where)!r}. Make one: goodoffices review."
            )
        return ()
    lines = open_lines(path)
    try:
        return decisions_in(lines)
    except RecordError as error:
        raise RecordError(f"{str(where)!r}: {error}\nMend or delete them; keep a copy.") from None


def open_lines(where: str | Path) -> list[str]:
    """Read the lines of a file of decisions or requests.

    Parameters
    ----------
    where : str or Path
        The file.

    Returns
    -------
    list of str
        Without line feeds.

    Raises
    ------
    MissingFileError
        If there is no such file.
    RecordError
        If it is not UTF-8 text.
    """
    path = Path(where)
    if not path.is_file():
        raise MissingFileError(f"There are no decisions at {str(where)!r}. Name a file of them.")
    try:
        return path.read_bytes().decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        raise RecordError(f"{str(where)!r} is not UTF-8 text. Save it as UTF-8.") from None


def reviewer_name() -> str:
    """Return who reviews where nobody says so: ``GOODOFFICES_REVIEWER``, else the account."""
    return os.environ.get("GOODOFFICES_REVIEWER", "").strip() or getpass.getuser()


def present_time() -> str:
    """Return the present time, ISO 8601 in UTC to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Review:
    """A record under review, and the log that each decision is added to.

    Parameters
    ----------
    case : Case
        The negotiation.
    record : Record
        What the rules propose.
    log : Path
        Where decisions are kept; made when the first one is taken.
    by : str
        Who reviews.
    """

    def __init__(self, case: Case, record: Record, *, log: Path, by: str) -> None:
        self.case, self.record, self.log, self.by = case, record, log, by
        self._now: Reviewed = apply_decisions(record, open_decisions(log), case=case)
        self._is_whole = True

    @property
    def reviewed(self) -> Reviewed:
        """The record after all decisions so far."""
        if not self._is_whole:
            self._now = apply_decisions(self.record, self._now.decisions, case=self.case)
            self._is_whole = True
        return self._now

    def standing(self, name: str) -> Standing | None:
        """Return where an item stands; ``None`` for a comparison whose member is gone."""
        row = self._now.standings.get(name)
        is_pair = row is not None and isinstance(row.item, Comparison)
        return self.reviewed.standings.get(name) if is_pair else row

    def does(self, request: Request, *, by: str | None = None, at: str | None = None) -> Decision:
        """Take a decision and add it to the log.

        Parameters
        ----------
        request : Request
            What is wanted.
        by, at : str or None
            Who and when, if not the reviewer and now.

        Returns
        -------
        Decision
            As it was written.

        Raises
        ------
        RecordError
            If it cannot be; nothing is written then.
        """
        decision = decide(
            self._seen(request), request, case=self.case, by=by or self.by, at=at or present_time()
        )
        self._keep(decision)
        return decision

    def takes_in(self, lines: Iterable[str]) -> tuple[int, int]:
        """Add decisions from elsewhere: whole ones, or requests as a script writes them.

        Parameters
        ----------
        lines : iterable of str
            JSON lines.

        Returns
        -------
        tuple of int
            How many were added, and how many were there or so already.

        Raises
        ------
        RecordError
            If lines cannot be; up to ten are named, all others are kept.
        """
        added = known = 0
        problems = []
        listed = frozenset(self._now.standings)
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                new = self._from(json_line(line), listed)
            except RecordError as error:
                problems.append(f"  line {number}: {error}")
                continue
            known += new is None
            if new is not None:
                self._keep(new)
                added += 1
        if problems:
            told = f"No decisions: {count_of(len(problems), 'line')}; {added} others are kept:"
            raise RecordError("\n".join([told, *problems[:MOST_TOLD]]))
        return added, known

    def _from(self, document: object, listed: frozenset[str]) -> Decision | None:
        if not isinstance(document, dict):
            raise RecordError("this is no decision. Give an item and an act.")
        if document.get("schema") == SCHEMA:
            decision = decision_from(document)
            known = {one.id: one for one in self._now.decisions}
            return None if is_known(decision, known) else decision
        request = request_from(document)
        if request.item in listed and self.standing(request.item) is None:
            # A comparison falls away with a side that was rejected a line before.
            return None
        by, at = document.get("by") or self.by, document.get("at") or present_time()
        before = self._before(request)
        if before is not None:
            done, seen = before
            again = decide(seen, request, case=self.case, by=by, at=at)
            if is_the_same(again, done):
                return None
        decision = decide(self._seen(request), request, case=self.case, by=by, at=at)
        return None if is_so_already(self._now, decision) else decision

    def _before(self, request: Request) -> tuple[Decision, Reviewed] | None:
        """Return what split or merged an item as is asked again, and the state before it."""
        row = self._now.standings.get(request.item)
        done = row.decision if row and not row.in_record else None
        if done is None or done.act is not request.act or done.act not in _PARTS:
            return None
        earlier = self._now.decisions[: self._now.decisions.index(done)]
        return done, apply_decisions(self.record, earlier, case=self.case)

    def _keep(self, decision: Decision) -> None:
        """Write a decision once it is known that it can be put upon the record."""
        after, is_whole = self._after(decision)
        append(self.log, f"{decision_line(decision)}\n".encode())
        self._now, self._is_whole = after, is_whole

    def _seen(self, request: Request) -> Reviewed:
        """Return the state that a request is made in; a simple one needs no new look."""
        row = self._now.standings.get(request.item)
        is_pair = row is not None and isinstance(row.item, Comparison)
        simple = request.act in {*_SIMPLE, Act.UNDO} and not is_pair
        return self._now if simple else self.reviewed

    def _after(self, decision: Decision) -> tuple[Reviewed, bool]:
        """Return the state after a decision, and whether what follows from it is in it."""
        log = (*self._now.decisions, decision)
        target = decision.target
        row = self._now.standings.get(target.item.id) if target else None
        simple = decision.act in _SIMPLE and row is not None and row.state is State.PROPOSED
        if not simple or row is None or isinstance(row.item, Comparison):
            return apply_decisions(self.record, log, case=self.case), True
        state = _SIMPLE[decision.act]
        noted = replace(row, state=state, decision=decision)
        standings = {**self._now.standings, row.item.id: noted}
        return replace(self._now, decisions=log, standings=standings), False


def save_rejections(reviewed: Reviewed, folder: str) -> int:
    """Write each rejection that holds as a regression case, one file each.

    Parameters
    ----------
    reviewed : Reviewed
        A record after review.
    folder : str
        Where to; made when missing.

    Returns
    -------
    int
        How many were written.
    """
    count = 0
    for document in rejection_documents(reviewed):
        text = json.dumps(document, ensure_ascii=False, indent=1)
        save(str(Path(folder) / f"{document['decision']}.json"), f"{text}\n")
        count += 1
    return count


def replayed(folder: str, record: Record) -> Iterator[tuple[str, str]]:
    """Say which rejected items a new reading proposes again.

    Parameters
    ----------
    folder : str
        Regression cases, as :func:`save_rejections` writes them.
    record : Record
        The new reading.

    Yields
    ------
    tuple of str
        File name, and the identifier of the item that is proposed again.

    Raises
    ------
    MissingFileError
        If there is no such folder.
    RecordError
        If a case cannot be read.
    """
    for path in rejection_files(folder):
        try:
            document = json.loads(path.read_bytes())
        except (ValueError, RecursionError):
            raise RecordError(f"{path.name} is no JSON document. {_ONLY_CASES}") from None
        try:
            item = comes_back(document, record)
        except RecordError as error:
            raise RecordError(f"{path.name}: {error} {_ONLY_CASES}") from None
        if item:
            yield path.name, item.id


def rejection_files(folder: str) -> list[Path]:
    """Return the regression cases in a folder.

    Parameters
    ----------
    folder : str
        Where :func:`save_rejections` has written them.

    Returns
    -------
    list of Path
        In order of name.

    Raises
    ------
    MissingFileError
        If there is no such folder, or no case in it.
    """
    if not (found := sorted(Path(folder).glob("*.json"))):
        raise MissingFileError(
            f"There are no rejections at {folder!r}."
            f" Write them: goodoffices review CASE REPORT... --export-rejections {folder}"
        )
    return found
