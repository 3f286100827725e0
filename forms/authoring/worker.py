"""The child process that meets a workbook of unknown origin, and pyxform, for the program."""

import contextlib
import io
import json
import logging
from collections.abc import Mapping
from multiprocessing.connection import Connection
from pathlib import PurePath
from typing import Any

from lxml import etree

from forms.authoring import soft_checks
from forms.authoring.sheets import Cells, Sheets, read_sheets

ROOT = "data"
SHEETS = ("survey", "choices", "settings")


def serve(connection: Connection, workbook: bytes, name: str, memory: int, seconds: int) -> None:
    """Answer ``connection`` with one JSON object, whatever happens short of being killed."""
    _limit(memory, seconds)
    logging.disable(logging.CRITICAL)
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        answer = convert(workbook, name)
    connection.send_bytes(json.dumps(answer).encode("utf-8"))
    connection.close()


def convert(workbook: bytes, name: str) -> dict[str, Any]:
    """The XForm of ``workbook`` and the rows it came from, or what pyxform said instead.

    pyxform fails on real questionnaires with exceptions of every class, hence the wide net.
    """
    found: dict[str, list[Cells]] = {}
    try:
        from pyxform.xls2xform import convert as convert_workbook

        definition = _read(workbook)
        found = {sheet: list(definition[sheet] or ()) for sheet in SHEETS}
        _take_out_message_columns(definition)
        definition["fallback_form_name"] = PurePath(name).stem or ROOT
        result = convert_workbook(definition, validate=False, form_name=ROOT)
        sheets = read_sheets(found, root=ROOT)
        finished = _finish(result.xform.encode("utf-8"), sheets)
    except MemoryError:
        return {
            "error": "it needs more memory than is allowed",
            "kind": "MemoryError",
            "sheets": {},
        }
    except Exception as error:
        return {"error": str(error), "kind": type(error).__name__, "sheets": found}
    return {
        **finished,
        "warnings": result.warnings,
        "itemsets": result.itemsets,
        "sheets": found,
    }


def _read(workbook: bytes) -> dict[str, Any]:
    from pyxform.xls2json_backends import get_xlsform

    definition = get_xlsform(workbook)  # bytes: a wrong file extension cannot mislead it
    return {name: getattr(definition, name) for name in definition.__slots__}


def _take_out_message_columns(definition: dict[str, Any]) -> None:
    """pyxform refuses or mangles headings with two colons that it does not know."""
    for part in ("survey", "survey_header"):
        definition[part] = [
            {k: v for k, v in row.items() if not soft_checks.is_message_column(k)}
            for row in definition[part] or ()
        ]


def _finish(xform: bytes, sheets: Sheets) -> dict[str, Any]:
    """Read the form again (pyxform can write XML that is none) and put in what pyxform cannot."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    document = etree.fromstring(xform, parser)
    soft_checks.write_messages(document, sheets)
    soft_checks.write_row_refs(document, sheets)
    etree.cleanup_namespaces(document, keep_ns_prefixes=list(filter(None, document.nsmap)))
    instance = _main_instance(document)
    translations = document.iter(f"{{{soft_checks.XFORMS}}}translation")
    return {
        "xform": etree.tostring(document, encoding="UTF-8", xml_declaration=True).decode("utf-8"),
        "title": document.findtext("{*}head/{*}title") or "",
        "form_id": instance.get("id") or "",
        "version": instance.get("version") or "",
        "languages": [translation.get("lang") or "" for translation in translations],
    }


def _main_instance(document: etree._Element) -> Mapping[str, str]:
    for instance in document.iter(f"{{{soft_checks.XFORMS}}}instance"):
        for root in instance:
            return {str(name): str(value) for name, value in root.attrib.items()}
    return {}


def _limit(memory: int, seconds: int) -> None:
    """Bound address space and processor time where the system can (not on Windows: there only the clock)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
