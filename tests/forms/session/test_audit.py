"""The audit log that a form asks for: what of its wish is read, and what of it is named as unmet."""

import pytest

from forms.definition.audit import AuditRequest, LocationPriority, LocationRequest
from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from tests.support.scenario import Scenario, form_of, xform_of

PLACE = "location-priority=balanced location-min-interval=60 location-max-age=120"


def form_asking(parameters: str = "") -> FormDefinition:
    return form_of(f"""
        | type    | name  | label | parameters   |
        | audit   | audit |       | {parameters} |
        | integer | age   | Age   |              |
    """)


def asked(form: FormDefinition) -> AuditRequest:
    assert form.audit is not None
    return form.audit


def test_a_form_without_audit_asks_for_none() -> None:
    assert form_of("| type | name | label |\n| integer | age | Age |").audit is None


def test_an_audit_without_parameters_asks_for_what_happened_when_and_nothing_else() -> None:
    form = form_asking()

    assert form.audit == AuditRequest(asked(form).element)
    assert form.elements[asked(form).element].ref == "/data/meta/audit"
    assert form.unmet == ()


def test_each_parameter_is_read() -> None:
    form = form_asking(
        f"{PLACE} track-changes=true identify-user=true track-changes-reasons=on-form-edit"
    )

    request = asked(form)
    assert (request.changes, request.user, request.reasons) == (True, True, True)
    assert request.location == LocationRequest(LocationPriority.BALANCED, 60, 120)


def test_what_no_laptop_gives_is_named() -> None:
    form = form_asking(f"{PLACE} track-changes-reasons=on-form-edit")

    assert [(p.code, p.place.ref) for p in form.unmet] == [
        ("no_position_log", "/data/meta/audit"),
        ("no_change_reason", "/data/meta/audit"),
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [("location-priority", ""), ("location-min-interval", "soon"), ("location-max-age", "")],
)
def test_a_location_request_counts_only_when_it_is_whole(name: str, value: str) -> None:
    xform = xform_of(f"| type | name | parameters |\n| audit | audit | {PLACE} |").decode()
    before = {"location-priority": "balanced", "location-min-interval": "60"}.get(name, "120")
    faulty = xform.replace(f'odk:{name}="{before}"', f'odk:{name}="{value}"')
    assert faulty != xform

    form = read_form(faulty.encode())

    assert asked(form).location is None
    assert form.unmet == ()


def test_a_priority_that_nobody_knows_is_the_highest() -> None:
    xform = xform_of(f"| type | name | parameters |\n| audit | audit | {PLACE} |").decode()

    form = read_form(xform.replace('"balanced"', '"as-you-like"').encode())

    location = asked(form).location
    assert location is not None
    assert location.priority is LocationPriority.HIGH_ACCURACY


def test_the_meta_block_may_stand_in_either_namespace() -> None:
    xform = (
        xform_of("| type | name | parameters |\n| audit | audit | track-changes=true |")
        .decode()
        .replace(
            "<meta><audit/><instanceID/></meta>",
            "<orx:meta><orx:audit/><orx:instanceID/></orx:meta>",
        )
        .replace("/data/meta/instanceID", "/data/orx:meta/orx:instanceID")
    )

    for bind in ("/data/meta/audit", "/data/orx:meta/orx:audit"):
        form = read_form(xform.replace("/data/meta/audit", bind).encode())
        assert asked(form).changes
        assert form.elements[asked(form).element].ref == "/data/orx:meta/orx:audit"


def test_a_question_called_audit_elsewhere_is_a_question() -> None:
    form = form_of("| type | name | label |\n| integer | audit | Audits |")

    assert form.audit is None


def test_the_submission_names_the_log_where_there_is_one() -> None:
    form = form_asking()

    with_log = Scenario(form).session.finalize(audit_log="audit.csv")
    without = Scenario(form).session.finalize()

    assert b"<audit>audit.csv</audit>" in with_log.xml
    assert with_log.attachments == ("audit.csv",)
    assert b"<audit/>" in without.xml
    assert without.attachments == ()


def test_a_form_that_asks_for_no_log_has_the_same_bytes_with_one() -> None:
    form = form_of("| type | name | label |\n| integer | age | Age |")

    with_log, without = Scenario(form), Scenario(form)

    assert with_log.session.finalize(audit_log="audit.csv") == without.session.finalize()
