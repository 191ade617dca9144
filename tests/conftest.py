"""Property tests search afresh on a developer's machine, and the same examples each time on CI, so that a red run is a change's fault."""

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
