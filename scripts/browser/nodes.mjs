// Real nodes on this machine's loopback addresses.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = process.env.LOCALCHAT ?? 'localchat';
const START_MS = 60_000;

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Tries until something holds; the last reason why not is in the error. */
export async function until(what, holds, patience_ms = 30_000) {
  const end = Date.now() + patience_ms;
  let seen = null;
  while (Date.now() < end) {
    try {
      const value = await holds();
      if (value) return value;
      seen = value;
    } catch (error) {
      seen = error;
    }
    await pause(150);
  }
  throw new Error(`not within ${patience_ms / 1000} s: ${what} (${seen})`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export class Office {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'localchat-browser-'));
    this.nodes = [];
  }

  /** A node with ports of its own, not started. */
  async node(name, segment) {
    const node = new Node(this.folder, name, segment, await freePort(), await freePort());
    this.nodes.push(node);
    return node;
  }

  async end() {
    await Promise.all(this.nodes.map((node) => node.kill()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

class Node {
  constructor(folder, name, segment, port, meshPort) {
    this.name = name;
    this.home = join(folder, name);
    this.url = `http://127.0.0.1:${port}`;
    this.environment = {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      P2P_HOST: '127.0.0.1',
      P2P_PORT: String(meshPort),
      MDNS: 'false',
      // Tests write faster than people.
      MEMBER_WRITES_PER_MINUTE: '0',
      MEMBER_MEGABYTES_PER_DAY: '0',
      NODE_NAME: name,
      SEGMENT: segment,
      DATA_DIR: join(this.home, 'data'),
    };
    mkdirSync(this.home, { recursive: true });
  }

  /** What a lease that ran out does: this node, once started, answers where another one did. */
  takeAddressOf(other) {
    this.url = other.url;
    this.environment.PORT = other.environment.PORT;
  }

  /** Runs a command of the program on this node's folder, while it is not started. */
  command(args, input = '') {
    const options = { cwd: this.home, env: this.environment, input, encoding: 'utf8' };
    return spawnSync(PROGRAM, args, options);
  }

  async start() {
    const log = openSync(join(this.home, 'log'), 'a');
    this.process = spawn(PROGRAM, [], {
      cwd: this.home,
      env: this.environment,
      stdio: ['ignore', log, log],
    });
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
    const answers = async () => (await fetch(`${this.url}/api/health`)).ok;
    await until(`${this.name} answers`, answers, START_MS);
  }

  /** kill -9 */
  async kill() {
    if (!this.process) return;
    this.process.kill('SIGKILL');
    await this.ended;
    this.process = null;
  }

  /** SIGSTOP makes it answer nobody for a while, SIGCONT lets it go on. */
  signal(name) {
    this.process.kill(name);
  }

  log() {
    return readFileSync(join(this.home, 'log'), 'utf8');
  }
}
