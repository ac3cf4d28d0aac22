"""The letterhead (kop): the emblems of the region and of the state, uploaded, looked at, read for papers."""
