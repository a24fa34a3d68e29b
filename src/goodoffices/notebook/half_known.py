"""Packages over all worlds that half-known wishes allow, shown as a table."""

from __future__ import annotations

from dataclasses import dataclass, fields

from goodoffices.brief.alternatives import proof_words
from goodoffices.case.negotiation import Case
from goodoffices.notebook.tables import heading, lines, table
from goodoffices.packages.results import Zone
from goodoffices.packages.uncertainty import robustness
from goodoffices.packages.uncertainty.results import ComparedPackage, Robustness, Share

LISTED = 12
"""Packages in the table, those that stand in most worlds first; all are in ``pool``."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NotebookRobustness(Robustness):
    """Packages over all plausible worlds, able to show themselves.

    Parameters
    ----------
    negotiation : Case
        The case, for names.
    """

    negotiation: Case

    def __repr__(self) -> str:
        return f"<{len(self.pool)} packages of {self.case} over {self.draws:,} drawn worlds>"

    def _repr_html_(self) -> str:
        case = self.negotiation
        pool = sorted(self.pool, key=lambda one: -one.accepted.count)[:LISTED]
        head = (
            "Package",
            "All accept",
            *(case.party(party).name for party in self.principals),
            "In the pool because",
        )
        rows = (
            [
                _options(case, one),
                _percent(one.accepted),
                *(_percent(view.accepted) for view in one.parties),
                ", ".join(one.origins),
            ]
            for one in pool
        )
        said = [
            self.rule,
            f"In every world all accept {_zone(self.necessary)}; in some world"
            f" {_zone(self.possible)}.",
            f"Shares of {self.draws:,} worlds drawn with seed {self.seed}, with 95 % intervals.",
        ]
        shown = table(head, rows) if pool else lines([proof_words(self.proof)])
        return str(heading(f"Over all worlds: {case.title}") + lines(said) + shown)


def find_robust(case: Case, *, draws: int = 10_000, seed: int = 0) -> NotebookRobustness:
    """Find which packages hold up over all worlds that agree with what is stated.

    Parameters
    ----------
    case : Case
        The negotiation; points, walk-away values and rankings as far as they are known.
    draws : int
        Worlds drawn.
    seed : int
        Their seed.

    Returns
    -------
    NotebookRobustness
        What is certain, exactly; how often each package is accepted, with intervals.

    Raises
    ------
    LimitError
        If there are too few or too many draws, or the seed is negative.

    Notes
    -----
    As :func:`goodoffices.packages.uncertainty.robustness.find_robust`.
    """
    found = robustness.find_robust(case, draws=draws, seed=seed)
    known = {field.name: getattr(found, field.name) for field in fields(Robustness)}
    return NotebookRobustness(**known, negotiation=case)


def _options(case: Case, one: ComparedPackage) -> str:
    return "; ".join(case.issue(issue).option(option).name for issue, option in one.options)


def _zone(zone: Zone) -> str:
    count = zone.at_least if zone.count is None else zone.count
    words = "no count of" if count is None else f"{count:,}"
    least = "at least " if zone.count is None and count is not None else ""
    return f"{least}{words} of {zone.packages:,} packages ({proof_words(zone.proof)})"


def _percent(share: Share) -> str:
    low, high = (f"{float(end):.1%}" for end in (share.low, share.high))
    return f"{share.count / share.draws:.1%} ({low} to {high})"
