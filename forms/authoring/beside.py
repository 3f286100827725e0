"""The files that belong to a form and stand beside it, where ODK's programs look for them too."""

from pathlib import Path


def media_beside(form: Path, given: Path | None = None) -> dict[str, bytes]:
    """The files of the folder given, or of ``<name of the form>-media`` beside it; none where there is no folder."""
    folder = form.with_name(f"{form.stem}-media") if given is None else given
    if not folder.is_dir():
        return {}
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
