"""Dates that a web page states outside its text: metadata, JSON-LD, time elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from goodoffices.reports.lexicon import lexicon

_PUBLISHED = frozenset(
    {
        "article:published_time", "og:published_time", "datepublished", "date", "dc.date",
        "dc.date.issued", "dcterms.created", "dcterms.issued", "dcterms.date", "pubdate",
        "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date",
        "article.published", "citation_publication_date", "timestamp", "datecreated",
        "article:published", "article.created", "publication-date", "published_at",
        "publishedtime", "published_time", "published", "pub_date", "dc.date.created",
        "dcterms.available", "dcsext.articlefirstpublished", "og:article:published_time",
        "og:pubdate", "bt:pubdate", "cxenseparse:recs:publishtime", "ptime", "displaydate",
        "prism.publicationdate", "citation_date", "citation_online_date", "release_date",
        "uploaddate", "originalpublicationdate", "rnews:datepublished", "created",
    }
)  # fmt: skip
_MODIFIED = frozenset(
    {
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
        "last-modified", "lastmod", "article.updated", "revised", "article:modified",
        "updated_at", "updated_time", "updated", "og:article:modified_time", "utime",
        "dc.date.modified", "modified", "rnews:datemodified",
    }
)  # fmt: skip
_ADDRESS = frozenset({"og:url", "twitter:url", "al:web:url", "canonical"})
_ISO = re.compile(r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)([/-]?)(\d{1,2}|[a-z]{3})\2(\d{1,2})(?=[/_.-]|$)")
_WORDED = re.compile(
    r"(?:[A-Za-z]{3,9}\.?,? )?(?:(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})"
    r"|([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}))(?!\d)"
)
_JSON_LIMIT = 500_000


def kind_of_meta(name: str) -> str | None:
    """Tell what a metadata field dates.

    Returns
    -------
    str or None
        ``"published"``, ``"modified"``, ``"address"`` for a field that holds the page's
        address, or ``None`` for other fields. A crawl date is none of them: it is never a
        document date.

    Examples
    --------
    >>> kind_of_meta("article:published_time"), kind_of_meta("viewport")
    ('published', None)
    """
    folded = name.strip().casefold()
    if folded in _PUBLISHED:
        return "published"
    if folded in _ADDRESS:
        return "address"
    return "modified" if folded in _MODIFIED else None


def kind_of_time(attributes: Mapping[str, str]) -> str:
    """Tell what a time element at the head of an article dates, by its own names.

    Examples
    --------
    >>> kind_of_time({"class": "entry-date published"}), kind_of_time({"class": "updated"})
    ('published', 'modified')
    >>> kind_of_time({"datetime": "2031-03-22"})
    'time'
    """
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}".casefold()
    if any(word in named for word in ("publi", "post", "entry-date", "issued", "created")):
        return "published"
    return "modified" if any(word in named for word in ("updat", "modif", "revis")) else "time"


def stated(kind: str, value: str) -> str | None:
    """Write a stated date as ``kind=ISO date``.

    Returns
    -------
    str or None
        ``None`` when the value begins with no day of the calendar, in ISO form or with the
        month in English, or when an address holds none.

    Examples
    --------
    >>> stated("published", "2031-03-22T10:00:00Z")
    'published=2031-03-22'
    >>> stated("published", "2031-02-30") is None
    True
    """
    parts = _in_address(value) if kind == "address" else _of_day(value.strip())
    if parts is None:
        return None
    try:
        return f"{kind}={date(*parts).isoformat()}"
    except ValueError:
        return None


def _of_day(value: str) -> tuple[int, int, int] | None:
    """Return year, month and day of "2031-05-03T09:14", "2031/5/3" or "Sat, 03 May 2031"."""
    found = _ISO.match(value)
    if found is not None:
        marked = bool(found[2]) or len(found[3]) == len(found[4]) == 2
        return (int(found[1]), int(found[3]), int(found[4])) if marked else None
    worded = _WORDED.match(value)
    if worded is None:
        return None
    month = lexicon("months")["english"].get((worded[2] or worded[4]).casefold())
    if month is None:
        return None
    return int(worded[3] or worded[6]), month, int(worded[1] or worded[5])


def _in_address(value: str) -> tuple[int, int, int] | None:
    """Return the day in an address of the form ".../2031/05/03/talks"."""
    found = _IN_ADDRESS.search(value)
    if found is None:
        return None
    month = lexicon("months")["english"].get(found[3], 0) if found[3].isalpha() else int(found[3])
    return (int(found[1]), month, int(found[4])) if month else None


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
        created = "" if "datePublished" in entry else "dateCreated"
        for key, kind in (
            ("datePublished", "published"),
            (created, "published"),
            ("dateModified", "modified"),
        ):
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
