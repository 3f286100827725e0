"""Reads an XForm; what cannot be run right is refused with every place and reason at once."""

from collections.abc import Mapping

from forms.definition.model import FormDefinition


def read_form(xml: bytes, *, media: Mapping[str, bytes] = {}) -> FormDefinition:
    """Read ``xml``; ``media`` are the files it names (lists as CSV, XML or GeoJSON), by file name.

    Raises FormInvalid with all problems.
    """
    raise NotImplementedError
