"""Who: the directory, the list, invitations, the door, and who may do what."""
