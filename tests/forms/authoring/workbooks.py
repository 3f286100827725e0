"""Questionnaires written as tables in a test, as workbooks."""

import io

import openpyxl

from forms.authoring import CompiledForm, compile_xlsform

SETTINGS = """
| form_title | form_id | version | default_language | namespaces                        |
| A test     | a_test  | 1       | English (en)     | pser="https://pser.example/xforms" |
"""


def workbook(survey: str, choices: str = "", settings: str = SETTINGS, entities: str = "") -> bytes:
    """An xlsx file with these sheets; cells are separated by bars, the first line is the heading."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    sheets = {"survey": survey, "choices": choices, "settings": settings, "entities": entities}
    for title, table in sheets.items():
        if table:
            sheet = book.create_sheet(title)
            for line in filter(None, (line.strip() for line in table.splitlines())):
                cells = [cell.strip() for cell in line.strip("|").split("|")]
                sheet.append([cell or None for cell in cells])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def compiled(
    survey: str, choices: str = "", settings: str = SETTINGS, entities: str = ""
) -> CompiledForm:
    return compile_xlsform(workbook(survey, choices, settings, entities), "a_test.xlsx")
