"""Barcodes and QR codes seen in a picture, by zxing-cpp, where that is installed."""

from importlib.util import find_spec

from PySide6.QtGui import QImage

_LONGEST = 2_000  # letters: no code that anybody asks for has more


def codes_are_read() -> bool:
    """Whether zxing-cpp (the extra ``devices``) is there."""
    return find_spec("zxingcpp") is not None


def code_in(image: QImage) -> str:
    """What the largest code in a picture says; empty where none is seen or none can be read here."""
    if not codes_are_read():
        return ""
    import zxingcpp

    found = zxingcpp.read_barcodes(image.convertToFormat(QImage.Format.Format_Grayscale8))
    said = [code.text for code in found if code.text]
    return max(said, key=len)[:_LONGEST] if said else ""
