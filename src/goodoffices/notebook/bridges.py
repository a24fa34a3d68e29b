"""What would open a zone of agreement, shown in words."""

from __future__ import annotations

from dataclasses import dataclass, fields

from goodoffices.brief.alternatives import proof_words
from goodoffices.case.negotiation import Case
from goodoffices.notebook.tables import heading, lines, table
from goodoffices.packages.bridging import bridging
from goodoffices.packages.bridging.results import Bridging


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NotebookBridging(Bridging):
    """Which red lines collide and the least changes that open a zone, able to show itself.

    Parameters
    ----------
    negotiation : Case
        The case, for names.
    """

    negotiation: Case

    def __repr__(self) -> str:
        return f"<bridging of {self.case}: {self._finding()}>"

    def _finding(self) -> str:
        if self.zone_is_empty is None:
            return f"no answer ({proof_words(self.proof)})"
        if not self.zone_is_empty:
            return f"some package meets every red line ({proof_words(self.proof)})"
        return (
            f"no package meets every red line; {len(self.openings)} least changes open a zone"
            f" ({proof_words(self.proof)})"
        )

    def _repr_html_(self) -> str:
        case = self.negotiation
        core = ([member.sentence, member.source or ""] for member in self.core.members)
        openings = (
            [
                str(number),
                opening.sentence,
                "; ".join(
                    case.issue(issue).option(option).name
                    for issue, option in opening.package.options
                ),
            ]
            for number, opening in enumerate(self.openings, start=1)
        )
        shown = heading(f"Bridging: {case.title}") + lines([f"{self._finding()}.", *self.notes])
        if self.core.members:
            shown += table(("Red line that collides", "Source"), core)
        if self.openings:
            shown += table(("", "Least change", "Then possible, for one"), openings)
        return str(shown + lines(row.sentence for row in self.alone))


def find_bridging(case: Case) -> NotebookBridging:
    """Find the red lines that collide and the least changes that would open a zone.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    NotebookBridging
        Where some package suits all there is nothing to bridge, and that is said.

    Raises
    ------
    CaseError
        If an identifier in a link or preference refers to nothing.
    CertificateError
        If an answer fails the exact re-check.

    Notes
    -----
    As :func:`goodoffices.packages.bridging.bridging.find_bridging` with its defaults.
    """
    found = bridging.find_bridging(case)
    known = {field.name: getattr(found, field.name) for field in fields(Bridging)}
    return NotebookBridging(**known, negotiation=case)
