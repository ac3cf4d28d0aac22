"""Notula: the minutes of a session, written while it runs."""
