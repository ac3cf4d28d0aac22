"""Outcomes of the meeting, the printed book, and the pages that show all floors."""
