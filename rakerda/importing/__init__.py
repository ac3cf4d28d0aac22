"""A list that comes in as a spreadsheet: received, looked at, applied as it was seen, as a whole or not at all."""
