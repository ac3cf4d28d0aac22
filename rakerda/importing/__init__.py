"""Import of a list from a spreadsheet: received, previewed, applied as previewed, as a whole or not at all."""
