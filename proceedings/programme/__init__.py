"""The agenda as it is read, with the exposés of its sessions, and what people and exposés make impossible in it."""
