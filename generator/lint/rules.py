"""Every rule of ``sitbrief lint``: the one list that names them, from which docs/templates.md is written."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Finding, Severity

__all__ = ["RULES", "Rule", "found"]


@dataclass(frozen=True)
class Rule:
    """A rule: how grave it is to break it, and what it says."""

    severity: Severity
    about: str


RULES: dict[str, Rule] = {
    "pack-broken": Rule("error", "`pack.toml`, `brand.toml` or a stylesheet cannot be read, or says what cannot be"),
    "pack-hidden": Rule("warning", "two packs have one name; a note where the project's own pack hides another"),
    "pack-not-there": Rule("warning", "an entry point of an installed distribution leads to no pack"),
    "template-syntax": Rule("error", "a template is no Jinja template"),
    "template-fails": Rule("error", "the sample brief, full or empty, cannot be rendered"),
    "undefined-name": Rule("error", "a name that nobody gives a value"),
    "unknown-field": Rule("error", "a field that the object does not have"),
    "unknown-filter": Rule("error", "a filter that does not exist"),
    "unknown-test": Rule("error", "a test (`is …`) that does not exist"),
    "missing-template": Rule("error", "`include`, `import` or `extends` of a file that no pack has"),
    "missing-macro": Rule("error", "a macro that the imported file does not hold"),
    "missing-block": Rule("error", "a `block` that the extended template does not have, so that it is never printed"),
    "missing-section": Rule("error", "a section named in `pack.toml` without a template"),
    "missing-markdown": Rule("warning", "a section that has no template for Markdown, so that `--format md` stops"),
    "unused-section": Rule("warning", "a section's template that `pack.toml` does not name"),
    "unused-template": Rule("warning", "a template that no other one includes or imports"),
    "unused-macro": Rule("warning", "a macro that nothing calls"),
    "broken-promise": Rule(
        "error", "a page without its marking (in words, and in `data-marking` for paper) or its count of what is withheld"
    ),
    "broken-link": Rule("error", "a link to a place that the page does not have"),
    "missing-file": Rule("error", "an image, font or stylesheet that is not there, lies outside the pack or on the network"),
    "duplicate-id": Rule("error", "an `id` that the page has twice, so that links cannot tell them apart"),
    "no-text-alternative": Rule("error", "an image without `alt`, or an `svg` whose first child is no `title`"),
    "heading-order": Rule("error", "a heading that skips a level, or a page without exactly one `h1`"),
    "placeholder": Rule("error", "words that wait to be filled in (TODO, lorem ipsum, XXX) or a `{{ … }}` that is printed"),
    "not-applied": Rule("error", "a `style` attribute, `<style>`, `<script>` or `on…`: the page's own policy forbids it"),
    "css-ignored": Rule("warning", "a rule or a value that WeasyPrint does not know, so that paper differs from the screen"),
    "low-contrast": Rule("error", "text whose colour has less than 4.5 to 1 on its ground"),
}
"""By name; an error stops ``lint`` with exit code 3, a warning does so with ``--strict``."""


def found(rule: str, message: str, where: str, hint: str) -> Finding:
    """A finding under a rule, as grave as the rule is."""
    return Finding(severity=RULES[rule].severity, rule=rule, message=message, where=where, hint=hint)
