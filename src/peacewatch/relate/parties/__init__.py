"""Who the parties to an event are where its own clause names none: the second reading, when all else is known."""
