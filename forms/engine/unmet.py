"""What a form asks for and does not get here: named by place, while the rest of it works."""

from collections.abc import Iterator

from forms.definition.preloads import named_property, unmet_preloads
from forms.engine.environment import FormEnvironment
from forms.errors import FormProblem, Place


def unmet(env: FormEnvironment) -> tuple[FormProblem, ...]:
    """What no laptop has, then what this program does not hand in."""
    return (*env.form.unmet, *_placeless(env), *_untold(env))


def _placeless(env: FormEnvironment) -> Iterator[FormProblem]:
    if env.locates():
        return
    targets = dict.fromkeys(action.target for action in env.form.actions if action.here)
    for number in targets:
        reason = "nothing here tells where the laptop is; the place stays empty"
        yield FormProblem("no_position", Place(ref=env.form.elements[number].ref), reason=reason)


def _untold(env: FormEnvironment) -> Iterator[FormProblem]:
    """Properties such as the number of a SIM card."""
    for element in env.form.elements:
        kind, params = element.bind.preload or ("", "")
        if kind != "property" or any(unmet_preloads((element,))):
            continue
        if not env.property(named_property(params)[0]):
            reason = "the program does not tell it; the place stays empty"
            yield FormProblem("no_property", Place(ref=element.ref), params, reason)
