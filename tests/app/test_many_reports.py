"""Many reports give the same record wherever they are read and however often it was stopped.

R265: the same record whatever the work. R266: a report that ends its process stops no other.
"""

from __future__ import annotations

import importlib.util
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.app.cases import open_case
from goodoffices.app.executors import InTurn, ProcessPool
from goodoffices.app.kept_readings import KeptReadings, packed, reading_sign, unpacked
from goodoffices.app.many_reports import ReadingTask, Work, read_many, read_packed
from goodoffices.app.reading import describe, described
from goodoffices.app.saving import save_pieces
from goodoffices.cli.output import json_pieces, json_text, print_pieces
from goodoffices.errors import RecordError, SweepError, WorkerError
from goodoffices.reports.files import ReportFile
from goodoffices.reports.naming import identified
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.reading import method_of
from goodoffices.reports.readings import read_one
from tests.app.reading_tasks import DEADLY, DiesOfOneReport
from tests.house.tree import ROOT

FOLDER = ROOT / "cases" / "lake-orvane"
CASE = open_case(str(FOLDER))
FILES = [
    ReportFile(name=path.name, data=path.read_bytes())
    for path in sorted((FOLDER / "reports").iterdir())
]
RULES = method_of(None)
TASK = ReadingTask(case=CASE, method=RULES, sign=reading_sign(CASE, RULES))

needs_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None, reason="the extra ray is not installed"
)


def record_with(work: Work, files: Sequence[ReportFile] = FILES) -> str:
    return json.dumps(describe(read_many(files, case=CASE, work=work), CASE))


@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in FILES])
def test_a_kept_reading_comes_back_as_it_was(file: ReportFile) -> None:
    reading = read_one(file, report_id="r", case=CASE, gazetteer=gazetteer_of(CASE))
    assert unpacked(packed(reading)) == reading


@settings(max_examples=20)
@given(st.text())
def test_a_kept_reading_of_any_text_comes_back_as_it_was(text: str) -> None:
    file = ReportFile(name="a.txt", data=text.encode("utf-8", "surrogatepass"))
    reading = read_one(file, report_id="r", case=CASE, gazetteer=gazetteer_of(CASE))
    assert unpacked(packed(reading)) == reading


@pytest.mark.parametrize("data", [b"", b"{}", b"x\x9c no reading"])
def test_damaged_bytes_are_no_reading(data: bytes) -> None:
    with pytest.raises(RecordError, match="damaged"):
        unpacked(data)


@pytest.mark.slow
@pytest.mark.parametrize(
    "work",
    [
        pytest.param(Work(rules_only=True, jobs=2), id="two processes"),
        pytest.param(Work(rules_only=True, jobs=2, engine="ray"), id="Ray", marks=needs_ray),
        pytest.param(Work(rules_only=True, engine="in-turn"), id="in turn"),
    ],
)
def test_r265_the_record_is_the_same_wherever_reports_are_read(work: Work) -> None:
    assert record_with(work) == record_with(Work(rules_only=True, jobs=1))


def test_r265_only_what_is_new_is_read_again(tmp_path: Path) -> None:
    work = Work(rules_only=True, jobs=1, keep=str(tmp_path / "kept" / "readings"))
    record_with(work, FILES[:5])
    with KeptReadings(str(work.keep), TASK.sign) as kept:
        known = [kept.key(named) in kept for named in identified(FILES)]
    assert known == [True] * 5 + [False] * (len(FILES) - 5)
    assert record_with(work) == record_with(Work(rules_only=True, jobs=1))
    assert record_with(work) == record_with(Work(rules_only=True, jobs=1))


def test_a_changed_report_or_case_is_read_anew(tmp_path: Path) -> None:
    where = str(tmp_path / "readings")
    (name, file) = identified(FILES)[0]
    changed = ReportFile(name=file.name, data=file.data + b" More.")
    with KeptReadings(where, TASK.sign) as kept:
        kept.add(kept.key((name, file)), b"a reading")
        assert kept.get(kept.key((name, file))) == b"a reading"
        assert kept.key((name, changed)) not in kept
    with KeptReadings(where, TASK.sign) as kept:
        assert kept.key((name, file)) in kept
    other = open_case(str(ROOT / "cases" / "tannel-pass"))
    with KeptReadings(where, reading_sign(other, RULES)) as kept:
        assert kept.key((name, file)) not in kept


def test_readings_of_other_rules_are_dropped(tmp_path: Path) -> None:
    where = tmp_path / "readings"
    with KeptReadings(str(where), TASK.sign) as kept:
        kept.add("a", b"a reading")
    database = sqlite3.connect(where)
    with database:
        database.execute("UPDATE reading SET rules = 'those of last year'")
    database.close()
    with KeptReadings(str(where), TASK.sign) as kept:
        assert "a" not in kept


@pytest.mark.parametrize(
    "data",
    [pytest.param(b"notes of a meeting " * 99, id="a text"), pytest.param(None, id="other")],
)
def test_another_file_is_never_overwritten(data: bytes | None, tmp_path: Path) -> None:
    where = tmp_path / "mine"
    if data is None:
        database = sqlite3.connect(where)
        with database:
            database.execute("CREATE TABLE mine (a)")
        database.close()
    else:
        where.write_bytes(data)
    before = where.read_bytes()
    with pytest.raises(RecordError, match="no file of kept readings"):
        KeptReadings(str(where), TASK.sign)
    assert where.read_bytes() == before


def test_a_file_in_use_is_told_and_never_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goodoffices.app.kept_readings.PATIENCE", 0.01)
    where = str(tmp_path / "readings")
    with KeptReadings(where, TASK.sign) as ours:
        other = sqlite3.connect(where)
        other.execute("BEGIN EXCLUSIVE")
        for use in (lambda: KeptReadings(where, TASK.sign), lambda: ours.add("a", b"a")):
            with pytest.raises(RecordError, match="in use by another run") as caught:
                use()
            assert "remove" not in str(caught.value)
        other.close()


def test_a_place_that_keeps_nothing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **_more: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(sqlite3, "connect", refuse)
    with pytest.raises(RecordError, match=r"readings' cannot be used .* See to its permissions"):
        KeptReadings(str(tmp_path / "readings"), TASK.sign)


def test_a_folder_keeps_no_readings(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="folder"):
        KeptReadings(str(tmp_path), TASK.sign)


@pytest.mark.parametrize(
    ("work", "said"),
    [
        pytest.param(Work(jobs=0), "0 reports at once", id="no job"),
        pytest.param(Work(engine="steam"), "no executor 'steam'", id="an unknown engine"),
    ],
)
def test_work_that_cannot_be_is_refused(work: Work, said: str) -> None:
    with pytest.raises(SweepError, match=said):
        read_many(FILES, case=CASE, work=work)


def test_few_reports_are_read_here_and_many_in_processes() -> None:
    assert isinstance(Work(rules_only=True).executor(10), InTurn)
    assert Work(rules_only=True, jobs=3).executor(10) == ProcessPool(workers=3)
    assert Work(rules_only=True).executor(10_000) == ProcessPool(workers=os.cpu_count())


@pytest.mark.slow
def test_r266_a_report_that_ends_its_process_stops_no_other() -> None:
    deadly = ReportFile(name="deadly.txt", data=DEADLY)
    named = identified([*FILES, deadly])
    packs = list(read_packed(named, DiesOfOneReport(TASK), ProcessPool(workers=2)))
    readings = [unpacked(data) for data in packs]
    assert [one.read.article.report.id for one in readings] == [name for name, _ in named]
    unread = {
        one.read.name: one.read.notes
        for one in readings
        if any("ended the process" in note for note in one.read.notes)
    }
    assert list(unread) == ["deadly.txt"]
    assert sum(one.n_items > 0 for one in readings) == len(FILES)


def test_r266_a_report_that_is_never_done_is_given_up() -> None:
    long = ReportFile(name="long.txt", data=FILES[0].data * 40)
    named = identified([long])
    hasty = replace(TASK, seconds=0.01)
    (reading,) = map(unpacked, read_packed(named, hasty, InTurn()))
    notes = reading.read.notes
    assert any("LimitError" in note or "took more than" in note for note in notes)


class _NeverStarts:
    """Workers that cannot be started."""

    def run(self, work: Callable[[Any], Any], chunks: Iterable[Any]) -> Iterator[Any]:
        raise WorkerError("A worker process died.")
        yield from map(work, chunks)


def test_where_no_worker_can_be_started_reports_are_read_all_the_same() -> None:
    named = identified(FILES[:3])
    here = list(read_packed(named, TASK, InTurn()))
    assert list(read_packed(named, TASK, _NeverStarts())) == here


@pytest.mark.slow
def test_a_program_without_a_file_reads_its_reports() -> None:
    program = f"""
from goodoffices.app.many_reports import Work
from goodoffices.app.cases import open_case
from goodoffices.app.reading import read_folder
record = read_folder(open_case({str(FOLDER)!r}), [{str(FOLDER / "reports")!r}],
                     work=Work(rules_only=True, jobs=2))
print(sum(bool(one.article.paragraphs) for one in record.reports))
"""
    done = subprocess.run(
        [sys.executable, "-"], input=program.encode(), capture_output=True, check=True
    )
    assert int(done.stdout) == len(FILES)


@pytest.mark.slow
def test_r265_an_interrupted_run_goes_on_where_it_was(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    for copy in range(40):
        for file in FILES:
            (reports / f"{copy:02}-{file.name}").write_bytes(file.data + f"\n{copy}".encode())
    keep = tmp_path / "readings"
    command = [sys.executable, "-m", "goodoffices", "read", str(FOLDER), str(reports)]
    command += ["--rules-only", "--jobs", "2", "--keep", str(keep), "--json"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _wait_for_rows(keep)
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=60) == 130
    kept = _rows(keep)
    assert 0 < kept < 40 * len(FILES)
    again = subprocess.run(command, capture_output=True, check=True)
    whole = subprocess.run([*command[:-3], "--json"], capture_output=True, check=True)
    assert again.stdout == whole.stdout
    assert _rows(keep) == 40 * len(FILES)


def _rows(keep: Path) -> int:
    if not keep.exists():
        return 0
    database = sqlite3.connect(keep)
    try:
        (count,) = database.execute("SELECT count(*) FROM reading").fetchone()
    except sqlite3.OperationalError:
        return 0
    finally:
        database.close()
    return int(count)


def _wait_for_rows(keep: Path) -> None:
    for _ in range(600):
        if _rows(keep):
            return
        time.sleep(0.05)
    raise AssertionError("nothing was kept within 30 seconds")


def test_a_large_record_is_written_as_it_is_made(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    record = read_many(FILES[:4], case=CASE, work=Work(rules_only=True))
    whole = json_text(describe(record, CASE))
    where = tmp_path / "records" / "record.json"
    save_pieces(str(where), json_pieces(described(record, CASE)))
    assert where.read_text(encoding="utf-8") == whole
    print_pieces(json_pieces(described(record, CASE)))
    assert capfdbinary.readouterr().out == f"{whole}\n".encode()
