"""Files that travel with the program: fonts, icons, translations, the built-in form pack."""

from pathlib import Path

FOLDER = Path(__file__).parent
"""Where they stand: always files of their own, in the frozen program too."""
