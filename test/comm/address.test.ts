import assert from "node:assert/strict";
import { test } from "node:test";

import { formatHostPort, normalizeAddress, parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { AddressError } from "../../runtime/comm/errors.js";
import { transportFor } from "../../runtime/comm/registry.js";

test("an address is split at its scheme, which is tcp if there is none", () => {
  assert.deepEqual(parseAddress("tls://h:1"), { scheme: "tls", location: "h:1" });
  assert.deepEqual(parseAddress("127.0.0.1:8786"), { scheme: "tcp", location: "127.0.0.1:8786" });
  assert.equal(normalizeAddress("[::1]:8786"), "tcp://[::1]:8786");
  assert.equal(normalizeAddress("inproc://10.0.0.1/42/1"), "inproc://10.0.0.1/42/1");
});

test("a location is a host and a port; IPv6 has brackets", () => {
  assert.deepEqual(parseHostPort("localhost:8786"), { host: "localhost", port: 8786 });
  assert.deepEqual(parseHostPort("[fe80::1]:0"), { host: "fe80::1", port: 0 });
  assert.deepEqual(parseHostPort("[::1]", 7), { host: "::1", port: 7 });
  assert.deepEqual(parseHostPort("", 0), { host: "", port: 0 });
  assert.equal(formatHostPort({ host: "::1", port: 8786 }), "[::1]:8786");
  assert.equal(formatHostPort({ host: "10.0.0.1", port: 8786 }), "10.0.0.1:8786");
});

test("a bad address is refused with what was given and what is expected", () => {
  const cases: readonly (readonly [() => unknown, RegExp])[] = [
    [() => parseAddress(""), /address "": expected an address such as tcp:/],
    [() => parseAddress(undefined as never), /address undefined: expected an address such as tcp:/],
    [() => parseAddress("TCP://h:1"), /"TCP:\/\/h:1": expected a lower-case scheme/],
    [() => parseAddress("://h:1"), /expected a lower-case scheme/],
    [() => parseHostPort("localhost"), /"localhost": expected a port, such as 127.0.0.1:8786/],
    [() => parseHostPort("::1:8786"), /"::1:8786": expected brackets around IPv6/],
    [() => parseHostPort("[::1:8786"), /expected IPv6 as \[::1\]/],
    [() => parseHostPort("[::1]x"), /expected IPv6 as \[::1\]/],
    [() => parseHostPort("h:"), /a port of 0 to 65535 \(it has ""\)/],
    [() => parseHostPort("h:65536"), /a port of 0 to 65535 \(it has "65536"\)/],
    [() => parseHostPort("h:8786/status"), /a port of 0 to 65535 \(it has "8786\/status"\)/],
    [() => parseHostPort("me@h:1"), /only host:port/],
  ];
  for (const [parse, message] of cases) {
    assert.throws(
      parse,
      (error) => error instanceof AddressError && error.code === "ERR_DASKWIRE_ADDRESS" && message.test(error.message),
    );
  }
});

test("a scheme without a transport is refused with those that there are", () => {
  assert.throws(() => transportFor(parseAddress("ucx://h:1")), {
    code: "ERR_DASKWIRE_ADDRESS",
    message: /"ucx:\/\/h:1": expected one of the schemes that there are here: none/,
  });
});
