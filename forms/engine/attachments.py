"""What goes along with a submission: files, in requests that a server takes."""

from collections.abc import Mapping


def split_attachments(
    sizes: Mapping[str, int], limit: int, *, xml_size: int = 0
) -> tuple[tuple[str, ...], ...]:
    """The files of each request, in order; every request carries the submission of ``xml_size`` bytes again.

    Sizes and ``limit`` (what one request may hold) are in bytes. A file that is larger than the limit travels
    alone rather than never. Without files there is one request (OpenRosa Form Submission API, multiple posts).
    """
    requests: list[list[str]] = [[]]
    used = xml_size
    for name, size in sizes.items():
        if requests[-1] and used + size > limit:
            requests.append([])
            used = xml_size
        requests[-1].append(name)
        used += size
    return tuple(tuple(names) for names in requests)
