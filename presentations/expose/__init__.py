"""One exposé: its page, its state, until when it may be changed."""
