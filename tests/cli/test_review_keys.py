"""At a terminal an item takes two keys, and each decision is in the log at once."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from goodoffices.app.reviewing import LOG_NAME, open_decisions
from goodoffices.reports.reviewing.decision import Act, Reason
from tests.cli.running import goodoffices
from tests.cli.test_review import REPORT

pty = pytest.importorskip("pty")
pytestmark = pytest.mark.slow

PATIENCE = 20


class Terminal:
    """The command at a pseudo-terminal."""

    def __init__(self, *arguments: str | Path, editor: str = "true") -> None:
        self.seen = ""
        self._read_to = 0
        self._process, self._end = pty.fork()
        if self._process == 0:
            os.environ.update(EDITOR=editor, TERM="xterm", COLUMNS="100", NO_COLOR="1")
            os.environ.pop("VISUAL", None)
            command = [sys.executable, "-m", "goodoffices", *map(str, arguments)]
            os.execv(sys.executable, command)  # noqa: S606 - our own program

    def waits_for(self, words: str) -> None:
        """Read until some words appear after those waited for before."""
        end = time.monotonic() + PATIENCE
        while (found := self.seen.find(words, self._read_to)) < 0:
            if not self._more(end - time.monotonic()):
                self.leave()
                pytest.fail(f"waited for {words!r}, saw {self.seen[self._read_to :]!r}")
        self._read_to = found + len(words)

    def _more(self, patience: float) -> bool:
        ready, _, _ = select.select([self._end], [], [], max(0.0, patience))
        try:
            read = os.read(self._end, 65536) if ready else b""
        except OSError:
            return False
        self.seen += read.decode("utf-8", "replace")
        return bool(read)

    def press(self, keys: str) -> None:
        os.write(self._end, keys.encode())

    def leave(self) -> int:
        """Read to the end and return the exit code; a program that does not end is ended."""
        end = time.monotonic() + PATIENCE
        while self._more(end - time.monotonic()):
            pass
        done, status = os.waitpid(self._process, os.WNOHANG)
        if not done:
            time.sleep(1)
            done, status = os.waitpid(self._process, os.WNOHANG)
        if not done:
            os.kill(self._process, signal.SIGKILL)
            _, status = os.waitpid(self._process, 0)
        os.close(self._end)
        return os.waitstatus_to_exitcode(status)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert goodoffices("new", tmp_path / "case.yaml").code == 0
    (tmp_path / "wire.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def terminal(folder: Path, editor: str = "true") -> Terminal:
    where = (folder / "case.yaml", folder / "wire.txt")
    return Terminal("review", *where, "--rules-only", "-q", "--reviewer", "A.", editor=editor)


def test_keys_accept_reject_undo_and_leave(folder: Path) -> None:
    at = terminal(folder)
    at.waits_for("q quit")
    at.press("a")
    at.waits_for("2 of ")
    at.waits_for("q quit")
    at.press("r")
    at.waits_for("back)")
    at.press("2")
    at.waits_for("3 of ")
    at.waits_for("q quit")
    at.press("u")
    at.waits_for("Taken back: reject")
    at.waits_for("q quit")
    at.press("q")
    assert at.leave() == 0
    assert "1 decision in this sitting" in at.seen
    acts = [one.act for one in open_decisions(folder / LOG_NAME)]
    assert acts == [Act.ACCEPT, Act.REJECT, Act.UNDO]
    assert open_decisions(folder / LOG_NAME)[1].reason is Reason.WRONG_WORDS


def test_keys_typed_ahead_are_not_lost(folder: Path) -> None:
    at = terminal(folder)
    at.waits_for("q quit")
    at.press("ar1 zq")
    assert at.leave() == 0
    acts = [one.act for one in open_decisions(folder / LOG_NAME)]
    assert acts == [Act.ACCEPT, Act.REJECT]
    assert "No such key here" in at.seen


def test_an_arrow_decides_nothing(folder: Path) -> None:
    at = terminal(folder)
    at.waits_for("q quit")
    at.press("\x1b[A")
    at.waits_for("No such key here")
    at.waits_for("q quit")
    at.press("\x1b")
    time.sleep(0.02)
    at.press("OA")
    at.waits_for("No such key here")
    at.waits_for("q quit")
    at.press("q")
    assert at.leave() == 0
    assert open_decisions(folder / LOG_NAME) == ()


def test_an_item_is_not_merged_with_itself_after_an_undo(folder: Path) -> None:
    at = terminal(folder)
    at.waits_for("q quit")
    at.press("aum")
    at.waits_for("There is no previous item")
    at.press("q")
    assert at.leave() == 0
    assert [one.act for one in open_decisions(folder / LOG_NAME)] == [Act.ACCEPT, Act.UNDO]


def test_an_edit_opens_the_editor_and_keeps_what_was_changed(folder: Path) -> None:
    at = terminal(folder, editor="sed -i s/^reporter:.*/reporter:\\ unsourced/")
    at.waits_for("q quit")
    at.press("e")
    at.waits_for(" of ")
    at.press("q")
    assert at.leave() == 0
    assert {one.act for one in open_decisions(folder / LOG_NAME)} <= {Act.EDIT}


def test_an_interrupt_leaves_the_log_whole(folder: Path) -> None:
    at = terminal(folder)
    at.waits_for("q quit")
    at.press("a")
    at.waits_for("2 of ")
    at.press("\x03")
    assert at.leave() == 130
    assert len(open_decisions(folder / LOG_NAME)) == 1
