"""What was returned is laid beside what came back: changed answers, members that came and went."""

from dataclasses import replace

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.review.beside import Beside, Change, Compared, lay_beside
from enumerator.review.reading import AnswerRow
from tests.support.practice import NOTICE, REMARKS, A, PracticeLaptop, hold


def compare(laptop: PracticeLaptop, made: str, language: str = "en") -> Beside:
    with laptop.signed_in(SUPERVISOR) as sitting:
        beside = sitting.review.beside(sitting.review.read(made, language), language)
    assert beside is not None
    return beside


def changed(beside: Beside) -> list[Compared]:
    return [line for line in beside.lines if line.change is not Change.SAME]


def test_a_first_revision_has_nothing_beside_it(laptop: PracticeLaptop) -> None:
    made = laptop.finalized()

    with laptop.signed_in(SUPERVISOR) as sitting:
        assert sitting.review.beside(sitting.review.read(made)) is None


def test_a_changed_answer_stands_beside_what_was_sealed_before(laptop: PracticeLaptop) -> None:
    made = laptop.returned()
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer(REMARKS, "the well is dry")
        interview.finalize()

    for language in ("en", "ur"):
        beside = compare(laptop, made, language)
        [line] = changed(beside)
        assert beside.revision == 1
        assert line.now is not None
        assert (line.now.ref, line.now.answer) == (REMARKS, "the well is dry")


def test_a_member_that_went_is_shown_as_gone_and_the_others_as_the_same(
    laptop: PracticeLaptop,
) -> None:
    made = laptop.returned()
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        rows = interview.session.rows("/data/member")
        assert len(rows) == 2
        interview.remove_row(rows[0].ref, "twice")
        kept, gone = rows[1].label, rows[0].label

    beside = compare(laptop, made)
    away = [line for line in changed(beside) if line.member]
    assert {line.before.row for line in away if line.before} == {gone}
    assert {line.change for line in away} == {Change.WENT}
    stayed = [line for line in beside.lines if line.now is not None and line.now.row == kept]
    assert all(line.before is None or line.before.row == kept for line in stayed)
    assert sum(line.change is Change.SAME for line in stayed) > 5


def test_what_was_finished_before_its_end_is_compared_with_what_came_after(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        interview.answer(NOTICE, "")
        interview.finalize_partial("respondent_stopped")
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.return_(interview.id, "Finish it.")
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).answer(NOTICE, "1")

    changes = {line.now.ref: line for line in changed(compare(laptop, interview.id)) if line.now}
    before = changes[NOTICE].before
    assert before is not None
    assert before.answer == ""


def row(key: str, answer: str, member: str = "") -> AnswerRow:
    return AnswerRow("Members", key, key, "", key, answer, row=member)


def test_a_question_that_went_stands_where_it_stood_and_under_the_present_name() -> None:
    before = (row("/a[@1]/name", "Ali", "Ali"), row("/a[@1]/age", "9", "Ali"), row("/b", "x"))
    now = (row("/a[@1]/name", "Aly", "Aly"), row("/b", "x"), row("/c", "new"))

    lines = lay_beside(now, before)

    assert [line.change for line in lines] == ["changed", "went", "same", "came"]
    assert lines[1].before is not None
    assert lines[1].before.row == "Aly"
    assert not any(line.member for line in lines)


def test_a_special_answer_in_place_of_nothing_is_a_change() -> None:
    [line] = lay_beside((replace(row("/a", ""), special="refused"),), (row("/a", ""),))

    assert line.change is Change.CHANGED
