"""Whose meeting, when, about what: region, days, sessions, revisions, papers."""
