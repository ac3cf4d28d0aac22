"""The printed proceedings, from the rows of a meeting to one PDF.

Collected as HTML (chapters/), set separately in child processes and cached by content (sheets/, rakerda/pdf/), joined with
the contents and the page numbers (binding.py); missing.py lists what is required for publication.
"""
