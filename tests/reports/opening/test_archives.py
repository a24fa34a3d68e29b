"""An archive is taken apart within limits, and nothing outside it is touched."""

from __future__ import annotations

import io
import stat
import zipfile

import pytest

from goodoffices.errors import ReportError
from goodoffices.reports.opening.archives import Budget, members_of, opened_archive, unpacked
from goodoffices.reports.opening.limits import OpeningLimits
from tests.reports.opening.made_files import zipped


def taken(data: bytes, limits: OpeningLimits | None = None) -> dict[str, str]:
    budget = Budget(limits or OpeningLimits())
    members = members_of(opened_archive(data, budget), budget)
    return {one.name: one.refused or one.data.decode() for one in members}


def test_members_come_in_the_order_of_their_names() -> None:
    assert list(taken(zipped({"b.txt": "2", "a/c.txt": "1"}))) == ["a/c.txt", "b.txt"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("../../etc/a.txt", "etc/a.txt", id="R203: steps upwards are left out"),
        pytest.param("/a.txt", "a.txt", id="an address from the root"),
        pytest.param("C:\\x\\a.txt", "x/a.txt", id="an address of Windows"),
        pytest.param("..", "unnamed", id="nothing but a step"),
        pytest.param("a\n\x1b[31m.txt", "a-[31m.txt", id="nothing that steers a terminal"),
    ],
)
def test_names_point_nowhere_outside(name: str, shown: str) -> None:
    assert list(taken(zipped({name: "x"}))) == [shown]


def test_hidden_files_and_folders_are_left_out() -> None:
    members = {".DS_Store": "x", "__MACOSX/._a.txt": "x", "a/": "", "a/b.txt": "x"}
    members |= {".git/a.txt": "x", "a/.kept/b.txt": "x", "a/~$b.docx": "x"}
    assert list(taken(zipped(members))) == ["a/b.txt"]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("отчёт".encode(), "отчёт.txt", id="UTF-8 that is not marked as such"),
        pytest.param("rÉsumÉ".encode("cp437"), "rÉsumÉ.txt", id="as the format says"),
    ],
)
def test_names_are_read_as_they_were_written(written: bytes, name: str) -> None:
    plain = b"A" * len(written)
    data = zipped({f"{plain.decode()}.txt": "x"}).replace(plain, written)
    assert list(taken(data)) == [name]


def test_link_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("passwords.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert taken(buffer.getvalue()) == {"passwords.txt": "it is a link to another file"}


def test_r203_bomb_is_refused_after_a_megabyte_or_its_share() -> None:
    data = zipped({"a.txt": bytes(30_000_000), "b.txt": "They met."})
    found = taken(data)
    assert found["a.txt"] == "it unpacks to more than 200 times its size, as a trap does"
    assert found["b.txt"] == "They met."


def test_stated_size_is_not_trusted() -> None:
    data = zipped({"a.txt": b"x" * 5_000})
    # Both headers claim five bytes.
    lying = data.replace((5_000).to_bytes(4, "little"), (5).to_bytes(4, "little"))
    assert taken(lying)["a.txt"] == "it is damaged in the archive"


def test_everything_together_has_a_limit() -> None:
    members = {f"{n}.txt": "ten bytes." * 100 for n in range(10)}
    found = taken(zipped(members), OpeningLimits(unpacked_bytes=5_000))
    assert sum("more than 5,000 bytes" in one for one in found.values()) == 5


def test_single_member_has_a_limit() -> None:
    found = taken(zipped({"a.txt": b"x" * 50}), OpeningLimits(file_bytes=10))
    assert found == {"a.txt": "it is larger than 10 bytes"}


def test_archive_of_many_files_is_refused_unread() -> None:
    data = zipped({f"{n}.txt": "" for n in range(30)})
    with pytest.raises(ReportError, match="more than 5 files"):
        opened_archive(data, Budget(OpeningLimits(members=5)))
    with pytest.raises(ReportError, match="more than 20 files"):
        opened_archive(data, Budget(OpeningLimits(members=20)))


@pytest.mark.parametrize("end", [30, 100, -30])
def test_truncated_archive_is_refused(end: int) -> None:
    with pytest.raises(ReportError, match="damaged"):
        opened_archive(zipped({"a.txt": "They met. " * 99})[:end], Budget(OpeningLimits()))


def test_damaged_member_is_refused_and_the_others_are_read() -> None:
    data = bytearray(zipped({"a.txt": "They met in Oslo.", "b.txt": "They left."}, packed=False))
    data[data.index(b"Oslo")] ^= 0xFF
    found = taken(bytes(data))
    assert found == {"a.txt": "it is damaged in the archive", "b.txt": "They left."}


def test_locked_member_is_refused() -> None:
    data = bytearray(zipped({"a.txt": "x"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert taken(bytes(data)) == {"a.txt": "it is locked with a password"}


def test_unpacking_counts_what_comes_out() -> None:
    budget = Budget(OpeningLimits())
    archive = opened_archive(zipped({"a.txt": "They met."}), budget)
    assert unpacked(archive, archive.infolist()[0], budget) == b"They met."
    assert budget.bytes == OpeningLimits().unpacked_bytes - len("They met.")


def test_two_members_of_one_name_are_told_apart() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "one")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "two")
    assert taken(buffer.getvalue()) == {"a.txt": "one", "2/a.txt": "two"}
