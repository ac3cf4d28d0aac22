"""Background jobs: the queue and its worker, and the life of a job from queueing to its end."""
