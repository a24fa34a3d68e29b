"""A record as annotations of its reports, in the W3C Web Annotation form."""

from __future__ import annotations

import base64
import hashlib
import json
import uuid
from typing import Any

from goodoffices.formats.records.opened import OpenedRecord, spans_of
from goodoffices.reports.record_schema import Json

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""Address of the context; it names the vocabulary and is never fetched."""

AROUND = 32
"""Characters of text given before and after a quote, so that it is found again."""

MOTIVATIONS = {
    "actors": ("actor", "identifying"),
    "statements": ("statement", "classifying"),
    "figures": ("figure", "classifying"),
    "events": ("event", "classifying"),
    "claims": ("claim", "classifying"),
    "positions": ("position", "assessing"),
    "comparisons": ("comparison", "linking"),
}
"""Lists of a record, each with the kind of its items and the reason they annotate."""

_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "goodoffices/record@1")


def annotation_page(record: OpenedRecord) -> Json:
    """Write a record as one annotation page [Sanderson2017] (R226).

    Parameters
    ----------
    record : OpenedRecord
        From :func:`goodoffices.formats.records.opened.opened_record`.

    Returns
    -------
    dict
        One annotation per item: each span is a target that names the report by its SHA-256,
        with the exact quote and its code-point positions; the body is the item. A comparison
        targets the annotations of its items. Items without words are left out.

    Notes
    -----
    Same record, same page. Context before and after a quote is given where the text of the
    report is at hand. Positions count code points, as the recommendation asks.
    """
    document = record.document
    writer = _Annotations(record)
    items = [
        annotation
        for name in MOTIVATIONS
        for entry in document[name]
        if (annotation := writer.annotation(entry, name)) is not None
    ]
    content = json.dumps(items, sort_keys=True).encode()
    return {
        "@context": CONTEXT,
        "id": uuid.uuid5(_SPACE, hashlib.sha256(content).hexdigest()).urn,
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }


def annotation_id(case: str, kind: str, item: str) -> str:
    """Return the address of an item's annotation: the same whenever it is read again.

    Examples
    --------
    >>> annotation_id("c", "claim", "c-1") == annotation_id("c", "claim", "c-1")
    True
    """
    return uuid.uuid5(_SPACE, json.dumps([case, kind, item])).urn


def digest_uri(sha256: str) -> str:
    """Return the address of a file by its SHA-256, as RFC 6920 writes it [Farrell2013].

    Examples
    --------
    >>> digest_uri("00" * 32)
    'ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    """
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


class _Annotations:
    """Annotations of one record."""

    def __init__(self, record: OpenedRecord) -> None:
        self._texts = record.texts
        self._reports = record.reports
        self._case = str(record.document["case"])
        self._kinds = {
            str(entry["id"]): MOTIVATIONS[name][0]
            for name in ("statements", "figures", "events", "claims")
            for entry in record.document[name]
        }

    def annotation(self, entry: Json, name: str) -> Json | None:
        """Write an entry of one of the lists; one without words is none."""
        kind, motivation = MOTIVATIONS[name]
        if kind == "comparison":
            targets: list[Any] = [
                annotation_id(self._case, self._kinds[item], item)
                for item in entry["items"]
                if item in self._kinds
            ]
        else:
            targets = [self._target(span) for span in spans_of(entry)]
        if not targets:
            return None
        return {
            "id": annotation_id(self._case, kind, _name(entry)),
            "type": "Annotation",
            "motivation": motivation,
            "body": _bodies(entry, kind),
            "target": targets,
        }

    def _target(self, span: Json) -> Json:
        report = self._reports[span["report"]]
        quote: Json = {"type": "TextQuoteSelector", "exact": span["quote"]}
        text = self._texts.get(span["report"])
        if text is not None:
            quote["prefix"] = text[max(0, span["start"] - AROUND) : span["start"]]
            quote["suffix"] = text[span["end"] : span["end"] + AROUND]
        position = {"type": "TextPositionSelector", "start": span["start"], "end": span["end"]}
        return {
            "type": "SpecificResource",
            "source": {
                "id": digest_uri(report["sha256"]),
                "type": "Text",
                "label": f"{report['id']}, SHA-256 {report['sha256']}",
            },
            "selector": [quote, position],
        }


def _name(entry: Json) -> str:
    if "id" in entry:
        return str(entry["id"])
    return json.dumps([entry["party"], entry["issue"], entry["option"]])


def _bodies(entry: Json, kind: str) -> list[Json]:
    labels = {key: value for key, value in entry.items() if key not in {"spans", "evidence"}}
    return [
        {
            "type": "TextualBody",
            "purpose": "tagging",
            "format": "text/plain",
            "language": "en",
            "value": kind,
        },
        {
            "type": "TextualBody",
            "purpose": "describing",
            "format": "application/json",
            "value": json.dumps(labels, ensure_ascii=False),
        },
    ]
