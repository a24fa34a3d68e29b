"""A parser with behaviour, for tests: it answers as it is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from goodoffices.reports.parsing import Parse


@dataclass(frozen=True)
class Told:
    answer: Callable[[Sequence[str]], Sequence[Parse]]
    name: str = "told 1.0"

    def __call__(self, sentences: Sequence[str], /) -> Sequence[Parse]:
        return self.answer(sentences)
