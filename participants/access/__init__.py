"""Who may do what: roles, accounts, personal links, desk and scan tokens."""
