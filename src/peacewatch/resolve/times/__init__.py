"""Times as worded to days and intervals."""
