"""What a supervisor asked is dealt with by another answer, a confirmation, or a word in return."""

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from tests.support.practice import HEAD, REMARKS, UNION, A, PracticeLaptop


def came_back(laptop: PracticeLaptop, *refs: str) -> None:
    """An interview with a comment at each of the questions, returned."""
    made = laptop.finalized()
    with laptop.signed_in(SUPERVISOR) as sitting:
        keys = {row.ref: row.key for row in sitting.review.read(made).rows}
        for ref in refs:
            sitting.review.comment(made, keys[ref], "Ask again")
        sitting.review.return_(made, "See the comments.")


def test_each_commented_question_is_asked_about(laptop: PracticeLaptop) -> None:
    came_back(laptop, HEAD, UNION)

    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        assert interview.asked() == (HEAD, UNION)
        assert [said.asked for said in interview.comments() if said.ref] == [True, True]


def test_another_answer_or_a_word_in_return_deals_with_it(laptop: PracticeLaptop) -> None:
    came_back(laptop, HEAD, UNION)

    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer(HEAD, "Another Name")
        assert interview.asked() == (UNION,)
        interview.comment(UNION, "The respondent says so again")
        assert interview.asked() == ()
        interview.undo()
        assert interview.asked() == (HEAD,), "taken back, it is as it was"

    with laptop.signed_in(ENUMERATOR) as sitting:
        assert sitting.interviews.open(A).asked() == (HEAD,), "in another sitting too"


def test_what_was_asked_at_an_earlier_return_is_asked_no_longer(laptop: PracticeLaptop) -> None:
    came_back(laptop, HEAD)
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.comment(HEAD, "It is so")
        interview.finalize()
        made = interview.id
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.return_(made, "The remark is missing.")

    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        assert interview.asked() == ()


def test_ones_own_comment_asks_nothing(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.comment(REMARKS, "later")

        assert interview.asked() == ()
