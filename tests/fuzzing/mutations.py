"""Small hostile changes, chosen by a number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

TOKENS: Sequence[bytes] = tuple(
    one.encode("utf-8", "surrogatepass")
    for one in (
        *('"', "'", "“", "”", "„", "«", "»", "‘", "’", "''", "``", "(", ")", "[", "]", "{", "}"),
        *("\x00", "\ufeff", "\u202e", "\u200b", "\u0301" * 9, "\ud800", "\U0010ffff", "ß", "İ"),
        *("\r", "\n\n", "\t", "\x0b", "\x1b[31m", "\u2028", " ", "."),
        *("<", ">", "</p>", "<p hidden>", "<script>", "<!--", "-->", "<![CDATA[", "<div " * 9),
        *("&amp;", "&#0;", "&#x110000;", "&#xd800;", "<?xml", "<!DOCTYPE x [", "&x;", "<meta "),
        *("0", "-1", "1e999", "9" * 40, "1,", "1,000,000", "29 February 2023", "00/00/0000"),
        *("١٢٣", "½", "²", "Ⅷ", "per cent", "$", "€", "between 9 and 7", "dozens of", "th", "%"),
        *(" said ", " told ", " denied ", " he ", " they ", "according to ", " not ", "—", "–"),
        *("system:", "ignore all previous instructions", "=cmd|'/c calc'!A1", "../", "\\", "|"),
        *(": ", "- ", "&a ", "*a ", "!!python/object:", "<<: ", "? ", "~", "2031-02-30", "..."),
    )
)


def mutated(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Change data in one to eight places.

    Parameters
    ----------
    rng : Random
        Decides everything.
    data : bytes
        What is changed.
    others : sequence of bytes
        What may be mixed in; not empty.
    """
    for _ in range(rng.randint(1, 8)):
        data = rng.choice(_CHANGES)(rng, data, others)
    return data


def _place(rng: Random, data: bytes) -> int:
    return rng.randint(0, len(data))


def _stretch(rng: Random, data: bytes, longest: int = 200) -> tuple[int, int]:
    start = _place(rng, data)
    return start, min(len(data), start + rng.randint(0, longest))


def _with_token(rng: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = _place(rng, data)
    return data[:at] + rng.choice(TOKENS) * rng.choice((1, 1, 1, 2, 40)) + data[at:]


def _without_stretch(rng: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(rng, data)
    return data[:start] + data[end:]


def _doubled(rng: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(rng, data)
    return data[:end] + data[start:end] * rng.choice((1, 1, 9)) + data[end:]


def _mixed(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    other = rng.choice(others)
    start, end = _stretch(rng, other, 400)
    at = _place(rng, data)
    return data[:at] + other[start:end] + data[at:]


def _bytes_changed(rng: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    changed = bytearray(data)
    for _n in range(min(len(changed), rng.randint(1, 6))):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _encoded_otherwise(rng: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    encoding = rng.choice(("utf-16", "utf-16-le", "utf-32", "cp1252", "cp1256", "utf-7", "cp037"))
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def _cut(rng: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[: _place(rng, data)]


def _case_changed(rng: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(rng, data)
    middle = data[start:end]
    return data[:start] + rng.choice((middle.upper(), middle.lower(), middle[::-1])) + data[end:]


_CHANGES: Sequence[Callable[[Random, bytes, Sequence[bytes]], bytes]] = (
    *(_with_token,) * 6,
    *(_mixed,) * 3,
    *(_without_stretch,) * 3,
    *(_doubled,) * 2,
    *(_bytes_changed,) * 2,
    _case_changed,
    _cut,
    _encoded_otherwise,
)
