"""What the chapters of the book say."""
