"""Foreign files are opened in a process that can be ended; plain text starts none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from goodoffices.app.frames import packed, receive, send, unpacked_files
from goodoffices.app.opening import Opener
from goodoffices.app.opening_process import serve
from goodoffices.reports.files import Extract, ReportFile, unreadable
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.origin import Origin, OriginUnit
from goodoffices.reports.text import Label, Segment
from tests.reports.opening.made_files import letter, paragraph, read_extract, word, zipped

WORD = ReportFile(name="a.docx", data=word(paragraph("They met.")))
HEAVY = ReportFile(
    name="big.eml", data=b"Subject: s\nMIME-Version: 1.0\n\n" + b"> They met.\n" * 300_000
)


def test_plain_text_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def started(*_: object, **__: object) -> None:
        pytest.fail("a process was started")

    monkeypatch.setattr(subprocess, "Popen", started)
    file = ReportFile(name="a.txt", data=b"They met.")
    with Opener() as opener:
        assert opener.open(file) == (file,)
        assert opener.open(unreadable("a.pdf", b"%PDF-", "x"))[0].extract


def test_one_process_opens_a_whole_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    usual = subprocess.Popen

    def counted(*arguments: object, **options: object) -> object:
        started.append(arguments)
        return usual(*arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", counted)
    mail = letter("They met.\n")
    mail.add_attachment(WORD.data, maintype="application", subtype="x", filename="a.docx")
    with Opener() as opener:
        assert read_extract(opener.open(WORD)[0]).text == "They met."
        first, second = opener.open(ReportFile(name="b.eml", data=mail.as_bytes()))
        assert first.data == mail.as_bytes()
        assert second.data == WORD.data
    assert len(started) == 1


def test_r201_file_that_takes_too_long_is_given_up_and_the_batch_goes_on() -> None:
    with Opener() as opener:
        assert read_extract(opener.open(WORD)[0]).text == "They met."
        opener.limits = OpeningLimits(seconds=0.05)
        (refused,) = opener.open(HEAVY)
        reason = "unreadable: opening it takes more than 0.05 seconds"
        assert read_extract(refused).notes == (reason,)
        assert refused.data == HEAVY.data
        opener.limits = OpeningLimits()
        assert read_extract(opener.open(WORD)[0]).text == "They met."


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_r201_file_that_takes_too_much_memory_is_given_up() -> None:
    with Opener(OpeningLimits(megabytes=75)) as opener:
        (refused,) = opener.open(HEAVY)
        assert "more than 75 MB of memory" in read_extract(refused).notes[0]
        opener.limits = OpeningLimits()
        assert read_extract(opener.open(WORD)[0]).text == "They met."


def test_process_that_dies_is_started_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    with Opener() as opener:
        assert opener.open(WORD)
        process = opener._process
        assert process is not None
        process._popen.kill()
        process._popen.wait()
        (lost,) = opener.open(WORD)
        assert "ended the process" in read_extract(lost).notes[0]
        assert read_extract(opener.open(WORD)[0]).text == "They met."
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with Opener() as opener:
        assert "could not be started" in read_extract(opener.open(WORD)[0]).notes[0]


@pytest.mark.parametrize(
    ("act", "event"),
    [
        pytest.param("import socket; socket.socket()", "socket.", id="R201: the network"),
        pytest.param("import subprocess; subprocess.run(['true'])", "subprocess.", id="a program"),
        pytest.param("import os; os.system('true')", "os.system", id="a command"),
        pytest.param("open('left-behind', 'w')", "open", id="a file that is written"),
        pytest.param("import os; os.remove('left-behind')", "os.remove", id="a file removed"),
    ],
)
def test_opening_process_may_do_nothing_else(act: str, event: str, tmp_path: Path) -> None:
    program = (
        "import sys\nfrom goodoffices.app.opening_process import _refuse\n"
        f"sys.addaudithook(_refuse)\n{act}\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert f"it tried what no report needs: {event}" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_module_in_the_current_folder_is_not_taken_for_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zipfile.py").write_text("raise SystemExit('taken over')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with Opener() as opener:
        assert read_extract(opener.open(WORD)[0]).text == "They met."


def test_messages_keep_files_whole(tmp_path: Path) -> None:
    given = ReportFile(name="w.zip", data=b"zip")
    label = Segment(label=Label.TITLE, start=0, end=2)
    files = (
        ReportFile(name="w.zip", data=given.data, extract=Extract(text="", method="none")),
        ReportFile(
            name="w.zip/ü.txt",
            data=b"\x00\xff",
            extract=Extract(
                text="é\ud800",
                method="m",
                block_labels=(label,),
                notes=("n",),
                origin=Origin(unit=OriginUnit.PARAGRAPH, rows=((0, 2, 1),)),
                stated_dates=("published=2031-05-03",),
            ),
            notes=("from: w.zip",),
        ),
        ReportFile(name="w.zip/b", data=b"", sha256="0"),
    )
    path = tmp_path / "frames"
    with path.open("wb") as stream:
        send(stream, *packed(files, given))
    with path.open("rb") as stream:
        message = receive(stream)
        assert message is not None
        assert unpacked_files(*message, given) == files
        assert receive(stream) is None


@pytest.mark.parametrize("data", [b"", b"\x00" * 4, b"\xff" * 20, b"\x00" * 7 + b"\x02{}"])
def test_noise_is_no_message(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "noise").write_bytes(data)
    with (tmp_path / "noise").open("rb") as stream:
        assert receive(stream) is None


def test_process_is_run_as_a_module() -> None:
    assert serve.__module__ == "goodoffices.app.opening_process"


def test_many_files_in_an_archive_come_back() -> None:
    data = zipped({f"{n:03}.txt": f"They met {n} times." for n in range(300)})
    with Opener() as opener:
        assert len(opener.open(ReportFile(name="w.zip", data=data))) == 300
