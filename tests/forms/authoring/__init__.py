"""Questionnaires from the workbook to the XForm."""
