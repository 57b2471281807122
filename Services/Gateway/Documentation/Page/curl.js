// Writes an operation's example as a command for a shell.

import { resolved } from "./schema.js";

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** A parameter's value in examples. */
function value(parameter, api) {
  const schema = resolved(parameter.schema, api);
  return parameter.example ?? schema.examples?.[0] ?? schema.default ?? schema.enum?.[0] ?? parameter.name.toUpperCase();
}

/** The command that sends an operation's example. */
export function curl({ method, path, parameters, content, base, isOpen }, api) {
  let target = path;
  for (const one of parameters.filter((each) => each.in === "path")) {
    target = target.replace(`{${one.name}}`, encodeURIComponent(value(one, api)));
  }
  const query = parameters.filter((one) => one.in === "query" && one.required)
    .map((one) => `${encodeURIComponent(one.name)}=${encodeURIComponent(value(one, api))}`);
  const parts = [`curl -X ${method} "$DORA_URL${base}${target}${query.length ? `?${query.join("&")}` : ""}"`];
  if (!isOpen) parts.push(`-H "Authorization: Bearer $DORA_TOKEN"`);
  // Each header that must be sent; a signature can't be made up.
  for (const one of parameters.filter((each) => each.in === "header" && each.required)) {
    parts.push(`-H ${quoted(`${one.name}: ${value(one, api)}`)}`);
  }
  const names = new Set(parameters.filter((one) => one.in === "header").map((one) => one.name));
  if (names.has("Prefer")) parts.push("-H 'Prefer: wait=5'");
  if (names.has("Idempotency-Key")) parts.push(`-H "Idempotency-Key: $(uuidgen)"`);
  const [mediaType, body] = Object.entries(content ?? {})[0] ?? [];
  const example = body?.example ?? Object.values(body?.examples ?? {})[0]?.value;
  if (mediaType === "multipart/form-data") {
    for (const [name, field] of Object.entries(example ?? {})) {
      parts.push(name === "file" ? "-F 'file=@document.pdf'" : `-F ${quoted(`${name}=${field}`)}`);
    }
  } else if (mediaType) {
    parts.push(`-H 'Content-Type: ${mediaType}'`);
    const text = typeof example === "string" ? example : JSON.stringify(example);
    parts.push(text === undefined ? "--data @body.json" : `--data ${quoted(text)}`);
  }
  return parts.join(" \\\n  ");
}
