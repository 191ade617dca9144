"""`peacewatch statements`: who says what, as threads, from reports and saved records."""

from typing import TYPE_CHECKING, Annotated

import typer

from peacewatch.cli.app import MAX_BYTES, Actors, MaxBytes, Model, Published, app
from peacewatch.cli.inputs import Reading, given
from peacewatch.cli.output import console, out, tell, tell_bad
from peacewatch.errors import PeacewatchError

if TYPE_CHECKING:
    from rich.console import Console

    from peacewatch.model.record import Actor, Record
    from peacewatch.show.selection import Selection, Wish

STATEMENTS_EPILOG = (
    "Exit codes: 0 done, also where the report has no such statement; 1 a saved record does not hold; 2 a report cannot "
    "be read (of several: any of them), a folder is empty, nobody is called ACTOR, no act is called ACT, there is no such "
    "event, or the command line is wrong; 3 no language model; 130 interrupted."
)


@app.command(epilog=STATEMENTS_EPILOG)
def statements(
    report: Annotated[
        str, typer.Argument(metavar="REPORT", help="A report, a saved record, a folder of these, or - for stdin.")
    ],
    by: Annotated[
        str | None,
        typer.Option(
            "--by", metavar="ACTOR", help="Only this source and who belongs to it: its name, an alias or its id."
        ),
    ] = None,
    act: Annotated[str | None, typer.Option("--act", metavar="ACT", help="Only this act: say, deny, accuse …")] = None,
    about: Annotated[
        str | None, typer.Option("--about", metavar="WORDS", help="Only what has these words, or tells of this event.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON; JSON lines where there are several reports.")
    ] = False,
    published: Published = None,
    max_bytes: MaxBytes = MAX_BYTES,
    model: Model = None,
    actors: Actors = None,
) -> None:
    """Show who says what, through whom, who answers it, and who is not heard."""
    from peacewatch.knowledge.actors import using_actors  # noqa: PLC0415
    from peacewatch.show.selection import Wish, as_json_text, select  # noqa: PLC0415

    # A wrong date or act is told before anything is read.
    reading, wish = Reading(published, model, max_bytes, actors), Wish(by, act, about)
    shown = console()
    bad: list[tuple[str, PeacewatchError]] = []
    done: list[tuple[Record, Selection]] = []
    for name, got in given(report, reading):
        alone = name == report  # the whole of what was given, not one of several
        if isinstance(got, PeacewatchError):
            if alone:
                raise got
            bad.append((name, got))
            continue
        with using_actors(actors):  # their aliases are names to ask by
            selection = select(got, wish)
        done.append((got, selection))
        if by is not None:
            _tell_who(selection, by, None if alone else name)
        if as_json:
            out(as_json_text(got, selection, name, indent=2 if alone else None))
        elif selection:
            _show(got, selection, shown, None if alone else name)
    _nothing_found(done, wish)
    if bad:
        tell_bad(bad, len(done))
        raise typer.Exit(2)


def _tell_who(selection: "Selection", by: str, name: str | None) -> None:
    """Say whom ``by`` means where that is not plain: several of one name, or others who belong to the one."""
    from peacewatch.show.words import clean  # noqa: PLC0415

    def listed(actors: "tuple[Actor, ...]") -> str:
        return ", ".join(f"{clean(one.name)} ({one.id})" for one in actors)

    where = f"{name}: " if name is not None else ""
    if len(selection.meant) > 1:
        tell(f"{where}{by!r} may be {listed(selection.meant)}; give an id to ask for one of them")
    if selection.with_them:
        tell(f"{where}with those who belong to {listed(selection.meant)}: {listed(selection.with_them)}")


def _show(record: "Record", selection: "Selection", shown: "Console", title: str | None) -> None:
    from peacewatch.show.terminal_threads import show_silences, show_threads  # noqa: PLC0415
    from peacewatch.show.words import clean  # noqa: PLC0415

    if title is not None:
        headline = f": {clean(record.report.title.value)}" if record.report.title else ""
        shown.print(f"{title}{headline}", style="bold underline", markup=False)
    show_threads(record, shown, selection.statements)
    if selection.silences:
        shown.print("\nNot heard", style="bold")
        show_silences(selection.silences, shown)
    if title is not None:
        shown.print()


def _has_event(record: "Record", ident: str) -> bool:
    return any(one.id == ident.strip().casefold() for one in record.events)


def _nothing_found(done: "list[tuple[Record, Selection]]", wish: "Wish") -> None:
    """Say that nothing was found, and who speaks at all.

    Raises:
        PeacewatchError: where no report knows the actor or the event that was asked for.
    """
    from peacewatch.show.selection import is_event_id, speakers_told  # noqa: PLC0415

    if not done or any(selection for _, selection in done):
        return
    speakers = f"the speakers are: {speakers_told(record for record, _ in done)}"
    if (
        wish.about is not None
        and is_event_id(wish.about)
        and not any(_has_event(record, wish.about) for record, _ in done)
    ):
        raise PeacewatchError(f"no event {wish.about!r} is in what was read; `peacewatch read` shows the events")
    if not any(selection.known for _, selection in done):
        raise PeacewatchError(f"nobody called {wish.by!r} is in what was read; {speakers}")
    tell(f"no such statement; {speakers}")
