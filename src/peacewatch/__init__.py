"""peacewatch."""
