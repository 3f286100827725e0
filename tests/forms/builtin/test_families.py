"""Typical families go through the whole questionnaire in both profiles; so does one that leaves open what it may."""

import pytest

from forms.prompts import ProblemKind, Prompt
from forms.session import FormSession
from tests.forms.builtin.form import family
from tests.forms.builtin.test_profiles import asked

SIZES = (1, 4, 6, 12, 30, 60)
BYTES = {
    "core": (5_000, 1_400),
    "full": (6_500, 2_600),
}  # of a submission: of a household, of each member; at most
TOTALS = (
    "/data/sec_j/inc_total",
    "/data/sec_j/inc_pc_month",
    "/data/sec_p/exp_month",
    "/data/sec_p/exp_pc",
)


@pytest.mark.parametrize("profile", ["core", "full"])
@pytest.mark.parametrize("size", SIZES)
def test_a_family_is_asked_to_the_end_and_what_it_said_is_not_large(
    size: int, profile: str
) -> None:
    session = family(size, profile)

    assert len(session.rows("/data/member")) == size
    assert [p for p in session.check() if p.blocks] == []
    household, member = BYTES[profile]
    assert len(session.finalize().xml) <= household + member * size


def left_open(session: FormSession) -> list[Prompt]:
    """Give every special answer that is offered, to a question after the other; what was left open."""
    done: list[Prompt] = []
    seen: set[str] = set()
    while True:
        prompt = next((p for p in asked(session) if p.special and p.ref not in seen), None)
        if prompt is None:
            return done
        seen.add(prompt.ref)
        session.give_special(prompt.ref, prompt.special[-1])
        done.append(prompt)


def test_a_family_that_leaves_open_what_it_may_can_still_be_finished_and_its_totals_stand() -> None:
    session = family(6, "full")

    done = left_open(session)
    session.answer("/data/sec_c/gps_missing", "3")  # who refuses the position is asked why

    assert len({p.name for p in done}) > 60
    hard = [p for p in session.check() if p.kind is not ProblemKind.WARNING]
    assert hard == []
    for total in TOTALS:
        assert session.value(total) not in ("", "NaN"), total


def test_what_is_sensitive_can_be_refused_by_itself() -> None:
    sensitive = [p for p in asked(family(12, "full")) if p.pii == "2"]

    assert sensitive
    assert all("refused" in p.special for p in sensitive)
