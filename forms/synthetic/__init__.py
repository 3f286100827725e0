"""Made-up respondents: whole interviews answered by chance, with no word about anybody who lives.

Packaging trains the compression dictionary on them, the demonstration and the tests interview them, and the
measurements use them as a population whose information content is known (``Chance.bits``).
"""

from forms.synthetic.chance import Chance
from forms.synthetic.hands import Hand
from forms.synthetic.pser import PserFamily
from forms.synthetic.respondent import AnyRespondent, Respondent
from forms.synthetic.walk import CouldNotAnswer, answer_all

__all__ = [
    "AnyRespondent",
    "Chance",
    "CouldNotAnswer",
    "Hand",
    "PserFamily",
    "Respondent",
    "answer_all",
]
