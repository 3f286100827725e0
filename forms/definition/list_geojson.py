"""Lists of places: GeoJSON features as items, with geometry in ODK's writing (ODK XForms specification, "GeoJSON")."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from forms.definition.list_tables import Table
from forms.definition.lists import ListUnreadable, SecondaryInstance


def list_from_geojson(name: str, data: bytes) -> SecondaryInstance:
    """Features become items: ``geometry``, ``id`` and the properties. Raises ListUnreadable.

    A property called geometry or id gives way to the feature's own.
    """
    try:
        found = json.loads(data)
    except json.JSONDecodeError as error:
        raise ListUnreadable(f"is not JSON: {error.msg}", error.lineno) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise ListUnreadable(f"is not JSON: {error}") from error
    if not isinstance(found, dict) or found.get("type") != "FeatureCollection":
        raise ListUnreadable("is no GeoJSON feature collection")
    features = found.get("features")
    if not isinstance(features, list):
        raise ListUnreadable("its features are no list")
    rows = [_row(number, feature) for number, feature in enumerate(features, 1)]
    heads = dict.fromkeys(head for row in rows for head in row)
    made = SecondaryInstance(name)
    columns = {head: [row.get(head) for row in rows] for head in heads}
    return made.fill(Table(made.root, "root", "item", columns))


def _row(number: int, feature: Any) -> dict[str, str]:
    if not isinstance(feature, dict):
        raise ListUnreadable(f"feature {number} is none")
    properties = feature.get("properties")
    if properties is not None and not isinstance(properties, dict):
        raise ListUnreadable(f"the properties of feature {number} are no names with values")
    row = {"geometry": ""}
    if "id" in feature:
        row["id"] = _written(feature["id"])
    for name, value in (properties or {}).items():
        row.setdefault(name, _written(value))
    try:
        row["geometry"] = _geometry(feature.get("geometry") or {})
    except (TypeError, ValueError, KeyError, IndexError, AttributeError) as error:
        reason = f"the geometry of feature {number} has no coordinates that can be read"
        raise ListUnreadable(reason) from error
    return row


def _written(value: Any) -> str:
    """A value as JSON writes it; a text without its quotation marks, and nothing for null."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _geometry(geometry: Mapping[str, Any]) -> str:
    """Points as ``latitude longitude altitude accuracy``, separated by semicolons; of an area its outline."""
    points: Sequence[Any] = geometry.get("coordinates") or []
    match geometry.get("type"):
        case "Point":
            points = [points] if points else []
        case "LineString":
            pass
        case "Polygon":
            points = points[0] if points else []
        case _:
            return ""
    return "; ".join(f"{_degrees(point[1])} {_degrees(point[0])} 0 0" for point in points)


def _degrees(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(value)
    return str(value)
