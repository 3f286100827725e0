"""Enrolment: how a laptop and its people come by their certificates, by line or by stick."""
