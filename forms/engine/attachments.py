"""What goes along with a submission: files, in requests that a server takes."""

from collections.abc import Mapping

from forms.engine.instance import AnswerNode, Instance
from forms.prompts import MEDIA, Kind


def attachments_of(instance: Instance, kinds: Mapping[int, Kind]) -> tuple[str, ...]:
    """The names of the files that the answers speak of, in document order; ``kinds`` of questions by element."""
    return tuple(
        node.shown for node in instance.answers() if node.shown and _names_file(node, kinds)
    )


def _names_file(node: AnswerNode, kinds: Mapping[int, Kind]) -> bool:
    """What nobody is asked may be a file too: the audit log, or sound from a phone in a submission opened again."""
    element = node.element
    return kinds.get(element.number) in MEDIA or (
        element.question is None and element.bind.type == "binary"
    )


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
