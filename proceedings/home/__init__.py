"""The ways in, and the pages that show all floors: front, Beranda, personal page, search, navigation."""
