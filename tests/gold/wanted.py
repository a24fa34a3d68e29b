"""What each score must reach: the floor of the first version, and the goal.

As the guide to the reports demands it. ``five`` are the values for the five real reports, which
every rule was written with in view; ``unseen`` those for any other set. A score that the guide
does not name has none.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a score must reach, as it is printed.

    Parameters
    ----------
    floor, goal : str
        ``"P .90 R .85"``, ``"F .80"`` or a share.
    """

    floor: str
    goal: str


NONE = Wanted(floor="", goal="")

UNSEEN = {
    "statements": Wanted(floor="F .80", goal="F .90"),
    "figures": Wanted(floor="P .95 R .95", goal="P .98 R .98"),
    "events": Wanted(floor="P .80 R .85", goal="P .90 R .92"),
    "claims": Wanted(floor="P .75 R .80", goal="P .88 R .90"),
    "statement_and_speaker": Wanted(floor="F .76", goal="F .86"),
    "residue": Wanted(floor="P .99 R .80", goal="P .99 R .95"),
    "comparisons_reviewed": Wanted(floor="P .90 R .85", goal="P .95 R .95"),
    "first_ten_raw": Wanted(floor=".50", goal=".70"),
    "speaker_named": Wanted(floor=".94", goal=".97"),
    "directness": Wanted(floor=".95", goal=".98"),
    "source_kind": Wanted(floor=".92", goal=".96"),
    "issue": Wanted(floor=".80", goal=".90"),
    "issue_on_reading": Wanted(floor=".80", goal=".90"),
    "stance": Wanted(floor=".90 of .75", goal=".95 of .85"),
    "stance_on_reading": Wanted(floor=".90 of .75", goal=".95 of .85"),
    "reporter": Wanted(floor=".90", goal=".96"),
    "status": Wanted(floor=".95", goal=".98"),
    "place": Wanted(floor=".85", goal=".93"),
    "date_stated": Wanted(floor="1.00", goal="1.00"),
    "date_held": Wanted(floor=".97", goal="1.00"),
    "prose_lost": Wanted(floor=".001", goal="0"),
    "look_alikes_raised": Wanted(floor="0", goal="0"),
    "look_alikes_raised_reviewed": Wanted(floor="0", goal="0"),
}
"""By name of the score, for reports that no rule was written with in view."""

FIVE = UNSEEN | {
    "statements": Wanted(floor="F .88", goal="F .93"),
    "statement_and_speaker": Wanted(floor="F .85", goal="F .92"),
    "source_kind": Wanted(floor=".95", goal=".98"),
}
"""The same for the five real reports."""


def wanted_of(set_name: str) -> dict[str, Wanted]:
    """Return what the scores of a set must reach."""
    return FIVE if set_name == "five" else UNSEEN
