"""Rows of reading: reports a second on one core, the first report, and a very long one."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from functools import cache, partial

from benchmarks.answering import NotAnsweredError
from benchmarks.cases_reports import FOLDER, Reports, drawn_reports, long_figures, long_text
from benchmarks.rows import Row
from goodoffices.app.language import find_language
from goodoffices.app.many_reports import Work, read_many
from goodoffices.reports.parsing import Parser
from goodoffices.reports.reading import read_reports

_FIRST = """
import sys
from goodoffices.app.cases import open_case
from goodoffices.app.language import find_language
from goodoffices.reports.reading import ReportFile, read_reports
case = open_case(sys.argv[1])
parser = find_language() if sys.argv[2] == "parser" else None
data = sys.stdin.buffer.read()
read_reports([ReportFile(name="first.txt", data=data)], case=case, parser=parser)
"""


def read_by_rules(reports: Reports) -> str:
    """Read by the rules alone."""
    return _read(reports, None)


def read_with_parser(reports: Reports) -> str:
    """Read with the grammar parser, which is loaded once."""
    return _read(reports, _parser())


def _read(reports: Reports, parser: Parser | None) -> str:
    record = read_reports(reports.files, case=reports.case, parser=parser)
    items = sum(map(len, (record.statements, record.figures, record.events, record.claims)))
    return f"{items:,} items, {len(record.comparisons):,} comparisons"


def read_at_once(reports: Reports, *, rules_only: bool) -> str:
    """Read in two processes, from files in memory to the whole record."""
    work = Work(rules_only=rules_only, jobs=2)
    record = read_many(reports.files, case=reports.case, work=work)
    # Time of a process counts when it has been waited for.
    for child in multiprocessing.active_children():
        child.join()
    return f"{len(record.reports):,} reports, {len(record.comparisons):,} comparisons"


@cache
def _parser() -> Parser:
    found = find_language()
    if found is None:
        raise NotAnsweredError("no grammar parser is installed")
    return found


def first_report(reports: Reports, *, way: str) -> str:
    """Read one report in a process of its own, from its start to the record."""
    if way == "parser":
        _parser()
    # An installed package has its byte code beside it; so must the one measured.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", _FIRST, str(FOLDER), way]
    subprocess.run(command, input=reports.files[0].data, env=environment, check=True)
    return f"{len(reports.files[0].data.split())} words"


READING = (
    Row(
        number="R1",
        what="reports read, rules only, one core",
        shape="40 reports of 520 words",
        build=lambda seed: drawn_reports(40, seed=seed),
        run=read_by_rules,
        floor=40 / 300,
        goal=40 / 1_000,
    ),
    Row(
        number="R1",
        what="reports read, with the parser, one core",
        shape="24 reports of 520 words",
        build=lambda seed: drawn_reports(24, seed=seed),
        run=read_with_parser,
        floor=24 / 12,
        goal=24 / 30,
    ),
    Row(
        number="R2",
        what="start to first report, rules only",
        shape="1 report of 520 words",
        build=lambda seed: drawn_reports(1, seed=seed),
        run=partial(first_report, way="rules"),
        floor=0.5,
    ),
    Row(
        number="R2",
        what="start to first report, with the parser",
        shape="1 report of 520 words",
        build=lambda seed: drawn_reports(1, seed=seed),
        run=partial(first_report, way="parser"),
        floor=3,
        goal=1.5,
    ),
    Row(
        number="R4",
        what="a batch in two processes, with the parser",
        shape="1,000 reports of 520 words",
        build=lambda seed: drawn_reports(1_000, seed=seed),
        run=partial(read_at_once, rules_only=False),
        floor=60,
        goal=20,
        starts_processes=True,
    ),
    Row(
        number="R5",
        what="a batch in two processes, rules only; 100,000 take fifty times as long",
        shape="2,000 reports of 520 words",
        build=lambda seed: drawn_reports(2_000, seed=seed),
        run=partial(read_at_once, rules_only=True),
        floor=12,
        starts_processes=True,
    ),
    Row(
        number="R3",
        what="a text far too long, rules only",
        shape="1 report of 10 MB",
        build=lambda seed: long_text(10, seed=seed),
        run=read_by_rules,
        floor=20,
        megabytes=400,
    ),
    Row(
        number="R3",
        what="a text far too long and of nothing but figures, rules only",
        shape="1 report of 10 MB",
        build=lambda seed: long_figures(10, seed=seed),
        run=read_by_rules,
        floor=20,
        megabytes=400,
    ),
)
