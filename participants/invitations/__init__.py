"""Invitations: their wording, their recipients, and the reception of the participants."""
