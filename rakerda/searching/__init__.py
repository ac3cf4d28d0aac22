"""Searching as people type: texts made comparable, alike in Python, in PostgreSQL and on a device."""
