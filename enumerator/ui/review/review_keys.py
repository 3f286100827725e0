"""The keys of the review, and what is said first on its key card."""

from PySide6.QtCore import QCoreApplication

from enumerator.ui.key_help import Help, Rows, some_of
from enumerator.ui.key_table import Say

translate: Say = QCoreApplication.translate


def review_keys(translate: Say = translate) -> Rows:
    return (
        ("A · Ctrl+1", translate("ReviewView", "approve the interview")),
        ("Ctrl+Z", translate("ReviewView", "take the approval back, for ten seconds")),
        ("R · Ctrl+2", translate("ReviewView", "return it to the enumerator, with a comment")),
        ("C · Ctrl+3", translate("ReviewView", "comment on this question")),
        ("J K · ↓ ↑", translate("ReviewView", "next · previous answer")),
        ("N", translate("ReviewView", "next flag or remark; side by side: next change")),
        (
            "S · Ctrl+4",
            translate("ReviewView", "side by side with the revision before, or no longer"),
        ),
        (
            "1 … 7",
            translate(
                "ReviewView",
                "show all · flagged · with comments · confirmed · special · empty · changed",
            ),
        ),
        ("Ctrl+5", translate("ReviewView", "the next of these filters")),
        ("Ctrl+↓ · Ctrl+↑", translate("ReviewView", "next · previous household")),
        ("PgDn · PgUp", translate("ReviewView", "down · up in the answers")),
        (
            "Esc",
            translate("ReviewView", "close the comment; all answers again; close side by side"),
        ),
    )


def answers_help(table: Rows) -> Help:
    words = translate(
        "ReviewView",
        "Each line is a question with its answer and what was said about it. Read, then decide.",
    )
    keys = some_of(table, "J K · ↓ ↑", "N", "S · Ctrl+4", "1 … 7", "C · Ctrl+3")
    return Help(translate("ReviewView", "The answers"), words, keys)


def queue_help(table: Rows) -> Help:
    words = translate("ReviewView", "The interview of the current line is read beside the list.")
    keys = some_of(table, "Ctrl+↓ · Ctrl+↑", "A · Ctrl+1", "R · Ctrl+2")
    return Help(translate("ReviewView", "The list of interviews"), words, keys)


def comment_help(table: Rows) -> Help:
    words = translate("ReviewView", "Write what the enumerator should do; Enter keeps it.")
    return Help(translate("ReviewView", "A comment"), words, some_of(table, "Esc"))
