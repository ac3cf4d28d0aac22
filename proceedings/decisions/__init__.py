"""Rumusan: proposed, adopted, withdrawn."""
