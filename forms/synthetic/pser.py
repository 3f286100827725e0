"""A family as the PSER questionnaire meets it.

Shares follow what is published of the 2023 census of Punjab where it says something (41 % urban, 95 % lit by the
grid, half cooking on firewood, 84 % living in their own house, four of five houses of burnt brick, rooms, toilets);
the rest is guessed. No answer comes from anybody's data. The information content of what was drawn is
``Chance.bits`` after the interview; it is an upper bound, because answers that are not asked are drawn too.
"""

from collections.abc import Iterator
from datetime import date

from forms.prompts import Prompt
from forms.synthetic import names
from forms.synthetic.chance import Chance
from forms.synthetic.members import Answers, answers_about
from forms.synthetic.people import Family
from forms.synthetic.respondent import AnyRespondent

REASONS = (
    "Asked twice, it is so.", "Seen on the card.", "The family says so.", "Checked with the neighbour.",
    "دوبارہ پوچھا، درست ہے۔", "کارڈ پر دیکھا ہے۔", "گھر والوں نے یہی بتایا ہے۔",
)  # fmt: skip
GOODS = {
    "n_tv": 0.62, "n_fridge": 0.6, "n_freezer": 0.06, "n_washer": 0.66, "n_ac": 0.13, "n_cooler": 0.25, "n_stove": 0.75,
    "n_microwave": 0.08, "n_iron": 0.88, "n_sewing": 0.5, "n_ups": 0.14, "n_generator": 0.02, "n_solar": 0.18,
    "n_geyser": 0.12, "n_pump": 0.55, "n_computer": 0.1, "n_bicycle": 0.25, "n_motorcycle": 0.58, "n_rickshaw": 0.04,
    "n_car": 0.07, "n_truck": 0.01, "n_tractor": 0.03, "n_cart": 0.04,
}  # fmt: skip
ANIMALS = {"n_buffalo": 3, "n_cow": 2, "n_calf": 2, "n_goat": 6, "n_sheep": 4, "n_poultry": 12}


class PserFamily(AnyRespondent):
    """Answers the PSER questionnaire as one family would, and any other question as anybody might."""

    def __init__(self, chance: Chance, today: date, *, size: int | None = None) -> None:
        super().__init__(chance, today, answers=0.5)
        self.family = Family(chance, today, size)
        self._members = [answers_about(p, self.family, chance, today) for p in self.family.members]
        self._household = {
            **_at_the_door(chance, self.family),
            **_dwelling(chance),
            **_goods_and_land(chance),
            **_money(chance, self._members),
            **_hardship(chance),
        }

    def rows(self, ref: str) -> int:
        return len(self._members) if ref.endswith("/member") else super().rows(ref)

    def says(self, prompt: Prompt, row: int) -> Iterator[str]:
        known = self._members[row] if 0 <= row < len(self._members) else self._household
        if prompt.name in known:
            yield known[prompt.name]
        yield from super().says(prompt, row)

    def reason(self, prompt: Prompt) -> str:  # noqa: ARG002
        return self.chance.pick(REASONS)


def _at_the_door(chance: Chance, family: Family) -> Answers:
    urban = chance.happens(0.41)
    house, quarter = chance.whole(1, 480), chance.pick(names.QUARTERS)
    head = family.members[0]
    return {
        "case_id": f"PB-{chance.digits(8)}",
        "locality_type": "2" if urban else "1",
        "uc_name": f"UC {chance.whole(1, 220)}",
        "mauza": f"{chance.pick(names.PLACES)} {chance.whole(1, 640)}",
        "hadbast_no": str(chance.whole(1, 900)),
        "mohalla": quarter,
        "block_code": chance.digits(9),
        "structure_no": str(chance.whole(1, 480)),
        "hh_serial": str(chance.whole(1, 250)),
        "family_serial": "1",
        "visit_no": str(chance.weighted({1: 75, 2: 20, 3: 5})),
        "contact_result": "1",
        "notice_lang": chance.weighted({"1": 30, "2": 55, "3": 15}),
        "resp_adult": "1",
        "notice_read": "OK",
        "consent": "1",
        "consent_mode": chance.weighted({"1": 80, "4": 20}),
        "ok_contact": "1" if chance.happens(0.9) else "2",
        "ok_ids": "1" if chance.happens(0.95) else "2",
        "slip_given": "1",
        "head_name": head.called,
        "address": f"House {house}, {quarter}",
        "landmark": f"near {chance.pick(names.LANDMARKS)}",
        "gps": _somewhere_in_punjab(chance),
        "gps_missing": "2",
        "mobile": f"03{chance.pick(('00', '01', '02', '06', '12', '15', '21', '33', '41', '45'))}{chance.digits(7)}",
        "mobile_owner": chance.weighted({"1": 55, "2": 30, "3": 15}),
        "mobile_net": chance.weighted({"1": 40, "2": 25, "3": 20, "4": 15}),
        "mobile_alt": "",
        "email": "",
        "prior_pser": chance.weighted({"2": 85, "1": 12, "98": 3}),
        "prior_nser": chance.weighted({"2": 60, "1": 34, "98": 6}),
        "families_here": str(chance.weighted({1: 74, 2: 19, 3: 7})),
        "n_stated": str(len(family.members)),
        "int_lang": chance.weighted({"1": 25, "2": 60, "3": 15}),
        "resp_line": str(_respondent(family)),
        "int_status": "1",
        "cooperation": chance.weighted({"1": 60, "2": 34, "3": 6}),
        "obs_agree": "1" if chance.happens(0.96) else "2",
        "obs_note": "Fewer animals were told of than were seen.",
        "truth": "OK",
        "remarks": "",
    }


def _somewhere_in_punjab(chance: Chance) -> str:
    north, east = chance.whole(28, 33), chance.whole(70, 74)
    return f"{north}.{chance.digits(6)} {east}.{chance.digits(6)} 0 {chance.whole(4, 20)}"


def _respondent(family: Family) -> int:
    adults = (number for number, p in enumerate(family.members, start=1) if p.adult)
    return next(adults, 1)


def _dwelling(chance: Chance) -> Answers:
    fuel = chance.weighted({"1": 49, "2": 33, "3": 9, "6": 6, "7": 3})
    toilet = chance.weighted({"1": 38, "2": 28, "3": 14, "4": 8, "5": 3, "8": 9})
    wall = chance.weighted({"1": 82, "2": 15, "5": 3})
    return {
        "tenure": chance.weighted({"1": 84, "2": 11, "4": 4, "6": 1}),
        "house_owner": chance.weighted({"1": 90, "2": 5, "3": 5}),
        "house_doc": chance.weighted({"1": 40, "2": 25, "4": 20, "5": 15}),
        "rent_paid": str(max(2000, chance.amount(14000, spread=0.5, step=1000))),
        "dwell_type": chance.weighted({"1": 80, "3": 12, "4": 4, "2": 3, "5": 1}),
        "rooms": str(chance.weighted({1: 24, 2: 35, 3: 21, 4: 12, 5: 5, 6: 3})),
        "plot_marla": str(chance.weighted({3: 15, 5: 30, 7: 12, 10: 18, 4: 10, 20: 8, 2: 7})),
        "floor": chance.weighted({"1": 20, "5": 34, "6": 22, "3": 24}),
        "roof": chance.weighted({"1": 36, "4": 50, "2": 8, "3": 6}),
        "wall": wall,
        "kitchen": "1" if chance.happens(0.62) else "2",
        "bathroom": "1" if chance.happens(0.78) else "2",
        "years_here": str(chance.whole(0, 45)),
        "flood_damage": "1" if chance.happens(0.08) else "2",
        "light": chance.weighted({"1": 95, "2": 4, "5": 1}),
        "elec_conn": chance.weighted({"1": 80, "2": 10, "3": 5, "5": 5}),
        "elec_ref": chance.digits(14),
        "elec_bill": str(max(500, chance.amount(6500, spread=0.6, step=100))),
        "elec_hours": str(chance.whole(10, 23)),
        "cook_fuel": fuel,
        "gas_conn": "1" if fuel == "2" else "2",
        "gas_bill": str(max(300, chance.amount(1800, spread=0.5, step=50))),
        "water_src": chance.weighted({"3": 44, "2": 22, "1": 16, "11": 14, "9": 4}),
        "water_loc": "1" if chance.happens(0.8) else "2",
        "water_time": chance.weighted({"1": 60, "2": 30, "3": 10}),
        "water_enough": chance.weighted({"1": 86, "2": 13, "98": 1}),
        "water_bill": str(chance.weighted({0: 65, 200: 15, 300: 10, 500: 10})),
        "toilet": toilet,
        "toilet_shared": "1" if chance.happens(0.1) else "2",
        "drain": chance.weighted({"1": 24, "2": 12, "3": 46, "4": 18}),
        "waste": chance.weighted({"1": 24, "3": 14, "4": 48, "5": 6, "6": 8}),
        "handwash": "1" if chance.happens(0.82) else "2",
        "inet_home": chance.weighted({"4": 48, "2": 40, "1": 9, "1 2": 3}),
    }


def _goods_and_land(chance: Chance) -> Answers:
    goods = {
        name: str(chance.weighted({1: 9, 2: 1})) if chance.happens(share) else "0"
        for name, share in GOODS.items()
    }
    keeps = chance.happens(0.34)
    animals = {
        name: str(chance.whole(1, most)) if keeps and chance.happens(0.4) else "0"
        for name, most in ANIMALS.items()
    }
    return {
        **goods,
        "n_fan": str(chance.whole(1, 6)),
        **animals,
        "n_camel": "0",
        "n_equine": "1" if chance.happens(0.03) else "0",
        "agri_own": "1" if chance.happens(0.22) else "2",
        "agri_area": str(chance.whole(1, 12)),
        "agri_unit": chance.weighted({"1": 75, "2": 25}),
        "agri_owner": chance.weighted({"1": 88, "2": 4, "3": 8}),
        "agri_irrig": "1" if chance.happens(0.85) else "2",
        "agri_out": "0",
        "agri_in": chance.weighted({"0": 90, "2": 5, "4": 5}),
        "crops": chance.weighted({"1": 20, "1 2": 35, "1 3": 20, "1 4": 10, "1 6": 15}),
        "tubewell": "1" if chance.happens(0.3) else "2",
        "plot_own": "1" if chance.happens(0.07) else "2",
        "plot_area": str(chance.weighted({5: 60, 10: 30, 3: 10})),
        "house_extra": chance.weighted({"0": 96, "1": 4}),
        "shop_own": chance.weighted({"0": 95, "1": 5}),
    }


def _money(chance: Chance, members: list[Answers]) -> Answers:
    paid = [m for m in members if m["work_month"] == "1" and m["emp_status"] != "5"]
    earned = sum(int(m["inc_month"]) for m in paid) or 18000
    help_in = chance.happens(0.16) or not paid
    food = max(1500 * len(members), round(earned * chance.whole(38, 52) / 100 / 500) * 500)
    return {
        "inc_remit_in": str(chance.amount(120000, step=10000)) if help_in else "0",
        "inc_remit_out": str(chance.amount(420000, step=20000)) if chance.happens(0.06) else "0",
        "inc_rent": str(chance.amount(90000, step=5000)) if chance.happens(0.05) else "0",
        "inc_crop": str(chance.amount(180000, step=10000)) if chance.happens(0.2) else "0",
        "inc_livestock": str(chance.amount(60000, step=5000)) if chance.happens(0.25) else "0",
        "inc_charity": str(chance.amount(12000, step=1000)) if chance.happens(0.12) else "0",
        "inc_other": "0",
        "progs": chance.weighted({"0": 64, "1": 18, "1 11": 6, "10": 8, "11": 4}),
        "prog_cash": str(chance.weighted({42000: 6, 54000: 3, 10000: 2})),
        "prog_stopped": chance.weighted({"2": 92, "1": 6, "98": 2}),
        "prog_stopped_why": "told that the card was blocked",
        "exp_food": str(food),
        "exp_fuel": str(chance.amount(1500, step=100)),
        "exp_transport": str(chance.amount(3000, step=100)),
        "exp_phone": str(chance.amount(1200, step=100)),
        "exp_health": str(chance.amount(2000, spread=0.9, step=100)),
        "exp_hygiene": str(chance.amount(1200, step=100)),
        "exp_other_m": str(chance.amount(1500, step=100)),
        "exp_cloth": str(chance.amount(18000, step=1000)),
        "exp_event": str(chance.amount(15000, spread=0.8, step=1000)),
        "exp_repair": str(chance.amount(8000, spread=0.9, step=1000)),
    }


def _hardship(chance: Chance) -> Answers:
    owes = chance.happens(0.33)
    worried = chance.happens(0.4)
    items = (
        "fies_healthy",
        "fies_few",
        "fies_skipped",
        "fies_less",
        "fies_ranout",
        "fies_hungry",
        "fies_wholeday",
    )
    food = {
        name: "1" if worried and chance.happens(0.62 - 0.08 * depth) else "2"
        for depth, name in enumerate(items)
    }
    return {
        "loan_any": "1" if owes else chance.weighted({"2": 97, "99": 3}),
        "loan_src": chance.weighted({"4": 45, "7": 20, "2": 15, "4 7": 10, "1": 5, "5": 5}),
        "loan_due": str(max(1000, chance.amount(80000, spread=0.9, step=1000))),
        "loan_for": chance.weighted({"1": 25, "2": 30, "4": 20, "5": 15, "6": 10}),
        "loan_inst": str(chance.amount(4000, step=500)),
        "savings": chance.weighted({"2": 70, "1": 24, "99": 6}),
        "fies_worried": "1" if worried else "2",
        **food,
        "shocks": chance.weighted({"9": 45, "0": 32, "5 9": 10, "4 9": 6, "1": 4, "6": 3}),
        "cope": chance.weighted({"2": 30, "1": 22, "1 2": 16, "7": 12, "3": 10, "0": 10}),
        "econ_change": chance.weighted({"1": 20, "2": 34, "3": 30, "4": 14, "5": 1, "98": 1}),
    }
