"""The printed proceedings, from the rows of a meeting to one PDF.

gather (chapters.py and a module for each group of chapters) -> set apart in child processes, kept by content (cache.py, rakerda/press.py)
-> contents from the page counts -> joined (joining.py). binding.py holds the whole path.
"""
