"""A household's key as people read it: structure, household and family first, the block only where it is asked for."""


def split_key(key: str) -> tuple[str, str]:
    """The block, and the rest that tells households of one block apart: ("418020417", "101-1-1").

    A key that is not made of four parts is left whole.
    """
    block, _, rest = key.partition("-")
    return (block, rest) if rest.count("-") == 2 else ("", key)
