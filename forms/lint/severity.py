"""How much a finding weighs: an error keeps a question from working as written, an advice does not."""

from forms.errors import FormProblem

ADVICE = frozenset({
    "missing_translation", "unused_list", "list_gap", "repeated_code", "type_conflict", "unreachable",
    "degraded", "unmet", "missing_file", "unknown_event", "misplaced_event", "unknown_media_type",
    "unknown_preload", "spaces", "placeholders", "latin_words", "missing_message", "missing_minsec",
    "missing_special", "other_profile", "profile_by_hand", "nothing_accepted",
    # repairs that are offered for a form which compiles without them
    "form_id", "heading_row", "quotes",
})  # fmt: skip


def is_advice(problem: FormProblem) -> bool:
    """Whether the form works as its author wrote it in spite of this."""
    return problem.code in ADVICE
