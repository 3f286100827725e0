"""A request about data as it travels to headquarters."""

from xml.etree import ElementTree

from enumerator.store.assignments import HouseholdKey
from enumerator.store.requests import RequestRecord


def request_xml(request: RequestRecord, key: HouseholdKey) -> bytes:
    """The household's key stands in the same elements as in an interview (docs/protocol.md)."""
    root = ElementTree.Element("request", {"id": request.id, "version": "1"})
    for name, value in (
        ("block_code", key.segment),
        ("structure_no", key.structure),
        ("hh_serial", key.household),
        ("family_serial", key.family),
        ("reference", request.reference),
        ("kind", request.kind),
        ("asker", request.asker),
        ("name", request.name),
        ("identity_seen", request.seen),
        ("remarks", request.remarks),
        ("at", request.at.isoformat()),
        ("taken_by", request.actor),
        ("state", request.state),
        ("reason", request.reason),
        ("decided_at", request.decided_at.isoformat() if request.decided_at else ""),
        ("decided_by", request.decided_by),
    ):
        ElementTree.SubElement(root, name).text = value
    data: bytes = ElementTree.tostring(root, encoding="utf-8")
    return data
