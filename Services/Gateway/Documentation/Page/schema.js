// Shows JSON schemas (draft 2020-12, as the description uses it) as trees of members.

import { disclosure, element, prose } from "./elements.js";

/** What a reference in the document points to; anything else is itself. */
export function resolved(value, api) {
  if (!value?.$ref) return value ?? {};
  return value.$ref.slice(2).split("/").reduce((place, name) => place?.[name], api) ?? {};
}

const nameOf = (schema) => schema?.$ref?.split("/").pop();

/** Several alternatives of which one is null: the other one, which may be null. */
function withoutNull(schema) {
  const others = (schema.anyOf ?? schema.oneOf)?.filter((one) => one.type !== "null");
  return others?.length === 1 ? others[0] : undefined;
}

/** The members of an object, with those of all its parts. */
function membersOf(schema, api) {
  const whole = resolved(schema, api);
  const parts = (whole.allOf ?? []).map((part) => membersOf(part, api));
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties), whole.properties),
    required: [...parts.flatMap((part) => part.required), ...(whole.required ?? [])],
  };
}

function typeName(schema, api) {
  const name = nameOf(schema);
  const whole = resolved(schema, api);
  const other = withoutNull(whole);
  if (other) return `${typeName(other, api)} or null`;
  if (whole.type === "array") return `list of ${typeName(whole.items, api)}`;
  if (name) return name;
  const type = [whole.type ?? (whole.properties || whole.allOf ? "object" : "anything")].flat().join(" or ");
  if (whole["x-kind"]) return `identifier of: ${whole["x-kind"]}`;
  return whole.format ? `${type} (${whole.format})` : type;
}

/** What a schema says beyond its type, in words. */
function bounds(schema) {
  const words = [];
  const between = (least, most, what) => {
    if (least === undefined && most === undefined) return;
    if (most === undefined) words.push(`at least ${least}${what}`);
    else if (least === undefined) words.push(`at most ${most}${what}`);
    else words.push(`${least} to ${most}${what}`);
  };
  between(schema.minimum, schema.maximum, "");
  between(schema.minLength, schema.maxLength, " characters");
  between(schema.minItems, schema.maxItems, " values");
  if (schema.pattern) words.push(`as ${schema.pattern}`);
  if (schema.default !== undefined) words.push(`${JSON.stringify(schema.default)} when not said`);
  return words.join("; ");
}

/** The schema below lists and alternatives that has members or values of its own. */
function inner(schema, api) {
  const whole = resolved(schema, api);
  if (whole.type === "array") return inner(whole.items, api);
  const other = withoutNull(whole);
  return other ? inner(other, api) : whole;
}

function choices(values) {
  const list = () => element("ul", { class: "choices" }, values.map((one) => element("li", {}, element("code", {}, String(one)))));
  return values.length <= 8 ? list() : disclosure(`${values.length} values`, list);
}

function member(name, schema, isRequired, api) {
  const [whole, core] = [resolved(schema, api), inner(schema, api)];
  return element(
    "li", {},
    element("p", { class: "member" },
      element("code", { class: "name" }, name), " ", element("span", { class: "type" }, typeName(schema, api)), " ",
      isRequired ? element("strong", { class: "required" }, "required") : undefined),
    whole.description ? element("p", {}, prose(whole.description)) : undefined,
    bounds(withoutNull(whole) ?? whole) ? element("p", { class: "bounds" }, bounds(withoutNull(whole) ?? whole)) : undefined,
    core.enum ? choices(core.enum) : undefined,
    core.properties || core.allOf ? disclosure(`Members of ${name}`, () => members(core, api)) : undefined);
}

function members(schema, api) {
  const { properties, required } = membersOf(schema, api);
  const names = Object.keys(properties).sort((left, right) =>
    required.includes(right) - required.includes(left) || left.localeCompare(right));
  return element("ul", { class: "members" },
    names.map((name) => member(name, properties[name], required.includes(name), api)));
}

/** A schema as a tree. */
export function schemaTree(schema, api) {
  const core = inner(schema, api);
  if (core.properties || core.allOf) {
    return [element("p", { class: "type" }, typeName(schema, api)), members(core, api)];
  }
  return element("p", { class: "type" }, typeName(schema, api));
}

/** One parameter of an operation. */
export function parameterItem(parameter, api) {
  const schema = resolved(parameter.schema, api);
  return element(
    "li", {},
    element("p", { class: "member" },
      element("code", { class: "name" }, parameter.name), " ",
      element("span", { class: "type" }, `${parameter.in}, ${typeName(schema, api)}`), " ",
      parameter.required ? element("strong", { class: "required" }, "required") : undefined),
    parameter.description ? element("p", {}, prose(parameter.description)) : undefined,
    bounds(schema) ? element("p", { class: "bounds" }, bounds(schema)) : undefined,
    inner(schema, api).enum ? choices(inner(schema, api).enum) : undefined);
}
