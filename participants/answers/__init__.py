"""Answers to the invitation: will come, is represented, cannot come."""
