"""A drawing as a cell's output, visible before a notebook is trusted and where no kernel runs.

JupyterLab takes drawings out of a page that it does not trust yet, but shows images; so the SVG goes
into one. As an image it cannot take its colours from the page: it stands on a light card of its own.
"""

from __future__ import annotations

import base64
from html import escape

from helpers.card import Still


class Picture(Still):
    """An SVG with the text that stands for it; the text is the same at every run."""

    def __init__(self, text: str, svg: str) -> None:
        data = base64.b64encode(svg.encode()).decode()
        image = f'<img alt="{escape(text)}" src="data:image/svg+xml;base64,{data}">'
        super().__init__(text, image)
        self.svg = svg
