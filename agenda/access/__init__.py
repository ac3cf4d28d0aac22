"""The scoped getters of the floor, the day that a page shows, the verification of codes."""
