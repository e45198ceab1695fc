"""``make bench``: time and memory beside what cannot be avoided, measured side by side in the same run.

In: the seeds and the invented articles of the accuracy test. Out: a table on standard output. With ``--write`` the
table goes into the README. Fails nothing: machines differ, only the ratios travel. Of several runs the best counts: it is
the one that others disturbed least.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.builders import document, project

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
ARTICLES = sorted((ROOT / "tests" / "accuracy" / "articles").glob("*.toml"))
RUNS = 5
COPIES = 400
TABLE: list[str] = []

FLOOR = """
import sys
from pathlib import Path
import spacy
nlp = spacy.load("{model}")
texts = [line for name in {texts!r} for line in Path(name).read_text(encoding="utf-8").splitlines() if line.strip()]
docs = list(nlp.pipe(texts, batch_size=64))
import weasyprint
page = Path("{page}").read_text(encoding="utf-8")
weasyprint.HTML(string=page).write_pdf("{pdf}", pdf_variant="pdf/ua-1")
"""

BEFORE_RENDERING = """
import os
import generator.editions
generator.editions.rendered = lambda *words, **settings: os._exit(0)
from generator.__main__ import main
main()
"""


@dataclass(frozen=True)
class Cost:
    """Wall-clock and processor seconds and peak memory (MB, resident) of one process."""

    seconds: float
    processor: float
    megabytes: float


def cost(words: list[str]) -> Cost:
    """Runs a process to its end and says what it cost."""
    start = time.perf_counter()
    process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, words
    return Cost(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def best(costs: Iterable[Cost]) -> Cost:
    """The shortest times and the highest peak."""
    listed = list(costs)
    least = (min(c.seconds for c in listed), min(c.processor for c in listed))
    return Cost(*least, max(c.megabytes for c in listed))


def cold_build() -> None:
    """One article, cold, PDF and HTML, beside loading, parsing and laying out the same page; runs take turns."""
    with tempfile.TemporaryDirectory() as folder:
        build = [
            sys.executable,
            "-m",
            "generator",
            "build",
            *map(str, SEEDS),
            "--out",
            folder,
            "--format",
            "pdf,html",
            "--no-cache",
        ]
        cost(build)
        page = next(Path(folder).glob("*.html"))
        code = FLOOR.format(
            model=model_package(), texts=[str(path) for path in SEEDS], page=page, pdf=Path(folder) / "floor.pdf"
        )
        floor = [sys.executable, "-c", code]
        pairs = [(cost(build), cost(floor)) for _ in range(RUNS)]
    ours, least = best(own for own, _ in pairs), best(other for _, other in pairs)
    row("cold build of the seeds, PDF and HTML", said(ours))
    row("loading spaCy and model, parsing, laying out the same page", said(least))
    ratios = (ours.seconds / least.seconds, ours.processor / least.processor)
    row("ratio (goal: 1.5)", f"{ratios[0]:.2f}, of processor time {ratios[1]:.2f}")
    row("peak memory of the build (goal: 600 MB)", f"{ours.megabytes:.0f} MB")


def said(one: Cost) -> str:
    """A cost in words."""
    return f"{one.seconds:.2f} s, processor {one.processor:.2f} s"


def model_package() -> str:
    """The installed package of the default model."""
    import spacy

    from generator.extract.language_model import COPIES, DEFAULT_MODEL

    return next(name for name in COPIES[DEFAULT_MODEL] if spacy.util.is_package(name))


def extraction() -> None:
    """What our components cost beside the parse, on the articles one after the other; the best of several runs each."""
    from generator.extract.attributes import published
    from generator.extract.extractor import Extractor
    from generator.extract.language_model import load_language_model
    from generator.extract.parse import parse

    extractor = Extractor(load_language_model())
    documents = [document(text, published="2025-02-04") for text in article_texts()]
    words = sum(len(one.text.split()) for one in documents)
    parsing: list[float] = []
    own: dict[str, list[float]] = {component.name: [] for component in extractor.components}
    for turn in range(RUNS + 1):
        spent = dict.fromkeys(own, 0.0)
        start = time.perf_counter()
        for one in documents:
            doc = parse(one, extractor.nlp)
            published.set(doc, one.published_on)
            for component in extractor.components:
                before = time.perf_counter()
                doc = component(doc)
                spent[component.name] += time.perf_counter() - before
        if turn:
            parsing.append(time.perf_counter() - start - sum(spent.values()))
            for name, seconds in spent.items():
                own[name].append(seconds)
    least = min(parsing)
    row(f"parse of {len(documents)} articles, {words} words", f"{least:.2f} s, {1e6 * least / words:.0f} µs a word")
    for name, times in own.items():
        row(f"  {name}", f"{1e6 * min(times) / words:.1f} µs a word, {100 * min(times) / least:.1f} %")
    total = sum(min(times) for times in own.values())
    row("all extraction beside the parse (goal: 25 %)", f"{100 * total / least:.1f} %")


def article_texts() -> list[str]:
    """The texts of the invented articles."""
    texts = [str(tomllib.loads(path.read_text(encoding="utf-8"))["text"]) for path in ARTICLES]
    return texts or [path.read_text(encoding="utf-8") for path in SEEDS]


def many_documents() -> None:
    """Two processes, and kept facts, on the articles and seeds again and again with another first line each."""
    texts = [*article_texts(), *(path.read_text(encoding="utf-8") for path in SEEDS)]
    with tempfile.TemporaryDirectory() as name:
        folder = project(Path(name), {f"{n:03}.txt": f"Copy {n}.\n\n{texts[n % len(texts)]}" for n in range(COPIES)})
        extract = [sys.executable, "-m", "generator", "extract", "--quiet", "--out", os.devnull]
        one = cost([*extract, "--no-cache", str(folder)]).seconds
        two = cost([*extract, "--no-cache", "--jobs", "2", str(folder)]).seconds
        row(f"{COPIES} articles in two processes beside one (goal: 1.7)", f"{two:.1f} s for {one:.1f} s, {one / two:.2f}")
        few = [str(folder / f"{n:03}.txt") for n in range(14)]
        cost([*extract, *few])
        build = [sys.executable, "-c", BEFORE_RENDERING, "build", "--quiet", "--out", str(folder / "output"), *few]
        again = best(cost(build) for _ in range(RUNS))
        row("build of 14 unchanged articles up to its rendering (goal: 0.4 s)", said(again))


def help_time() -> None:
    """How long ``--help`` takes."""
    costs = [cost([sys.executable, "-m", "generator", "--help"]).seconds for _ in range(RUNS)]
    row("sitbrief --help (goal: 0.3 s)", f"{min(costs):.2f} s")


def row(what: str, value: str) -> None:
    """One line of the table."""
    line = f"| {what} | {value} |\n"
    TABLE.append(line)
    sys.stdout.write(line)
    sys.stdout.flush()


def write_down() -> None:
    """Puts the table into the README, in place of the one that is there."""
    page = ROOT / "README.md"
    before, start, rest = page.read_text(encoding="utf-8").partition("<!-- figures -->\n")
    _, end, after = rest.partition("<!-- end of figures -->")
    page.write_text("".join([before, start, *TABLE, end, after]), encoding="utf-8")


def main() -> None:
    """All measurements."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SITBRIEF_CACHE"] = folder
        measure()
    if "--write" in sys.argv:
        write_down()


def measure() -> None:
    """The table, row by row."""
    row("what", "measured")
    row("---", "---")
    help_time()
    cold_build()
    extraction()
    many_documents()


if __name__ == "__main__":
    main()
