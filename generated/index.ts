// Everything that is generated.
// Generated from spec/ by `npm run generate`; changes here are lost.

export * from "./catalog.js";
export type * from "./shared/types.js";
export type * from "./protocol/types.js";
export type * from "./server/types.js";
export type * from "./scheduler/types.js";
export type * from "./worker/types.js";
export type * from "./nanny/types.js";
export type * from "./client-scheduler/types.js";
export type * from "./scheduler-client/types.js";
export type * from "./worker-scheduler/types.js";
export type * from "./scheduler-worker/types.js";
export * from "./scheduler/stub.js";
export type * from "./scheduler/handlers.js";
export * as scheduler from "./scheduler/ops.js";
export * from "./worker/stub.js";
export type * from "./worker/handlers.js";
export * as worker from "./worker/ops.js";
export * from "./nanny/stub.js";
export type * from "./nanny/handlers.js";
export * as nanny from "./nanny/ops.js";
export * from "./client-scheduler/sender.js";
export type * from "./client-scheduler/handlers.js";
export * as clientScheduler from "./client-scheduler/ops.js";
export * from "./scheduler-client/sender.js";
export type * from "./scheduler-client/handlers.js";
export * as schedulerClient from "./scheduler-client/ops.js";
export * from "./worker-scheduler/sender.js";
export type * from "./worker-scheduler/handlers.js";
export * as workerScheduler from "./worker-scheduler/ops.js";
export * from "./scheduler-worker/sender.js";
export type * from "./scheduler-worker/handlers.js";
export * as schedulerWorker from "./scheduler-worker/ops.js";
