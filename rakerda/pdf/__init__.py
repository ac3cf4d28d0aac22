"""Papers as PDF: drawn in child processes, with our fonts, pictures and QR codes."""
