import "/work/main/runtime/index.js";
import { connect } from "/work/main/runtime/comm/connect.js";
import { listen } from "/work/main/runtime/comm/listen.js";
import { createSecurity } from "/work/main/test/support/certificates.js";
const security = createSecurity();
for (const s of ["tcp","tls","ws","wss","inproc"]) {
  const a = s==="inproc" ? "inproc://" : `${s}://127.0.0.1:0`;
  const sec = s==="tls"||s==="wss" ? {security} : {};
  const l = await listen(a, { onComm: async (c) => { try { for(;;) await c.write(await c.read()); } catch(e) { console.log("srv", (e as Error).message); } }, onError: (e)=>console.log("ERR", e), ...sec });
  const c = await connect(l.contactAddress, sec);
  const t = performance.now();
  for (const n of [0,1,100_000, 64<<20]) { 
    await c.write([new Uint8Array(3), new Uint8Array(n)]);
    const f = await c.read(); if (f[1]!.length!==n) throw new Error("bad");
  }
  console.log(s, l.contactAddress, c.localAddress, c.peerAddress, performance.now()-t);
  await c.close(); await l.close();
}
