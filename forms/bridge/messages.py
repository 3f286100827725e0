"""What the engine protocol asks, checked at the door."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Text = Annotated[str, Field(max_length=64 * 1024**2)]


class Message(BaseModel):
    """Unknown fields are left alone: a newer driver may say more than we hear."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Load(Message):
    xml: Text | None = None
    file: str | None = None
    attachments: dict[str, str] = {}
    missing: str | None = None


class Edit(Message):
    instance: Text


class Set(Message):
    ref: str
    value: bool | int | float | str | list[str] | None = None


class Add(Message):
    ref: str
    after: int | None = Field(default=None, ge=-1)
    count: int = Field(default=1, ge=1, le=10_000)


class Remove(Message):
    ref: str
    index: int
    count: int = Field(default=1, ge=1, le=10_000)


class Get(Message):
    ref: str


class Choices(Message):
    ref: str
    brief: bool = False


class Lang(Message):
    name: str | None = None


class Bench(Message):
    ref: str
    values: list[str] = Field(min_length=1)
    n: int = Field(default=100, ge=1, le=100_000)
    read: str | None = None


class XPath(Message):
    xml: Text
    context: str = "/"
    expr: str
    ns: dict[str, str] = {}
    lang: str | None = None
    as_: Literal["boolean", "number", "string", "nodes"] = Field(default="string", alias="as")
    now: float | None = None
    tz: str | None = None


class Bare(Message):
    """A verb that asks for nothing more."""
