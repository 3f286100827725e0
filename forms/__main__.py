"""``python -m forms lint | compile | pack | datamap | walk FILE``: what form authors need, without the program."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from forms.authoring import CompiledForm, NotCompiled, compile_xlsform
from forms.authoring.beside import media_beside
from forms.definition.reader import read_form
from forms.errors import FormProblem
from forms.lint import is_advice, lint_form
from forms.lint.datamap import data_map
from forms.packs import new_pack, write_pack
from forms.synthetic import CouldNotAnswer, walking
from forms.synthetic.population import train_dictionary

SUFFIXES = {"compile": ".xml", "pack": ".pack", "datamap": ".md"}


def main(arguments: Sequence[str] | None = None, *, prog: str = "python -m forms") -> int:
    """Do what the command line says; the exit status is 1 where the form has an error, with --strict also an advice.

    What is found is told on stderr or in the report, one line each. A form with errors is compiled nevertheless
    (the questions without one work), but not packed.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == ["walk"]:
        return walking.main(given[1:], prog=prog)
    asked = _parser(prog).parse_args(given)
    lines: list[str] = []
    try:
        return _do(asked, lines)
    finally:
        _tell("".join(f"{asked.file}{line}\n" for line in lines), asked.report)


def _tell(told: str, report: Path | None) -> None:
    """Into the report; on stderr where there is none, or where it cannot be written."""
    if report is not None:
        try:
            report.write_text(told, encoding="utf-8")
        except OSError as error:
            told += f"{report}: {error.strerror}\n"
        else:
            return
    if sys.stderr is not None:  # a program for windows has none
        sys.stderr.write(told)


def _do(asked: argparse.Namespace, lines: list[str]) -> int:
    source: Path = asked.file
    try:
        form = compile_xlsform(source.read_bytes(), source.name, repair=asked.repair)
        form = replace(form, media={**media_beside(source, asked.media), **form.media})
    except OSError as error:
        lines.append(f": {error.strerror}")
        return 1
    except NotCompiled as error:
        lines.extend(_said(error.problems))
        if error.offered and not asked.repair:
            several = f"{len(error.offered)} repairs" if len(error.offered) > 1 else "one repair"
            lines.append(f": {several} can be made with --repair; the file itself stays as it is")
        return 1
    lines.extend(f", repaired: {repair}" for repair in form.repairs)
    problems = lint_form(form)
    lines.extend(_said(problems))
    failed = any(asked.strict or not is_advice(problem) for problem in problems)
    if asked.command == "lint":
        return int(failed)
    if asked.command == "pack" and failed:
        lines.append(": not packed")
        return 1
    target: Path = asked.output or source.with_suffix(SUFFIXES[asked.command])
    made = _made(asked.command, form, source, lines)
    try:
        target.write_bytes(made)
    except OSError as error:
        lines.append(f": {target}: {error.strerror}; nothing was written")
        return 1
    return int(failed)


def _made(command: str, form: CompiledForm, source: Path, lines: list[str]) -> bytes:
    match command:
        case "compile":
            return form.xform
        case "datamap":
            return data_map(form, f"python -m forms datamap {source.as_posix()}").encode()
        case _:
            return _packed(form, lines)


def _said(problems: Sequence[FormProblem]) -> list[str]:
    return [f", {'advice: ' if is_advice(problem) else ''}{problem}" for problem in problems]


def _packed(form: CompiledForm, lines: list[str]) -> bytes:
    try:
        dictionary = train_dictionary(read_form(form.xform, media=form.media))
    except CouldNotAnswer as error:
        lines.append(f": packed without a dictionary, {error}")
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
    parser.add_argument("command", choices=("lint", "compile", "pack", "datamap"))
    parser.add_argument("file", type=Path, metavar="FILE", help="xlsx, xlsm, xls, csv or md")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT")
    parser.add_argument("--media", type=Path, help="folder with the files that the form names")
    parser.add_argument(
        "--repair", action="store_true", help="make the mechanical repairs the form needs"
    )
    parser.add_argument(
        "--report", type=Path, metavar="TEXT", help="write what is found here and not on stderr"
    )
    parser.add_argument("--strict", action="store_true", help="advice counts as an error")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
