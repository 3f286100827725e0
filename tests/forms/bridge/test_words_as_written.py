"""Other programs get the form's words as they are written: Markdown and tags in them, no direction marks."""

from zoneinfo import ZoneInfo

from forms.bridge.desk import Desk
from tests.support.scenario import xform_of

SURVEY = """
| type         | name | label                  | hint        |
| text         | who  | **Name**               | as *shown*  |
| date         | born | # Born                 |             |
| select_one c | pick | For <b>${who}</b> ${born} |          |
"""
CHOICES = """
| list_name | name | label     |
| c         | a    | **Apple** ${who} |
"""


def test_markdown_is_unrendered_and_answers_are_not_isolated() -> None:
    desk = Desk(zone=ZoneInfo("Asia/Karachi"))
    desk.answer({"cmd": "load", "xml": xform_of(SURVEY, CHOICES).decode()})
    desk.answer({"cmd": "set", "ref": "/data/who", "value": "Amna *"})
    desk.answer({"cmd": "set", "ref": "/data/born", "value": "1984-02-29"})

    who, pick = (desk.answer({"cmd": "get", "ref": f"/data/{name}"}) for name in ("who", "pick"))

    assert (who["label"], who["hint"]) == ("**Name**", "as *shown*")
    assert " ".join(pick["label"].split()) == "For <b>Amna *</b> 1984-02-29"
    assert [choice["label"].strip() for choice in pick["choices"]] == ["**Apple** Amna *"]
