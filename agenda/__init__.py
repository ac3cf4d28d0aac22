"""The meeting and its agenda: region, days, sessions, revisions, papers."""
