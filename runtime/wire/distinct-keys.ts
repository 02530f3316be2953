/** Whether keys are all different, found out for less than a map of them costs. */
import { canonicalForm, isHashable, type MapKey } from "./key-map.js";

/** So few are compared each with each. */
const few = 8;
/** A search that takes longer is not worth while: the keys collide, perhaps on purpose. */
const longestSearch = 32;
// Peers cannot know it, and so cannot send keys that collide.
const seed = (Math.random() * 2 ** 32) | 0;

const scratch = new Float64Array(1);
const halves = new Int32Array(scratch.buffer);

/** True if no two keys are equal to Python; false if two are, or may be. */
export function areDistinct(keys: readonly MapKey[]): boolean {
  return keys.length <= few ? areFewDistinct(keys) : areManyDistinct(keys);
}

function areFewDistinct(keys: readonly MapKey[]): boolean {
  for (let i = 1; i < keys.length; i++) {
    for (let j = 0; j < i; j++) if (areEqual(keys[i] as MapKey, keys[j] as MapKey)) return false;
  }
  return true;
}

function areManyDistinct(keys: readonly MapKey[]): boolean {
  const { length } = keys;
  const mask = 2 ** Math.ceil(Math.log2(length * 2)) - 1;
  metObject = false;
  // By slot the number of a key, counted from 1; by number its hash.
  const slots = new Int32Array(mask + 1);
  const hashes = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const key = keys[i] as MapKey;
    const hash = hashOf(key);
    hashes[i] = hash;
    let steps = 0;
    let slot = hash & mask;
    for (let other = slots[slot] as number; other !== 0; other = slots[slot] as number) {
      if (hashes[other - 1] === hash && areEqual(keys[other - 1] as MapKey, key)) return false;
      if (++steps > longestSearch) return false;
      slot = (slot + 1) & mask;
    }
    slots[slot] = i + 1;
  }
  return !metObject;
}

// Objects are equal to keys of other types, whose hash is another: whether they are distinct is not found out here.
let metObject = false;

/** Whether Python calls two keys equal; numbers that are `Float`, true or false count as the numbers they are. */
function areEqual(a: MapKey, b: MapKey): boolean {
  if (a === b) return true;
  if (isTuple(a)) {
    if (!isTuple(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!areEqual(a[i] as MapKey, b[i] as MapKey)) return false;
    return true;
  }
  if (typeof a === "string" || a === null || typeof b === "string" || b === null || isTuple(b)) return false;
  if (isRare(a) || isRare(b)) return canonicalForm(a) === canonicalForm(b);
  // NaN is equal to itself here, as in a Map.
  return Number(a) === Number(b) || (Number.isNaN(a) && Number.isNaN(b));
}

function isTuple(key: MapKey): key is readonly MapKey[] {
  return Array.isArray(key);
}

/** Whether the key is a bigint, bytes or an object, which are compared by their texts. */
function isRare(key: MapKey): boolean {
  return typeof key === "bigint" || key instanceof Uint8Array || isHashable(key);
}

/** The same number for keys that are equal. */
function hashOf(key: MapKey): number {
  if (typeof key === "string") return hashText(key);
  if (key === null) return seed;
  if (!isTuple(key)) return hashOther(key);
  let hash = seed ^ key.length;
  for (let i = 0; i < key.length; i++) hash = mix(hash ^ hashOf(key[i] as MapKey));
  return hash;
}

function hashOther(key: Exclude<MapKey, string | null | readonly MapKey[]>): number {
  if (isHashable(key)) {
    metObject = true;
    return seed;
  }
  return key instanceof Uint8Array ? hashText(canonicalForm(key)) : hashNumber(Number(key));
}

function hashNumber(value: number): number {
  if ((value | 0) === value) return mix(seed ^ value);
  // There are many NaN, in bits.
  scratch[0] = Number.isNaN(value) ? 0.5 : value;
  return mix(seed ^ mix((halves[0] as number) ^ Math.imul(halves[1] as number, 0x9e3779b1)));
}

// The keys of a collection begin with the same text.
let lastText = "";
let lastHash = mix(seed);

function hashText(text: string): number {
  if (text === lastText) return lastHash;
  let hash = seed ^ text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995) ^ (hash >>> 15);
  lastText = text;
  lastHash = mix(hash);
  return lastHash;
}

function mix(value: number): number {
  const hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const next = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return next ^ (next >>> 16);
}
