"""The door: desks, codes, scans and what comes of them, signatures, entry from paper."""
