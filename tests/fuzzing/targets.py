"""What must hold of any input: it is done, nothing raises, quotes are exact, the same twice."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from goodoffices.app.opening import Opener
from goodoffices.app.time_limits import processor_time
from goodoffices.case.document import read_case
from goodoffices.case.negotiation import Case
from goodoffices.case.sources import SourceSpan
from goodoffices.case.writing import case_document
from goodoffices.errors import CaseError
from goodoffices.reports.document import record_document
from goodoffices.reports.files import ReportFile
from goodoffices.reports.naming import identified
from goodoffices.reports.people.gazetteer import Gazetteer, gazetteer_of
from goodoffices.reports.positions import positions_of
from goodoffices.reports.reading import method_of, record_of
from goodoffices.reports.readings import read_one
from goodoffices.reports.record import Record
from tests.fuzzing import corpus
from tests.fuzzing.mutations import mutated
from tests.house.tree import ROOT

OTHER = ReportFile(
    name="zz-orm.txt", data=b"The bakers of Orm baked a cake. The mayor said it was good."
)
"""A report that concerns nobody."""
STRETCH = 600
"""Bytes of the stretch of a report that is usually changed."""
LONGEST = 60.0
"""Processor seconds for one input: none takes a second unless it is never done."""


class NotHeldError(AssertionError):
    """Something that must hold does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A hostile input.

    Parameters
    ----------
    kind : str
        Which of :data:`TARGETS` takes it.
    name : str
        File name.
    data : bytes
        Its bytes.
    """

    kind: str
    name: str
    data: bytes


def input_of(seed: int) -> Input:
    """Make the input of a number, the same one every time."""
    rng = Random(seed)  # noqa: S311 - no secret
    kind = rng.choices(tuple(TARGETS), weights=(91, 4, 5))[0]
    found = {"report": corpus.reports, "file": corpus.closed_files, "case": corpus.case_documents}
    stock = found[kind]()
    name, data = rng.choice(stock)
    if kind == "report" and rng.random() < 0.97:
        start = rng.randrange(max(1, len(data) - STRETCH))
        data = data[start : start + rng.randint(1, STRETCH)]
    return Input(kind=kind, name=name, data=mutated(rng, data, [one for _, one in stock]))


def hold(seed: int) -> None:
    """Check everything that must hold of the input of a number.

    Raises
    ------
    NotHeldError
        If something does not hold.
    Exception
        Whatever the program lets through.
    """
    one = input_of(seed)
    TARGETS[one.kind](one, seed)


def failures_in(seeds: Sequence[int]) -> list[tuple[int, str]]:
    """Return the inputs of some numbers of which something does not hold, and what."""
    found = []
    for seed in seeds:
        try:
            with processor_time(LONGEST):
                hold(seed)
        except Exception as error:  # noqa: BLE001 - whatever gets through is what is looked for
            found.append((seed, _told(error)))
    return found


def _told(error: Exception) -> str:
    if isinstance(error, NotHeldError):
        return str(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {last.name}, line {last.lineno}"


def _report(one: Input, seed: int) -> None:
    file = ReportFile(name=one.name, data=one.data)
    record = _read([file])
    _checked(record)
    if seed % 50 == 0:
        if _document(record) != _document(_read([file])):
            raise NotHeldError("a second reading differs")
        if not _same_items(record, _read([file, OTHER])):
            raise NotHeldError("an unrelated report changed its items")


def _file(one: Input, _: int) -> None:
    opened = _opener().open(ReportFile(name=one.name, data=one.data))
    _checked(_read(opened))


def _case(one: Input, _: int) -> None:
    try:
        case = read_case(one.data.decode("utf-8", "replace"))
    except CaseError:
        return
    if read_case(json.dumps(case_document(case), default=str)) != case:
        raise NotHeldError("a case that was written is read as another one")


TARGETS: dict[str, Callable[[Input, int], None]] = {
    "report": _report,
    "file": _file,
    "case": _case,
}


def _read(files: Sequence[ReportFile]) -> Record:
    case, gazetteer = _lake()
    named = identified(files)
    readings = [
        read_one(file, report_id=name, case=case, gazetteer=gazetteer) for name, file in named
    ]
    return record_of(named, readings, case=case, method=method_of(None))


def _document(record: Record) -> str:
    return json.dumps(record_document(record, positions_of(record, case=_lake()[0])))


def _checked(record: Record) -> None:
    for read in record.reports:
        failed = [note for note in read.notes if note.startswith("partial:") and "failed" in note]
        if failed:
            raise NotHeldError(failed[0])
    texts = {read.article.report.id: read.article.report.text for read in record.reports}
    for span in _spans(record):
        if not span.matches(texts[span.report]):
            raise NotHeldError("a quote does not stand where its span says")
    _document(record).encode("utf-8")


def _spans(record: Record) -> Iterator[SourceSpan]:
    for read in record.reports:
        yield from read.dating.evidence
    kinds = (record.statements, record.figures, record.events, record.claims, record.actors)
    for items in kinds:
        for item in items:
            yield from item.spans


def _same_items(alone: Record, joined: Record) -> bool:
    return all(
        getattr(alone, kind)
        == tuple(one for one in getattr(joined, kind) if one.spans[0].report != "zz-orm")
        for kind in ("statements", "figures", "events", "claims")
    )


@cache
def _lake() -> tuple[Case, Gazetteer]:
    where = ROOT / "cases" / "lake-orvane" / "case.yaml"
    case = read_case(where.read_text(encoding="utf-8"))
    return case, gazetteer_of(case)


@cache
def _opener() -> Opener:
    return Opener()
