"""Interviews as servers of ODK's kind (Central, Kobo, Ona) take them."""

from sync.openrosa.encryption import (
    Contents,
    EncryptedFile,
    EncryptedSubmission,
    encrypt_submission,
)

__all__ = ["Contents", "EncryptedFile", "EncryptedSubmission", "encrypt_submission"]
