"""What a form fills in by itself when it is opened: identity, hour, device."""

from datetime import datetime, tzinfo

from forms.definition.model import Element
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
            return timestamp(env.now, env.zone)
        case ("date", "today"):
            return env.now.astimezone(env.zone).date().isoformat()
        case ("property", name):
            return env.property(name)
        case _:
            return None
