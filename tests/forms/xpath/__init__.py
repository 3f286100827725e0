"""Tests of XPath and its ODK function library."""
