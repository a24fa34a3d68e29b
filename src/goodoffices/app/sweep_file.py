"""The file of a sweep: finished chunks as JSON lines, each with a digest, so that it can go on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from goodoffices.errors import SweepError

SCHEMA = "goodoffices/sweep@1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A seed whose task failed.

    Parameters
    ----------
    seed : int
        The seed.
    error : str
        What happened, without any value of a case.
    """

    seed: int
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """What one chunk gave.

    Parameters
    ----------
    results : tuple
        One JSON value per seed; ``None`` in the place of a failure.
    failures : tuple of Failure
        In the order of the seeds.
    """

    results: tuple[Any, ...]
    failures: tuple[Failure, ...] = ()


class SweepFile:
    """A file to which finished chunks are added.

    Parameters
    ----------
    where : str
        Path; its folder is made when missing. A file that is there is gone on with.
    header : dict
        What the sweep is: JSON values.

    Raises
    ------
    SweepError
        If the file holds something else, or another sweep.

    Notes
    -----
    Each line's digest covers the line before it, so a changed or missing line is noticed.
    From the first line that does not fit, everything is dropped and worked on again.
    """

    def __init__(self, where: str, header: dict[str, Any]) -> None:
        self._path = Path(where)
        self._digest = ""
        self.finished: list[Finished] = []
        self._path.parent.mkdir(parents=True, exist_ok=True)
        first = self._line({"schema": SCHEMA, **header})
        lines = self._path.read_bytes().splitlines(keepends=True) if self._path.exists() else []
        # A first line that was cut short is the start of our own: nothing is lost with it.
        if lines and not first.startswith(lines[0]):
            raise SweepError(
                f"{where!r} holds something else, or a sweep of other seeds or another task."
                " Name another file, or remove this one."
            )
        if not lines or lines[0] != first:
            self._path.write_bytes(first)
            return
        kept = sum(map(len, self._kept(lines[1:])))
        with self._path.open("r+b") as file:
            file.truncate(len(first) + kept)

    def add(self, finished: Finished) -> None:
        """Add what one chunk gave; it is in the file when this returns."""
        with self._path.open("ab") as file:
            file.write(self._line(asdict(finished)))

    def _kept(self, lines: Sequence[bytes]) -> Iterator[bytes]:
        for line in lines:
            before = self._digest
            document = _document(line)
            if document is None or self._line(document) != line:
                self._digest = before
                return
            failures = tuple(Failure(**one) for one in document["failures"])
            self.finished.append(Finished(results=tuple(document["results"]), failures=failures))
            yield line

    def _line(self, document: dict[str, Any]) -> bytes:
        body = json.dumps(document, ensure_ascii=False, sort_keys=True)
        self._digest = hashlib.sha256(f"{self._digest}{body}".encode()).hexdigest()
        line = json.dumps({**document, "digest": self._digest}, ensure_ascii=False, sort_keys=True)
        return f"{line}\n".encode()


def _document(line: bytes) -> dict[str, Any] | None:
    try:
        document = json.loads(line)
    except ValueError:
        return None
    is_ours = isinstance(document, dict) and {"results", "failures", "digest"} == set(document)
    return {k: v for k, v in document.items() if k != "digest"} if is_ours else None
