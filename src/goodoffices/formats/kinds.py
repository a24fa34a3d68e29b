"""The formats by name."""

from __future__ import annotations

from enum import StrEnum


class ReadableFormat(StrEnum):
    """Formats a case can be read from."""

    GENIUS = "genius"
    GENIUSWEB = "geniusweb"
    NEGMAS = "negmas"
    NEGOLOG = "negolog"
    XLSX = "xlsx"
    CSV = "csv"


class WritableFormat(StrEnum):
    """Formats a case can be written in."""

    GENIUS = "genius"
    GENIUSWEB = "geniusweb"
    NEGMAS = "negmas"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    YAML = "yaml"


class RecordFormat(StrEnum):
    """Formats a record can be written in."""

    WEB_ANNOTATIONS = "web-annotations"
    CSV = "csv"
    XLSX = "xlsx"


class EventSource(StrEnum):
    """Projects whose event tables can be read."""

    ACLED = "acled"
    UCDP_GED = "ucdp-ged"
    GDELT = "gdelt"
    PA_X = "pa-x"
