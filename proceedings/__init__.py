"""What the meeting produced, the book, and the pages that show all floors."""
