"""PDF: drawn from HTML in child processes, with our fonts and QR codes; joined, finished, checked."""
