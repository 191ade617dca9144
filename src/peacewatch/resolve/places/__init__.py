"""Places as worded to entries of the gazetteer."""
