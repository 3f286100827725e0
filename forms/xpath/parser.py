"""XPath 1.0 text becomes an expression tree.

Operator precedence with a stack of our own, not of Python's: real forms nest hundreds of ``if``s in one
expression, and nothing about a form may end in a RecursionError.
"""

from dataclasses import dataclass, field
from enum import Enum

from forms.errors import XPathSyntaxError
from forms.xpath.lexer import (
    AXES,
    MINUS,
    NODE_TYPES,
    OPENING,
    OPERAND,
    OPERATOR,
    PRECEDENCE,
    SPACE,
)
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

_ANY_NODE = NodeTest(type="node")
_TYPOGRAPHIC = "\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u0060\u00b4"
_DEEPEST = 100  # predicates within predicates
_MOST_PREDICATES = 1_000  # of one node-set


def parse(text: str) -> Expr:
    """The tree of ``text``; raises XPathSyntaxError with the offset of what is in the way."""
    return _Parser(text).run()


class _Kind(Enum):
    TOP = "end of expression"
    GROUP = "')'"
    CALL = "',' or ')'"
    PREDICATE = "']'"


@dataclass(slots=True)
class _OpenStep:
    axis: str
    test: NodeTest
    start: int
    end: int
    predicates: list[Expr] = field(default_factory=list)

    def close(self) -> Step:
        return Step(self.axis, self.test, tuple(self.predicates), self.start, self.end)


@dataclass(slots=True)
class _OpenPath:
    """A path that may still grow by a step or a predicate."""

    start: int
    absolute: bool = False
    base: Expr | None = None
    steps: list[_OpenStep] = field(default_factory=list)

    def close(self, end: int) -> Path:
        steps = tuple(step.close() for step in self.steps)
        return Path(steps, self.absolute, self.base, self.start, end)


@dataclass(slots=True)
class _Frame:
    """An expression inside brackets, as far as it has been read."""

    kind: _Kind
    start: int
    name: str = ""
    arguments: list[Expr] = field(default_factory=list)
    operands: list[Expr] = field(default_factory=list)
    operators: list[tuple[str, int, int]] = field(default_factory=list)  # text, precedence, offset
    subject: Expr | _OpenPath | None = None  # the operand being read


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.frames = [_Frame(_Kind.TOP, 0)]
        self.predicates = 0  # that are open

    def run(self) -> Expr:
        want_operand = True
        while True:
            self._skip_space()
            if want_operand:
                want_operand = self._read_operand()
            elif self.at == len(self.text):
                break
            else:
                want_operand = self._read_operator()
        if len(self.frames) > 1:
            raise self._wrong(f"expected {self.frames[-1].kind.value}")
        return self._close_expression()

    def _wrong(self, reason: str, at: int | None = None) -> XPathSyntaxError:
        return XPathSyntaxError(self.text, self.at if at is None else at, reason)

    def _skip_space(self) -> None:
        found = SPACE.match(self.text, self.at)
        if found:
            self.at = found.end()

    # ------------------------------------------------------------ operands

    def _read_operand(self) -> bool:
        """Read what may begin an operand; True while an operand is still wanted."""
        frame = self.frames[-1]
        found = OPERAND.match(self.text, self.at)
        if found is None:
            raise self._wrong(self._why_no_operand())
        start, word = self.at, found.group()
        match found.lastgroup:
            case "number":
                self.at = found.end()
                frame.subject = Number(float(word), start, self.at)
                return False
            case "literal":
                self.at = found.end()
                frame.subject = Literal(word[1:-1], start, self.at)
                return False
            case "variable":
                self.at = found.end()
                frame.subject = Variable(word[1:].strip(), start, self.at)
                return False
            case "name" if word not in NODE_TYPES and OPENING.match(self.text, found.end()):
                self._open_bracket(_Kind.CALL, start, found.end(), word)
                return True
            case "sign" if word in ("-", "(", ")"):
                return self._read_sign(frame, word)
        frame.subject = self._begin_path(start)
        return False

    def _why_no_operand(self) -> str:
        if self.at == len(self.text):
            return "the expression ends too early"
        letter = self.text[self.at]
        if letter in "'\"":
            return "this text is not closed"
        if letter in _TYPOGRAPHIC:
            return "a quotation mark of a typewriter is wanted, ' or \""
        if self.text.startswith("${", self.at):
            return "a name in ${…} belongs into a spreadsheet"
        return "unexpected text"

    def _read_sign(self, frame: _Frame, word: str) -> bool:
        start = self.at
        if word == "-":
            frame.operators.append(("neg", MINUS, start))
            self.at += 1
            return True
        if word == "(":
            self._open_bracket(_Kind.GROUP, start, start, "")
            return True
        empty = not (frame.arguments or frame.operators or frame.operands)
        if frame.kind is _Kind.CALL and empty:
            self.at += 1
            self.frames.pop()
            self.frames[-1].subject = Call(frame.name, (), frame.start, self.at)
            return False
        raise self._wrong("unexpected ')'")

    def _open_bracket(self, kind: _Kind, start: int, before: int, name: str) -> None:
        self.at = self.text.index("(", before) + 1
        self.frames.append(_Frame(kind, start, name))

    # ------------------------------------------------------------ paths

    def _begin_path(self, start: int) -> _OpenPath:
        path = _OpenPath(start)
        if self.text.startswith("/", self.at):
            path.absolute = True
            if self._read_slashes(path) or self._step_follows():
                self._read_step(path)
        else:
            self._read_step(path)
        return path

    def _read_slashes(self, path: _OpenPath) -> bool:
        """Read ``/`` or ``//``; True when it was ``//``, which wants a step after it."""
        if self.text.startswith("//", self.at):
            path.steps.append(_OpenStep("descendant-or-self", _ANY_NODE, self.at, self.at + 2))
            self.at += 2
            return True
        self.at += 1
        return False

    def _step_follows(self) -> bool:
        self._skip_space()
        found = OPERAND.match(self.text, self.at)
        return found is not None and (
            found.lastgroup in ("name", "axis")
            or (found.lastgroup == "sign" and found.group() in (".", "..", "@", "*"))
        )

    def _read_step(self, path: _OpenPath) -> None:
        self._skip_space()
        start = self.at
        if self.text.startswith("..", start):
            self.at += 2
            path.steps.append(_OpenStep("parent", _ANY_NODE, start, self.at))
        elif self.text.startswith(".", start):
            self.at += 1
            path.steps.append(_OpenStep("self", _ANY_NODE, start, self.at))
        else:
            axis = self._read_axis()
            test = self._read_test()
            path.steps.append(_OpenStep(axis, test, start, self.at))

    def _read_axis(self) -> str:
        if self.text.startswith("@", self.at):
            self.at += 1
            self._skip_space()
            return "attribute"
        found = OPERAND.match(self.text, self.at)
        if found is None or found.lastgroup != "axis":
            return "child"
        axis = found.group("axis")
        if axis not in AXES:
            raise self._wrong(f"unknown axis {axis!r}")
        self.at = found.end()
        self._skip_space()
        return axis

    def _read_test(self) -> NodeTest:
        found = OPERAND.match(self.text, self.at)
        word = found.group() if found else ""
        if found is None or not (found.lastgroup == "name" or word == "*"):
            raise self._wrong("expected a name, '*' or a node test")
        self.at = found.end()
        if word not in NODE_TYPES or not (opening := OPENING.match(self.text, self.at)):
            return NodeTest(word)
        self.at = opening.end()
        self._skip_space()
        target = ""
        found = OPERAND.match(self.text, self.at)
        if word == "processing-instruction" and found and found.lastgroup == "literal":
            target = found.group()[1:-1]
            self.at = found.end()
            self._skip_space()
        if not self.text.startswith(")", self.at):
            raise self._wrong("expected ')'")
        self.at += 1
        return NodeTest(type=word, target=target)

    # ------------------------------------------------------------ operators

    def _read_operator(self) -> bool:
        """Read what may follow an operand; True when an operand is wanted next."""
        frame = self.frames[-1]
        found = OPERATOR.match(self.text, self.at)
        if found is None:
            raise self._wrong("expected an operator or " + frame.kind.value)
        word, start = found.group(), self.at
        if found.lastgroup == "operator":
            self._end_operand(frame)
            precedence = PRECEDENCE[word]
            self._reduce(frame, precedence)
            frame.operators.append((word, precedence, start))
            self.at = found.end()
            return True
        match word:
            case "/" | "//":
                self._extend_path(frame)
                return False
            case "[":
                if self.predicates == _DEEPEST:
                    raise self._wrong("predicates are nested too deeply")
                self.predicates += 1
                self.at += 1
                self.frames.append(_Frame(_Kind.PREDICATE, start))
                return True
            case ",":
                if frame.kind is not _Kind.CALL:
                    raise self._wrong("',' stands outside of a function's arguments")
                frame.arguments.append(self._close_expression())
                self.at += 1
                return True
            case "]":
                self._close_predicate(frame)
            case _:
                self._close_parenthesis(frame)
        return False

    def _extend_path(self, frame: _Frame) -> None:
        subject = frame.subject
        assert subject is not None
        if isinstance(subject, _OpenPath):
            path = subject
            if path.absolute and not path.steps:
                raise self._wrong("expected a step")
        else:
            path = _OpenPath(subject.start, base=subject)
            frame.subject = path
        self._read_slashes(path)
        self._read_step(path)

    def _close_predicate(self, frame: _Frame) -> None:
        if frame.kind is not _Kind.PREDICATE:
            raise self._wrong("unexpected ']'")
        predicate = self._close_expression()
        self.at += 1
        self.predicates -= 1
        self.frames.pop()
        outer = self.frames[-1]
        subject = outer.subject
        assert subject is not None
        if isinstance(subject, _OpenPath):
            if not subject.steps:
                raise self._wrong("'/' cannot have a predicate", frame.start)
            subject.steps[-1].predicates.append(predicate)
            subject.steps[-1].end = self.at
        elif isinstance(subject, Filter):
            if len(subject.predicates) == _MOST_PREDICATES:
                raise self._wrong("too many predicates", frame.start)
            predicates = (*subject.predicates, predicate)
            outer.subject = Filter(subject.base, predicates, subject.start, self.at)
        else:
            outer.subject = Filter(subject, (predicate,), subject.start, self.at)

    def _close_parenthesis(self, frame: _Frame) -> None:
        if frame.kind not in (_Kind.GROUP, _Kind.CALL):
            raise self._wrong("unexpected ')'")
        inner = self._close_expression()
        self.at += 1
        self.frames.pop()
        if frame.kind is _Kind.CALL:
            arguments = (*frame.arguments, inner)
            inner = Call(frame.name, arguments, frame.start, self.at)
        self.frames[-1].subject = inner

    # ------------------------------------------------------------ reduction

    def _end_operand(self, frame: _Frame) -> None:
        subject = frame.subject
        assert subject is not None
        if isinstance(subject, _OpenPath):
            end = subject.steps[-1].end if subject.steps else subject.start + 1
            subject = subject.close(end)
        frame.operands.append(subject)
        frame.subject = None

    def _close_expression(self) -> Expr:
        frame = self.frames[-1]
        self._end_operand(frame)
        self._reduce(frame, 0)
        return frame.operands.pop()

    def _reduce(self, frame: _Frame, precedence: int) -> None:
        """Join operands whose operators bind tighter than ``precedence``; equals wait for one chain."""
        operators, operands = frame.operators, frame.operands
        while operators and operators[-1][1] > precedence:
            level = operators[-1][1]
            count = 0
            while count < len(operators) and operators[-1 - count][1] == level:
                count += 1
            words = tuple(word for word, _, _ in operators[-count:])
            first = operators[-count][2]
            del operators[-count:]
            if level == MINUS:
                operand = operands.pop()
                operands.append(Negation(operand, count, first, operand.end))
            else:
                joined = tuple(operands[-count - 1 :])
                del operands[-count - 1 :]
                operands.append(Chain(words, joined, joined[0].start, joined[-1].end))
