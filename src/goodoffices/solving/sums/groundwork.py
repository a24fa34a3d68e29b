"""What is worked out once for one model, whoever asks first: its groups and its fronts."""

from __future__ import annotations

from goodoffices.errors import LimitError
from goodoffices.solving.limits import Limits
from goodoffices.solving.model import IntegerModel
from goodoffices.solving.sums.addends import Addends, addends
from goodoffices.solving.sums.building import PROBE, Building
from goodoffices.solving.sums.forecast import Forecast
from goodoffices.solving.sums.front import Front, front_of


class Groundwork:
    """Groups and fronts of one model; a search goes on where its forecast stopped.

    Parameters
    ----------
    model : IntegerModel
        The model.
    limits : Limits
        What may be used, by all fronts together.
    """

    def __init__(self, model: IntegerModel, limits: Limits) -> None:
        self.model = model
        self.limits = limits
        self._addends: Addends | LimitError | None = None
        self._buildings: dict[bool, Building] = {}
        self._refused: dict[bool, LimitError] = {}

    def cut(self) -> Addends:
        """Return the model cut into groups whose points add up.

        Raises
        ------
        LimitError
            If it cannot be cut, or holds too large numbers.
        """
        if self._addends is None:
            try:
                self._addends = addends(self.model, self.limits)
            except LimitError as error:
                self._addends = error
        if isinstance(self._addends, LimitError):
            raise LimitError(str(self._addends))
        return self._addends

    @property
    def has_cut(self) -> bool:
        """Whether some walk-away value excludes anything at all."""
        return any(need is not None and need > 0 for need in self.cut().needs)

    def known(self, *, in_zone: bool) -> bool:
        """Whether a front is done."""
        return in_zone in self._buildings and self._buildings[in_zone].is_done

    def begun(self, work: int = PROBE, *, in_zone: bool) -> Forecast:
        """Spend some work on a front and return what the whole of it will take.

        Parameters
        ----------
        work : int
            Sums, counted as ``cost_of`` says.
        in_zone : bool
            Whether only packages count that everybody with a walk-away value accepts.

        Returns
        -------
        Forecast
            Exact when the work sufficed.

        Raises
        ------
        LimitError
            If the limits do not suffice.
        """
        building = self._building(in_zone=in_zone)
        self._run(building, work, in_zone=in_zone)
        return building.forecast()

    def memory_for(self, expected: Forecast, *, in_zone: bool) -> int:
        """Return how many bytes a front takes that was begun."""
        return self._building(in_zone=in_zone).memory_for(expected)

    def front(self, *, in_zone: bool) -> Front:
        """Return a front; it is worked out once.

        Parameters
        ----------
        in_zone : bool
            Whether only packages count that everybody with a walk-away value accepts.

        Returns
        -------
        Front
            Without rows exactly when there is no package.

        Raises
        ------
        LimitError
            If the limits do not suffice.
        """
        building = self._building(in_zone=in_zone)
        self._run(building, None, in_zone=in_zone)
        return front_of(building)

    def _building(self, *, in_zone: bool) -> Building:
        if in_zone in self._refused:
            raise LimitError(str(self._refused[in_zone]))
        if in_zone not in self._buildings:
            self._buildings[in_zone] = Building(
                self.cut(), in_zone=in_zone, limits=self.limits, elsewhere=self._held
            )
        return self._buildings[in_zone]

    def _run(self, building: Building, work: int | None, *, in_zone: bool) -> None:
        try:
            building.run(work)
        except LimitError as error:
            # What does not lead to an answer gives its memory back.
            self._refused[in_zone] = error
            del self._buildings[in_zone]
            raise

    def _held(self) -> int:
        return sum(building.held for building in self._buildings.values())
