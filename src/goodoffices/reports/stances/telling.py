"""Words that tell of an issue without taking a side: "the truce will hold"."""

from __future__ import annotations

from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.stances.direction import Content, leans_of, moved_by
from goodoffices.reports.stances.markers import places_of


def is_about(content: Content, marker: str) -> bool:
    """Whether the content tells about the issue without taking a side: "the truce will hold".

    So do words in the passive: "prisoners would be freed in two stages".
    """
    if marker != "commits" or not content.hits:
        return False
    first = next(iter(places_of("commits", content.words)), None)
    if first is None or content.hits[0].start > content.starts[first]:
        return False
    after = content.words[first + 1 : first + 3]
    if after and (content.words[first] == "cannot" or after[0] in words("stance", "negations")):
        return content.words[first] in {"will", "would"} and not leans_of(content)
    if after[:1] and after[0] in words("stance", "stay") | words("stance", "go"):
        # "His troops would remain": that is the issue itself.
        return not moved_by(content)
    passive = after[:1] == ("be",) and after[-1].endswith(("ed", "en"))
    return passive or not leans_of(content)
