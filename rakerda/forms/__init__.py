"""Shared by every form: inputs, one address for GET and POST, rows of one region only."""
