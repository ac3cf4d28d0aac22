"""A stranger's spreadsheet, opened: rows of texts. Runs as a child with limits (rakerda.sheets.opening starts it).

Nothing here imports Django, settings or a library: the child is there in 0.05 s, and what reads the file is all ours.
"""
