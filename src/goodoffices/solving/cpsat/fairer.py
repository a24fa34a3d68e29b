"""All steps of leximin in one question: whether any package is fairer than a given one."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ortools.sat.python import cp_model

from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.shares import Shares


def require_fairer(
    formulation: Formulation, shares: Shares, ascending: Sequence[Fraction]
) -> None:
    """Demand shares that, sorted ascending, are lexicographically larger.

    They are when, for some k, as many parties as before reach each of the smallest k - 1
    shares, and at least P - k + 1 parties exceed the k-th [BouveretLemaitre2009].

    Parameters
    ----------
    formulation : Formulation
        What to search.
    shares : Shares
        Parties that count, with their scales.
    ascending : sequence of Fraction
        The shares to beat, smallest first.
    """
    counter = _Counter(formulation)
    parties = len(ascending)
    places = []
    for place in range(parties):
        here = formulation.cp.new_bool_var("")
        for earlier in range(place):
            counter.require(
                shares.reaching(ascending[earlier]), at_least=parties - earlier, when=here
            )
        exceeding = shares.exceeding(ascending[place])
        counter.require(exceeding, at_least=parties - place, when=here)
        places.append(here)
    formulation.cp.add_bool_or(places)


class _Counter:
    """Counts of parties that reach a threshold, each threshold with one Boolean."""

    def __init__(self, formulation: Formulation) -> None:
        self._formulation = formulation
        self._reached: dict[tuple[int, int], cp_model.IntVar] = {}

    def require(self, thresholds: dict[int, int], *, at_least: int, when: cp_model.IntVar) -> None:
        """Demand, where ``when`` is true, that so many parties reach their threshold."""
        cp, gains = self._formulation.cp, self._formulation.gains
        if at_least == len(thresholds):
            for party, threshold in thresholds.items():
                cp.add(gains[party] >= threshold).only_enforce_if(when)
            return
        reached = [self._reaches(party, least) for party, least in thresholds.items()]
        cp.add(sum(reached) >= at_least).only_enforce_if(when)

    def _reaches(self, party: int, threshold: int) -> cp_model.IntVar:
        if (party, threshold) not in self._reached:
            reaches = self._formulation.cp.new_bool_var("")
            gain = self._formulation.gains[party]
            self._formulation.cp.add(gain >= threshold).only_enforce_if(reaches)
            self._reached[party, threshold] = reaches
        return self._reached[party, threshold]
