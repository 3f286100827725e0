"""The order of the members is in the store when the key is released: whatever ends the program, it is there."""

from enumerator.demo.practice import ENUMERATOR
from enumerator.store.rebuild import verify_rebuild
from tests.support.practice import A, PracticeLaptop, hold

MEMBER = "/data/member"


def names(session: object) -> list[str]:
    return [row.label for row in session.rows(MEMBER)]  # type: ignore[attr-defined]


def test_who_opens_it_again_finds_the_order_and_undo(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview, seed=2)
        before = names(interview.session)
        assert len(before) > 1
        interview.move_row(f"{MEMBER}[1]", len(before))
        xml = interview.session.xml()
        assert verify_rebuild(sitting.unlocked.store, interview.id) == ()
        # nobody says goodbye: the program is gone

    with laptop.signed_in(ENUMERATOR) as sitting:
        again = sitting.interviews.open(A)
        assert names(again.session) == [*before[1:], before[0]]
        assert again.session.xml() == xml

        turned = again.undo()
        assert turned is not None
        assert (turned.number, turned.name) == (1, before[0])
        assert names(again.session) == before
        assert verify_rebuild(sitting.unlocked.store, again.id) == ()
