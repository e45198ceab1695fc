"""Fuzzes one law with atheris until libFuzzer's own options say stop. Started by ``python -m tests.fuzz``."""

from __future__ import annotations

import sys

import atheris

INSTRUMENTED = ["generator", "markdown_it", "markdown", "docx", "trafilatura", "tomllib", "json"]
"""Python code whose branches guide the search; what is written in C is only run."""


def main() -> None:
    """``python -m tests.fuzz.one LAW CORPUS -option=value …``"""
    with atheris.instrument_imports(include=INSTRUMENTED, enable_loader_override=False):
        from tests.fuzz.laws import LAWS
    law = LAWS[sys.argv[1]]
    atheris.Setup([sys.argv[0], *sys.argv[2:]], law)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
