import subprocess
import sys
from pathlib import Path


def test_imports_point_down() -> None:
    """The contracts of pyproject.toml hold: layers, and spaCy in ``parse`` alone."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=Path(__file__).parent.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:]
