"""Faults that a test switches on: what registries and lines do on bad days."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Times = Annotated[int, Field(ge=0)]


class Faults(BaseModel):
    """How many of the next answers go wrong, and how."""

    model_config = ConfigDict(extra="forbid")

    lose_answer: Times = 0  # the batch is taken, the answer breaks off
    server_error: Times = 0  # 503 before anything is read
    lose_attachment_answer: Times = 0  # the attachment is taken, the answer breaks off
    no_attachments: Times = 0  # an address that this registry does not know, as before attachments
    part_error: Times = 0  # 503 before a part is read
    lose_part_answer: Times = 0  # the part is taken, the answer breaks off
    wrong_offset: Times = 0  # an answer that says one byte more than there is
    no_parts: Times = 0  # an address that this registry does not know, as before parts
    html: Times = 0  # 200 and a login page
    wrong_key: Times = 0  # a receipt signed by a key outside the trust list
    one_short: Times = 0  # a receipt that forgets an envelope
    lose_enrolment_answer: Times = 0  # the code is used, the answer breaks off
    cut_enrolment_answer: Times = 0  # an answer without its last byte
    other_enrolment_answer: Times = 0  # the answer that was given to the request before

    def take(self, fault: str) -> bool:
        """True when this answer shall go wrong in this way; counts down."""
        left: int = getattr(self, fault)
        if left:
            setattr(self, fault, left - 1)
        return left > 0
