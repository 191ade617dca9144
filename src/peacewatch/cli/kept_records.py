"""The records of a folder of reports, kept in a folder of their own, so that an interrupted reading can be resumed.

``OUT/a/b.txt.json`` is the record of the report ``a/b.txt``. A record is written beside its place and moved there when
it is whole. ``OUT/.peacewatch-read.jsonl`` notes for each report its bytes' digest, how it was read and the record's
digest; what is noted and has not changed since is not read again.
"""

import hashlib
import json
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from peacewatch.cli.inputs import Reading, bytes_of
from peacewatch.cli.output import write_whole
from peacewatch.errors import PeacewatchError

if TYPE_CHECKING:
    from peacewatch.model.record import Record

JOURNAL = ".peacewatch-read.jsonl"


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, as ``report.id`` has it.

    Raises:
        ReadError: where it cannot be read.
    """
    return f"sha256:{hashlib.sha256(bytes_of(path)).hexdigest()}"


def how(reading: Reading) -> str:
    """A digest of all that decides what a report's record is, but for the report: version, model, date, actors."""
    actors = digest_of(reading.actors) if reading.actors else None
    told = json.dumps([version("peacewatch"), reading.model, reading.published, actors])
    return hashlib.sha256(told.encode()).hexdigest()


class KeptRecords:
    """What stands in OUT. Names are the reports' paths below their folder, with ``/``."""

    def __init__(self, out: Path, how_read: str) -> None:
        """Load what is noted; a line that an interruption left unfinished counts for nothing.

        Raises:
            PeacewatchError: where OUT or its notes cannot be used.
        """
        self.out, self.how = out, how_read
        self._journal = out / JOURNAL
        self._noted: dict[str, dict[str, str]] = {}
        try:
            out.mkdir(parents=True, exist_ok=True)
            noted = self._journal.read_bytes() if self._journal.exists() else b""
        except OSError as error:
            raise PeacewatchError(f"{out}: cannot be used: {error.strerror or error}") from error
        self._begins = "\n" if noted and not noted.endswith(b"\n") else ""
        for line in noted.splitlines():
            try:
                note = json.loads(line)
                self._noted[note["report"]] = {key: note[key] for key in ("id", "how", "record")}
            except (ValueError, KeyError, TypeError):
                continue

    def path(self, name: str) -> Path:
        """Where the record of the report ``name`` stands."""
        return self.out / f"{name}.json"

    def holds(self, name: str, report: str) -> bool:
        """Whether the report with these bytes (``sha256:…``) was read in the same way, and its record stands as written."""
        note = self._noted.get(name)
        if note is None or note["id"] != report or note["how"] != self.how:
            return False
        path = self.path(name)
        return path.is_file() and digest_of(path) == note["record"]

    def put(self, name: str, record: "Record") -> None:
        """Write a record, whole or not at all, and note it.

        Raises:
            PeacewatchError: where it cannot be written.
        """
        text = record.to_json(indent=2) + "\n"
        write_whole(self.path(name), text)
        digest = f"sha256:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"
        note = {"id": record.report.id, "how": self.how, "record": digest}
        self._noted[name] = note
        try:
            with self._journal.open("a", encoding="utf-8") as sink:
                sink.write(self._begins + json.dumps({"report": name, **note}) + "\n")
            self._begins = ""
        except OSError as error:
            raise PeacewatchError(f"{self._journal}: cannot be written: {error.strerror or error}") from error

    def drop(self, name: str) -> None:
        """Take away the record of a report that can no longer be read: it is of other bytes."""
        if self._noted.pop(name, None) is not None:
            self.path(name).unlink(missing_ok=True)

    def left_over(self, names: Iterable[str]) -> list[Path]:
        """The records of reports that are no longer in the folder, in order."""
        return [self.path(one) for one in sorted(set(self._noted) - set(names)) if self.path(one).is_file()]
