"""What those who are invited answer: will come, is represented, cannot come."""
