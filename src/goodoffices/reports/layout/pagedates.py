"""Dates that a web page states outside its text: metadata, JSON-LD, time elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

_PUBLISHED = frozenset(
    {
        "article:published_time", "og:published_time", "datepublished", "date", "dc.date",
        "dc.date.issued", "dcterms.created", "dcterms.issued", "dcterms.date", "pubdate",
        "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date",
        "article.published", "citation_publication_date", "timestamp",
    }
)  # fmt: skip
_MODIFIED = frozenset(
    {
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
        "last-modified", "lastmod", "article.updated", "revised",
    }
)  # fmt: skip
_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_JSON_LIMIT = 500_000


def kind_of_meta(name: str) -> str | None:
    """Tell what a metadata field dates.

    Returns
    -------
    str or None
        ``"published"``, ``"modified"``, or ``None`` for other fields. A crawl date is
        neither: it is never a document date.

    Examples
    --------
    >>> kind_of_meta("article:published_time"), kind_of_meta("viewport")
    ('published', None)
    """
    folded = name.strip().casefold()
    if folded in _PUBLISHED:
        return "published"
    return "modified" if folded in _MODIFIED else None


def stated(kind: str, value: str) -> str | None:
    """Write a stated date as ``kind=ISO date``.

    Returns
    -------
    str or None
        ``None`` when the value begins with no day of the calendar in ISO form.

    Examples
    --------
    >>> stated("published", "2031-03-22T10:00:00Z")
    'published=2031-03-22'
    >>> stated("published", "2031-02-30") is None
    True
    """
    found = _ISO.match(value.strip())
    if found is None:
        return None
    year, month, day = (int(group) for group in found.groups())
    try:
        return f"{kind}={date(year, month, day).isoformat()}"
    except ValueError:
        return None


def dates_in_json(source: str) -> Iterator[str]:
    """Yield the dates that a JSON-LD block states, as ``kind=ISO date``, in order.

    Notes
    -----
    A block that is no JSON, or is over 500,000 characters, yields nothing.

    Examples
    --------
    >>> list(dates_in_json('{"@type": "NewsArticle", "datePublished": "2031-03-22"}'))
    ['published=2031-03-22']
    """
    for entry in json_objects(source):
        for key, kind in (("datePublished", "published"), ("dateModified", "modified")):
            value = entry.get(key)
            found = stated(kind, value) if isinstance(value, str) else None
            if found:
                yield found


def bodies_in_json(source: str) -> Iterator[str]:
    """Yield the texts that a JSON-LD block states as the article's body, in order."""
    for entry in json_objects(source):
        body = entry.get("articleBody")
        if isinstance(body, str):
            yield body


def json_objects(source: str) -> Iterator[Mapping[str, Any]]:
    """Yield every object in a JSON text, outer ones first; nothing when it is no JSON."""
    if len(source) > _JSON_LIMIT:
        return
    try:
        waiting: list[Any] = [json.loads(source)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def without_repeats(dates: Iterable[str]) -> tuple[str, ...]:
    """Keep the first of equal dates, in order."""
    return tuple(dict.fromkeys(dates))
