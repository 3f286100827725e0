"""Takes the Latin letters out of the Urdu typefaces, so that English words in Urdu text are drawn in Noto Sans.

The upstream file (3.007, as @expo-google-fonts/noto-nastaliq-urdu 0.4.2 has it) draws Latin letters in a serif face,
half as dark as the window's own and with the narrow spaces of Nastaliq. What lies in resources/fonts went through
this; the OFL allows it, and the family has no reserved name. Run by hand when the typeface changes:

    pip install fonttools
    python tools/typefaces.py UPSTREAM-Regular.ttf resources/fonts/NotoNastaliqUrdu-Regular.ttf
    python tools/typefaces.py --few UPSTREAM-Regular.ttf resources/fonts/NotoNaskhArabic-Regular.ttf

Figures and marks stay: they stand between Urdu letters too. With ``--few`` whatever Urdu and Punjabi do not write goes
as well (letters of other Arabic scripts, symbols): of Noto Naskh Arabic (2.021, as @expo-google-fonts/noto-naskh-arabic
0.4.5 has it) a third of the file is left.
"""

import sys
from pathlib import Path

_LATIN = range(0x0041, 0x0250)  # Basic Latin to Latin Extended-B
_FEW = (range(0x0700), range(0x2000, 0x2100), (0x25CC, 0xFD3E, 0xFD3F, 0xFDF2))


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


def few(file: Path) -> int:
    """Leave in ``file`` only what Urdu and Punjabi are written with; how many characters are left."""
    from fontTools import subset  # type: ignore[import-not-found]  # run by hand, not shipped

    options = subset.Options()
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.recalc_bounds = True  # or tables would leave room for the widest letter that is gone
    font = subset.load_font(str(file), options)
    kept = [code for code in font.getBestCmap() if any(code in one for one in _FEW)]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    subset.save_font(font, str(file), options)
    return len(kept)


if __name__ == "__main__":
    source, to = (Path(one) for one in sys.argv[-2:])
    print(without_latin(source, to), "letters taken out")
    if "--few" in sys.argv:
        print(few(to), "characters left")
