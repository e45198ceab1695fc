"""``python -m tests.accuracy [--errors] [ARTICLE…]``: prints the figures on the labelled articles (all of them, or those
named), and what was missed.
"""

from __future__ import annotations

import sys

from generator.extract import extract
from generator.extract.language_model import load_language_model
from tests.accuracy.errors import errors
from tests.accuracy.labelled import labelled
from tests.accuracy.score import score


def main() -> None:
    """Extracts, scores and prints."""
    named = [word for word in sys.argv[1:] if not word.startswith("-")]
    articles = [article for article in labelled() if not named or article.document.id in named]
    found = list(extract([article.document for article in articles], load_language_model()))
    words = sum(len(article.document.text.split()) for article in articles)
    print(f"{len(articles)} labelled articles, {words} words")  # noqa: T201 - a command
    print(f"{'':22}{'F1':>7}{'precision':>11}{'recall':>8}{'labelled':>10}")  # noqa: T201 - a command
    for name, result in score(articles, found).items():
        figures = f"{result.f1:7.1f}{result.precision:11.1f}{result.recall:8.1f}{result.labelled:10}"
        print(f"{name:22}{figures}")  # noqa: T201 - a command
    if "--errors" in sys.argv[1:]:
        for article, facts in zip(articles, found, strict=True):
            for line in errors(article, facts):
                print(f"{article.document.id}: {line}")  # noqa: T201 - a command


if __name__ == "__main__":
    main()
