"""What a made-up respondent says about each member of the family."""

from collections.abc import Mapping
from datetime import date

from forms.synthetic.chance import Chance
from forms.synthetic.people import MAN, MARRIED, NEVER, WOMAN, Family, Person

Answers = Mapping[str, str]

# what is done (in words), PSCO group, industry, usual status, usual pay a month
WORK_OF_MEN = (
    ("farms own land", "6", "1", "6", 28000), ("works others' land on share", "6", "1", "7", 22000),
    ("daily labour at building sites", "9", "5", "10", 26000), ("drives a rickshaw", "8", "7", "3", 32000),
    ("keeps a small grocery shop", "5", "6", "3", 38000), ("mason", "7", "5", "10", 40000),
    ("works at a brick kiln", "9", "3", "11", 24000), ("government school teacher", "2", "11", "4", 62000),
    ("guard at a factory", "5", "3", "4", 34000), ("loom operator", "8", "3", "4", 36000),
    ("drives a truck", "8", "7", "4", 45000), ("sells vegetables from a cart", "5", "6", "3", 27000),
    ("tailor", "7", "3", "3", 30000), ("clerk in a district office", "4", "10", "4", 52000),
    ("repairs motorcycles", "7", "6", "3", 35000),
)  # fmt: skip
WORK_OF_WOMEN = (
    ("sews at home for piece rates", "7", "3", "11", 12000), ("looks after the family's animals", "6", "1", "5", 0),
    ("cleans and cooks in other houses", "9", "13", "10", 15000), ("picks cotton in season", "9", "1", "10", 9000),
    ("private school teacher", "2", "11", "4", 22000), ("lady health worker", "3", "12", "4", 40000),
    ("embroiders at home", "7", "3", "11", 11000),
)  # fmt: skip
SERVANTS_OF_THE_STATE = {
    "government school teacher",
    "clerk in a district office",
    "lady health worker",
}
DIFFICULTIES = ("wg_see", "wg_hear", "wg_walk", "wg_remember", "wg_selfcare", "wg_comm")
TYPE_OF_DIFFICULTY = {
    "wg_see": "6",
    "wg_hear": "5",
    "wg_walk": "2",
    "wg_comm": "4",
    "wg_remember": "3",
}


def answers_about(person: Person, family: Family, chance: Chance, today: date) -> Answers:
    """Answers by question name; the form decides which of them are asked."""
    return {
        **_who(person, family, chance),
        **_papers(person, chance),
        **_health(person, chance),
        **_schooling(person, chance),
        **_work(person, chance),
        **_money_and_moves(person, chance, today),
    }


def _who(person: Person, family: Family, chance: Chance) -> Answers:
    return {
        "m_name": person.called,
        "m_father": family.father_name(person),
        "relation": person.relation,
        "sex": person.sex,
        "dob_known": "1" if chance.happens(0.75) else "2",
        "dob": person.born.isoformat(),
        "age_told": str(person.age),
        "marital": person.marital,
        "spouse_line": str(family.line(person.spouse)),
        "father_line": str(family.line(person.father, dead=person.father_dead)),
        "mother_line": str(family.line(person.mother, dead=person.mother_dead)),
        "resid": chance.weighted({"1": 94, "2": 3, "3": 1, "4": 1, "5": 1}),
        "nationality": chance.weighted({"1": 99, "2": 1}),
        "religion": chance.weighted({"1": 96, "2": 2, "99": 2}),
        "birth_reg": chance.weighted({"1": 70, "2": 26, "98": 4}),
    }


def _papers(person: Person, chance: Chance) -> Answers:
    has = chance.happens(0.94 if person.adult else 0.7)
    return {
        "id_type": ("1" if person.adult else "3") if has else "7",
        "id_number": person.number,
        "id_seen": chance.weighted({"1": 60, "2": 25, "3": 15}),
        "no_id_reason": chance.weighted({"1": 50, "2": 20, "3": 10, "6": 20}),
    }


def _health(person: Person, chance: Chance) -> Answers:
    share = 1.5 if person.age < 50 else 6.0
    levels = {
        name: chance.weighted(
            {"1": 100 - 3 * share, "2": 2 * share, "3": share * 0.7, "4": share * 0.15}
        )
        for name in DIFFICULTIES
    }
    cannot = [name for name, level in levels.items() if level == "4"]
    disabled = bool(cannot) or chance.happens(0.02)
    kinds = sorted({TYPE_OF_DIFFICULTY.get(name, "96") for name in cannot}, key=int)
    chronic = "1" if chance.happens(0.02 if person.age < 40 else 0.28) else "2"
    ills = {
        chance.weighted({"1": 35, "2": 35, "3": 8, "4": 10, "6": 6, "7": 4, "96": 2})
        for _ in range(2)
    }
    return {
        **levels,
        "disab": "1" if disabled else "2",
        "disab_type": " ".join(kinds) or "2",
        "disab_cause": chance.weighted({"1": 50, "2": 25, "3": 15, "4": 10}),
        "disab_cert": chance.weighted({"1": 25, "2": 75}),
        "chronic": chronic,
        "chronic_type": " ".join(sorted(ills, key=int)),
        "care_place": chance.weighted({"1": 35, "2": 15, "3": 35, "4": 8, "5": 5, "7": 2}),
        "preg": chance.weighted({"1": 7, "2": 12, "3": 78, "99": 3}),
        "vacc": chance.weighted({"1": 92, "2": 7, "98": 1}),
    }


def _schooling(person: Person, chance: Chance) -> Answers:
    age = person.age
    going = (5 <= age <= 15 and chance.happens(0.8)) or (16 <= age <= 22 and chance.happens(0.35))
    ever = going or (age >= 5 and chance.happens(0.78 if person.sex == MAN else 0.58))
    now = max(0, min(12, age - 5 - chance.weighted({0: 6, 1: 3, 2: 1})))
    past = chance.weighted({5: 28, 8: 22, 10: 26, 12: 9, 2: 8, 13: 3, 16: 4})
    done = max(0, now - 1) if going else min(past, max(0, age - 6))
    if done > 12 and age < 22:
        done = 12
    if done == 11:
        done = 10
    reads = "1" if ever and (done >= 3 or chance.happens(0.3)) else "2"
    return {
        "lit_read": reads,
        "lit_write": reads,
        "lit_math": "1" if reads == "1" or chance.happens(0.5) else "2",
        "edu_status": "3" if going else ("2" if ever else "1"),
        "edu_never_why": "9"
        if age < 6
        else chance.weighted({"1": 40, "2": 15, "4": 20, "6": 10, "10": 15}),
        "edu_done": str(done),
        "edu_now": str(10 if now == 11 else now),
        "school_type": chance.weighted({"1": 60, "2": 32, "3": 6, "4": 2}),
        "school_dist": chance.weighted({"1": 78, "2": 15, "3": 5, "4": 2}),
        "edu_cost": str(chance.amount(14000, spread=0.9, step=500)),
        "edu_left_why": chance.weighted({"1": 40, "5": 20, "10": 20, "4": 10, "14": 10}),
        "training": "1" if chance.happens(0.06) else "2",
        "training_trade": chance.pick(("tailoring", "electrician", "computer course", "plumbing")),
    }


def _work(person: Person, chance: Chance) -> Answers:
    age, man = person.age, person.sex != WOMAN
    likely = 0.04 if age < 18 else (0.84 if man else 0.24) if age < 62 else (0.35 if man else 0.04)
    works = chance.happens(likely)
    words, group, industry, status, pay = chance.pick(WORK_OF_MEN if man else WORK_OF_WOMEN)
    why_not = "1" if age < 20 else ("3" if age >= 60 else ("6" if man else "2"))
    return {
        "work_month": "1" if works else "2",
        "work_days": str(chance.weighted({26: 5, 30: 4, 20: 3, 15: 2, 24: 2, 10: 1})),
        "job_status": chance.weighted({"1": 2, "2": 12 if man else 2, "3": 86}),
        "nowork_why": why_not if chance.happens(0.9) else "4",
        "occ_text": words,
        "occ_major": group,
        "ind_section": industry,
        "emp_status": status,
        "emp_sector": "1"
        if words in SERVANTS_OF_THE_STATE
        else chance.weighted({"3": 60, "2": 30, "4": 10}),
        "bps_grade": str(chance.whole(5, 16)),
        "inc_basis": chance.weighted(
            {"2": 90, "1": 10} if industry == "1" else {"1": 96, "2": 3, "99": 1}
        ),
        "inc_month": str(max(1000, chance.amount(pay or 10000, spread=0.35, step=1000))),
        "inc_months": str(chance.weighted({12: 70, 10: 12, 8: 10, 6: 8})),
        "inc_year": str(max(12000, chance.amount(12 * (pay or 10000), spread=0.4, step=10000))),
        "second_job": "1" if chance.happens(0.06) else "2",
        "second_year": str(chance.amount(90000, spread=0.5, step=5000)),
        "pension": "1" if age >= 58 and chance.happens(0.12) else "2",
        "pension_month": str(max(8000, chance.amount(26000, spread=0.4, step=500))),
    }


def _money_and_moves(person: Person, chance: Chance, today: date) -> Answers:
    man, age = person.sex == MAN, person.age
    phone = {"1": 62, "2": 30, "3": 8} if man and age >= 16 else {"1": 30, "2": 22, "3": 48}
    banked = chance.weighted({"5": 42, "2": 34, "1": 14, "1 2": 9, "3": 1})
    came_with_marriage = person.sex == WOMAN and person.marital == MARRIED
    moved = chance.happens(0.2 if came_with_marriage else 0.06)
    return {
        "phone_own": chance.weighted(phone),
        "sim_own": "1" if chance.happens(0.75 if man else 0.4) else "2",
        "internet": "1" if age < 45 and chance.happens(0.5) else "2",
        "account": banked if person.marital != NEVER or age >= 18 else "5",
        "born_here": "2" if moved else "1",
        "migr_why": "2" if came_with_marriage else chance.weighted({"1": 5, "3": 4, "4": 1}),
        "migr_year": str(today.year - chance.whole(0, max(1, min(age, 40)))),
    }
