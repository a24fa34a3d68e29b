"""No pattern of the reader is slow on any hostile repetition: each is found and tried by name."""

from __future__ import annotations

import inspect
import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

import goodoffices.reports as reader

PIECES = (
    *("a ", "A ", "1,", ". ", "-", "a.", "A.", "(a", "[", "#a ", "> ", " | a", ":", "\n", " "),
    *("“", "1 ", "Mr. ", "a, ", "<p ", "display ", "May 1 ", "www.", "http://", ".”", "Photo: "),
    *("by A ", '"', "'", "’ ", "the ", "of ", "$", "1.", "million ", "said ", "—", "A-", "а"),
    *("1/", "é", "0", "&amp", "='", "@a.", "who said “", "said: ", "between 1 and "),
)
LENGTH = 20_000
SECONDS = 0.06
"""Three seconds for a megabyte: a busy machine is allowed three times what is demanded."""

TRIES = 5

# Patterns that never see a long text, with the most they see and why.
WINDOWS = {
    "layout.forms.": (1_500, "a longer line is prose"),
    "layout.day_lines.": (200, "the head of a line"),
    "layout.phrases.": (1_500, "a longer line is prose"),
    "layout.pictures.": (1_500, "a longer line is prose"),
    "layout.notices.": (1_500, "a longer line is prose"),
    "layout.headed.": (200, "a longer line is of no frame"),
    "layout.residue._TURN": (300, "a headline"),
    "layout.sentences._LAST_WORD": (120, "what stands before a stop"),
    "layout.sentences._OPENING_WORD": (120, "what stands behind a stop"),
    "layout.sentences._NAMED_VERB": (120, "what stands behind a stop"),
    "opening.pdf_lines._PAGE_NUMBER": (300, "a line repeated on many pages"),
    "opening.letter_labels._INTRODUCES": (700, "a line before a quotation"),
    "comparing.count_owners._lost()": (200, "the words of a sentence before a figure"),
    "comparing.counting._WHOLE": (120, "the words before a figure"),
    "comparing.figure_voices._STOP": (600, "the words around a figure"),
    "comparing.figure_voices._CLAUSE_END": (600, "the words around a figure"),
    "wording.inflection.": (40, "a verb of the word list"),
}
# Patterns that are tried at one place of a text only, never searched for.
ANCHORED = {
    "layout.comments._WHEN",
    "layout.forms._COUNTER",
    "layout.forms._LIKED",
    "layout.forms._WIRE_CODE",
    "opening.letter_labels._INTRODUCES",
    "opening.pdf_lines._PAGE_NUMBER",
    "times.body_dates._CLOSES",
    "times.anchor_words._ACTIVE",
    "times.anchor_words._PASSIVE",
    "layout.source_map._TAG_END",
    "opening.letter._ANSWERS",
    "opening.letter._PASSED_ON",
    "opening.letter_labels._FORWARDED",
    "opening.letter_labels._ORIGINAL",
    "opening.letter_labels._HEADER",
    "opening.letter_labels._WROTE",
    "statements.together._JOINED",
}


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(reader.__path__, f"{reader.__name__}."):
        yield import_module(found.name)


def held(module: ModuleType) -> Iterator[tuple[str, Any]]:
    """Yield what a module holds: its names, what its tables hold, what it makes once."""
    for name, value in vars(module).items():
        yield name, value
        if isinstance(value, dict):
            yield from ((f"{name}[{key}]", one) for key, one in value.items())
        elif isinstance(value, list | tuple | set | frozenset):
            yield from ((f"{name}[{n}]", one) for n, one in enumerate(value))
        elif is_made_once(value, module):
            yield f"{name}()", value()


def is_made_once(value: Any, module: ModuleType) -> bool:  # noqa: ANN401 - whatever a module holds
    own = hasattr(value, "cache_info") and getattr(value, "__module__", "") == module.__name__
    return own and callable(value) and not inspect.signature(value).parameters


@cache
def patterns() -> dict[str, re.Pattern[str] | re.Pattern[bytes]]:
    found: dict[str, re.Pattern[str] | re.Pattern[bytes]] = {}
    seen: set[int] = set()
    for module in modules():
        for name, value in held(module):
            if isinstance(value, re.Pattern) and id(value) not in seen:
                seen.add(id(value))
                found[f"{module.__name__.removeprefix(f'{reader.__name__}.')}.{name}"] = value
    return found


def window(name: str) -> int:
    return next((most for start, (most, _) in WINDOWS.items() if name.startswith(start)), LENGTH)


def seconds(pattern: re.Pattern[str] | re.Pattern[bytes], text: str, *, at_once: bool) -> float:
    """Return the processor time a pattern takes; a second stands for any more."""
    subject = text.encode() if isinstance(pattern.pattern, bytes) else text

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, 1)
    start = time.process_time()
    try:
        if at_once:
            pattern.match(subject)  # type: ignore[arg-type]  # text or bytes as the pattern is
        else:
            for _ in pattern.finditer(subject):  # type: ignore[arg-type]  # as above
                pass
    except TimeoutError:
        return 1.0
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(patterns()))
def test_a_pattern_takes_linear_time(name: str) -> None:
    pattern, length = patterns()[name], window(name)
    # Short windows are tried as often as they would be met in a long text.
    for piece in PIECES:
        text = (piece * length)[:length] + "!"
        # A machine that is busy for a moment is asked again.
        tries = (seconds(pattern, text, at_once=name in ANCHORED) for _ in range(TRIES))
        assert any(taken < SECONDS for taken in tries), piece


def test_patterns_are_found_wherever_they_are_kept() -> None:
    found = patterns()
    assert len(found) > 100
    assert "layout.notices._own_text()" in found
    assert found.keys() >= ANCHORED
    assert all(any(name.startswith(start) for name in found) for start in WINDOWS)
