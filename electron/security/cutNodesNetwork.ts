import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Takes the network from a process that Chromium's switches do not reach: nothing connects, listens or looks a name up,
 * `fetch` and `http` among them, for all of them go through these.
 */
export function cutNodesNetwork(): void {
  const refuse = (): never => {
    throw new Error('This process has no network.');
  };
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.Socket.prototype.bind = refuse;
  dgram.Socket.prototype.send = refuse;
  dgram.Socket.prototype.connect = refuse;
  for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    for (const name of Object.getOwnPropertyNames(resolver))
      if (/^(lookup|resolve|reverse)/.test(name)) Object.assign(resolver, { [name]: refuse });
  // Otherwise those who import a function by its name have the old one.
  syncBuiltinESMExports();
}
