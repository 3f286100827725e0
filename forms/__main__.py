"""``python -m forms lint | compile | pack FILE``: what form authors and packaging need, without the program."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from forms.authoring import CompiledForm, compile_xlsform
from forms.definition.reader import read_form
from forms.errors import FormInvalid, FormProblem
from forms.lint import lint_form
from forms.packs import new_pack, write_pack
from forms.synthetic import CouldNotAnswer
from forms.synthetic.population import train_dictionary


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit status is 1 where the form has a problem."""
    asked = _parser().parse_args(arguments)
    source: Path = asked.file
    try:
        form = compile_xlsform(source.read_bytes(), source.name)
    except OSError as error:
        return _say(f"{source}: {error.strerror}")
    except FormInvalid as error:
        return _report(source, error.problems)
    problems = lint_form(form)
    if problems:
        _report(source, problems)
    if asked.command == "lint":
        return int(bool(problems))
    if asked.command == "pack" and problems:
        return _say(f"{source}: not packed")
    target: Path = asked.output or source.with_suffix(
        ".xml" if asked.command == "compile" else ".pack"
    )
    target.write_bytes(form.xform if asked.command == "compile" else _packed(form, source))
    return 0


def _packed(form: CompiledForm, source: Path) -> bytes:
    try:
        dictionary = train_dictionary(read_form(form.xform, media=form.media))
    except CouldNotAnswer as error:
        _say(f"{source}: packed without a dictionary, {error}")
        dictionary = b""
    return pack_form(form, dictionary)


def pack_form(form: CompiledForm, dictionary: bytes) -> bytes:
    """The form pack of a compiled form, with a dictionary trained on made-up interviews."""
    pack = new_pack(
        form_id=form.form_id,
        version=form.version,
        title=form.title,
        languages=form.languages,
        xform=form.xform,
        media=form.media,
        dictionary=dictionary,
    )
    return write_pack(pack)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m forms", description=__doc__)
    parser.add_argument("command", choices=("lint", "compile", "pack"))
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT")
    return parser


def _report(source: Path, problems: Sequence[FormProblem]) -> int:
    for problem in problems:
        _say(f"{source}, {problem}")
    return 1


def _say(line: str) -> int:
    sys.stderr.write(f"{line}\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
