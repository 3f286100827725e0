"""Encrypted submissions: whoever holds the form's private key gets every byte back, and sees what was touched."""

import base64
import hashlib
import json
import shutil
import subprocess
import tracemalloc
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_private_key,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from enumerator.wording import message_for
from sync.errors import Malformed, SubmissionKeyRefused
from sync.openrosa import Contents, EncryptedSubmission, encrypt_submission
from tests.sync.openrosa.decrypting import Decrypted, decrypted

VECTORS = Path(__file__).with_name("vectors.json")
PINNED = "75bce9b40616d8595fd2c9a95459675ea40d37818fd54b79f1e6e7513943a46a"
XML = (
    '<data id="well"><meta><instanceID>uuid:1</instanceID></meta><name>کنواں</name></data>'.encode()
)
OPENSSL = shutil.which("openssl")


@pytest.fixture(scope="session")
def vectors() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(VECTORS.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="session")
def private(vectors: dict[str, Any]) -> RSAPrivateKey:
    key = load_der_private_key(base64.b64decode(vectors["private_key"]), None)
    assert isinstance(key, RSAPrivateKey)
    return key


def written(key: RSAPublicKey | ec.EllipticCurvePublicKey) -> str:
    """As a form has it in base64RsaPublicKey."""
    der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(der).decode()


def encrypt(
    key: RSAPrivateKey, *attachments: tuple[str, Contents], **changes: Any
) -> EncryptedSubmission:
    given_: dict[str, Any] = {
        "form_id": "well",
        "version": "7",
        "instance_id": "uuid:1",
        "public_key": written(key.public_key()),
        "attachments": attachments,
        **changes,
    }
    return encrypt_submission(XML, **given_)


def received(made: EncryptedSubmission, key: RSAPrivateKey) -> Decrypted:
    return decrypted(made.manifest, {file.name: file.data() for file in made.files}, key)


# ------------------------------------------------------------ the format


def test_the_vectors_are_those_that_were_made_once(vectors: dict[str, Any]) -> None:
    assert hashlib.sha256(VECTORS.read_bytes()).hexdigest() == PINNED


def test_the_vectors_files_come_out_byte_for_byte(vectors: dict[str, Any]) -> None:
    made = encrypt_submission(
        vectors["xml"].encode(),
        form_id=vectors["form_id"],
        version=vectors["version"],
        instance_id=vectors["instance_id"],
        public_key=vectors["public_key"],
        attachments=[(name, bytes.fromhex(data)) for name, data in vectors["attachments"]],
        random=lambda _: bytes.fromhex(vectors["content_key"]),
    )

    assert [[file.name, file.data().hex()] for file in made.files] == vectors["encrypted"]


def test_the_vectors_manifest_opens_them(vectors: dict[str, Any], private: RSAPrivateKey) -> None:
    files = {name: bytes.fromhex(data) for name, data in vectors["encrypted"]}

    found = decrypted(vectors["manifest"].encode(), files, private)

    assert found.untouched
    assert found.files["submission.xml"] == vectors["xml"].encode()
    assert [[name, found.files[name].hex()] for name, _ in vectors["attachments"]] == (
        vectors["attachments"]
    )


def test_the_manifest_says_what_the_specification_asks_for(private: RSAPrivateKey) -> None:
    made = encrypt(private, ("a.jpg", b"1"), ("b.jpg", b"2"), form_id='a "b" & <c>')

    root = ET.fromstring(made.manifest)

    space = "{http://www.opendatakit.org/xforms/encrypted}"
    assert root.tag == f"{space}data"
    assert dict(root.attrib) == {"id": 'a "b" & <c>', "version": "7", "encrypted": "yes"}
    assert [e.text for e in root.iter(f"{space}file")] == ["a.jpg.enc", "b.jpg.enc"]
    assert root.findtext(f"{space}encryptedXmlFile") == "submission.xml.enc"
    meta = "{http://openrosa.org/xforms}"
    assert root.findtext(f"{meta}meta/{meta}instanceID") == "uuid:1"
    assert [file.name for file in made.files] == ["a.jpg.enc", "b.jpg.enc", "submission.xml.enc"]


def test_a_form_without_version_has_none_in_the_manifest_and_none_in_the_signature(
    private: RSAPrivateKey,
) -> None:
    made = encrypt(private, version="")

    assert b"version" not in made.manifest
    assert received(made, private).untouched


def test_every_submission_has_a_key_of_its_own(private: RSAPrivateKey) -> None:
    one, other = encrypt(private), encrypt(private)

    assert one.files[0].data() != other.files[0].data()
    assert one.manifest != other.manifest


@settings(max_examples=30, deadline=None)  # the sums of RSA by hand take their time
@given(
    contents=st.lists(st.binary(max_size=80), max_size=20),
    cut=st.integers(min_value=1, max_value=17),
)
def test_whatever_the_files_hold_and_however_they_are_read_they_come_back(
    private: RSAPrivateKey, contents: list[bytes], cut: int
) -> None:
    def pieces(data: bytes) -> Contents:
        return lambda: (data[at : at + cut] for at in range(0, len(data), cut))

    names = [f"{n}.bin" for n in range(len(contents))]
    made = encrypt(private, *((n, pieces(d)) for n, d in zip(names, contents, strict=True)))
    found = received(made, private)

    assert [found.files[name] for name in names] == contents
    assert found.files["submission.xml"] == XML
    assert found.untouched
    assert all(file.size == len(file.data()) for file in made.files)


# ------------------------------------------------------------ by another program


@pytest.mark.skipif(OPENSSL is None, reason="the openssl command is not here")
def test_openssl_gets_the_bytes_back(private: RSAPrivateKey, tmp_path: Path) -> None:
    made = encrypt(private, ("well.jpg", b"a photo of a well"))
    root = ET.fromstring(made.manifest)
    wrapped = base64.b64decode(root[0].text or "")
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    (tmp_path / "key.der").write_bytes(base64.b64decode(vectors["private_key"]))

    oaep = ("rsa_padding_mode:oaep", "rsa_oaep_md:sha256", "rsa_mgf1_md:sha256")
    options = [word for option in oaep for word in ("-pkeyopt", option)]
    opening = ("pkeyutl", "-decrypt", "-inkey", "key.der", "-keyform", "DER")
    key = openssl(*opening, *options, given=wrapped, folder=tmp_path)
    seed = bytearray(hashlib.md5(b"uuid:1" + key).digest())
    plain = []
    for n, file in enumerate(made.files):
        seed[n] = (seed[n] + 1) % 256
        how = ("enc", "-d", "-aes-256-cfb", "-K", key.hex(), "-iv", seed.hex())
        plain.append(openssl(*how, given=file.data(), folder=tmp_path))

    padding = 16 - len(XML) % 16
    assert plain == [b"a photo of a well" + b"\x0f" * 15, XML + bytes([padding]) * padding]


def openssl(*words: str, given: bytes, folder: Path) -> bytes:
    assert OPENSSL is not None
    command = [OPENSSL, *words]
    return subprocess.run(command, check=True, input=given, capture_output=True, cwd=folder).stdout


# ------------------------------------------------------------ what was touched


def test_a_changed_attachment_no_longer_fits_the_signature(private: RSAPrivateKey) -> None:
    made = encrypt(private, ("well.jpg", b"a photo of a well, and more than a block of it"))
    files = {file.name: bytearray(file.data()) for file in made.files}
    files["well.jpg.enc"][3] ^= 1

    found = decrypted(made.manifest, {n: bytes(d) for n, d in files.items()}, private)

    assert not found.untouched
    assert found.files["submission.xml"] == XML


@pytest.mark.parametrize(
    ("before", "after"),
    [(b'id="well"', b'id="wall"'), (b'version="7"', b'version="8"')],
)
def test_a_changed_manifest_no_longer_fits_the_signature(
    private: RSAPrivateKey, before: bytes, after: bytes
) -> None:
    made = encrypt(private)
    manifest = made.manifest.replace(before, after)
    assert manifest != made.manifest

    files = {file.name: file.data() for file in made.files}
    assert not decrypted(manifest, files, private).untouched


def test_contents_that_changed_between_signing_and_sending_are_not_sent_whole(
    private: RSAPrivateKey,
) -> None:
    readings = iter([b"before", b"after"])
    made = encrypt(private, ("well.jpg", lambda: [next(readings)]))

    with pytest.raises(Malformed):
        made.files[0].data()


# ------------------------------------------------------------ large files


def test_a_large_attachment_is_never_in_memory_as_a_whole(private: RSAPrivateKey) -> None:
    piece = bytes(range(256)) * 256
    count = 512

    def film() -> Iterator[bytes]:
        return (piece for _ in range(count))

    tracemalloc.start()
    made = encrypt(private, ("film.mp4", film))
    sent = sum(len(part) for part in made.files[0].pieces())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert sent == made.files[0].size == count * len(piece) + 16
    assert peak < 1024 * 1024


def test_a_lost_connection_can_begin_a_file_anew(private: RSAPrivateKey) -> None:
    [file, _] = encrypt(private, ("well.jpg", b"well")).files

    assert file.data() == file.data()


# ------------------------------------------------------------ what is refused


def too_short() -> str:
    return written(rsa.generate_private_key(65537, 1024).public_key())


def elliptic() -> str:
    return written(ec.generate_private_key(ec.SECP256R1()).public_key())


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("", "not_a_key"),
        ("not base64!", "not_base64"),
        (base64.b64encode(b"no key at all").decode(), "not_a_key"),
        (elliptic(), "not_rsa"),
        (too_short(), "too_short"),
    ],
    ids=["empty", "not base64", "no key", "another sort", "too short"],
)
def test_a_key_that_cannot_be_used_is_refused_with_form_setting_and_reason(
    private: RSAPrivateKey, key: str, reason: str
) -> None:
    with pytest.raises(SubmissionKeyRefused) as caught:
        encrypt(private, public_key=key)

    assert (caught.value.form, caught.value.reason) == ("well", reason)
    assert "base64RsaPublicKey" in str(caught.value)
    assert "public_key" in message_for(caught.value).what


def test_a_key_written_over_several_lines_is_the_same_key(private: RSAPrivateKey) -> None:
    key = written(private.public_key())
    folded = "\n  ".join(key[at : at + 64] for at in range(0, len(key), 64))

    assert received(encrypt(private, public_key=folded), private).untouched


def test_a_submission_without_identity_is_refused(private: RSAPrivateKey) -> None:
    with pytest.raises(Malformed):
        encrypt(private, instance_id="")


@pytest.mark.parametrize(
    "names", [("a", "a"), ("submission.xml",), ("",), ("a/b",), ("a\nb",)], ids=repr
)
def test_names_that_cannot_stand_beside_each_other_are_refused(
    private: RSAPrivateKey, names: tuple[str, ...]
) -> None:
    with pytest.raises(Malformed):
        encrypt(private, *((name, b"") for name in names))
