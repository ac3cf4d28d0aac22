"""Notula: what was said in a session, by whom, while it is said."""
