// Reads the OpenAPI document of this gateway and shows it: groups, operations, a search, links to each operation.

import { element, prose } from "./elements.js";
import { operationPart } from "./operation.js";
import { filter } from "./search.js";

const methods = ["get", "post", "put", "patch", "delete", "head", "options"];
const place = (id) => document.getElementById(id);
const status = place("status");
const tell = (text) => { status.textContent = text; };

/** The document's operations by their first tag, groups in the order of the document's tags. */
function grouped(api) {
  const groups = new Map((api.tags ?? []).map((tag) => [tag.name, { tag, operations: [] }]));
  for (const path of Object.keys(api.paths).sort()) {
    const item = api.paths[path];
    for (const method of methods.filter((one) => item[one])) {
      const name = item[method].tags?.[0] ?? "others";
      if (!groups.has(name)) groups.set(name, { tag: { name }, operations: [] });
      groups.get(name).operations.push(operationPart(path, method, item[method], item.parameters, api, tell));
    }
  }
  return [...groups.values()].filter((group) => group.operations.length);
}

function show(api) {
  place("title").textContent = `${api.info.title}, API version ${api.info.version}`;
  place("description").append(...prose(api.info.description));
  const sections = grouped(api).map(({ tag, operations }) => {
    const id = `group-${tag.name}`;
    const section = element("section", { "aria-labelledby": id },
      element("h2", { id }, tag.name), tag.description ? element("p", {}, prose(tag.description)) : undefined, operations);
    const link = element("li", {}, element("a", { href: `#${id}` }, tag.name), ` ${operations.length}`);
    return { section, link, operations };
  });
  place("groups").append(...sections.map((one) => one.link));
  place("operations").append(...sections.map((one) => one.section));
  return sections;
}

/** Opens the operation that the address names, and goes there. */
function follow(sections, clear) {
  const target = place(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.hidden || target.closest("[hidden]")) clear();
  if (target.classList.contains("operation")) {
    target.open = true;
    target.fill();
    target.querySelector("summary").focus({ preventScroll: true });
  }
  target.scrollIntoView();
}

function listen(sections) {
  const query = place("query");
  const all = sections.flatMap((one) => one.operations);
  const search = () => {
    const shown = filter(query.value, sections);
    tell(query.value.trim() ? `${shown} of ${all.length} operations` : `${all.length} operations`);
  };
  const clear = () => { query.value = ""; search(); };
  query.addEventListener("input", search);
  document.addEventListener("keydown", (event) => {
    const isWriting = event.target instanceof HTMLInputElement;
    if (event.key === "/" && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape" && isWriting) clear();
  });
  const button = place("open-all");
  const openAll = () => {
    const open = button.textContent === "Open all";
    for (const operation of all.filter((one) => !one.hidden)) {
      operation.open = open;
      if (open) operation.fill();
    }
    button.textContent = open ? "Close all" : "Open all";
  };
  button.addEventListener("click", openAll);
  addEventListener("hashchange", () => follow(sections, clear));
  const asked = new URLSearchParams(location.search);
  query.value = asked.get("q") ?? "";
  search();
  if (asked.has("all")) openAll();
  follow(sections, clear);
}

// On a phone the contents would push everything else off the screen.
if (matchMedia("(max-width: 60rem)").matches) place("contents").open = false;

try {
  const answer = await fetch(new URL("../openapi.json", import.meta.url));
  if (!answer.ok) throw new Error(`${answer.status}`);
  listen(show(await answer.json()));
} catch (error) {
  tell(`The description could not be shown: ${error.message}`);
}
