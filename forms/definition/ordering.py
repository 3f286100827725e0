"""What comes before what: strongly connected parts in topological order (Tarjan 1972), and cycles by name."""

from collections.abc import Iterable, Sequence

Pair = tuple[int, int]


def ranks(size: int, pairs: Iterable[Pair]) -> list[int]:
    """A rank for each vertex, so that ``before`` ranks lower than ``after`` unless both are in one cycle."""
    following: list[list[int]] = [[] for _ in range(size)]
    for before, after in set(pairs):
        if before != after:
            following[before].append(after)
    parts = components(following)
    rank = [0] * size
    place = 0
    for part in reversed(parts):
        for vertex in sorted(part):
            rank[vertex] = place
            place += 1
    return rank


def cycles(size: int, pairs: Iterable[Pair]) -> list[list[int]]:
    """The vertices of each cycle, in the order in which they depend on each other."""
    following: list[list[int]] = [[] for _ in range(size)]
    selves = set()
    for before, after in sorted(set(pairs)):
        if before == after:
            selves.add(before)
        following[before].append(after)
    parts = components(following)
    return [_round(part, following) for part in parts if len(part) > 1 or part[0] in selves]


def _round(part: Sequence[int], following: Sequence[Sequence[int]]) -> list[int]:
    """One way round within a part."""
    inside = set(part)
    path = [min(part)]
    seen = {path[0]: 0}
    while True:
        step = next(vertex for vertex in following[path[-1]] if vertex in inside)
        if step in seen:
            return path[seen[step] :]
        seen[step] = len(path)
        path.append(step)


def components(following: Sequence[Sequence[int]]) -> list[list[int]]:
    """Strongly connected parts, each after everything that follows it; without recursion."""
    size = len(following)
    index = [-1] * size
    low = [0] * size
    on_stack = [False] * size
    stack: list[int] = []
    found: list[list[int]] = []
    counter = 0
    for root in range(size):
        if index[root] >= 0:
            continue
        work: list[tuple[int, int]] = [(root, 0)]
        while work:
            vertex, child = work.pop()
            if child == 0:
                index[vertex] = low[vertex] = counter
                counter += 1
                stack.append(vertex)
                on_stack[vertex] = True
            deeper = False
            for position in range(child, len(following[vertex])):
                after = following[vertex][position]
                if index[after] < 0:
                    work.append((vertex, position + 1))
                    work.append((after, 0))
                    deeper = True
                    break
                if on_stack[after]:
                    low[vertex] = min(low[vertex], index[after])
            if deeper:
                continue
            if low[vertex] == index[vertex]:
                part: list[int] = []
                while True:
                    top = stack.pop()
                    on_stack[top] = False
                    part.append(top)
                    if top == vertex:
                        break
                found.append(part)
            if work:
                parent = work[-1][0]
                low[parent] = min(low[parent], low[vertex])
    return found
