"""Letting a person change a text in the editor of their choice."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

import yaml

from goodoffices.errors import RecordError


def edited(document: object, *, help_lines: str = "") -> object | None:
    """Open plain values as YAML in ``$VISUAL`` or ``$EDITOR`` and read back what is left.

    Parameters
    ----------
    document : object
        Plain values.
    help_lines : str
        Shown above them as comments.

    Returns
    -------
    object or None
        The values after editing; ``None`` when nothing was changed or all was taken out.

    Raises
    ------
    RecordError
        If no editor can be started, or what is left cannot be read.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    comment = "".join(f"# {line}\n" for line in help_lines.splitlines())
    before = comment + yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=96)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "item.yaml"
        path.write_text(before, encoding="utf-8")
        _run(editor, path)
        after = _left_in(path)
    return None if after == before else _values(after)


def _run(editor: str, path: Path) -> None:
    try:
        subprocess.run([*shlex.split(editor), str(path)], check=True)  # noqa: S603 - the person's own editor
    except (OSError, ValueError, subprocess.CalledProcessError):
        raise RecordError(
            f"The editor {editor!r} could not be used. Set EDITOR to one that is there."
        ) from None


def _left_in(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise RecordError("What is left is not UTF-8 text. Save it as UTF-8.") from None
    except OSError:
        raise RecordError("Nothing is left: the editor took the file away.") from None


def _values(text: str) -> object:
    try:
        found: object = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise RecordError(f"What is left is no YAML ({type(error).__name__}).") from None
    except (ValueError, RecursionError) as error:
        # A day that no calendar has, a number of thousands of digits, brackets without end.
        told = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise RecordError(f"What is left cannot be read: {told}.") from None
    return found
