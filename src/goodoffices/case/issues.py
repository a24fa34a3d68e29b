"""What is to be settled, and the ways to settle it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.errors import CaseError


class Lean(StrEnum):
    """How an option stands to the sentence that its issue affirms."""

    PRO = "pro"
    CON = "con"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to settle an issue.

    Parameters
    ----------
    id, name : str
        Identifier within the issue, and the words shown.
    aliases : tuple of str
        Words in reports that point to this option rather than to the issue as a whole.
    lean : Lean
        Whether the option carries out the sentence the issue affirms, denies it, or neither.
    quantity : int or None
        Amount it stands for (days, people, soldiers), for totals across issues.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    lean: Lean = Lean.NEITHER
    quantity: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One thing to settle.

    Parameters
    ----------
    id, name : str
        Identifier within the case, and the words shown.
    options : tuple of Option
        At least one; from least to most when ``ordered``.
    affirms : str
        The sentence that a stance "pro" affirms: ``"The truce is permanent from day one."``
        Without it a stance has no direction.
    ordered : bool
        Whether the options form a scale.
    aliases : tuple of str
        Words in reports that point to this issue.
    weight : int
        Importance for the order of review and of the brief; higher comes first.

    Raises
    ------
    CaseError
        If there is no option, or two options share an identifier or a name.
    """

    id: str
    name: str
    options: tuple[Option, ...]
    affirms: str = ""
    ordered: bool = False
    aliases: tuple[str, ...] = ()
    weight: int = 1

    def __post_init__(self) -> None:
        if not self.options:
            raise CaseError(f"Issue {self.id} has no option. Give it at least one.")
        for what in ("id", "name"):
            values = [getattr(option, what).casefold() for option in self.options]
            if len(set(values)) < len(values):
                raise CaseError(f"Issue {self.id} has two options with one {what}. Rename one.")

    def __hash__(self) -> int:
        # Equal ones share it; cheap, for what is known of a case is kept by its parts.
        return hash(self.id)

    def option(self, option_id: str) -> Option:
        """Return the option with this identifier.

        Raises
        ------
        CaseError
            If the issue has no such option.
        """
        for option in self.options:
            if option.id == option_id:
                return option
        raise CaseError(f"Issue {self.id} has no option {option_id!r}.")
