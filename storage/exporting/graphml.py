"""A network as GraphML, which Gephi, Cytoscape, yEd and networkx read."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from storage.atomic_file import exported
from storage.network.reading import Network

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
# name, what it belongs to, type
_KEYS = (
    ("label", "node", "string"),
    ("kind", "node", "string"),
    ("mentions", "node", "int"),
    ("weight", "edge", "double"),
    ("unit", "edge", "string"),
)
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold, not even escaped."""


def export_graphml(network: Network, unit: str, path: Path) -> int:
    """Write all nodes and edges of a network to a file, whole or not at all, and return how many edges there are.

    A node has its name as ``label``, its ``kind`` and ``mentions``; an edge has how many units are shared as
    ``weight``, and which ``unit``. Raises ExportFailed.
    """
    root = Element("graphml", xmlns=_NAMESPACE)
    for name, owner, kind in _KEYS:
        SubElement(root, "key", {"id": name, "for": owner, "attr.name": name, "attr.type": kind})
    graph = SubElement(root, "graph", id="network", edgedefault="undirected")
    for node in network.nodes:
        element = SubElement(graph, "node", id=f"entity{node.entity.id}")
        _add(element, label=node.entity.name, kind=node.entity.kind, mentions=str(node.mentions))
    for edge in network.edges:
        element = SubElement(graph, "edge", source=f"entity{edge.a}", target=f"entity{edge.b}")
        _add(element, weight=str(edge.strength), unit=unit)
    indent(root)
    with exported(path) as part:
        ElementTree(root).write(part, encoding="utf-8", xml_declaration=True)
    return len(network.edges)


def _add(element: Element, **data: str) -> None:
    for name, value in data.items():
        SubElement(element, "data", key=name).text = _NOT_IN_XML.sub("\ufffd", value)
