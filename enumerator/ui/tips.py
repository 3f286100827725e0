"""Hints under the pointer, which show words as they are written."""


def tip(text: str) -> str:
    """``text`` for a hint under the pointer. Qt guesses whether it is HTML; nothing is left to that guess."""
    if "<" not in text and "&" not in text:
        return text
    from html import escape

    return f"<qt>{escape(text)}</qt>"
