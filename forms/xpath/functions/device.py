"""What the laptop and the form say of themselves."""

from forms.xpath.code import Kind
from forms.xpath.context import Context
from forms.xpath.library import ODK
from forms.xpath.values import Value


@ODK.define("property", "s", Kind.STRING, context=True)
def device_property(context: Context, name: str) -> str:
    return context.env.property(name)


@ODK.define("device-info", "s*", Kind.STRING, context=True)
def device_info(context: Context, *_: str) -> str:
    """SurveyCTO's description of the device; what the environment calls by that name."""
    return context.env.property("device-info")


@ODK.define("username", "", Kind.STRING, context=True)
def username(context: Context) -> str:
    """SurveyCTO's name for property('username')."""
    return context.env.property("username")


@ODK.define("duration", "", Kind.ANY, context=True, volatile=True)
def duration(context: Context) -> Value:
    """SurveyCTO's seconds spent in the form, where the environment counts them."""
    return context.env.property("duration")


@ODK.define("version", "", Kind.STRING, context=True)
def version(context: Context) -> str:
    return context.env.property("version")
