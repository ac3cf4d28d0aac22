"""The agenda (Susunan Acara): points, their times, revisions, the meeting's settings, the check of papers."""
