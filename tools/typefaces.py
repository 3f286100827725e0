"""Takes the Latin letters out of Noto Nastaliq Urdu, so that English words in Urdu text are drawn in Noto Sans.

The upstream file (3.007, as @expo-google-fonts/noto-nastaliq-urdu 0.4.2 has it) draws Latin letters in a serif face,
half as dark as the window's own and with the narrow spaces of Nastaliq. What lies in resources/fonts went through
this; the OFL allows it, and the family has no reserved name. Run by hand when the typeface changes:

    pip install fonttools
    python tools/typefaces.py UPSTREAM-Regular.ttf resources/fonts/NotoNastaliqUrdu-Regular.ttf

Figures and marks stay: they stand between Urdu letters too.
"""

import sys
from pathlib import Path

_LATIN = range(0x0041, 0x0250)  # Basic Latin to Latin Extended-B


def without_latin(source: Path, to: Path) -> int:
    """Write ``source`` to ``to`` without its Latin letters; how many characters lost their letter."""
    from fontTools.ttLib import TTFont  # type: ignore[import-not-found]  # run by hand, not shipped

    font = TTFont(source)
    gone = set()
    for table in font["cmap"].tables:
        for code in [one for one in table.cmap if one in _LATIN and chr(one).isalpha()]:
            del table.cmap[code]
            gone.add(code)
    font.save(to)
    return len(gone)


if __name__ == "__main__":
    print(without_latin(Path(sys.argv[1]), Path(sys.argv[2])), "letters taken out")
