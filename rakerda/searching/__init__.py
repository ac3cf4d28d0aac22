"""Searching as people type and scanners read: texts made comparable, alike in Python, in PostgreSQL and on a device."""
