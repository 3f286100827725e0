// The peer behind the engine protocol: one JSON object a line on standard input, one answer a line on standard output.
import fs from 'node:fs';
import readline from 'node:readline';
import { engine } from './dom.mjs';

const { constants, loadForm } = engine;
const MOST_CHOICES = 500; // that a node carries with it in a dump
let form = null, root = null, languages = [];

const since = (begun) => Number(process.hrtime.bigint() - begun) / 1e6;
const now = () => process.hrtime.bigint();

// ---------------------------------------------------------------- places

function* walk(node) {
  yield node;
  for (const child of node.currentState.children ?? []) yield* walk(child);
}

const isRow = (node) => node.nodeType.startsWith('repeat-instance');
const isRange = (node) => node.nodeType.startsWith('repeat-range');
const loosely = (ref) => ref.replace(/\[1\](?=\/|$)/g, '');

function find(ref) {
  let near = null;
  for (const node of walk(root)) {
    if (isRow(node)) continue;
    const own = node.currentState.reference;
    if (own === ref) return node;
    if (near === null && loosely(own) === loosely(ref)) near = node;
  }
  if (near === null) throw new Error(`no node at ${ref}`);
  return near;
}

// ---------------------------------------------------------------- what is shown

const text = (shown) => shown?.asString ?? null;

function plain(value) {
  if (value == null) return null;
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  const isRecord = Object.getPrototypeOf(value) === Object.prototype && typeof value.toJSON !== 'function';
  return isRecord ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)])) : String(value);
}

const offered = (state) => state.valueOptions.map((one) => ({ value: one.asString ?? one.value, label: text(one.label) }));

function describe(node, withChoices = false) {
  const state = node.currentState;
  const shown = {
    ref: state.reference, type: node.nodeType, relevant: state.relevant, readonly: state.readonly, required: state.required,
  };
  if (state.label) shown.label = text(state.label);
  if (state.hint) shown.hint = text(state.hint);
  if (state.instanceValue !== undefined) shown.value = state.instanceValue;
  else if (state.children == null) shown.value = plain(state.value);
  if (node.valueType) shown.valueType = node.valueType;
  if (node.selectType) shown.many = node.selectType === 'select';
  const violation = node.validationState?.violation;
  if (violation) shown.violation = { condition: violation.condition, message: text(violation.message) };
  if (isRange(node)) shown.count = state.children.length;
  if (withChoices && Array.isArray(state.valueOptions) && state.valueOptions.length <= MOST_CHOICES) shown.choices = offered(state);
  return shown;
}

// ---------------------------------------------------------------- acts

function put(node, value) {
  const empty = value == null || value === '';
  switch (node.nodeType) {
    case 'select':
      if (Array.isArray(value)) return node.selectValues(value);
      return empty ? node.selectValues([]) : node.selectValue(value);
    case 'rank':
      return node.setValues(Array.isArray(value) ? value : empty ? [] : String(value).split(' '));
    case 'trigger':
      return node.setValue(value === true || value === 'OK');
    default:
      return node.setValue(empty ? '' : value);
  }
}

function read(node) {
  if (node.nodeType === 'select' || node.nodeType === 'rank') return node.currentState.valueOptions.length;
  return node.currentState.value;
}

const mediaType = (path) => (path.endsWith('.csv') ? 'text/csv' : path.endsWith('json') ? 'application/geo+json' : 'text/xml');

async function attachment(url, attachments) {
  const path = attachments?.[url.href];
  if (path == null) return new Response('', { status: 404 });
  return new Response(fs.readFileSync(path), { status: 200, headers: { 'content-type': mediaType(path) } });
}

const verbs = {
  async load({ xml, file, attachments, missing }) {
    const source = xml ?? fs.readFileSync(file, 'utf8');
    const behaviours = constants.MISSING_RESOURCE_BEHAVIOR;
    let begun = now();
    form = root = null;
    form = await loadForm(source, {
      missingResourceBehavior: missing === 'blank' ? behaviours.BLANK : behaviours.DEFAULT,
      fetchFormAttachment: (url) => attachment(url, attachments),
    });
    if (form.status === 'failure') return { status: 'failure', error: String(form.error?.message ?? form.error) };
    const parse_ms = since(begun);
    begun = now();
    root = form.createInstance().root;
    languages = root.languages;
    return {
      status: form.status, parse_ms, instance_ms: since(begun),
      languages: languages.map((one) => one.language ?? null), nodes: [...walk(root)].length,
    };
  },
  async edit({ instance }) {
    const data = new FormData();
    const name = constants.INSTANCE_FILE_NAME;
    data.set(name, new File([instance], name, { type: constants.INSTANCE_FILE_TYPE }));
    root = (await form.restoreInstance({ data: [data] })).root;
    return describe(root);
  },
  set({ ref, value }) {
    const node = find(ref), begun = now();
    put(node, value);
    const set_ms = since(begun);
    return { ...describe(node), set_ms };
  },
  add({ ref, after, count }) {
    const node = find(ref), begun = now();
    node.addInstances(after ?? undefined, count ?? 1);
    return { ms: since(begun), ...describe(node) };
  },
  remove({ ref, index, count }) {
    const node = find(ref);
    node.removeInstances(index, count ?? 1);
    return describe(node);
  },
  get: ({ ref }) => describe(find(ref)),
  dump: () => ({ nodes: [...walk(root)].map((node) => describe(node, true)) }),
  choices({ ref, brief }) {
    const node = find(ref), begun = now(), n = node.currentState.valueOptions.length, ms = since(begun);
    return { n, ms, choices: brief ? undefined : offered(node.currentState) };
  },
  lang({ name }) {
    const chosen = languages.find((one) => one.language === name);
    if (!chosen) throw new Error(`no language ${name}`);
    root.setLanguage(chosen);
    return { ok: true };
  },
  async serialize() {
    const begun = now();
    const payload = await root.prepareInstancePayload({ payloadType: 'monolithic' });
    const file = payload.data[0].get(constants.INSTANCE_FILE_NAME), ms = since(begun);
    const violations = (payload.violations ?? []).map((one) => one.reference);
    return { ms, status: payload.status, violations, xml: await file.text() };
  },
  bench({ ref, values, n, read: other }) {
    const node = find(ref), beside = other ? find(other) : null, times = [];
    for (let turn = 0; turn < n; turn++) {
      const begun = now();
      put(node, values[turn % values.length]);
      if (beside) read(beside);
      times.push(since(begun));
    }
    times.sort((a, b) => a - b);
    return { n, median_ms: times[n >> 1], p95_ms: times[Math.floor(n * 0.95)], max_ms: times.at(-1) };
  },
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const message = JSON.parse(line);
  let answer;
  try {
    answer = await verbs[message.cmd](message);
  } catch (error) {
    answer = { error: String(error?.message ?? error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);
