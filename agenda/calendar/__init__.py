"""Working days: national and regional holidays."""
