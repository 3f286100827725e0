"""Expression trees written as text again, for the law that writing and parsing undo each other."""

from forms.xpath.syntax import (
    Call,
    Chain,
    Expr,
    Filter,
    Literal,
    Negation,
    NodeTest,
    Number,
    Path,
    Step,
    Variable,
)
from forms.xpath.values import string_of_number


def written(tree: Expr) -> str:
    """XPath that parses to ``tree``; brackets wherever they do no harm."""
    match tree:
        case Literal(text=text):
            return f'"{text}"' if "'" in text else f"'{text}'"
        case Number(value=value):
            return string_of_number(value)
        case Variable(name=name):
            return f"${name}"
        case Call(name=name, arguments=arguments):
            return f"{name}({', '.join(map(written, arguments))})"
        case Chain(operators=operators, operands=operands):
            words = [_operand(operands[0])]
            for operator, operand in zip(operators, operands[1:], strict=True):
                words += [operator, _operand(operand)]
            return " ".join(words)
        case Negation(operand=operand, times=times):
            return "- " * times + _operand(operand)
        case Filter(base=base, predicates=predicates):
            return f"({written(base)}){_predicates(predicates)}"
        case Path():
            return _path(tree)


def _operand(tree: Expr) -> str:
    return f"({written(tree)})" if isinstance(tree, (Chain, Negation)) else written(tree)


def _path(path: Path) -> str:
    steps = "/".join(map(_step, path.steps))
    if path.base is not None:
        return f"({written(path.base)})/{steps}"
    return f"/{steps}" if path.absolute else steps


def _step(step: Step) -> str:
    return f"{step.axis}::{_test(step.test)}{_predicates(step.predicates)}"


def _test(test: NodeTest) -> str:
    target = f"'{test.target}'" if test.target else ""
    return f"{test.type}({target})" if test.type else test.name


def _predicates(predicates: tuple[Expr, ...]) -> str:
    return "".join(f"[{written(predicate)}]" for predicate in predicates)
