"""Bring the translations up to date: gather the words from the code, then compile what is translated.

``python resources/translations/update.py`` rewrites the ``.ts`` files, which Qt Linguist can edit
(new words come in as unfinished, words no longer used go), and the ``.qm`` files; with ``--check`` it
changes nothing and exits with 1 where that would have changed something or a word is left untranslated.
English has a catalogue for its plurals only.

The words are gathered by Python's own parser, since ``lupdate`` overlooks plurals whose number is a call.
"""

from __future__ import annotations

import argparse
import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

FOLDER = Path(__file__).resolve().parent
CODE = FOLDER.parents[1] / "desktop"
PLURAL_FORMS = {"ar": 6, "en": 2}


@dataclass(frozen=True, slots=True)
class Message:
    """Words of the code: the class they are said in, the English, what tells them from equals, whether they count."""

    context: str
    source: str
    comment: str
    plural: bool


Translations = dict[Message, ET.Element]


def gather(code: Path) -> list[Message]:
    """Return every message in the Python files below ``code``, by context and then in order of appearance.

    Raises SyntaxError for words that are not written out where they are translated.
    """
    found: dict[Message, None] = {}
    for path in sorted(code.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        found.update(dict.fromkeys(_messages(tree, "", path)))
    return sorted(found, key=lambda message: message.context)


def _messages(node: ast.AST, context: str, path: Path) -> Iterator[Message]:
    if isinstance(node, ast.ClassDef):
        context = node.name
    match node:
        case ast.Call(func=ast.Attribute(attr="tr")):
            yield _message([ast.Constant(context), *node.args], node, path)
        # a painter and a string have methods of this name too, but those take no words
        case ast.Call(func=ast.Name("translate") | ast.Attribute(attr="translate"), args=[ast.Constant(str()), *_]):
            yield _message(node.args, node, path)
    for child in ast.iter_child_nodes(node):
        yield from _messages(child, context, path)


def _message(arguments: list[ast.expr], call: ast.Call, path: Path) -> Message:
    match arguments:
        case [ast.Constant(str(context)), ast.Constant(str(source)), *rest] if context and source:
            comment = rest[0].value if rest and isinstance(rest[0], ast.Constant) else ""
            plural = len(rest) > 1 or any(word.arg == "n" for word in call.keywords)
            return Message(context, source, str(comment or ""), plural)
    raise SyntaxError(f"{path}:{call.lineno}: words to translate must be written out")


def read(catalogue: Path) -> Translations:
    """Return the translation of every message in a ``.ts`` file, with what Linguist says of it."""
    known: Translations = {}
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314  a file of our own
        for entry in context.iter("message"):
            plural = entry.get("numerus") == "yes"
            words = (context.findtext("name", ""), entry.findtext("source", ""), entry.findtext("comment", ""))
            message = Message(*words, plural)
            translation = entry.find("translation")
            if translation is not None:
                known[message] = translation
    return known


def write(catalogue: Path, language: str, messages: list[Message], known: Translations) -> None:
    """Write the ``.ts`` file of ``messages`` with what is known of their translations."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for message in messages:
        if message.context not in contexts:
            contexts[message.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[message.context], "name").text = message.context
        entry = ET.SubElement(contexts[message.context], "message", {"numerus": "yes"} if message.plural else {})
        ET.SubElement(entry, "source").text = message.source
        if message.comment:
            ET.SubElement(entry, "comment").text = message.comment
        forms = PLURAL_FORMS[language] if message.plural else 0
        entry.append(known.get(message, _untranslated(forms)))
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    catalogue.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8", newline="\n")


def _untranslated(forms: int) -> ET.Element:
    translation = ET.Element("translation", type="unfinished")
    for _ in range(forms):
        ET.SubElement(translation, "numerusform")
    return translation


def update(folder: Path) -> None:
    """Gather and compile in ``folder``, which holds the ``.ts`` files."""
    messages = gather(CODE)
    for language in PLURAL_FORMS:
        catalogue = folder / f"hashiya_{language}.ts"
        wanted = messages if language != "en" else [message for message in messages if message.plural]
        write(catalogue, language, wanted, read(catalogue))
        _compile(catalogue)


def check(folder: Path) -> list[str]:
    """Return what is out of date or unfinished in ``folder``, one sentence each; change nothing."""
    faults = []
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for language in PLURAL_FORMS:
            shutil.copy(folder / f"hashiya_{language}.ts", fresh)
        update(fresh)
        for path in sorted(fresh.iterdir()):
            kept = folder / path.name
            if not kept.exists() or kept.read_bytes() != path.read_bytes():
                faults.append(f"{path.name} is not what the code and the translations give.")
            if path.suffix == ".ts" and 'type="unfinished"' in path.read_text(encoding="utf-8"):
                faults.append(f"{path.name} has words without a translation.")
    return faults


def _compile(catalogue: Path) -> None:
    """Make the ``.qm`` file beside a ``.ts`` file; raises CalledProcessError."""
    tool = "pyside6-lrelease"
    found = shutil.which(tool, path=str(Path(sys.executable).parent)) or shutil.which(tool)
    if found is None:
        raise FileNotFoundError(f"{tool} is not installed: it comes with PySide6-Essentials.")
    command = [found, str(catalogue), "-qm", str(catalogue.with_suffix(".qm"))]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  our own tool and files


def main() -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description="Bring the translations up to date.")
    parser.add_argument("--check", action="store_true", help="change nothing, exit with 1 if something is to be done")
    if not parser.parse_args().check:
        update(FOLDER)
        return 0
    faults = check(FOLDER)
    sys.stderr.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
