"""Background jobs: the queue and its worker, and what becomes of a job, from the asking to its end."""
