"""Which letters somebody writes is hers, and stays so until she comes back."""

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from tests.support.practice import PracticeLaptop


def test_the_letters_are_kept_for_each_person(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert not sitting.writes_urdu
        sitting.keep_letters(urdu=True)

    with laptop.signed_in(SUPERVISOR) as sitting:
        assert not sitting.writes_urdu
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert sitting.writes_urdu
        sitting.keep_letters(urdu=False)
        assert not sitting.writes_urdu
