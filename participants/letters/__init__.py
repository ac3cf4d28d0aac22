"""Letters: written, numbered, issued, each recipient's own sheet, what changes or cancels them."""
