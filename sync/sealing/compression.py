"""Contents made small with the form pack's dictionary, and made large again within limits."""

from functools import lru_cache

import zstandard

from sync.errors import CannotOpen, TooLarge
from sync.protocol.words import Limits

_LEVEL = 19


@lru_cache(maxsize=8)
def _compressor(dictionary: bytes, level: int) -> zstandard.ZstdCompressor:
    # Magic number, dictionary id and checksum stay out: the header and the signature say as much.
    parameters = zstandard.ZstdCompressionParameters.from_level(
        level,
        format=zstandard.FORMAT_ZSTD1_MAGICLESS,
        write_dict_id=False,
        write_checksum=False,
        write_content_size=True,
    )
    known = zstandard.ZstdCompressionDict(dictionary) if dictionary else None
    if known is not None:
        known.precompute_compress(compression_params=parameters)
    return zstandard.ZstdCompressor(dict_data=known, compression_params=parameters)


@lru_cache(maxsize=8)
def _decompressor(dictionary: bytes) -> zstandard.ZstdDecompressor:
    known = zstandard.ZstdCompressionDict(dictionary) if dictionary else None
    return zstandard.ZstdDecompressor(
        dict_data=known,
        max_window_size=1 << Limits.WINDOW_LOG,
        format=zstandard.FORMAT_ZSTD1_MAGICLESS,
    )


def compress(content: bytes, dictionary: bytes, level: int = _LEVEL) -> bytes:
    """One zstd frame."""
    if len(dictionary) > Limits.DICTIONARY:
        raise TooLarge("dictionary", len(dictionary), Limits.DICTIONARY)
    return _compressor(dictionary, level).compress(content)


def decompress(frame: bytes, dictionary: bytes, envelope: str, limit: int = Limits.XML) -> bytes:
    """The content of a frame, read as a stream: a frame's own claim of its size is not believed."""
    try:
        with _decompressor(dictionary).stream_reader(frame) as stream:
            content = stream.read(limit + 1)
    except (zstandard.ZstdError, ValueError):
        raise CannotOpen(envelope, "compression") from None
    if len(content) > limit:
        raise CannotOpen(envelope, "too_large")
    return bytes(content)
