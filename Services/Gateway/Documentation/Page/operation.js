// Shows one operation: who may call it, what it takes, what it answers, what it refuses.

import { curl } from "./curl.js";
import { copyable, disclosure, element, prose } from "./elements.js";
import { parameterItem, resolved, schemaTree } from "./schema.js";

/** Who may call an operation: the roles of which one is enough; nothing for every role. */
export function rolesOf(operation) {
  const roles = (operation.security ?? []).flatMap((one) => Object.values(one).flat());
  return [...new Set(roles)];
}

function access(operation, api) {
  const requirement = operation.security ?? api.security ?? [];
  if (!requirement.length) return element("p", {}, "Needs no token.");
  const roles = rolesOf(operation);
  if (!roles.length) return element("p", {}, "Needs a token of any role.");
  const names = roles.flatMap((role, place) => [place ? " or " : "", element("code", {}, role)]);
  return element("p", { class: "roles" }, "Needs the role ", names, ".");
}

const pretty = (example) => (typeof example === "string" ? example : JSON.stringify(example, undefined, 2));

/** The examples of a body: the one, or several by their names. */
function examples(content) {
  if (content.example !== undefined) return [["Example", content.example]];
  return Object.entries(content.examples ?? {}).map(([name, one]) => [one.summary ?? name, one.value]);
}

function bodyParts(content, label, api, tell) {
  return Object.entries(content ?? {}).map(([mediaType, body]) => [
    element("p", { class: "media" }, element("code", {}, mediaType)),
    examples(body).map(([name, example]) => [
      element("h5", {}, name), copyable(pretty(example), `${label}, ${name.toLowerCase()}`, tell)]),
    disclosure("Schema", () => schemaTree(body.schema ?? {}, api)),
  ]);
}

function parametersPart(parameters, api) {
  if (!parameters.length) return [];
  return [element("h4", {}, "Parameters"),
    element("ul", { class: "members" }, parameters.map((one) => parameterItem(one, api)))];
}

function answer(status, response, api, tell) {
  return [
    element("h4", { class: "success" }, `Answer ${status}`), element("p", {}, prose(response.description)),
    bodyParts(response.content, `Answer ${status}`, api, tell)];
}

function problem(status, response, api, tell) {
  return element("li", {},
    disclosure(
      [element("strong", {}, status), " ", prose(response.description)],
      () => bodyParts(response.content, `Problem ${status}`, api, tell)));
}

/** An operation, closed; `tell` says what happened to whoever can't see it. */
export function operationPart(path, method, operation, shared, api, tell) {
  const parameters = [...(shared ?? []), ...(operation.parameters ?? [])].map((one) => resolved(one, api));
  const responses = Object.entries(operation.responses).map(([status, one]) => [status, resolved(one, api)]);
  const content = resolved(operation.requestBody, api).content;
  const base = ((operation.servers ?? api.servers)?.[0]?.url ?? "").replace(/\/$/, "");
  const isOpen = (operation.security ?? api.security ?? []).length === 0;
  const summary = [
    element("span", { class: `method ${method}` }, method.toUpperCase()), " ",
    element("code", { class: "path" }, path), " ", element("span", { class: "summary" }, prose(operation.summary))];
  const command = () => curl({ method: method.toUpperCase(), path, parameters, content, base, isOpen }, api);
  const made = disclosure(summary, () => element("div", { class: "body" },
    operation.description ? element("p", {}, prose(operation.description)) : undefined,
    access(operation, api),
    element("p", {}, element("a", { href: `#${operation.operationId}` }, "Link to this operation"), " ",
      element("code", {}, operation.operationId)),
    copyable(command(), "curl", tell),
    parametersPart(parameters, api),
    content ? [element("h4", {}, "Request"), bodyParts(content, "Request", api, tell)] : [],
    responses.filter(([status]) => status < "400").map(([status, one]) => answer(status, one, api, tell)),
    element("h4", { class: "errors" }, "Problems"),
    element("ul", { class: "problems" },
      responses.filter(([status]) => status >= "400").map(([status, one]) => problem(status, one, api, tell))),
  ), { class: "operation", id: operation.operationId });
  made.words = [
    method, path, operation.operationId, operation.summary, operation.description, ...(operation.tags ?? []),
    ...rolesOf(operation), ...parameters.map((one) => one.name),
  ].join(" ").toLowerCase();
  return made;
}
