"""A questionnaire as read from its XForm: immutable once loaded."""
