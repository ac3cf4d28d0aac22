"""The forms of the roof, one module a noun."""
