"""How many principals, and which of them, must accept for a package to stand."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.errors import CaseError


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """A rule under which a package stands although not every principal accepts it.

    A package stands when at least ``at_least`` principals accept it and those named under
    ``veto`` are among them (R105).

    Parameters
    ----------
    at_least : int
        Principals that must reach their walk-away value.
    veto : tuple of str
        Identifiers of principals that must be among them.

    Raises
    ------
    CaseError
        If fewer than one must accept, or a party is named twice.
    """

    at_least: int
    veto: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.at_least < 1:
            raise CaseError("Under this rule nobody must accept. Use 1 or more.")
        if len(set(self.veto)) < len(self.veto):
            raise CaseError("The rule names one party twice under veto. Keep it once.")
