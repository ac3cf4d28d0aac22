"""Who somebody is, as text: NIP, telephone, name, protocol rank, group."""
