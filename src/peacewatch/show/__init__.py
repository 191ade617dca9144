"""A record for people: in the terminal, as a page, and the reasons for one item."""
