"""Choices that a form looks up in a file beside it: search() in an appearance, and the query of an input."""

# ruff: noqa: E501  # tables are wide

import os
from pathlib import Path

import pytest
from pyxform.xls2xform import convert

from forms.definition.reader import read_form
from forms.errors import AnswerNotAccepted
from forms.prompts import Kind
from tests.support.scenario import Scenario, scenario

ROOT = Path(__file__).resolve().parents[3]
CORPUS = Path(os.environ.get("PSER_SHARED", ROOT.parent / "shared")) / "forms-corpus"
HEAD = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>T</h:title><model>"""

TOWNS = """town_key,name,name_ur,alias,district,people
1,Kot Addu,کوٹ ادو,Kot,mzg,104217
2,Alipur,علی پور,,mzg,20000
3,Kotli,کوٹلی,Kotla,ajk,46907
3,Kotli again,کوٹلی,,ajk,1
""".encode()


def town(appearance: str, *, label: str = "name", media: bytes | None = TOWNS) -> Scenario:
    """A question about a town, whose choices are looked up in a file."""
    xform = f"""{HEAD}<instance><data id="f"><typed/><dist/><q/></data></instance></model></h:head><h:body>
      <input ref="/data/typed"/><input ref="/data/dist"/><select1 ref="/data/q" appearance="{appearance}"><label>Town</label>
      <item><label>{label}</label><value>town_key</value></item>
      <item><label>Elsewhere</label><value>99</value></item></select1></h:body></h:html>"""
    return Scenario(read_form(xform.encode(), media={} if media is None else {"towns.csv": media}))


def offered(form: Scenario) -> list[tuple[str, str]]:
    return [(choice.value, choice.label) for choice in form.offered("q")]


def test_search_offers_the_rows_of_a_file_once_each_and_the_choices_that_are_numbers() -> None:
    form = town("minimal search('towns')")

    assert offered(form) == [
        ("1", "Kot Addu"),
        ("2", "Alipur"),
        ("3", "Kotli"),
        ("99", "Elsewhere"),
    ]
    form.answer("q", "3")
    form.answer("q", "99")
    assert form.prompt("q").appearance == {"minimal"}
    with pytest.raises(AnswerNotAccepted):
        form.answer("q", "4")


@pytest.mark.parametrize(
    ("kind", "typed", "found"),
    [
        ("contains", "OT", ["1", "3"]),
        ("startswith", "kot", ["1", "3"]),
        ("endsWith", "dDu", ["1"]),
        ("matches", "alipur", ["2"]),
        ("matches", "ali", []),
        ("contains", "", ["1", "2", "3"]),
    ],
)
def test_search_compares_in_one_of_four_ways_whatever_the_case(
    kind: str, typed: str, found: list[str]
) -> None:
    form = town(f"search('towns.csv', '{kind}', 'name', /data/typed)")

    form.answer("typed", typed or " ")
    form.answer("typed", typed)

    assert form.choices("q") == [*found, "99"]


def test_search_looks_in_several_columns_and_narrows_by_another() -> None:
    form = town(
        "search('towns', 'contains', 'name, alias', /data/typed, 'District', /data/dist) quick"
    )
    form.answer("typed", "kotl")
    form.answer("dist", "AJK")

    assert form.choices("q") == ["3", "99"]
    form.answer("dist", "mzg")
    assert form.choices("q") == ["99"]


def test_a_choice_that_search_no_longer_finds_reads_empty_and_comes_back() -> None:
    form = town("search('towns', 'matches', 'district', /data/dist)")
    form.answer("dist", "ajk")
    form.answer("q", "3")

    form.answer("dist", "mzg")
    form.expect("q", "")
    form.answer("dist", "ajk")
    form.expect("q", "3")


def test_search_names_its_choices_by_several_columns() -> None:
    form = town("search('towns')", label="name, people")

    assert offered(form)[0] == ("1", "Kot Addu (people: 104217)")


def test_search_names_its_choices_in_the_language_that_is_spoken() -> None:
    form = scenario("""
        | type            | name | label::English (en) | label::Urdu (ur) | appearance        |
        | select_one town | q    | Town                | شہر              | search('towns')   |
        """, """
        | list_name | name     | label::English (en) | label::Urdu (ur) |
        | town      | town_key | name                | name_ur          |
        """, media={"towns.csv": TOWNS})  # fmt: skip

    assert offered(form)[0] == ("1", "Kot Addu")
    form.session.set_language("ur")
    assert offered(form)[0] == ("1", "کوٹ ادو")


def test_the_order_of_a_search_is_that_of_its_column_sortby() -> None:
    form = town("search('towns')", media=b"town_key,name,sortby\n1,a,3\n2,b,20\n3,c,1.5\n4,d,x\n")

    assert form.choices("q") == ["3", "1", "2", "4", "99"]


def test_a_search_without_its_file_offers_what_the_form_itself_has() -> None:
    form = town("search('towns')", media=None)

    assert form.choices("q") == ["99"]
    assert form.form.missing_media == ("towns.csv",)


ITEMSETS = """"list_name","name","label::English (EN)","label::العربية","state"
"states","tx","Texas","تكساس"
"counties","king","King","كينغ","wa"
"counties","cam","Cameron","كاميرون","tx"
"counties","tra","Travis","","tx"
"counties","oth","Another county","أخرى"
""".encode()


def external(
    media: dict[str, bytes], query: str = "instance('counties')/root/item[state= /data/state ]"
) -> Scenario:
    xform = f"""{HEAD}<itext><translation lang="English (EN)"><text id="c"><value>County</value></text></translation>
      <translation lang="العربية"><text id="c"><value>مقاطعة</value></text></translation></itext>
      <instance><data id="f"><state/><q/><said/></data></instance>
      <bind nodeset="/data/said" calculate="jr:choice-name(/data/q, '/data/q')"/></model></h:head><h:body>
      <input ref="/data/state"/><input ref="/data/q" appearance="minimal" query="{query}"><label ref="jr:itext('c')"/></input>
      </h:body></h:html>"""
    return Scenario(read_form(xform.encode(), media=media))


def test_an_input_with_a_query_is_a_choice_from_the_list_that_it_names() -> None:
    form = external({"itemsets.csv": ITEMSETS})
    assert form.prompt("q").kind is Kind.SELECT_ONE
    assert offered(form) == []

    form.answer("state", "tx")

    assert offered(form) == [("cam", "Cameron"), ("tra", "Travis")]
    form.answer("q", "cam")
    form.expect("said", "Cameron")
    with pytest.raises(AnswerNotAccepted):
        form.answer("q", "king")
    form.answer("state", "wa")
    form.expect("q", "")


def test_an_external_list_is_named_in_the_language_that_is_spoken_where_it_can() -> None:
    form = external({"itemsets.csv": ITEMSETS})
    form.answer("state", "tx")
    form.answer("q", "cam")

    form.session.set_language("العربية")

    assert [label for _, label in offered(form)] == ["كاميرون", ""]
    form.expect("said", "كاميرون")


def test_an_external_list_without_its_file_is_empty_and_named() -> None:
    form = external({})

    assert form.prompt("q").kind is Kind.SELECT_ONE
    assert form.form.missing_media == ("itemsets.csv",)
    assert form.form.list_files["counties"] == "itemsets.csv"


def test_a_workbooks_external_choices_are_offered() -> None:
    made = convert({
        "settings": [{"form_title": "T", "form_id": "t", "version": "1"}],
        "survey": [
            {"type": "text", "name": "state", "label": "State"},
            {"type": "select_one_external county", "name": "q", "label": "County", "choice_filter": "state=${state}"},
        ],
        "external_choices_header": [dict.fromkeys(("list_name", "name", "label", "state"))],
        "external_choices": [
            {"list_name": "county", "name": "cam", "label": "Cameron", "state": "tx"},
            {"list_name": "county", "name": "king", "label": "King", "state": "wa"},
        ],
    }, validate=False)  # fmt: skip
    assert made.itemsets
    form = Scenario(read_form(made.xform.encode(), media={"itemsets.csv": made.itemsets.encode()}))

    form.answer("state", "wa")

    assert offered(form) == [("king", "King")]
    assert form.prompt("q").appearance == {"minimal"}


def test_a_query_that_names_no_list_leaves_the_text_it_was() -> None:
    assert external({}, "/root/item[state = /data/state]").prompt("q").kind is Kind.TEXT


@pytest.mark.parametrize(
    "heads", ["name,label::English (en),label::Urdu (ur)", "name,label,label_ur"]
)
def test_a_column_for_each_language_names_the_choices_of_any_table(heads: str) -> None:
    csv = f"{heads}\n1,River,دریا\n".encode()
    form = scenario("""
        | type                            | name | label::English (en) | label::Urdu (ur) |
        | select_one_from_file places.csv | q    | Place               | جگہ              |
        """, media={"places.csv": csv})  # fmt: skip

    assert offered(form) == [("1", "River")]
    form.session.set_language("ur")
    assert offered(form) == [("1", "دریا")]


def pulled(call: str, media: dict[str, bytes]) -> Scenario:
    xform = f"""{HEAD}<instance><data id="f"><code/><got/></data></instance>
      <bind nodeset="/data/got" calculate="{call}"/></model></h:head><h:body><input ref="/data/code"/></h:body></h:html>"""
    return Scenario(read_form(xform.encode(), media=media))


@pytest.mark.parametrize(
    "call",
    [
        "pulldata('towns', 'name', 'town_key', /data/code)",
        "pulldata('towns.csv', 'name', 'town_key', /data/code)",
        "pulldata('towns', 'Name', ' TOWN_KEY ', /data/code)",
    ],
)
def test_pulldata_reads_a_file_that_the_form_does_not_declare(call: str) -> None:
    form = pulled(call, {"towns.csv": TOWNS})

    form.answer("code", "3")
    form.expect("got", "Kotli")
    form.answer("code", "7")
    form.expect("got", "")


def test_pulldata_without_its_file_gives_nothing_and_names_the_file() -> None:
    form = pulled("pulldata('towns', 'name', 'town_key', /data/code)", {})

    form.answer("code", "3")

    form.expect("got", "")
    assert form.form.missing_media == ("towns.csv",)


def test_a_file_that_pyxform_gives_two_endings_is_found_by_one() -> None:
    xform = f"""{HEAD}<instance><data id="f"><code/><got/></data></instance>
      <instance id="towns.csv" src="jr://file-csv/towns.csv.csv"/>
      <bind nodeset="/data/got" calculate="pulldata('towns.csv', 'name', 'town_key', /data/code)"/></model></h:head>
      <h:body><input ref="/data/code"/></h:body></h:html>""".encode()
    form = Scenario(read_form(xform, media={"towns.csv": TOWNS}))

    form.answer("code", "2")

    form.expect("got", "Alipur")
    assert read_form(xform).missing_media == ("towns.csv",)


def test_a_survey_of_the_field_goes_down_its_5668_places() -> None:
    """A form of the corpus (f047) with the itemsets.csv that came with it."""
    if not CORPUS.exists():
        pytest.skip(f"no forms corpus at {CORPUS}: set PSER_SHARED")
    (xform,) = (CORPUS / "compiled").glob("f047*.xml")
    itemsets = (CORPUS / "media" / "f047" / "itemsets.csv").read_bytes()
    form = Scenario(read_form(xform.read_bytes(), media={"itemsets.csv": itemsets}))
    assert form.choices("district") == []

    form.answer("governorate", "SY11")
    form.answer("group_data/district", form.choices("group_data/district")[0])
    form.answer("subdistrict", "SY110100")

    communities = form.offered("community")
    assert len(communities) == len({choice.value for choice in communities}) > 1
    form.session.set_language("العربية")
    spoken = form.offered("community")
    assert [choice.value for choice in spoken] == [choice.value for choice in communities]
    assert spoken[0].label != communities[0].label
    typed = communities[-1].label[:4]
    assert communities[-1].value in [
        choice.value for choice in form.session.search_choices(form.ref("community"), typed)
    ]
