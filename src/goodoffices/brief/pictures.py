"""Which pictures the brief shows, with the words that go with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from goodoffices.brief.alternatives import named_groups, principle_words, walk_away_of
from goodoffices.brief.happenings import Happening, drawn_events
from goodoffices.brief.measures import Measure
from goodoffices.brief.words import count_of
from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.charts.figures import figure_series
from goodoffices.charts.look import Specification
from goodoffices.charts.parties import PackageBar, PartyBars, party_bars
from goodoffices.charts.timeline import event_timeline, undated
from goodoffices.charts.tradeoff import Axis, TradeoffPoint, tradeoff
from goodoffices.packages.results import Package, Packages

MOST_EVENTS = 24
MOST_MEASURES = 3
MOST_PAIRS = 3
MOST_MARKS = 400
"""Most packages of a frontier that are drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture with the words under it.

    Parameters
    ----------
    caption : str
        What it shows, with how it is to be read.
    spec : dict
        Vega-Lite specification.
    """

    caption: str
    spec: Specification


def timeline_picture(happenings: Sequence[Happening], last: DateInterval) -> Picture | None:
    """Draw the events that have both a first and a last possible day.

    Parameters
    ----------
    happenings : sequence of Happening
        Earliest first.
    last : DateInterval
        When the last report was written.

    Returns
    -------
    Picture or None
        ``None`` when no event can be drawn.
    """
    events = drawn_events(happenings)
    dated = [event for event in events if event.when.days is not None]
    spec = event_timeline(dated[-MOST_EVENTS:], last_report=last)
    if spec is None:
        return None
    left_out = len(dated) - len(dated[-MOST_EVENTS:])
    words = [f"{count_of(len(dated) - left_out, 'event')} by the days they may fall on."]
    if left_out:
        words.append(f"{count_of(left_out, 'earlier event')} in the table only.")
    if missing := len(undated(events)):
        words.append(f"{count_of(missing, 'event')} without a date: see the table.")
    return Picture(caption=" ".join(words), spec=spec)


def figure_pictures(measures: Sequence[Measure]) -> tuple[Picture, ...]:
    """Draw the measures that some comparison ties together and that change.

    Parameters
    ----------
    measures : sequence of Measure
        In order of importance.

    Returns
    -------
    tuple of Picture
        At most :data:`MOST_MEASURES`.
    """
    pictures = []
    for measure in measures:
        dated = {point.as_of for point in measure.points if point.as_of.days is not None}
        spec = figure_series(measure.points, measure=measure.name)
        values = {(point.low, point.high) for point in measure.points}
        if spec is None or not measure.linked or len(dated) < 2 or len(values) < 2:
            continue
        unsourced = sum(not point.sourced for point in measure.points)
        caption = (
            f"{measure.name}: {count_of(len(measure.points), 'figure')}, {unsourced} unsourced."
            " A line to the left of a mark covers the other days it may refer to."
        )
        pictures.append(Picture(caption=caption, spec=spec))
    return tuple(pictures[:MOST_MEASURES])


def package_pictures(case: Case, packages: Packages | None) -> tuple[Picture, ...]:
    """Draw what named packages give each party, and the frontier for pairs of parties.

    Parameters
    ----------
    case : Case
        Names and walk-away values.
    packages : Packages or None
        What was found out.

    Returns
    -------
    tuple of Picture
        Empty without named packages.
    """
    groups = named_groups(packages) if packages else ()
    if packages is None or not groups:
        return ()
    named = [(principle_words(group), group[0].package) for group in groups if group[0].package]
    bars = party_bars([_panel(case, party, named) for party in packages.principals])
    caption = (
        "What each package gives each party, in that party's own points. Scales of different"
        " parties cannot be compared. The dashed line is the walk-away value."
    )
    pairs = list(combinations(packages.principals, 2))[:MOST_PAIRS]
    drawn = [_pair(case, packages, named, across, up) for across, up in pairs]
    first = [Picture(caption=caption, spec=bars)] if bars else []
    return (*first, *(picture for picture in drawn if picture))


def _panel(case: Case, party: str, named: Sequence[tuple[str, Package]]) -> PartyBars:
    bars = []
    for name, package in named:
        points = dict(package.points)[party]
        bars.append(PackageBar(package=name, low=points, high=points))
    return PartyBars(
        party=case.party(party).name, bars=tuple(bars), walk_away=walk_away_of(case, party)
    )


def _pair(
    case: Case, packages: Packages, named: Sequence[tuple[str, Package]], across: str, up: str
) -> Picture | None:
    everything = [("", package) for package in drawn_packages(packages)]
    points = [
        TradeoffPoint(across=_points(package, across), up=_points(package, up), name=name)
        for name, package in [*everything, *named]
    ]
    axes = [Axis(party=case.party(p).name, walk_away=walk_away_of(case, p)) for p in (across, up)]
    spec = tradeoff(points, across=axes[0], up=axes[1])
    if spec is None:
        return None
    third = " A package may be here for the sake of a third party." * (
        len(packages.principals) > 2
    )
    caption = (
        f"{axes[0].party} and {axes[1].party}: packages such that no package is better for one"
        f" side without costing another; named ones are filled.{third}"
    )
    return Picture(caption=caption, spec=spec)


def drawn_packages(packages: Packages) -> tuple[Package, ...]:
    """Return the packages of the frontier that a picture can hold.

    Parameters
    ----------
    packages : Packages
        What was found out.

    Returns
    -------
    tuple of Package
        All listed ones, up to :data:`MOST_MARKS`; of more, such as stand evenly apart when
        sorted by points, first and last included.
    """
    listed = packages.frontier.packages
    if len(listed) <= MOST_MARKS:
        return listed
    ordered = sorted(listed, key=lambda package: [points for _, points in package.points])
    last = len(ordered) - 1
    return tuple(ordered[n * last // (MOST_MARKS - 1)] for n in range(MOST_MARKS))


def _points(package: Package, party: str) -> Fraction:
    return dict(package.points)[party]
