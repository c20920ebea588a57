"""JupyterLab in a headless browser: open a notebook, run it, press what it shows, look at it.

The server works on a copy, so nothing a page saves reaches the repository. Where there is no
Chromium (set ``CHROMIUM`` to name one), the tests are skipped and say so.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

REPOSITORY = Path(__file__).resolve().parents[1]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 200.0
"""Seconds after which a page that does not do what it should has failed."""

RUN = """async ([id, patience]) => {
    const app = window.jupyterapp;
    const panel = app.shell.currentWidget;
    const run = async () => {
        await panel.context.ready;
        await panel.sessionContext.ready;
        if (id !== null) {
            const widgets = panel.content.widgets;
            panel.content.activeCellIndex = widgets.findIndex(cell => cell.model.id === id);
            panel.content.deselectAll();
        }
        await app.commands.execute(id === null ? 'notebook:run-all-cells' : 'notebook:run-cell');
        return true;
    };
    const late = new Promise(resolve => setTimeout(resolve, patience * 1000, false));
    return await Promise.race([run(), late]);
}"""
"""Runs the cell with this id, or all of them for null; says whether they ended in time."""

IS_READ = "() => window.jupyterapp.shell.currentWidget.context.isReady"
OUTPUTS = """() => {
    const cells = window.jupyterapp.shell.currentWidget.context.model.sharedModel.cells;
    return cells.filter(cell => cell.cell_type === 'code').map(cell => cell.toJSON());
}"""

SHUTDOWN = """async () => {
    const session = window.jupyterapp.shell.currentWidget.sessionContext;
    await session.ready;  // a kernel that is still starting would outlive the page
    await session.shutdown();
}"""


@dataclass(frozen=True)
class Server:
    """A running JupyterLab: its address, with the token in ``query``."""

    url: str
    query: str


@contextmanager
def jupyterlab(folder: Path, state: Path, *, dark: bool = False) -> Iterator[Server]:
    """Serve ``folder`` on a free port of the loopback; settings and run files go to ``state``."""
    token = secrets.token_hex(8)
    _write_settings(state, dark=dark)
    options = {
        "ServerApp.root_dir": folder,
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.port": 0,
        "IdentityProvider.token": token,
        "ServerApp.open_browser": False,
        "ServerApp.allow_root": True,
        "LabApp.expose_app_in_browser": True,
        "LabApp.news_url": "None",
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
    }
    command = [sys.executable, "-m", "jupyterlab", *(f"--{k}={v}" for k, v in options.items())]
    with (state / "log").open("w") as log:
        server = subprocess.Popen(command, env=_environment(state), stdout=log, stderr=log)
    try:
        yield Server(_address(state, server), f"token={token}&reset")
    finally:
        server.terminate()
        server.wait(PATIENCE)


def _environment(state: Path) -> dict[str, str]:
    places = {"CONFIG", "DATA", "RUNTIME"}
    own = {f"JUPYTER_{place}_DIR": str(state / place.lower()) for place in places}
    own["JUPYTERLAB_SETTINGS_DIR"] = str(state / "settings")
    own["JUPYTERLAB_WORKSPACES_DIR"] = str(state / "workspaces")
    return {**os.environ, **own}


def _write_settings(state: Path, *, dark: bool) -> None:
    theme = "JupyterLab Dark" if dark else "JupyterLab Light"
    wanted = {
        "apputils-extension/themes": {"theme": theme},
        "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
        "notebook-extension/tracker": {"windowingMode": "none"},
    }
    for name, settings in wanted.items():
        path = state / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(settings))


def _address(state: Path, server: subprocess.Popen[bytes]) -> str:
    """The server's address, from the file it writes when it is ready to be found."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        for path in (state / "runtime").glob("jpserver-*.json"):
            text = path.read_text()
            if text.endswith("}"):
                return str(json.loads(text)["url"])
        time.sleep(0.05)
    raise RuntimeError(f"JupyterLab did not start:\n{(state / 'log').read_text()}")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's headless browser. What is expected of its pages may take as long as elsewhere."""
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=BROWSER_FLAGS)
        yield browser
        browser.close()


class Notebook:
    """A notebook open in a page of JupyterLab."""

    def __init__(self, page: Page, server: Server, name: str) -> None:
        self.page = page
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(f"{server.url}lab/tree/{name}?{server.query}")
        # A cell is on the page before the file has been read: an empty notebook's own.
        page.locator(".jp-Notebook .jp-Cell").first.wait_for()
        page.wait_for_function(IS_READ)
        self.panel = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")

    def run_all(self) -> None:
        """Run every cell and wait until all have run."""
        assert self.page.evaluate(RUN, [None, PATIENCE]), "the cells did not end in time"

    def run(self, cell_id: str) -> None:
        """Run one cell and wait until it has."""
        assert self.page.evaluate(RUN, [cell_id, PATIENCE]), f"{cell_id} did not end in time"

    def code_cells(self) -> list[dict[str, Any]]:
        """The code cells as they would be saved, outputs included."""
        found: list[dict[str, Any]] = self.page.evaluate(OUTPUTS)
        return found

    def errors(self) -> list[str]:
        """The exceptions among the outputs, by name and message."""
        outputs = [output for cell in self.code_cells() for output in cell["outputs"]]
        return [f"{o['ename']}: {o['evalue']}" for o in outputs if o["output_type"] == "error"]

    def output(self, cell_id: str) -> Locator:
        """What is shown below the cell with this id; not the place of a line on progress, which is empty again."""
        index = [cell["id"] for cell in self.code_cells()].index(cell_id)
        outputs = self.panel.locator(".jp-CodeCell").nth(index).locator(".jp-OutputArea-output")
        return outputs.filter(visible=True)

    def plain(self, cell_id: str) -> str:
        """The plain text of that cell's outputs."""
        cell = next(cell for cell in self.code_cells() if cell["id"] == cell_id)
        texts = [o.get("data", {}).get("text/plain") or o.get("text", "") for o in cell["outputs"]]
        return "\n".join("".join(text) for text in texts)

    def write(self, cell_id: str, source: str) -> None:
        """Replace the text of a cell."""
        self.page.evaluate(
            """([id, source]) => {
                const shared = window.jupyterapp.shell.currentWidget.context.model.sharedModel;
                shared.cells.find(cell => cell.id === id).setSource(source);
            }""",
            [cell_id, source],
        )

    def close(self) -> None:
        """Close the page, and end its kernel."""
        self.page.evaluate(SHUTDOWN)
        self.page.close()
