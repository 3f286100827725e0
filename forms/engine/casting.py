"""Values that a form makes itself, fitted to the type of their place."""


def stored(text: str, kind: str) -> str:
    """The value of a calculation or default as its place keeps it: NaN is empty, an integer has no fraction."""
    if text in ("NaN", "", "Invalid Date"):
        return ""
    match kind:
        case "int" | "integer" | "long":
            try:
                number = float(text)
            except ValueError:
                return text
            return str(int(number)) if abs(number) < 1e15 else text
        case "date" if len(text) > 10 and text[10] == "T":
            return text[:10]
        case _:
            return text
