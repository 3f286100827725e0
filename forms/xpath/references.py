"""What an expression reads: paths, known before anything is evaluated."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

ANY_DEPTH: Final = "**"


class Origin(Enum):
    """Where a read path starts."""

    CONTEXT = "context"  # the node the expression is for
    ROOT = "root"  # above the primary instance's first element
    INSTANCE = "instance"  # above a secondary instance's first element
    CURRENT = "current"  # only while compiling: current() inside of a predicate


@dataclass(frozen=True, slots=True)
class Read:
    """One path that an expression reads, over-approximated where it cannot be known.

    ``steps`` are expanded child names, and: ``..`` the parent, ``*`` any child, ``@name`` or ``@*`` an
    attribute, ``**`` everything below the steps before it, at any depth (what follows ``**`` narrows it
    and may be ignored). ``.`` never occurs: ``.`` alone is ``Read(Origin.CONTEXT)``.

    With ``value`` it stands for the text of what the path reaches (a group's includes its children's)
    and for which nodes exist there; without, only for which nodes exist: count(/data/member) depends on
    rows that come and go, not on what is answered in them. A path in a predicate is given from the same
    origin: ``count(/data/member[age > 3])`` reads the value of ``/data/member/age`` too.

    ``own_rows`` holds the indexes of the steps at which the path takes the row that the context stands
    in (JavaRosa's contextualisation); at every other repeat step it reads all rows.

    ``all_rows``: the path is read in other rows than the context's own too, although it is written
    relative to it: the first argument of indexed-repeat(), taken from the row with that index.
    """

    origin: Origin
    steps: tuple[str, ...] = ()
    own_rows: frozenset[int] = frozenset()
    instance: str = ""  # id of the secondary instance; empty when it is computed
    all_rows: bool = False
    value: bool = True

    def then(self, *steps: str) -> "Read":
        """This path, continued by ``steps``."""
        path = list(self.steps)
        for step in steps:
            below = path and path[-1] != ".." and ANY_DEPTH not in path
            if step == ".." and below:
                path.pop()
            elif step == ".." and not path and self.origin is Origin.ROOT:
                continue
            else:
                path.append(step)
        own = frozenset(i for i in self.own_rows if i < len(path))
        return Read(self.origin, tuple(path), own, self.instance, self.all_rows, self.value)


EVERYTHING: Final = Read(Origin.ROOT, (ANY_DEPTH,))


def rebased(read: Read, onto: tuple[Read, ...]) -> tuple[Read, ...]:
    """``read`` of an expression whose context nodes are what ``onto`` reaches."""
    if read.origin is not Origin.CONTEXT:
        return (read,)
    return tuple(replace(base.then(*read.steps), value=read.value) for base in onto)
