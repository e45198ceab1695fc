"""``python -m generator`` and ``sitbrief``: hands the command line to ``generator.commands``. Does nothing itself."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    from generator.commands import sitbrief

    sitbrief(prog_name="sitbrief")


if __name__ == "__main__":
    main()
