"""The agenda as it is read, with the exposés of its sessions, and what in it is doubtful for people and exposés."""
