"""What every form shares: inputs, one address for GET and POST, rows of one region only."""
