(() => {
  // Sorting the table of groups by a column; without a script it stands in the order of the sheet.
  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const value = (row, place) => {
      const cell = row.cells[place];
      const sort = cell.dataset.sort;
      return sort === undefined ? cell.textContent.trim() : sort === "" ? null : Number(sort);
    };
    heads.forEach((head, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        const sign = down ? -1 : 1;
        const rows = [...body.rows].sort((one, other) => {
          const [a, b] = [value(one, place), value(other, place)];
          if (a === null || b === null) return (a === null) - (b === null);
          if (typeof a === "number" && typeof b === "number") return sign * (a - b);
          return sign * String(a).localeCompare(String(b), undefined, { numeric: true });
        });
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        body.append(...rows);
      });
    });
    document.querySelectorAll(".sort-hint").forEach((hint) => { hint.hidden = false; });
  }
})();
