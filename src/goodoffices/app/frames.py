"""Messages between two processes: a line of JSON and the bytes it speaks of, never pickles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import IO, Any

from goodoffices.reports.files import Extract, ReportFile
from goodoffices.reports.origin import Origin, OriginUnit
from goodoffices.reports.text import Label, Segment

_WIDTH = 8
_LONGEST_HEAD = 1 << 30


def send(stream: IO[bytes], head: dict[str, Any], blobs: Sequence[bytes] = ()) -> None:
    """Write a message and the bytes that belong to it."""
    line = json.dumps({**head, "sizes": [len(blob) for blob in blobs]}).encode()
    stream.write(len(line).to_bytes(_WIDTH, "big"))
    stream.write(line)
    for blob in blobs:
        stream.write(blob)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], list[bytes]] | None:
    """Read a message; ``None`` when the other side has ended or what came is no message."""
    prefix = stream.read(_WIDTH)
    length = int.from_bytes(prefix, "big")
    if len(prefix) < _WIDTH or length > _LONGEST_HEAD:
        return None
    try:
        head: dict[str, Any] = json.loads(stream.read(length))
        blobs = [stream.read(size) for size in head["sizes"]]
    except (ValueError, KeyError, TypeError):
        return None
    return head, blobs


def packed(files: Sequence[ReportFile], given: ReportFile) -> tuple[dict[str, Any], list[bytes]]:
    """Describe opened files; the bytes of the file that was given are not sent back."""
    own = [file.data is given.data for file in files]
    described = [
        {
            "name": file.name,
            "sha256": file.sha256,
            "notes": file.notes,
            "extract": _described(file.extract),
            "given": same,
        }
        for file, same in zip(files, own, strict=True)
    ]
    blobs = [b"" if same else file.data for file, same in zip(files, own, strict=True)]
    return {"files": described}, blobs


def unpacked_files(
    head: dict[str, Any], blobs: Sequence[bytes], given: ReportFile
) -> tuple[ReportFile, ...]:
    """Build the opened files again.

    Raises
    ------
    ValueError, KeyError, TypeError
        If the message describes no files.
    """
    return tuple(
        ReportFile(
            name=str(one["name"]),
            data=given.data if one["given"] else blob,
            extract=_extract(one["extract"]),
            sha256=str(one["sha256"]),
            notes=tuple(map(str, one["notes"])),
        )
        for one, blob in zip(head["files"], blobs, strict=True)
    )


def _described(extract: Extract | None) -> dict[str, Any] | None:
    if extract is None:
        return None
    return {
        "text": extract.text,
        "method": extract.method,
        "encoding": extract.encoding,
        "labels": [[one.label.value, one.start, one.end] for one in extract.block_labels],
        "notes": extract.notes,
        "origin": extract.origin and [extract.origin.unit.value, extract.origin.rows],
        "dates": extract.stated_dates,
    }


def _extract(described: dict[str, Any] | None) -> Extract | None:
    if described is None:
        return None
    return Extract(
        text=str(described["text"]),
        method=str(described["method"]),
        encoding=str(described["encoding"]),
        block_labels=tuple(
            Segment(label=Label(label), start=int(start), end=int(end))
            for label, start, end in described["labels"]
        ),
        notes=tuple(map(str, described["notes"])),
        origin=_origin(described["origin"]),
        stated_dates=tuple(map(str, described["dates"])),
    )


def _origin(described: list[Any] | None) -> Origin | None:
    if described is None:
        return None
    unit, rows = described
    return Origin(unit=OriginUnit(unit), rows=tuple(tuple(map(int, row)) for row in rows))
