"""A parser with behaviour, for tests: it answers as it is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from goodoffices.reports.parsing import Entity, Parse


@dataclass(frozen=True)
class Told:
    answer: Callable[[Sequence[str]], Sequence[Parse]]
    name: str = "told 1.0"
    named: Callable[[Sequence[str]], Sequence[tuple[Entity, ...]]] | None = None

    def __call__(self, sentences: Sequence[str], /) -> Sequence[Parse]:
        return self.answer(sentences)

    def names(self, sentences: Sequence[str], /) -> Sequence[tuple[Entity, ...]]:
        return self.named(sentences) if self.named else [() for _ in sentences]
