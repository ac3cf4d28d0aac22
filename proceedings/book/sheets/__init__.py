"""Parts of the book as files: set, and kept by content."""
