"""The words of one sentence with what was found in them before its events are read."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.reports.amounts.quantities import Quantity
from goodoffices.reports.happenings.setting import Setting
from goodoffices.reports.times.timewords import Timeword
from goodoffices.reports.wording.lexemes import Lexeme


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The words of one sentence with what was found in them.

    Parameters
    ----------
    words : tuple of Lexeme
        The words.
    quantities : tuple of Quantity
        Numbers with units.
    terms : tuple of Timeword
        Terms of time.
    setting : Setting
        The report they stand in.
    """

    words: tuple[Lexeme, ...]
    quantities: tuple[Quantity, ...]
    terms: tuple[Timeword, ...]
    setting: Setting
