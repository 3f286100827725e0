"""What an expression reads: paths, known before anything is evaluated."""

from dataclasses import dataclass
from enum import Enum


class Origin(Enum):
    """Where a read path starts."""

    CONTEXT = "context"  # the node the expression is for (also current())
    ROOT = "root"  # above the primary instance's first element
    INSTANCE = "instance"  # above a secondary instance's first element


@dataclass(frozen=True, slots=True)
class Read:
    """One path that an expression reads, over-approximated where it cannot be known.

    ``steps`` are expanded child names, and: ``..`` the parent, ``*`` any child, ``**`` everything
    below (any depth, always last but for names), ``@name`` or ``@*`` an attribute. ``.`` never occurs:
    ``.`` alone is ``Read(CONTEXT, ())``.

    A read stands for the string-value of what the path reaches (a group's includes its children's) and
    for which nodes exist there. A path in a predicate is given from the same origin:
    ``/data/member[age > 3]`` reads ``/data/member`` and ``/data/member/age``.

    ``own_rows`` holds the indexes of the steps at which the path takes the row that the context stands
    in (JavaRosa's contextualisation); at every other repeat step it reads all rows.
    """

    origin: Origin
    steps: tuple[str, ...] = ()
    own_rows: frozenset[int] = frozenset()
    instance: str = ""  # id of the secondary instance; empty when it is computed

    def then(self, steps: tuple[str, ...]) -> "Read":
        """This path, continued by ``steps``."""
        return Read(self.origin, self.steps + steps, self.own_rows, self.instance)
