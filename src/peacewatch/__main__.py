"""`python -m peacewatch`: the command line where its script is not on the path."""

from peacewatch.cli import main

main()
