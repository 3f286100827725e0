"""A form at fault is read as far as it goes: each fault costs one rule of one question, and is told there."""

import pytest

from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.errors import FormInvalid, NotFinished
from forms.prompts import Kind, ProblemKind, SectionState, TroubleKind
from tests.support.scenario import Scenario, form_of, scenario, xform_of


def xform(binds: str, instance: str, body: str, model: str = "") -> bytes:
    return f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
      xmlns:jr="http://openrosa.org/javarosa" xmlns:pser="https://pser.example/xforms"><h:head><h:title>T</h:title>
      <model><instance><data id="f">{instance}</data></instance>{model}{binds}</model></h:head>
      <h:body>{body}</h:body></h:html>""".encode()


def borne(
    binds: str = "", instance: str = "<a/><b/><c/>", body: str = "", model: str = ""
) -> FormDefinition:
    body = body or '<input ref="/data/a"/><input ref="/data/b"/><input ref="/data/c"/>'
    return read_form(xform(binds, instance, body, model), strict=False)


def told(form: FormDefinition) -> list[tuple[str, str, str]]:
    return [(p.code, p.place.ref, p.rule) for p in form.problems]


def troubles(form: Scenario, name: str) -> list[tuple[TroubleKind, str]]:
    return [(trouble.kind, trouble.subject) for trouble in form.prompt(name).more.troubles]


@pytest.mark.parametrize(
    "fault", ["1 +", "todya()", "if(1)", "instance('none')/root/item/name = 1"]
)
@pytest.mark.parametrize("rule", ["relevant", "calculate", "constraint", "required", "readonly"])
def test_an_expression_at_fault_costs_its_rule_and_no_other(rule: str, fault: str) -> None:
    form = borne(
        f"""<bind nodeset="/data/a" {rule}="{fault}"/>
            <bind nodeset="/data/b" constraint=". != 'x'"/>""",
        "<a>kept</a><b/><c/>",
    )

    assert [(ref, which) for _, ref, which in told(form)] == [("/data/a", rule)]
    interview = Scenario(form)
    assert interview.asks("a")
    assert interview.value("a") == "kept"
    assert troubles(interview, "a") == [(TroubleKind.RULE_DROPPED, rule)]
    interview.answer("a", "new")
    assert not interview.session.check()
    interview.answer("b", "x")
    assert [p.kind for p in interview.session.check()] == [ProblemKind.CONSTRAINT]
    assert not troubles(interview, "b")


def test_a_place_that_is_not_there_reads_as_empty_and_nothing_is_dropped() -> None:
    form = borne(
        """<bind nodeset="/data/a" constraint="/data/nowhere = '' or . != /data/nowhere"/>"""
    )

    assert told(form) == [("unknown_path", "/data/a", "constraint")]
    assert not troubles(Scenario(form), "a")


def test_a_circle_is_opened_where_it_is_missed_least() -> None:
    form = borne("""
      <bind nodeset="/data/a" relevant="/data/b != 'x'"/>
      <bind nodeset="/data/b" calculate="concat(/data/a, '!')"/>
      <bind nodeset="/data/c" calculate="coalesce(., /data/a)"/>
    """)

    assert sorted(told(form)) == [("cycle", "/data/c", "calculate")]
    interview = Scenario(form)
    interview.answer("a", "1")
    assert interview.value("b") == "1!"
    interview.answer("c", "own words")
    assert interview.value("c") == "own words"


def test_circles_that_share_places_are_all_opened() -> None:
    names = [f"q{n}" for n in range(30)]
    binds = "".join(
        f'<bind nodeset="/data/{name}" calculate="'
        + " + ".join(f"/data/{other}" for other in names)
        + '"/>'
        for name in names
    )

    form = read_form(
        xform(binds, "".join(f"<{n}/>" for n in names), '<input ref="/data/q0"/>'), strict=False
    )

    assert {code for code, _, _ in told(form)} == {"cycle"}
    Scenario(form).answer("q0", "1")


def test_what_speaks_of_a_place_that_is_not_there_is_left_out_and_what_stands_in_it_is_not() -> (
    None
):
    form = borne(
        '<bind nodeset="/data/x" type="int"/>',
        body="""<input ref="/data/y"/><group ref="/data/z"><label>Z</label><input ref="/data/a"/></group>
                <setvalue ref="/data/w" event="odk-instance-first-load" value="1"/>""",
    )

    assert [(code, ref) for code, ref, _ in told(form)] == [
        ("unknown_node", ref) for ref in ("/data/x", "/data/y", "/data/z", "/data/w")
    ]
    assert [
        p.name
        for s in Scenario(form).session.sections()
        for p in Scenario(form).session.prompts(s.ref)
    ] == ["a"]


def test_a_range_without_numbers_asks_for_a_number() -> None:
    form = borne(
        '<bind nodeset="/data/a" type="int"/>',
        body='<range ref="/data/a" start="-2.0.1" end="2" step="1"/>',
    )

    interview = Scenario(form)
    assert interview.prompt("a").kind is Kind.INTEGER
    interview.answer("a", "77")


@pytest.mark.parametrize(
    "body",
    [
        '<input ref="/data/r/n"/><repeat nodeset="/data/r"><input ref="/data/r/m"/></repeat>',
        '<repeat nodeset="/data/r"><input ref="/data/r/m"/><input ref="/data/a"/></repeat>',
        '<repeat nodeset="/data/r"><input ref="/data/r/m"/><repeat nodeset="/data/r"/></repeat>',
        '<repeat nodeset="/data/r"><input ref="/data/r/m"/></repeat><repeat nodeset="/data"/>',
        '<repeat nodeset="/data/r"><input ref="/data/r/m"/></repeat><repeat><input ref="/data/a"/></repeat>',
    ],
)
def test_what_stands_outside_of_its_rows_is_on_no_page(body: str) -> None:
    form = borne('<bind nodeset="/data/r/n" required="true()"/>', "<a/><r><n/><m/></r>", body=body)

    assert len(form.problems) == 1
    interview = Scenario(form)
    interview.session.add_row("/data/r")
    assert [p.name for p in interview.session.prompts("/data/r[2]")] == ["m"]
    assert interview.session.finalize().xml


def test_a_question_beside_the_rows_in_their_own_group_has_a_page() -> None:
    form = Scenario(
        borne(
            instance="<r><b/></r><a/>",
            body="""<group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/b"/></repeat>
            <input ref="/data/a"/></group>""",
        )
    )

    sections = form.session.sections()

    assert len({section.ref for section in sections}) == len(sections) == 2
    asked = [p.ref for s in sections if not s.rows for p in form.session.prompts(s.ref)]
    assert asked == ["/data/a"]


def test_an_answer_that_should_name_rows_of_nothing_is_a_plain_answer() -> None:
    form = borne('<bind nodeset="/data/a" pser:row-ref="/data/nowhere"/>')

    assert told(form) == [("unknown_repeat", "/data/a", "")]
    Scenario(form).answer("a", "1")


def test_a_form_without_a_namespace_is_a_form() -> None:
    plain = b"""<html><head><title>T</title><model><instance><data id="f"><a/></data></instance>
      <bind nodeset="/data/a" required="true()"/></model></head><body><input ref="/data/a"/></body></html>"""

    interview = Scenario(read_form(plain))

    assert interview.prompt("a").required


# ---------------------------------------------------------------- answers that nobody can give

CASCADE = """
    | type                              | name | label | required | choice_filter  |
    | select_one_from_file province.csv | p    | P     | yes      |                |
    | select_one_from_file town.csv     | t    | T     | yes      | province = ${p} |
"""


def test_a_choice_from_a_file_that_is_not_there_stops_nobody() -> None:
    interview = Scenario(form_of(CASCADE))

    for name, file in (("p", "province.csv"), ("t", "town.csv")):
        assert not interview.prompt(name).required
        assert troubles(interview, name) == [(TroubleKind.LIST_ABSENT, file)]
    assert {p.code for p in interview.session.unmet} == {"unanswerable"}
    assert interview.session.finalize().xml


def test_a_choice_from_a_file_that_is_there_is_required() -> None:
    media = {"province.csv": b"name,label\na,A\n", "town.csv": b"name,label,province\nb,B,a\n"}
    interview = Scenario(form_of(CASCADE, media=media))

    assert interview.prompt("p").required
    assert not troubles(interview, "p")
    assert [p.kind for p in interview.session.check()] == [ProblemKind.REQUIRED] * 2


def test_a_choice_that_another_answer_would_offer_stays_required() -> None:
    media = {"province.csv": b"name,label\na,A\n", "town.csv": b"name,label,province\nb,B,z\n"}
    interview = Scenario(form_of(CASCADE, media=media))
    interview.answer("p", "a")

    assert interview.prompt("t").required


def test_a_choice_that_no_answer_would_offer_stops_nobody() -> None:
    form = borne(
        '<bind nodeset="/data/b" required="true()"/><bind nodeset="/data/c" required="true()"/>',
        "<a>never</a><b/><c/>",
        "".join(
            f"""<select1 ref="/data/{name}"><itemset nodeset="instance('l')/root/item[for = /data/{by}]">
            <value ref="name"/></itemset></select1>"""
            for name, by in (("b", "a"), ("c", "b"))
        ),
        '<instance id="l"><root><item><name>x</name><for>other</for></item></root></instance>',
    )

    interview = Scenario(form)

    assert troubles(interview, "b") == troubles(interview, "c") == [(TroubleKind.NO_CHOICES, "")]
    assert interview.session.finalize().xml


def test_a_place_whose_lost_calculation_nobody_can_make_up_for_stops_nobody() -> None:
    def form(readonly: str) -> FormDefinition:
        return borne(
            f'<bind nodeset="/data/a" calculate="sum(" required="true()" readonly="{readonly}"/>',
            body='<input ref="/data/a"/><input ref="/data/b"/>',
        )

    assert Scenario(form("/data/b = ''")).session.finalize().xml
    with pytest.raises(NotFinished):
        Scenario(form("false()")).session.finalize()


def test_a_choice_below_one_whose_file_is_not_there_stops_nobody() -> None:
    form = borne(
        '<bind nodeset="/data/b" required="true()"/><bind nodeset="/data/c" required="true()"/>',
        "<b/><c/>",
        """<select1 ref="/data/b"><itemset nodeset="instance('gone')/root/item"><value ref="name"/>
        </itemset></select1><select1 ref="/data/c"><itemset nodeset="instance('l')/root/item[for = /data/b]">
        <value ref="name"/></itemset></select1>""",
        """<instance id="gone" src="jr://file-csv/gone.csv"/>
        <instance id="l"><root><item><name>x</name><for>1</for></item></root></instance>""",
    )

    assert Scenario(form).session.finalize().xml


def test_a_choice_filtered_by_a_column_that_its_list_lacks_stops_nobody() -> None:
    def form(column: str) -> FormDefinition:
        return borne(
            '<bind nodeset="/data/b" required="true()"/>',
            "<a/><b/>",
            f"""<input ref="/data/a"/><select1 ref="/data/b">
            <itemset nodeset="instance('l')/root/item[{column} = /data/a or {column} = -999]">
            <value ref="name"/></itemset></select1>""",
            '<instance id="l"><root><item><name>x</name><for>1</for></item></root></instance>',
        )

    assert Scenario(form("place")).session.finalize().xml
    assert "by place, which it has no column for" in " ".join(map(str, form("place").unmet))
    with pytest.raises(NotFinished):  # another answer would let a choice through
        Scenario(form("for")).session.finalize()


def test_a_note_that_must_always_be_answered_stops_nobody_in_a_form_that_is_borne() -> None:
    shut = '<bind nodeset="/data/a" readonly="true()" required="true()"/>'

    assert Scenario(borne(shut)).session.finalize().xml
    strict = Scenario(read_form(xform(shut, "<a/>", '<input ref="/data/a"/>')))
    assert [p.kind for p in strict.session.check()] == [ProblemKind.REQUIRED]


def test_a_note_that_must_be_answered_under_a_condition_is_a_stop_sign_and_stays() -> None:
    form = borne(
        """<bind nodeset="/data/a" readonly="true()" required="true()" relevant="/data/b = 'no'"/>"""
    )
    interview = Scenario(form)
    assert not interview.session.check()

    interview.answer("b", "no")

    assert [p.kind for p in interview.session.check()] == [ProblemKind.REQUIRED]


# ---------------------------------------------------------------- rosters


def test_a_roster_whose_rows_ask_nothing_is_needed_while_rows_can_be_added() -> None:
    form = scenario("""
        | type         | name | label | relevant          |
        | begin_repeat | r    | R     |                   |
        | text         | a    | A     | position(..) != 1 |
        | end_repeat   |      |       |                   |
    """)
    form.session.add_row("/data/r") if not form.session.rows("/data/r") else None

    [roster] = form.session.sections()

    assert roster.state is SectionState.COMPLETE


def test_strictly_read_every_fault_is_a_refusal() -> None:
    with pytest.raises(FormInvalid) as refusal:
        read_form(
            xform_of(CASCADE)
            .replace(b"province=", b"province=(")
            .replace(b"province =", b"province = (")
        )

    assert {p.code for p in refusal.value.problems} == {"syntax"}
