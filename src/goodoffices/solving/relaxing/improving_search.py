"""What an engine is asked for improvements on a package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from goodoffices.solving.answer import Answer
from goodoffices.solving.model import Choice, IntegerModel


@dataclass(frozen=True, slots=True, kw_only=True)
class Undominated:
    """Packages that nothing asked for improves on, one per vector of points.

    Parameters
    ----------
    choices : tuple of tuple of int
        In canonical order; at most a stated number.
    is_complete : bool
        Whether these are all vectors.
    """

    choices: tuple[Choice, ...]
    is_complete: bool


class ImprovingSearch(Protocol):
    """Finds packages that are better for somebody and worse for nobody."""

    def __call__(
        self, model: IntegerModel, text: Choice, *, limit: int, work_limit: float
    ) -> Answer[Undominated]:
        """Return at most ``limit`` of them that no other one improves on."""
        ...
