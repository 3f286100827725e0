"""What a form fills in by itself when it is opened: identity, hour, device."""

from datetime import datetime, tzinfo

from forms.definition.model import Element
from forms.definition.preloads import SCHEMES, named_property
from forms.engine.casting import stored
from forms.engine.environment import FormEnvironment


def timestamp(now: datetime, zone: tzinfo) -> str:
    return now.astimezone(zone).isoformat(timespec="milliseconds")


def preloaded(element: Element, env: FormEnvironment) -> str | None:
    """The value of a place with jr:preload when an interview begins; None where it has none then."""
    preload = element.bind.preload
    if preload is None:
        return None
    match preload:
        case ("uid", _):
            return f"uuid:{env.new_uuid()}"
        case ("timestamp", "start"):
            return stored(timestamp(env.now, env.zone), element.bind.type)
        case ("date", "today"):
            return env.now.astimezone(env.zone).date().isoformat()
        case ("property", params):
            return _property(params, env)
        case _:
            return None


def _property(params: str, env: FormEnvironment) -> str:
    name, as_uri = named_property(params)
    value = env.property(name)
    if not value or not as_uri or ":" in value:  # it has a scheme of its own
        return value
    return f"{SCHEMES.get(name, name)}:{value}"
