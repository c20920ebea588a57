"""A drawing as a cell's output, visible before a notebook is trusted and where no kernel runs.

JupyterLab takes drawings out of a page that it does not trust yet, but shows images; so the SVG goes
into one. As an image it cannot take its colours from the page: it stands on a light card of its own.
"""

from __future__ import annotations

from helpers.card import Still
from helpers.svg_image import image


class Picture(Still):
    """An SVG with the text that stands for it; the text is the same at every run."""

    def __init__(self, text: str, svg: str) -> None:
        super().__init__(text, image(text, svg))
        self.svg = svg
