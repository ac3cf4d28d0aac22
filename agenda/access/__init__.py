"""The scoped getters of the floor, which day a page is about, where a code is checked."""
