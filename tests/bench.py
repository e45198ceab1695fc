"""``make bench``: time and memory beside what cannot be avoided, measured side by side in the same run.

In: the seeds and the invented articles of the accuracy test. Out: a table on standard output, each figure beside its goal;
with ``--write`` it goes into the README. Ends with 1 where a goal was missed. Machines differ, so most goals are ratios; of
several runs the best counts: it is the one that others disturbed least.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.builders import document, project

if TYPE_CHECKING:
    from generator.preview import Session

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
ARTICLES = sorted((ROOT / "tests" / "accuracy" / "articles").glob("*.toml"))
RUNS = 5
COPIES = 400
INCIDENTS = (10, 100, 1000)
PACKS = ("analyst", "maritime", "executive", "public")
TABLE: list[str] = []
MISSED: list[str] = []

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
    row("the first beside the second", f"{ratios[0]:.2f}, of processor time {ratios[1]:.2f}", "1.5", min(ratios) <= 1.5)
    row("peak memory of the build", f"{ours.megabytes:.0f} MB", "600 MB", ours.megabytes <= 600)


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
    row("all extraction beside the parse", f"{100 * total / least:.1f} %", "25 %", total <= 0.25 * least)


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
        gain = one / two
        row(f"{COPIES} articles in one process beside two", f"{one:.1f} s for {two:.1f} s, {gain:.2f}", "1.7", gain >= 1.7)
        few = [str(folder / f"{n:03}.txt") for n in range(14)]
        cost([*extract, *few])
        build = [sys.executable, "-c", BEFORE_RENDERING, "build", "--quiet", "--out", str(folder / "output"), *few]
        again = best(cost(build) for _ in range(RUNS))
        row("build of 14 unchanged articles up to its rendering", said(again), "0.4 s", again.seconds <= 0.4)


def help_time() -> None:
    """How long ``--help`` takes."""
    costs = [cost([sys.executable, "-m", "generator", "--help"]).seconds for _ in range(RUNS)]
    row("sitbrief --help", f"{min(costs):.2f} s", "0.3 s", min(costs) <= 0.3)


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds that a piece of work takes, by the wall clock or another one."""
    start = clock()
    work()
    return clock() - start


def layout_alone(*pages: str) -> None:
    """What nobody can avoid: WeasyPrint on pages that are there already."""
    import weasyprint

    for page in pages:
        weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")


def preview() -> None:
    """A template is saved while a preview of four editions runs: until the page is there, and until its PDF is."""
    from generator.config import load_config
    from generator.preview import Session

    section = "templates/desk/sections/at_sea.html"
    words = (ROOT / "templates" / "analyst" / "sections" / "at_sea.html").read_text(encoding="utf-8")
    editions = "".join(f'[editions.{name}]\npack = "{name}"\n' for name in ("desk", *PACKS[1:]))
    files: dict[str, str | bytes] = {
        "seeds/text.txt": SEEDS[0].read_bytes(),
        "sitbrief.toml": editions,
        "templates/desk/pack.toml": 'extends = "analyst"\n',
        section: words,
    }
    with tempfile.TemporaryDirectory() as name:
        folder = project(Path(name), files)
        session = Session(lambda: load_config(folder / "sitbrief.toml"))
        session.begin()
        pages, papers, alone = [], [], []
        for turn in range(RUNS + 1):
            wait_for_paper(session)
            project(folder, {section: f"{words}<p>Turn {turn}</p>"})
            start = time.perf_counter()
            assert session.refresh()
            pages.append(time.perf_counter() - start)
            wait_for_paper(session)
            papers.append(time.perf_counter() - start)
            shown = session.edition("desk")
            assert shown
            page = shown.page.decode()
            alone.append(timed(lambda page=page: layout_alone(page)))  # type: ignore[misc]
        session.close()
    row("preview: a saved template to the page of an edition", f"{min(pages):.2f} s", "0.5 s", min(pages) <= 0.5)
    share = min(papers) / min(alone)
    said_so = f"{min(papers):.2f} s for {min(alone):.2f} s, {share:.2f}"
    row("preview: a saved template to the PDF, beside WeasyPrint alone", said_so, "1.25", share <= 1.25)


def wait_for_paper(session: Session) -> None:
    """Until every PDF is that of its page."""
    while any(edition["laying_out"] for edition in session.state()["editions"]):
        session.wait(session.state()["version"], 1)


def four_editions() -> None:
    """HTML and PDF of four editions from one set of facts, beside WeasyPrint alone on the four pages; runs take turns."""
    from generator.config import Config, Edition
    from generator.pipeline import assemble, render_editions

    config = Config(editions=tuple(Edition(name=pack, pack=pack) for pack in PACKS))
    brief = assemble(SEEDS, config)
    made = render_editions(brief, config).files
    pages = [data.decode() for name, data in made.items() if name.endswith(".html")]
    ours, alone, one, two = [], [], [], []
    for _ in range(RUNS):
        ours.append(timed(lambda: render_editions(brief, config), time.process_time))
        alone.append(timed(lambda: layout_alone(*pages), time.process_time))
        one.append(timed(lambda: render_editions(brief, config)))
        two.append(timed(lambda: render_editions(brief, config, jobs=2)))
    share, gain = min(ours) / min(alone), min(one) / min(two)
    words = f"{min(ours):.2f} s for {min(alone):.2f} s, {share:.2f}"
    row("four editions beside WeasyPrint alone on their pages, processor", words, "1.1", share <= 1.1)
    row(
        "four editions in one process beside two",
        f"{min(one):.2f} s for {min(two):.2f} s, {gain:.2f}",
        "more than 1",
        gain > 1,
    )


def long_tables() -> None:
    """Tables of incidents of growing length as PDF: linear, where a row costs the same in each."""
    from generator.render import render
    from tests.render.briefs import brief, incident

    rows = []
    for number in INCIDENTS:
        one = brief(incidents=tuple(incident(at, id=f"m{at}", facts=(f"d/m{at}",)) for at in range(1, number + 1)))
        seconds = timed(lambda one=one: render(one, formats=("pdf",)), time.process_time)  # type: ignore[misc]
        rows.append(seconds / number)
        row(f"PDF with a table of {number:,} incidents", f"{seconds:.1f} s, {1000 * rows[-1]:.0f} ms a row")
    growth = rows[-1] / rows[-2]
    row(f"a row of {INCIDENTS[-1]:,} beside a row of {INCIDENTS[-2]}", f"{growth:.2f}", "1.25", growth <= 1.25)


def row(what: str, value: str, goal: str = "", met: bool = True) -> None:
    """One line of the table; a goal that is not met is told at the end."""
    line = f"| {what} | {value} | {goal} |\n"
    TABLE.append(line)
    if not met:
        MISSED.append(f"{what}: {value}, the goal is {goal}\n")
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
    sys.stderr.writelines(["\nmissed:\n", *MISSED] if MISSED else [])
    sys.exit(bool(MISSED))


def measure() -> None:
    """The table, row by row."""
    row("what", "measured", "goal")
    row("---", "---", "---")
    help_time()
    cold_build()
    preview()
    four_editions()
    long_tables()
    extraction()
    many_documents()


if __name__ == "__main__":
    main()
