"""An SVG as an image: JupyterLab shows it before a notebook is trusted, unlike an inline drawing."""

from __future__ import annotations

import base64
from html import escape


def image(text: str, svg: str) -> str:
    """Return an SVG on a card of its own as an ``<img>``, with the text that stands for it."""
    data = base64.b64encode(svg.encode()).decode()
    return f'<img alt="{escape(text)}" src="data:image/svg+xml;base64,{data}">'
