"""Parts of the book as files: set, kept by content, laid out, joined."""
