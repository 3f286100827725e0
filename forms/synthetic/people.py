"""A made-up family: who they are, how old, and who is married to and born of whom."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from forms.synthetic import names
from forms.synthetic.chance import Chance

MAN, WOMAN = "1", "2"
NEVER, MARRIED, WIDOWED = "1", "2", "3"
HEAD, SPOUSE, CHILD, GRANDCHILD, PARENT, SIBLING, NEPHEW, IN_LAW, OTHER = (
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "14",
)
DEAD, NOT_LISTED = 98, 99

Pair = tuple[str, str]  # a name in Latin and in Urdu letters


@dataclass(eq=False, slots=True)
class Person:
    """One member. Lines are 1-based, as on the form."""

    relation: str
    sex: str
    age: int
    called: str
    born: date
    marital: str = NEVER
    spouse: "Person | None" = None
    father: "Person | None" = None
    mother: "Person | None" = None
    father_dead: bool = False
    mother_dead: bool = False
    named_after: str = ""  # the name of a father or husband who is not listed
    number: str = field(default="")

    @property
    def adult(self) -> bool:
        return self.age >= 18


class Family:
    """Members in the order in which an enumerator lists them."""

    def __init__(self, chance: Chance, today: date, size: int | None = None) -> None:
        self._chance = chance
        self._today = today
        self._urdu = chance.happens(0.5)
        self._district = f"3{chance.whole(1000, 9999)}"
        self.members: list[Person] = []
        self._gather()
        if size is not None:
            self._fit(size)

    def line(self, person: Person | None, *, dead: bool = False) -> int:
        if person is None or person not in self.members:
            return DEAD if dead else NOT_LISTED
        return self.members.index(person) + 1

    def father_name(self, person: Person) -> str:
        """As the form asks: of the father, or of a married woman's husband."""
        if person.sex == WOMAN and person.spouse:
            return person.spouse.called
        return person.father.called if person.father else person.named_after

    # ------------------------------------------------------------ who there is

    def _gather(self) -> None:
        chance = self._chance
        sex = MAN if chance.happens(0.9) else WOMAN
        head = self._add(HEAD, sex, chance.whole(24, 74))
        wanted = (
            {MARRIED: 0.88, WIDOWED: 0.06, NEVER: 0.06}
            if sex == MAN
            else {WIDOWED: 0.7, MARRIED: 0.3}
        )
        head.marital = chance.weighted(wanted)
        spouse: Person | None = None
        if head.marital == MARRIED:
            gap = chance.whole(0, 8)
            if sex == MAN:
                spouse = self._add(SPOUSE, WOMAN, max(18, head.age - gap))
            else:
                spouse = self._add(SPOUSE, MAN, head.age + gap)
            self._marry(head, spouse)
        mother = spouse if spouse and spouse.sex == WOMAN else (head if sex == WOMAN else None)
        if mother is not None:
            self._children(head if sex == MAN else spouse, mother, CHILD)
        self._elders(head)

    def _children(self, father: Person | None, mother: Person, relation: str) -> None:
        chance = self._chance
        oldest, youngest = mother.age - 17, max(0, mother.age - 44)
        count = chance.weighted({0: 8, 1: 14, 2: 20, 3: 22, 4: 18, 5: 10, 6: 5, 7: 3})
        if oldest < youngest:
            return
        ages = sorted((chance.whole(youngest, min(oldest, 34)) for _ in range(count)), reverse=True)
        for age in ages:
            child = self._add(
                relation, chance.pick((MAN, WOMAN)), age, father=father, mother=mother
            )
            if relation == CHILD and child.sex == MAN and age >= 22 and chance.happens(0.4):
                wife = self._add(IN_LAW, WOMAN, max(18, age - chance.whole(0, 5)))
                self._marry(child, wife)
                if wife.age >= 20:
                    baby = self._add(
                        GRANDCHILD, chance.pick((MAN, WOMAN)), chance.whole(0, wife.age - 18),
                        father=child, mother=wife,
                    )  # fmt: skip
                    baby.named_after = child.called
            elif relation == CHILD and child.sex == WOMAN and age >= 30 and chance.happens(0.5):
                self.members.remove(child)  # married and gone

    def _elders(self, head: Person) -> None:
        chance = self._chance
        head.father_dead = chance.happens(0.75 if head.age > 40 else 0.3)
        head.mother_dead = chance.happens(0.55 if head.age > 40 else 0.2)
        if not head.mother_dead and head.age < 60 and chance.happens(0.3):
            mother = self._add(PARENT, WOMAN, head.age + chance.whole(17, 34))
            mother.marital = WIDOWED if head.father_dead else MARRIED
            head.mother = mother
            if not head.father_dead:
                father = self._add(PARENT, MAN, mother.age + chance.whole(0, 8))
                self._marry(father, mother)
                head.father = father
        if chance.happens(0.08):
            sibling = self._add(SIBLING, chance.pick((MAN, WOMAN)), chance.whole(16, head.age))
            sibling.father, sibling.mother = head.father, head.mother

    def _fit(self, size: int) -> None:
        """Grow or shrink to a size that is asked for, as large joint families and measurements are."""
        while len(self.members) > size:
            gone = self.members.pop()
            for person in self.members:
                if person.spouse is gone:
                    person.spouse = None
        while len(self.members) < size:
            self._add(
                self._chance.pick((NEPHEW, OTHER)),
                self._chance.pick((MAN, WOMAN)),
                self._chance.whole(0, 60),
            )

    # ------------------------------------------------------------ what they are called

    def _add(
        self,
        relation: str,
        sex: str,
        age: int,
        *,
        father: Person | None = None,
        mother: Person | None = None,
    ) -> Person:
        chance = self._chance
        before_birthday = chance.whole(1, 363)
        born = _years_before(self._today, age) - timedelta(days=before_birthday)
        person = Person(relation, sex, age, self._name(sex), born, father=father, mother=mother)
        person.named_after = father.called if father else self._name(MAN)
        last = chance.whole(0, 4) * 2 + (sex == MAN)
        person.number = f"{self._district}{chance.digits(7)}{last}"
        self.members.append(person)
        return person

    def _marry(self, one: Person, other: Person) -> None:
        one.spouse, other.spouse = other, one
        one.marital = other.marital = MARRIED

    def _name(self, sex: str) -> str:
        first = self._chance.pick(names.MEN if sex == MAN else names.WOMEN)
        second: Sequence[Pair] = names.SECOND if sex == MAN else names.SECOND_OF_WOMEN
        script = int(self._urdu)
        return f"{first[script]} {self._chance.pick(second)[script]}".strip()


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year - years, day=28)
