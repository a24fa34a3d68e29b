"""What each project's table holds: its columns, its terms, and what a row says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from goodoffices.case.dates import DateInterval
from goodoffices.errors import CaseError
from goodoffices.formats.events.days import days_of, within_month, within_week
from goodoffices.formats.events.event import Fatalities, Place
from goodoffices.formats.kinds import EventSource

Row = Mapping[str, str]
"""Cells by column name in small letters; a column that is not there is missing."""

Told = dict[str, Any]
"""Fields of a :class:`goodoffices.formats.events.event.TableEvent` that a row gives."""

AMBIGUOUS = "ambiguous date"
"""Flag of an event whose day can be read in two ways."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A project's table.

    Parameters
    ----------
    title : str
        Name of the project.
    licence : str
        What it allows, in one sentence.
    restricted : bool
        Whether its rows may not be passed on.
    required : tuple of str
        Columns without which no row can be read, as the project writes them.
    known : tuple of str
        Further columns that are read or knowingly passed over.
    reads : callable
        From a row to the fields of an event; raises ``CaseError`` for one that cannot be.
    columns : tuple of str
        All columns in order, of a table without headings.
    plain_tabs : bool
        Whether quotation marks mean nothing in its tables parted by tabs.
    other_names : mapping
        Names that other editions give to columns that are read, in small letters.
    """

    title: str
    licence: str
    restricted: bool
    required: tuple[str, ...]
    known: tuple[str, ...]
    reads: Callable[[Row], Told]
    columns: tuple[str, ...] = ()
    plain_tabs: bool = False
    other_names: Mapping[str, str] = field(default_factory=dict)


def _count(row: Row, column: str) -> int | None:
    text = row.get(column, "").strip()
    if not text:
        return None
    # Programs that save a column with gaps in it write 5 as 5.0; 5.000 may be five thousand.
    whole = text.removesuffix(".0")
    if not whole.isascii() or not whole.isdigit():
        raise CaseError(f"{column}: {text[:20]!r} is no count")
    return int(whole)


def _doubts(*days: DateInterval) -> tuple[str, ...]:
    return (AMBIGUOUS,) if any(one.days != 1 for one in days) else ()


def _filled(row: Row, *columns: str) -> tuple[str, ...]:
    return tuple(text for column in columns if (text := row.get(column, "").strip()))


def _regions(row: Row, *columns: str) -> str:
    return ", ".join(dict.fromkeys(_filled(row, *columns)))


def _precision(row: Row, column: str, words: Mapping[str, str]) -> str:
    code = row[column].strip()
    if code not in words:
        raise CaseError(f"{column}: {code[:20]!r} is none of {', '.join(words)}")
    return f"{column} {code}: {words[code]}"


_ACLED_DAYS: Mapping[str, tuple[str, Callable[[DateInterval], DateInterval]]] = {
    "1": ("the day is known", lambda days: days),
    "2": ("the week is known", within_week),
    "3": ("the month is known", within_month),
}


def _acled(row: Row) -> Told:
    words = {code: told for code, (told, _) in _ACLED_DAYS.items()}
    precision = _precision(row, "time_precision", words)
    best = _count(row, "fatalities")
    days = days_of(row["event_date"])
    return {
        "source_id": row["event_id_cnty"],
        "kind": " / ".join(_filled(row, "event_type", "sub_event_type")),
        "date": _ACLED_DAYS[row["time_precision"].strip()][1](days),
        "precision": precision,
        "place": Place(
            name=_regions(row, "location", "admin3", "admin2", "admin1"),
            country=row["country"],
            latitude=row.get("latitude", ""),
            longitude=row.get("longitude", ""),
            precision=row.get("geo_precision", ""),
        ),
        "actors": _filled(row, "actor1", "assoc_actor_1", "actor2", "assoc_actor_2"),
        "fatalities": None if best is None else Fatalities(best=best),
        "what": row.get("notes", ""),
        "told_by": row.get("source", ""),
        "flags": _doubts(days),
    }


_UCDP_DAYS = {
    "1": "the day is known",
    "2": "known within two to six days",
    "3": "the week is known",
    "4": "the month is known",
    "5": "known within more than a month, up to a year",
}
_UCDP_KINDS = {"1": "state-based conflict", "2": "non-state conflict", "3": "one-sided violence"}


def _ucdp(row: Row) -> Told:
    first, last = days_of(row["date_start"]), days_of(row["date_end"])
    kind = row["type_of_violence"].strip()
    return {
        "source_id": row["id"],
        "kind": _UCDP_KINDS.get(kind, kind),
        "date": DateInterval(earliest=first.earliest, latest=last.latest),
        "precision": _precision(row, "date_prec", _UCDP_DAYS),
        "place": Place(
            name=_regions(row, "where_coordinates", "adm_2", "adm_1"),
            country=row["country"],
            latitude=row.get("latitude", ""),
            longitude=row.get("longitude", ""),
            precision=row.get("where_prec", ""),
        ),
        "actors": _filled(row, "side_a", "side_b"),
        "fatalities": Fatalities(
            low=_count(row, "low"), best=_count(row, "best"), high=_count(row, "high")
        ),
        "what": row.get("source_headline", ""),
        "told_by": row.get("source_article", ""),
        "flags": _doubts(first, last),
    }


_CAMEO = (
    "make public statement", "appeal", "express intent to cooperate", "consult",
    "diplomatic cooperation", "material cooperation", "provide aid", "yield", "investigate",
    "demand", "disapprove", "reject", "threaten", "protest", "exhibit force posture",
    "reduce relations", "coerce", "assault", "fight", "unconventional mass violence",
)  # fmt: skip


def _gdelt(row: Row) -> Told:
    code, root = row["eventcode"].strip(), row.get("eventrootcode", "").strip()
    place = root.isascii() and root.isdigit() and 1 <= int(root) <= len(_CAMEO)
    return {
        "source_id": row["globaleventid"],
        "kind": f"CAMEO {code}" + (f" ({_CAMEO[int(root) - 1]})" if place else ""),
        "date": days_of(row["sqldate"]),
        "precision": "none stated; the day is as the machine read it",
        "place": Place(
            name=row.get("actiongeo_fullname", ""),
            country=row.get("actiongeo_countrycode", ""),
            latitude=row.get("actiongeo_lat", ""),
            longitude=row.get("actiongeo_long", ""),
            precision=row.get("actiongeo_type", ""),
        ),
        "actors": tuple(
            name for side in "12" if (name := _either(row, f"actor{side}name", f"actor{side}code"))
        ),
        "told_by": row.get("sourceurl", ""),
        "flags": ("machine-coded",),
    }


def _either(row: Row, *columns: str) -> str:
    return next(iter(_filled(row, *columns)), "")


def _pa_x(row: Row) -> Told:
    days = days_of(row["dat"])
    return {
        "source_id": row["agtid"],
        "kind": " / ".join(("agreement signed", *_filled(row, "stage"))),
        "date": days,
        "precision": "none stated; of a period the table gives the last day",
        "place": Place(country=row["con"]),
        "actors": _filled(row, "part", "thrdpart"),
        "what": row["agt"],
        "told_by": _regions(row, "ppname", "status"),
        "flags": _doubts(days),
    }


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _geography(who: str) -> tuple[str, ...]:
    parts = _names("Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID")
    return tuple(f"{who}Geo_{part}" for part in parts)


def _actor(who: str) -> tuple[str, ...]:
    parts = _names(
        "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code"
        " Type2Code Type3Code"
    )
    return tuple(f"{who}{part}" for part in parts)


_GDELT_COLUMNS = (
    *_names("GlobalEventID SQLDATE MonthYear Year FractionDate"),
    *_actor("Actor1"),
    *_actor("Actor2"),
    *_names("IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale"),
    *_names("NumMentions NumSources NumArticles AvgTone"),
    *_geography("Actor1"),
    *_geography("Actor2"),
    *_geography("Action"),
    *_names("DATEADDED SOURCEURL"),
)

_UCDP_COLUMNS = _names(
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id"
    " conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a"
    " side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office"
    " source_date source_headline source_original where_prec where_coordinates"
    " where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id"
    " region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians"
    " deaths_unknown best high low gwnoa gwnob"
)

LAYOUTS: Mapping[EventSource, Layout] = {
    EventSource.ACLED: Layout(
        title="ACLED",
        licence="ACLED terms of use: its rows may not be passed on to others; whoever shows"
        " figures made of them acknowledges ACLED and the day of access.",
        restricted=True,
        required=_names(
            "event_id_cnty event_date time_precision event_type actor1 location country fatalities"
        ),
        known=_names(
            "year disorder_type sub_event_type assoc_actor_1 inter1 actor2 assoc_actor_2 inter2"
            " interaction civilian_targeting iso region admin1 admin2 admin3 latitude longitude"
            " geo_precision source source_scale notes tags timestamp population_1km"
            " population_2km population_5km population_best data_id event_id_no_cnty iso3 gwno"
        ),
        reads=_acled,
        other_names={"ally_actor_1": "assoc_actor_1", "ally_actor_2": "assoc_actor_2"},
    ),
    EventSource.UCDP_GED: Layout(
        title="UCDP GED",
        licence="UCDP: CC BY 4.0; cite the data set and its version.",
        restricted=False,
        required=_names(
            "id type_of_violence side_a side_b country date_prec date_start date_end best high low"
        ),
        known=_UCDP_COLUMNS,
        reads=_ucdp,
        columns=_UCDP_COLUMNS,
        other_names={f"{column}_est": column for column in ("best", "high", "low")},
    ),
    EventSource.GDELT: Layout(
        title="GDELT 2.0",
        licence="GDELT: free for any use with a citation and a link to the GDELT Project; the"
        " reports it links to belong to their publishers.",
        restricted=False,
        required=("GlobalEventID", "SQLDATE", "EventCode"),
        known=_GDELT_COLUMNS,
        reads=_gdelt,
        columns=_GDELT_COLUMNS,
        plain_tabs=True,
        other_names={"day": "sqldate"},
    ),
    EventSource.PA_X: Layout(
        title="PA-X",
        licence="PA-X terms of use: cite the database and its version; look up the terms before"
        " any commercial use.",
        restricted=False,
        required=("AgtId", "Agt", "Dat", "Con"),
        known=_names(
            "Contp PP PPName Reg Ver Status Lgt N_characters Agtp Stage StageSub Part ThrdPart"
            " OthAgr Loc1ISO Loc2ISO Loc1GWNO Loc2GWNO UcdpCon UcdpAgr PamAgr CowWar"
        ),
        reads=_pa_x,
    ),
}
"""The tables that can be read."""
