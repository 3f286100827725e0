"""Numbers that point at a person are hidden once they are entered: only who types them sees them whole."""

CNIC_LENGTH = 13


def grouped(value: str) -> str:
    """An identity number with the dashes that stand on the card."""
    if len(value) == CNIC_LENGTH and value.isdigit():
        return f"{value[:5]}-{value[5:12]}-{value[12:]}"
    return value


def masked(value: str) -> str:
    """``value`` for a screen that anybody may look at: 35202-*****67-1, 0300****567; words stay as they are."""
    if not value.isdigit() or len(value) < 9:
        return value
    if len(value) == CNIC_LENGTH:
        return f"{value[:5]}-*****{value[10:12]}-{value[12:]}"
    return f"{value[:4]}{'*' * (len(value) - 7)}{value[-3:]}"
