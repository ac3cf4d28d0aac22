"""The content of the chapters of the book."""
