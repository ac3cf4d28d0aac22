"""The participants of a meeting: the list, its order, seats, who came, who is here."""
