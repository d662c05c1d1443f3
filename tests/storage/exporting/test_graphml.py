"""A network as GraphML, as other programs read it."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from storage.errors import ExportFailed
from storage.exporting.graphml import export_graphml
from storage.network.reading import Network, NetworkEdge, NetworkNode
from storage.records import Entity

NETWORK = Network(
    (
        NetworkNode(Entity(3, "إلهام علييف <b>&\"'", "person"), 12),
        NetworkNode(Entity(7, "باكو\x01\ud800", "place"), 4),
    ),
    (NetworkEdge(3, 7, 5),),
)
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def test_a_network_comes_back_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "network.graphml"
    assert export_graphml(NETWORK, "passage", path) == 1
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    declared = {key.get("id"): (key.get("for"), key.get("attr.type")) for key in root.iter(f"{GRAPHML}key")}
    assert declared["mentions"] == ("node", "int")
    nodes = {node.get("id"): {data.get("key"): data.text for data in node} for node in root.iter(f"{GRAPHML}node")}
    assert nodes["entity3"] == {"label": "إلهام علييف <b>&\"'", "kind": "person", "mentions": "12"}
    assert nodes["entity7"]["label"] == "باكو\ufffd\ufffd"
    (edge,) = root.iter(f"{GRAPHML}edge")
    assert (edge.get("source"), edge.get("target")) == ("entity3", "entity7")
    assert {data.get("key"): data.text for data in edge} == {"weight": "5", "unit": "passage"}


def test_rustworkx_reads_it(tmp_path: Path) -> None:
    import rustworkx  # noqa: PLC0415 - only this test needs it

    path = tmp_path / "network.graphml"
    export_graphml(NETWORK, "article", path)
    (graph,) = rustworkx.read_graphml(str(path))
    assert [node["kind"] for node in graph.nodes()] == ["person", "place"]
    assert [edge["weight"] for edge in graph.edges()] == [5.0]


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed):
        export_graphml(NETWORK, "article", tmp_path / "absent" / "network.graphml")
