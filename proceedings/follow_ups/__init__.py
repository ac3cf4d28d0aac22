"""Tindak lanjut: follow-ups with unit and due date, reports and their evidence."""
