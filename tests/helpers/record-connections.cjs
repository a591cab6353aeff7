/**
 * Loaded before a server under test: writes down every connection and every name it asks for, and whatever process it
 * starts, one line each, into the file that CONNECTIONS_FILE names. What is recorded goes on as before.
 */
const { appendFileSync } = require('node:fs');
const net = require('node:net');
const dgram = require('node:dgram');
const dns = require('node:dns');
const childProcess = require('node:child_process');

const file = process.env.CONNECTIONS_FILE;
const record = (kind, what) => appendFileSync(file, `${kind} ${what}\n`);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const [first] = Array.isArray(given[0]) ? given[0] : given;
  const { host, port, path } = typeof first === 'object' && first !== null ? first : { port: first, host: given[1] };
  // A path is a pipe inside this machine: how Node speaks to processes of its own.
  if (path === undefined || path === null) record('connect', `${host ?? 'localhost'}:${port}`);
  return connect.apply(this, given);
};

const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...given) {
  record('datagram', given.filter((one) => typeof one === 'string' || typeof one === 'number').join(':'));
  return send.apply(this, given);
};

for (const asking of [dns, dns.promises]) {
  for (const name of Object.keys(asking).filter((key) => /^(?:lookup|resolve\w*|reverse)$/.test(key))) {
    const ask = asking[name];
    asking[name] = (...given) => {
      // An address of numbers needs no asking; the server passes its own this way when it begins to listen.
      if (!net.isIP(String(given[0]))) record('name', String(given[0]));
      return ask.apply(asking, given);
    };
  }
}

for (const name of ['spawn', 'fork', 'execFile', 'exec']) {
  const start = childProcess[name];
  childProcess[name] = (...given) => {
    record('process', String(given[0]).split('/').at(-1));
    return start.apply(childProcess, given);
  };
}
