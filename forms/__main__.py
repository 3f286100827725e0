"""``python -m forms lint | compile | pack FILE``: what form authors and packaging need, without the program."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from forms.authoring import CompiledForm, NotCompiled, compile_xlsform
from forms.definition.reader import read_form
from forms.errors import FormProblem
from forms.lint import is_advice, lint_form
from forms.packs import new_pack, write_pack
from forms.synthetic import CouldNotAnswer
from forms.synthetic.population import train_dictionary

SUFFIXES = {"compile": ".xml", "pack": ".pack"}


def main(arguments: Sequence[str] | None = None, *, prog: str = "python -m forms") -> int:
    """Do what the command line says; the exit status is 1 where the form has an error, with --strict also an advice.

    What is found is told on stderr, one line each. A form with errors is compiled nevertheless (the questions
    without one work), but not packed.
    """
    asked = _parser(prog).parse_args(arguments)
    source: Path = asked.file
    try:
        form = compile_xlsform(source.read_bytes(), source.name, repair=asked.repair)
    except OSError as error:
        return _say(f"{source}: {error.strerror}")
    except NotCompiled as error:
        return _refused(source, error, repair=asked.repair)
    for repair in form.repairs:
        _say(f"{source}, repaired: {repair}")
    problems = lint_form(form)
    _report(source, problems)
    failed = any(asked.strict or not is_advice(problem) for problem in problems)
    if asked.command == "lint":
        return int(failed)
    if asked.command == "pack" and failed:
        return _say(f"{source}: not packed")
    target: Path = asked.output or source.with_suffix(SUFFIXES[asked.command])
    target.write_bytes(form.xform if asked.command == "compile" else _packed(form, source))
    return int(failed)


def _refused(source: Path, error: NotCompiled, *, repair: bool) -> int:
    _report(source, error.problems)
    if error.offered and not repair:
        several = f"{len(error.offered)} repairs" if len(error.offered) > 1 else "One repair"
        _say(f"{source}: {several} can be made; run again with --repair. The file stays as it is.")
    return 1


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


def _parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=prog, description="What form authors need.")
    parser.add_argument("command", choices=("lint", "compile", "pack"))
    parser.add_argument("file", type=Path, metavar="FILE", help="xlsx, xlsm, xls, csv or md")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT")
    parser.add_argument(
        "--repair", action="store_true", help="make the mechanical repairs the form needs"
    )
    parser.add_argument("--strict", action="store_true", help="advice counts as an error")
    return parser


def _report(source: Path, problems: Sequence[FormProblem]) -> None:
    for problem in problems:
        _say(f"{source}, {'advice: ' if is_advice(problem) else ''}{problem}")


def _say(line: str) -> int:
    sys.stderr.write(f"{line}\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
