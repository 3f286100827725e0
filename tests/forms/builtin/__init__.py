"""The built-in questionnaire."""
