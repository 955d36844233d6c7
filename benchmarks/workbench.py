"""How long the workbench lets people wait: measured in chromium, on the largest example.

`python benchmarks/workbench.py [CASE]` opens a copy of a case (Hanoi) without a screen, waits for
the whole analysis, moves a slider 40 times, and loads the page three times. Prints milliseconds:
the median and what 19 of 20 moves stay under, best of three runs, and the first page.
"""

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

EXAMPLES = Path(__file__).parent.parent / "examples"
CHROMIUM = "/usr/bin/chromium"
VIEWS = ("statements", "map")
MOVES = """async () => {
  const slider = document.querySelector('[data-k^=what-no_deal-]');
  const times = [];
  for (let move = 1; move <= 40; move += 1) {
    const start = performance.now();
    const heard = new Promise((done) => {
      const watch = new PerformanceObserver((list) => {
        const own = (one) => one.name.endsWith('/api/whatif') && one.startTime >= start;
        if (list.getEntries().some(own)) { watch.disconnect(); done(); }
      });
      watch.observe({ type: 'resource' });
      setTimeout(done, 5000);
    });
    slider.value = ((move * 7) % 41) - 20 || 1;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await heard;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    times.push(performance.now() - start);
  }
  return times;
}"""


def measure(tab, address):
    """Print what is waited for at an address."""
    tab.goto(address)
    while tab.evaluate("async () => (await (await fetch('api/whole')).json()).revision") is None:
        tab.wait_for_timeout(500)
    for view in VIEWS:
        tab.evaluate("view => { location.hash = `#/${view}`; }", view)
        tab.wait_for_selector(f"body[data-view={view}] [data-k^=what-no_deal-]")
        tab.wait_for_timeout(1000)
        runs = [sorted(tab.evaluate(MOVES)) for _ in range(3)]
        half = min(statistics.median(run) for run in runs)
        most = min(run[37] for run in runs)
        print(f"a slider beside {view}: median {half:.0f} ms, 19 of 20 under {most:.0f} ms")
    times = []
    for _ in range(3):
        tab.reload()
        tab.wait_for_selector("#work h1")
        times.append(tab.evaluate("performance.now()"))
    print(f"the first page: {min(times):.0f} ms")


def main():
    """Open a copy of a case and measure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("case", type=Path, nargs="?", default=EXAMPLES / "hanoi/case.yaml")
    case = options.parse_args().case
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        shutil.copytree(case.parent, folder, dirs_exist_ok=True)
        command = [sys.executable, "-c", "from winset.cli import main; main()", "open"]
        served = subprocess.Popen(
            [*command, str(Path(folder) / case.name), "--no-browser"],
            stdout=subprocess.PIPE,
            text=True,
        )
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            address = next(
                found[0] for line in served.stdout if (found := re.search(r"http://\S+", line))
            )
            measure(browser.new_page(bypass_csp=True), address)
        finally:
            browser.close()
            served.terminate()
            served.wait()


if __name__ == "__main__":
    main()
