"""The printed proceedings, from the rows of a meeting to one PDF.

Gathered and told as HTML (chapters/), set apart in child processes and kept by content (sheets/, rakerda/pdf/), joined with
the contents and the page numbers (binding.py); missing.py says what is wanting before it may be published.
"""
