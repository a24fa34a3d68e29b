"""A file in which single readings are kept, so that a report is read once and not again.

It is a SQLite database. A reading is found again by everything it depends on: the rules, the
case, the parser, and the report's name and bytes.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import TypeAdapter, ValidationError

import goodoffices
from goodoffices.case.negotiation import Case
from goodoffices.case.writing import case_document
from goodoffices.errors import RecordError
from goodoffices.reports.naming import Named
from goodoffices.reports.readings import Reading

PATIENCE = 5.0
"""Seconds to wait for another run that is writing."""
_APPLICATION = 0x60_0D_0F_F1
"""Marks the file as ours in its header."""
_FORM = 1
_TOGETHER = 64
"""Readings written at once; more than these are never lost."""
_RULES = ("case", "reports")
"""Packages whose code and word lists decide what is read."""


def packed(reading: Reading) -> bytes:
    """Write a reading as compressed JSON; :func:`unpacked` gives an equal one back."""
    return zlib.compress(_readings().dump_json(reading), level=1)


def unpacked(data: bytes) -> Reading:
    """Return the reading that :func:`packed` wrote.

    Raises
    ------
    RecordError
        If the bytes are damaged.
    """
    try:
        return _readings().validate_json(zlib.decompress(data))
    except (zlib.error, ValidationError):
        raise RecordError(
            "A kept reading is damaged. Remove the file it is in: the reports are read again."
        ) from None


def reading_sign(case: Case, method: str) -> str:
    """Return a digest of what a reading depends on besides the report.

    Parameters
    ----------
    case : Case
        The negotiation.
    method : str
        Rules alone or which parser, from :func:`goodoffices.reports.reading.method_of`.

    Returns
    -------
    str
        64 hexadecimal digits, another one after any change of the rules or the case.
    """
    document = json.dumps(case_document(case), sort_keys=True, default=str)
    return _digest([_rules_digest(), document, method])


class KeptReadings:
    """Readings in a file.

    Parameters
    ----------
    where : str
        Path of the file; it and its folder are made when missing.
    sign : str
        From :func:`reading_sign`.

    Raises
    ------
    RecordError
        If the file is something else, damaged, in use by another run or not to be written;
        the same is raised later, when the disk is full.

    Notes
    -----
    The file holds the text of every report: it is as confidential as they are. Readings of
    other rules are dropped when it is opened, those of other cases stay.
    """

    def __init__(self, where: str, sign: str) -> None:
        self._sign = sign
        self._unsaved = 0
        path = Path(where)
        if path.is_dir():
            raise RecordError(f"{where!r} is a folder. Name a file to keep readings in.")
        path.parent.mkdir(parents=True, exist_ok=True)
        self._where = where
        with _told(where):
            self._database = sqlite3.connect(path, timeout=PATIENCE)
        try:
            with _told(where):
                self._prepare()
                self._known = {key for (key,) in self._database.execute("SELECT key FROM reading")}
        except RecordError:
            self._database.close()
            raise

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file; what was added is in it."""
        with closing(self._database):
            self._save()

    def key(self, named: Named) -> str:
        """Return what the reading of a report is found by."""
        report_id, file = named
        return _digest(
            [self._sign, report_id, file.name, file.digest, repr(file.extract), *file.notes]
        )

    def __contains__(self, key: str) -> bool:
        """Whether there is a reading under a key."""
        return key in self._known

    def get(self, key: str) -> bytes:
        """Return a packed reading that is there."""
        ask = self._database.execute
        with (
            _told(self._where),
            closing(ask("SELECT reading FROM reading WHERE key = ?", [key])) as rows,
        ):
            (data,) = rows.fetchone()
        return bytes(data)

    def add(self, key: str, data: bytes) -> None:
        """Add a packed reading; it is in the file soon, and at the latest when it is closed."""
        row = [key, _rules_digest(), data]
        with _told(self._where):
            self._database.execute("INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", row)
        self._unsaved += 1
        if self._unsaved >= _TOGETHER:
            self._save()

    def _save(self) -> None:
        with _told(self._where):
            self._database.commit()
        self._unsaved = 0

    def _prepare(self) -> None:
        ask = self._database.execute
        (tables,) = ask("SELECT count(*) FROM sqlite_master").fetchone()
        (application,) = ask("PRAGMA application_id").fetchone()
        (form,) = ask("PRAGMA user_version").fetchone()
        if tables and (application, form) != (_APPLICATION, _FORM):
            raise sqlite3.DatabaseError
        with self._database:
            ask(f"PRAGMA application_id = {_APPLICATION}")
            ask(f"PRAGMA user_version = {_FORM}")
            ask(
                "CREATE TABLE IF NOT EXISTS reading"
                " (key TEXT PRIMARY KEY, rules TEXT NOT NULL, reading BLOB NOT NULL)"
            )
            ask("DELETE FROM reading WHERE rules != ?", [_rules_digest()])


@contextmanager
def _told(where: str) -> Iterator[None]:
    """Tell an error of the database in words; only a file that is none may be removed."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
            message = "is in use by another run. Wait until that has ended, or name another file."
        elif isinstance(error, sqlite3.OperationalError):
            message = (
                f"cannot be used to keep readings ({error})."
                " See to its permissions and to space, or name another file."
            )
        else:
            message = (
                "is no file of kept readings, or is damaged."
                " Name another one, or remove it: the reports are read again."
            )
        raise RecordError(f"{where!r} {message}") from None


@cache
def _readings() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


@cache
def _rules_digest() -> str:
    root = Path(goodoffices.__file__).parent
    paths = sorted(
        path
        for package in _RULES
        for path in (root / package).rglob("*")
        if path.suffix in {".py", ".toml"}
    )
    return _digest(hashlib.sha256(path.read_bytes()).hexdigest() for path in paths)


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256(json.dumps(list(parts)).encode()).hexdigest()
