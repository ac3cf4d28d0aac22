"""Personal identity, as text: NIP, telephone, name, protocol rank, group."""
