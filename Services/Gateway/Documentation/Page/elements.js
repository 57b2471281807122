// Makes elements. Text stays text: nothing that the description says can become markup.

/** An element with attributes (`class`, `id`, `onclick` …) and children: elements, texts, or nothing. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null) made.append(child);
  }
  return made;
}

/** The description's texts mark code with backticks. */
export function prose(text = "") {
  return text.split("`").map((part, place) => (place % 2 ? element("code", {}, part) : part));
}

/** A part that is made when it is opened first. */
export function disclosure(summary, fill, attributes = {}) {
  const made = element("details", attributes, element("summary", {}, summary));
  let isFilled = false;
  made.fill = () => {
    if (isFilled) return;
    isFilled = true;
    made.append(...[fill()].flat(Infinity));
  };
  made.addEventListener("toggle", () => made.open && made.fill());
  return made;
}

/** A block of text with a button that copies it. */
export function copyable(text, label, tell) {
  const block = element("pre", { tabindex: "0", "aria-label": label }, element("code", {}, text));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      tell(`Copied: ${label}.`);
    } catch {
      // Without a secure context there is no clipboard: what is selected can be copied by hand.
      getSelection().selectAllChildren(block);
      tell("Selected: copy it with your keyboard.");
    }
  };
  const button = element("button", { type: "button", class: "copy", onclick: copy, "aria-label": `Copy: ${label}` }, "Copy");
  return element("div", { class: "block" }, block, button);
}
