"""The bill of materials of a release (CycloneDX 1.6, JSON): what requirements.lock pins, each with its hashes and licence.

``python scripts/sbom.py FILE``. The components are read by cyclonedx-py; this adds sitbrief itself and the licences of what
is installed here, and checks the result against the standard's schema. The same lock and version give the same bytes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator import __version__


def bill() -> dict[str, Any]:
    """The whole document."""
    words = [
        sys.executable,
        "-m",
        "cyclonedx_py",
        "requirements",
        "requirements.lock",
        "--output-reproducible",
        "--sv",
        "1.6",
    ]
    made = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    document: dict[str, Any] = json.loads(made)
    document["components"] = [_component(one) for one in document["components"]]
    document["metadata"]["component"] = {
        "type": "application", "name": "sitbrief", "version": __version__, "bom-ref": f"pkg:pypi/sitbrief@{__version__}",
        "purl": f"pkg:pypi/sitbrief@{__version__}", "licenses": [{"license": {"id": "Apache-2.0"}}],
    }  # fmt: skip
    used = [one["bom-ref"] for one in document["components"]]
    document["dependencies"] = [
        {"ref": f"pkg:pypi/sitbrief@{__version__}", "dependsOn": used}, *({"ref": one} for one in used)
    ]  # fmt: skip
    return document


def _component(found: dict[str, Any]) -> dict[str, Any]:
    """A component under its own address, without the line of the lock file, and with its licence."""
    kept = {key: value for key, value in found.items() if key != "description"} | {"bom-ref": found["purl"]}
    try:
        licence = metadata.metadata(found["name"])["License-Expression"]
    except metadata.PackageNotFoundError:
        licence = None
    return kept | ({"licenses": [{"expression": licence}]} if licence else {})


def complaint(text: str) -> str | None:
    """What the standard's schema has against the document."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    found = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    return str(found) if found else None


def main() -> None:
    text = json.dumps(bill(), indent=2, sort_keys=True) + "\n"
    wrong = complaint(text)
    if wrong:
        sys.exit(f"the bill of materials is not valid: {wrong}")
    Path(sys.argv[1]).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
