"""Made-up respondents."""
