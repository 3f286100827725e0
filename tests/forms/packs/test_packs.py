"""A form pack says what it holds, and nothing else passes for one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.packs import MAGIC, MAX_MANIFEST, PackInvalid, new_pack, read_pack, write_pack

PACK = new_pack(
    form_id="village",
    version="2",
    title="Villages",
    languages=("English (en)", "Urdu (ur)"),
    xform=b"<form/>",
    media={"villages.csv": b"name,label\n1,Chak 12\n", "a.png": b"\x89PNG"},
    translations={"ur.json": b"{}"},
    dictionary=b"dictionary",
)


def repacked(change: dict[str, object], contents: bytes = b"<form/>") -> bytes:
    manifest = {
        "form_id": "village",
        "version": "2",
        "title": "",
        "languages": [],
        "files": [],
        **change,
    }
    written = json.dumps(manifest, sort_keys=True, separators=(",", ":")).encode()
    return MAGIC + len(written).to_bytes(4, "big") + written + contents


def listed(name: str, size: int = 7) -> dict[str, object]:
    return {"name": name, "size": size, "sha256": "0" * 64}


def test_what_goes_in_comes_out() -> None:
    assert read_pack(write_pack(PACK)) == PACK


def test_the_same_parts_in_another_order_give_the_same_bytes() -> None:
    media = {"a.png": b"\x89PNG", "villages.csv": b"name,label\n1,Chak 12\n"}
    again = new_pack(
        form_id="village",
        version="2",
        title="Villages",
        languages=PACK.languages,
        xform=PACK.xform,
        media=media,
        translations={"ur.json": b"{}"},
        dictionary=b"dictionary",
    )

    assert write_pack(again) == write_pack(PACK)


def test_the_hash_changes_with_any_content() -> None:
    other = new_pack(form_id="village", version="2", title="Villages", xform=b"<form />")
    same = new_pack(form_id="village", version="2", title="Villages", xform=b"<form />")

    assert PACK.hash != other.hash == same.hash
    assert len(PACK.hash) == 64


@given(at=st.integers(0, len(write_pack(PACK)) - 1), bit=st.integers(0, 7))
def test_no_flipped_bit_goes_unnoticed(at: int, bit: int) -> None:
    data = bytearray(write_pack(PACK))
    data[at] ^= 1 << bit

    try:
        found = read_pack(bytes(data))
    except PackInvalid:
        return
    assert found.hash != PACK.hash  # only words of the manifest itself changed, and its hash tells


@given(length=st.integers(0, len(write_pack(PACK)) - 1))
def test_a_torn_pack_is_refused(length: int) -> None:
    with pytest.raises(PackInvalid):
        read_pack(write_pack(PACK)[:length])


@given(st.binary(max_size=200))
def test_other_bytes_are_no_pack(data: bytes) -> None:
    with pytest.raises(PackInvalid):
        read_pack(data)
    with pytest.raises(PackInvalid):
        read_pack(MAGIC + data)


def test_bytes_after_the_last_file_are_refused() -> None:
    with pytest.raises(PackInvalid, match="length"):
        read_pack(write_pack(PACK) + b"x")


@pytest.mark.parametrize(
    "name",
    ["../form.xml", "/etc/passwd", "media/../x", "media/a/b", "media/", "other", "form.xml\n"],
)
def test_a_name_that_leads_out_of_the_pack_is_refused(name: str) -> None:
    with pytest.raises(PackInvalid):
        read_pack(repacked({"files": [listed("form.xml"), listed(name, 0)]}))


@pytest.mark.parametrize(
    "change",
    [
        {"files": []},
        {"files": [listed("form.xml"), listed("form.xml", 0)]},
        {"files": [listed("form.xml", -1)]},
        {"files": [listed("form.xml", 10**12)]},
        {"files": [listed("form.xml")]},
        {"surprise": 1},
        {"form_id": ""},
        {"languages": "English"},
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(PackInvalid):
        read_pack(repacked(change))


def test_a_huge_manifest_is_refused_before_it_is_read() -> None:
    with pytest.raises(PackInvalid, match="length"):
        read_pack(MAGIC + (MAX_MANIFEST + 1).to_bytes(4, "big") + b" " * (MAX_MANIFEST + 1))


def test_a_manifest_written_in_another_way_is_refused() -> None:
    manifest = json.dumps(
        {"version": "2", "form_id": "village", "title": "", "languages": [], "files": []}
    ).encode()

    with pytest.raises(PackInvalid):
        read_pack(MAGIC + len(manifest).to_bytes(4, "big") + manifest)


def test_a_pack_cannot_be_written_with_a_file_that_could_not_be_read() -> None:
    with pytest.raises(PackInvalid):
        new_pack(form_id="v", version="", title="", xform=b"", media={"../x": b""})
