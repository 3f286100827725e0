"""Where a form's lists come from: written in it, standing in files beside it, or saved with the last interview."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from lxml import etree

from forms.definition.list_csv import list_from_csv, lists_from_itemsets
from forms.definition.list_geojson import list_from_geojson
from forms.definition.lists import (
    ListUnreadable,
    SecondaryInstance,
    empty_list,
    list_from_element,
)
from forms.definition.xml import XFORMS, local, parse_xml, space
from forms.errors import FormInvalid, FormProblem, Place
from forms.xpath.compiler import Compiled

LAST_SAVED: Final = "jr://instance/last-saved"
ITEMSETS: Final = "itemsets.csv"
_NAME_FILES: Final = frozenset({"pulldata", "search"})


def list_of_file(name: str, file: str, data: bytes) -> SecondaryInstance:
    """A list from a file beside the form, by its ending. Raises FormInvalid (XML that is none) or ListUnreadable."""
    match file.rpartition(".")[2].lower():
        case "csv":
            return list_from_csv(name, data)
        case "geojson":
            return list_from_geojson(name, data)
        case _:
            return list_from_element(name, parse_xml(data, file))


class Lists:
    """The lists of one form under reading: those it declares, then those its expressions name without declaring."""

    def __init__(self, media: Mapping[str, bytes], problems: list[FormProblem]) -> None:
        self._media = media
        self._problems = problems
        self._external: Callable[[str], SecondaryInstance] | None = None
        self.found: dict[str, SecondaryInstance] = {}
        self.last_saved: frozenset[str] = frozenset()
        self.missing: list[str] = []  # names of files
        self.files: dict[str, str] = {}  # by list: the file that it stands in, there or not

    @property
    def absent(self) -> frozenset[str]:
        """Lists whose file is not there."""
        return frozenset(name for name, file in self.files.items() if file in self.missing)

    def declare(self, model: etree._Element) -> None:
        """The secondary instances (ODK XForms specification, "Secondary Instances")."""
        instances = [
            child for child in model if local(child) == "instance" and space(child) == XFORMS
        ]
        for instance in instances[1:]:
            name = instance.get("id") or ""
            source = instance.get("src")
            inline = next(iter(instance), None)
            if source == LAST_SAVED:
                self.found[name] = empty_list(name)
                self.last_saved |= {name}
            elif source:
                self.found[name] = self._file(name, source.rpartition("/")[2])
            elif inline is not None:
                self.found[name] = list_from_element(name, inline)
            else:
                self.found[name] = empty_list(name)

    def imply(self, expressions: Iterable[Compiled]) -> None:
        """Lists that pulldata() and search() name by their file alone, with its ending or without."""
        named = dict.fromkeys(
            read.instance
            for expression in expressions
            if expression.functions & _NAME_FILES
            for read in expression.reads
            if read.instance and not read.steps
        )
        for name in named:
            if name not in self.found:
                file = name if name.lower().endswith(".csv") else f"{name}.csv"
                self.found[name] = self._file(name, file)

    def asked_of_last(
        self, expressions: Iterable[Compiled]
    ) -> dict[str, frozenset[tuple[str, ...]]]:
        """The paths by which the form asks the last interview, by the name it has for that."""
        reads = {read for expression in expressions for read in expression.reads}
        return {
            name: frozenset(read.steps for read in reads if read.instance == name)
            for name in self.last_saved
        }

    def take_external(self, names: Iterable[str]) -> None:
        """Lists of ``itemsets.csv`` (XLSForm specification, "External selects")."""
        for name in names:
            if name in self.found:
                continue
            self.files[name] = ITEMSETS
            data = self._media.get(ITEMSETS)
            if data is None:
                self._miss(ITEMSETS)
                self.found[name] = empty_list(name)
                continue
            if self._external is None:
                self._external = empty_list
                try:
                    self._external = lists_from_itemsets(data)
                except ListUnreadable as error:
                    self._refuse(ITEMSETS, error)
            self.found[name] = self._external(name)

    def _file(self, name: str, file: str) -> SecondaryInstance:
        if file not in self._media and file.lower().endswith(".csv.csv"):
            file = file[:-4]  # how pyxform writes the file of pulldata('towns.csv', …)
        data = self._media.get(file)
        self.files[name] = file
        if data is None:
            self._miss(file)
            return empty_list(name)
        try:
            return list_of_file(name, file, data)
        except FormInvalid as error:
            self._problems.extend(error.problems)
        except ListUnreadable as error:
            self._refuse(file, error)
        return empty_list(name)

    def _miss(self, file: str) -> None:
        if file not in self.missing:
            self.missing.append(file)

    def _refuse(self, file: str, error: ListUnreadable) -> None:
        self._problems.append(
            FormProblem("unreadable_list", Place(row=error.line), file, error.reason)
        )
