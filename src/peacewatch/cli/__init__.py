"""The command line. Heavy imports stay inside the commands, so that ``--help`` and ``verify`` start at once."""

import sys

from peacewatch.cli import read, statements, export, actors, records, checks  # isort: skip  # noqa: F401  the order of the help
from peacewatch.cli.app import app
from peacewatch.cli.output import quiet_stdout, tell
from peacewatch.errors import PeacewatchError

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line; every deliberate error is one line on stderr and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # the record's text is Unicode, whatever the locale of the terminal
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app(standalone_mode=True)
    except PeacewatchError as error:
        tell(" ".join(str(error).split()))
        sys.exit(error.exit_code)
    except SystemExit as ended:
        if ended.code == 130:  # Typer has taken the interruption
            tell("interrupted")
        raise
    except BrokenPipeError:
        quiet_stdout()
        sys.exit(0)
    except KeyboardInterrupt:
        tell("interrupted")
        sys.exit(130)
