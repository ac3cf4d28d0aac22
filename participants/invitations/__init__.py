"""What an invitation says, to whom it goes, how the meeting receives its participants."""
