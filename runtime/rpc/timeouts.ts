/**
 * Milliseconds that a peer may leave a reply or a stream unread before its comm is closed. As long as the scheduler
 * waits for a silent worker (`distributed.scheduler.worker-ttl`): a Python peer that computes may not read for minutes.
 */
export const WRITE_TIMEOUT = 300_000;

/** Milliseconds that a peer has for taking our goodbye. */
export const FAREWELL_TIMEOUT = 5_000;

/** Milliseconds without a byte after which a server gives up a request that has begun, if its options do not say. */
export const STALL_TIMEOUT = 60_000;

/** Milliseconds that a caller has for the literal after a reply, if the options of the server do not say. */
export const ACK_TIMEOUT = 30_000;
