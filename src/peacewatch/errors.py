"""Every error that peacewatch raises on purpose.

PeacewatchError
├── ReadError              a report cannot be read; exit code 2
│   ├── EmptyReport
│   ├── BinaryReport
│   ├── UndecodableReport
│   ├── ReportTooLarge
│   ├── NotEnglish
│   ├── SeveralReports
│   └── MalformedReport    JSON or HTML that holds no article
├── KnowledgeError         a knowledge or codebook file is wrong; exit code 2
├── ModelMissing           no language model is installed; exit code 3
├── RecordInvalid          a record does not hold; exit code 1
└── BenchmarkError         a development set is missing or not as expected; exit code 2

Each message is one line that says what is wrong and what to do about it.
"""


class PeacewatchError(Exception):
    """The root of the tree. ``exit_code`` is what the command line ends with."""

    exit_code = 2


class ReadError(PeacewatchError):
    """A report cannot be read."""


class EmptyReport(ReadError):
    """Nothing but white space."""


class BinaryReport(ReadError):
    """Not text: an image, an archive, a PDF."""


class UndecodableReport(ReadError):
    """Text in an encoding that could not be told."""


class ReportTooLarge(ReadError):
    """Over the size limit."""


class NotEnglish(ReadError):
    """Text in another language."""


class SeveralReports(ReadError):
    """One file that holds more than one article."""


class MalformedReport(ReadError):
    """JSON or HTML in which no article could be found."""


class KnowledgeError(PeacewatchError):
    """A knowledge or codebook file is wrong; the message names file and entry."""


class ModelMissing(PeacewatchError):
    """No English spaCy pipeline is installed, or it is not the one asked for."""

    exit_code = 3


class RecordInvalid(PeacewatchError):
    """A record does not hold; the message says what was expected and what was got."""

    exit_code = 1


class BenchmarkError(PeacewatchError):
    """A development set is missing or not in the form that its reader expects."""
