"""Tindak lanjut: who does what by when, reports and their evidence."""
