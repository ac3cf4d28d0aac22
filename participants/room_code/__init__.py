"""The code on the wall of the hall: self check-in with one's own phone."""
