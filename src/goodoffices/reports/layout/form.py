"""What the form of a line proves, and how surely."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from goodoffices.reports.text import Label


class Certainty(IntEnum):
    """How much a form proves."""

    HINT = 0
    """Counts only below other residue: prose may begin so too."""
    LIKELY = 1
    """Counts below the body unless the line shares words with it."""
    SURE = 2
    """Counts even between paragraphs of the body."""


class Form(NamedTuple):
    """What a line looks like.

    ``heads``: introduces a list of other stories, pictures or names below it.
    """

    label: Label
    certainty: Certainty = Certainty.SURE
    heads: bool = False

    @property
    def sure(self) -> bool:
        """Whether the form alone settles the label."""
        return self.certainty is Certainty.SURE
