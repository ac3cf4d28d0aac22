"""One exposé: its page, where it stands, until when it may be changed."""
