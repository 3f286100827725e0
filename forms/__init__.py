"""Runs any questionnaire written as an XForm; knows no window, no store and no network."""
