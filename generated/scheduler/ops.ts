// Requests that a scheduler answers.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { AnyRpcOp, CallOptions, Comm, RpcCaller, RpcOp, RpcTable, StreamOpener } from "../../runtime/codegen.js";
import {
  readServerCloseMessage,
  readServerCloseReply,
  readServerConnectionStreamMessage,
  readServerEchoMessage,
  readServerEchoReply,
  readServerGetLogsMessage,
  readServerGetLogsReply,
  readServerVersionsMessage,
  readServerVersionsReply,
  writeServerCloseMessage,
  writeServerCloseReply,
  writeServerConnectionStreamMessage,
  writeServerEchoMessage,
  writeServerEchoReply,
  writeServerGetLogsMessage,
  writeServerGetLogsReply,
  writeServerVersionsMessage,
  writeServerVersionsReply,
} from "../server/codecs.js";
import type {
  ServerCloseReply,
  ServerCloseRequest,
  ServerConnectionStreamRequest,
  ServerEchoReply,
  ServerEchoRequest,
  ServerGetLogsReply,
  ServerGetLogsRequest,
  ServerVersionsReply,
  ServerVersionsRequest,
} from "../server/types.js";
import {
  validateSchedulerAdaptiveTargetMessage,
  validateSchedulerAdaptiveTargetReply,
  validateSchedulerAddKeysMessage,
  validateSchedulerAddKeysReply,
  validateSchedulerAmmHandlerMessage,
  validateSchedulerAmmHandlerReply,
  validateSchedulerBenchmarkHardwareMessage,
  validateSchedulerBenchmarkHardwareReply,
  validateSchedulerBroadcastMessage,
  validateSchedulerBroadcastReply,
  validateSchedulerCallStackMessage,
  validateSchedulerCallStackReply,
  validateSchedulerCheckIdleMessage,
  validateSchedulerCheckIdleReply,
  validateSchedulerDumpClusterStateToUrlMessage,
  validateSchedulerDumpClusterStateToUrlReply,
  validateSchedulerDumpStateMessage,
  validateSchedulerDumpStateReply,
  validateSchedulerEventClearMessage,
  validateSchedulerEventClearReply,
  validateSchedulerEventIsSetMessage,
  validateSchedulerEventIsSetReply,
  validateSchedulerEventSetMessage,
  validateSchedulerEventSetReply,
  validateSchedulerEventWaitMessage,
  validateSchedulerEventWaitReply,
  validateSchedulerEventsMessage,
  validateSchedulerEventsReply,
  validateSchedulerFeedMessage,
  validateSchedulerGatherMessage,
  validateSchedulerGatherReply,
  validateSchedulerGetClusterStateMessage,
  validateSchedulerGetClusterStateReply,
  validateSchedulerGetErrorCauseMessage,
  validateSchedulerGetErrorCauseReply,
  validateSchedulerGetMetadataMessage,
  validateSchedulerGetMetadataReply,
  validateSchedulerGetRunspecMessage,
  validateSchedulerGetRunspecReply,
  validateSchedulerGetStoryMessage,
  validateSchedulerGetStoryReply,
  validateSchedulerGetTaskPrefixStatesMessage,
  validateSchedulerGetTaskPrefixStatesReply,
  validateSchedulerGetTaskStatusMessage,
  validateSchedulerGetTaskStatusReply,
  validateSchedulerGetTaskStreamIndexMessage,
  validateSchedulerGetTaskStreamIndexReply,
  validateSchedulerGetTaskStreamMessage,
  validateSchedulerGetTaskStreamReply,
  validateSchedulerHasWhatMessage,
  validateSchedulerHasWhatReply,
  validateSchedulerHeartbeatWorkerMessage,
  validateSchedulerHeartbeatWorkerReply,
  validateSchedulerIdentityMessage,
  validateSchedulerIdentityReply,
  validateSchedulerLogEventMessage,
  validateSchedulerLogEventReply,
  validateSchedulerLogsMessage,
  validateSchedulerLogsReply,
  validateSchedulerMemorySamplerStartMessage,
  validateSchedulerMemorySamplerStartReply,
  validateSchedulerMemorySamplerStopMessage,
  validateSchedulerMemorySamplerStopReply,
  validateSchedulerMultiLockAcquireMessage,
  validateSchedulerMultiLockAcquireReply,
  validateSchedulerMultiLockReleaseMessage,
  validateSchedulerMultiLockReleaseReply,
  validateSchedulerNbytesMessage,
  validateSchedulerNbytesReply,
  validateSchedulerNcoresMessage,
  validateSchedulerNcoresReply,
  validateSchedulerNcoresRunningMessage,
  validateSchedulerNcoresRunningReply,
  validateSchedulerPerformanceReportMessage,
  validateSchedulerPerformanceReportReply,
  validateSchedulerProcessingMessage,
  validateSchedulerProcessingReply,
  validateSchedulerProfileMessage,
  validateSchedulerProfileReply,
  validateSchedulerProxyMessage,
  validateSchedulerProxyReply,
  validateSchedulerPublishDeleteMessage,
  validateSchedulerPublishDeleteReply,
  validateSchedulerPublishGetMessage,
  validateSchedulerPublishGetReply,
  validateSchedulerPublishListMessage,
  validateSchedulerPublishListReply,
  validateSchedulerPublishPutMessage,
  validateSchedulerPublishPutReply,
  validateSchedulerPublishWaitFlushMessage,
  validateSchedulerPublishWaitFlushReply,
  validateSchedulerQueueCreateMessage,
  validateSchedulerQueueCreateReply,
  validateSchedulerQueueGetMessage,
  validateSchedulerQueueGetReply,
  validateSchedulerQueuePutMessage,
  validateSchedulerQueuePutReply,
  validateSchedulerQueueQsizeMessage,
  validateSchedulerQueueQsizeReply,
  validateSchedulerRebalanceMessage,
  validateSchedulerRebalanceReply,
  validateSchedulerRegisterClientMessage,
  validateSchedulerRegisterNannyMessage,
  validateSchedulerRegisterNannyPluginMessage,
  validateSchedulerRegisterNannyPluginReply,
  validateSchedulerRegisterNannyReply,
  validateSchedulerRegisterSchedulerPluginMessage,
  validateSchedulerRegisterSchedulerPluginReply,
  validateSchedulerRegisterWorkerMessage,
  validateSchedulerRegisterWorkerPluginMessage,
  validateSchedulerRegisterWorkerPluginReply,
  validateSchedulerRegisterWorkerReply,
  validateSchedulerReplicateMessage,
  validateSchedulerReplicateReply,
  validateSchedulerRestartMessage,
  validateSchedulerRestartReply,
  validateSchedulerRestartWorkersMessage,
  validateSchedulerRestartWorkersReply,
  validateSchedulerRetireWorkersMessage,
  validateSchedulerRetireWorkersReply,
  validateSchedulerRetryMessage,
  validateSchedulerRetryReply,
  validateSchedulerRunFunctionMessage,
  validateSchedulerRunFunctionReply,
  validateSchedulerScatterMessage,
  validateSchedulerScatterReply,
  validateSchedulerSemaphoreAcquireMessage,
  validateSchedulerSemaphoreAcquireReply,
  validateSchedulerSemaphoreCloseMessage,
  validateSchedulerSemaphoreCloseReply,
  validateSchedulerSemaphoreRefreshLeasesMessage,
  validateSchedulerSemaphoreRefreshLeasesReply,
  validateSchedulerSemaphoreRegisterMessage,
  validateSchedulerSemaphoreRegisterReply,
  validateSchedulerSemaphoreReleaseMessage,
  validateSchedulerSemaphoreReleaseReply,
  validateSchedulerSemaphoreValueMessage,
  validateSchedulerSemaphoreValueReply,
  validateSchedulerSetMetadataMessage,
  validateSchedulerSetMetadataReply,
  validateSchedulerSetResourcesMessage,
  validateSchedulerSetResourcesReply,
  validateSchedulerSetRestrictionsMessage,
  validateSchedulerSetRestrictionsReply,
  validateSchedulerShuffleBarrierMessage,
  validateSchedulerShuffleBarrierReply,
  validateSchedulerShuffleGetMessage,
  validateSchedulerShuffleGetOrCreateMessage,
  validateSchedulerShuffleGetOrCreateReply,
  validateSchedulerShuffleGetReply,
  validateSchedulerShuffleRestrictTaskMessage,
  validateSchedulerShuffleRestrictTaskReply,
  validateSchedulerStartTaskMetadataMessage,
  validateSchedulerStartTaskMetadataReply,
  validateSchedulerStopTaskMetadataMessage,
  validateSchedulerStopTaskMetadataReply,
  validateSchedulerSubscribeWorkerStatusMessage,
  validateSchedulerSubscribeWorkerStatusReply,
  validateSchedulerTerminateMessage,
  validateSchedulerTerminateReply,
  validateSchedulerUnregisterMessage,
  validateSchedulerUnregisterNannyPluginMessage,
  validateSchedulerUnregisterNannyPluginReply,
  validateSchedulerUnregisterReply,
  validateSchedulerUnregisterSchedulerPluginMessage,
  validateSchedulerUnregisterSchedulerPluginReply,
  validateSchedulerUnregisterWorkerPluginMessage,
  validateSchedulerUnregisterWorkerPluginReply,
  validateSchedulerUpdateDataMessage,
  validateSchedulerUpdateDataReply,
  validateSchedulerVariableGetMessage,
  validateSchedulerVariableGetReply,
  validateSchedulerVariableSetMessage,
  validateSchedulerVariableSetReply,
  validateSchedulerWhoHasMessage,
  validateSchedulerWhoHasReply,
  validateSchedulerWorkerLogsMessage,
  validateSchedulerWorkerLogsReply,
  validateSchedulerWorkersToCloseMessage,
  validateSchedulerWorkersToCloseReply,
  validateServerCloseMessage,
  validateServerCloseReply,
  validateServerConnectionStreamMessage,
  validateServerEchoMessage,
  validateServerEchoReply,
  validateServerGetLogsMessage,
  validateServerGetLogsReply,
  validateServerVersionsMessage,
  validateServerVersionsReply,
} from "../validators.js";
import {
  readSchedulerAdaptiveTargetMessage,
  readSchedulerAdaptiveTargetReply,
  readSchedulerAddKeysMessage,
  readSchedulerAddKeysReply,
  readSchedulerAmmHandlerMessage,
  readSchedulerAmmHandlerReply,
  readSchedulerBenchmarkHardwareMessage,
  readSchedulerBenchmarkHardwareReply,
  readSchedulerBroadcastMessage,
  readSchedulerBroadcastReply,
  readSchedulerCallStackMessage,
  readSchedulerCallStackReply,
  readSchedulerCheckIdleMessage,
  readSchedulerCheckIdleReply,
  readSchedulerDumpClusterStateToUrlMessage,
  readSchedulerDumpClusterStateToUrlReply,
  readSchedulerDumpStateMessage,
  readSchedulerDumpStateReply,
  readSchedulerEventClearMessage,
  readSchedulerEventClearReply,
  readSchedulerEventIsSetMessage,
  readSchedulerEventIsSetReply,
  readSchedulerEventSetMessage,
  readSchedulerEventSetReply,
  readSchedulerEventWaitMessage,
  readSchedulerEventWaitReply,
  readSchedulerEventsMessage,
  readSchedulerEventsReply,
  readSchedulerFeedMessage,
  readSchedulerGatherMessage,
  readSchedulerGatherReply,
  readSchedulerGetClusterStateMessage,
  readSchedulerGetClusterStateReply,
  readSchedulerGetErrorCauseMessage,
  readSchedulerGetErrorCauseReply,
  readSchedulerGetMetadataMessage,
  readSchedulerGetMetadataReply,
  readSchedulerGetRunspecMessage,
  readSchedulerGetRunspecReply,
  readSchedulerGetStoryMessage,
  readSchedulerGetStoryReply,
  readSchedulerGetTaskPrefixStatesMessage,
  readSchedulerGetTaskPrefixStatesReply,
  readSchedulerGetTaskStatusMessage,
  readSchedulerGetTaskStatusReply,
  readSchedulerGetTaskStreamIndexMessage,
  readSchedulerGetTaskStreamIndexReply,
  readSchedulerGetTaskStreamMessage,
  readSchedulerGetTaskStreamReply,
  readSchedulerHasWhatMessage,
  readSchedulerHasWhatReply,
  readSchedulerHeartbeatWorkerMessage,
  readSchedulerHeartbeatWorkerReply,
  readSchedulerIdentityMessage,
  readSchedulerIdentityReply,
  readSchedulerLogEventMessage,
  readSchedulerLogEventReply,
  readSchedulerLogsMessage,
  readSchedulerLogsReply,
  readSchedulerMemorySamplerStartMessage,
  readSchedulerMemorySamplerStartReply,
  readSchedulerMemorySamplerStopMessage,
  readSchedulerMemorySamplerStopReply,
  readSchedulerMultiLockAcquireMessage,
  readSchedulerMultiLockAcquireReply,
  readSchedulerMultiLockReleaseMessage,
  readSchedulerMultiLockReleaseReply,
  readSchedulerNbytesMessage,
  readSchedulerNbytesReply,
  readSchedulerNcoresMessage,
  readSchedulerNcoresReply,
  readSchedulerNcoresRunningMessage,
  readSchedulerNcoresRunningReply,
  readSchedulerPerformanceReportMessage,
  readSchedulerPerformanceReportReply,
  readSchedulerProcessingMessage,
  readSchedulerProcessingReply,
  readSchedulerProfileMessage,
  readSchedulerProfileReply,
  readSchedulerProxyMessage,
  readSchedulerProxyReply,
  readSchedulerPublishDeleteMessage,
  readSchedulerPublishDeleteReply,
  readSchedulerPublishGetMessage,
  readSchedulerPublishGetReply,
  readSchedulerPublishListMessage,
  readSchedulerPublishListReply,
  readSchedulerPublishPutMessage,
  readSchedulerPublishPutReply,
  readSchedulerPublishWaitFlushMessage,
  readSchedulerPublishWaitFlushReply,
  readSchedulerQueueCreateMessage,
  readSchedulerQueueCreateReply,
  readSchedulerQueueGetMessage,
  readSchedulerQueueGetReply,
  readSchedulerQueuePutMessage,
  readSchedulerQueuePutReply,
  readSchedulerQueueQsizeMessage,
  readSchedulerQueueQsizeReply,
  readSchedulerRebalanceMessage,
  readSchedulerRebalanceReply,
  readSchedulerRegisterClientMessage,
  readSchedulerRegisterNannyMessage,
  readSchedulerRegisterNannyPluginMessage,
  readSchedulerRegisterNannyPluginReply,
  readSchedulerRegisterNannyReply,
  readSchedulerRegisterSchedulerPluginMessage,
  readSchedulerRegisterSchedulerPluginReply,
  readSchedulerRegisterWorkerMessage,
  readSchedulerRegisterWorkerPluginMessage,
  readSchedulerRegisterWorkerPluginReply,
  readSchedulerRegisterWorkerReply,
  readSchedulerReplicateMessage,
  readSchedulerReplicateReply,
  readSchedulerRestartMessage,
  readSchedulerRestartReply,
  readSchedulerRestartWorkersMessage,
  readSchedulerRestartWorkersReply,
  readSchedulerRetireWorkersMessage,
  readSchedulerRetireWorkersReply,
  readSchedulerRetryMessage,
  readSchedulerRetryReply,
  readSchedulerRunFunctionMessage,
  readSchedulerRunFunctionReply,
  readSchedulerScatterMessage,
  readSchedulerScatterReply,
  readSchedulerSemaphoreAcquireMessage,
  readSchedulerSemaphoreAcquireReply,
  readSchedulerSemaphoreCloseMessage,
  readSchedulerSemaphoreCloseReply,
  readSchedulerSemaphoreRefreshLeasesMessage,
  readSchedulerSemaphoreRefreshLeasesReply,
  readSchedulerSemaphoreRegisterMessage,
  readSchedulerSemaphoreRegisterReply,
  readSchedulerSemaphoreReleaseMessage,
  readSchedulerSemaphoreReleaseReply,
  readSchedulerSemaphoreValueMessage,
  readSchedulerSemaphoreValueReply,
  readSchedulerSetMetadataMessage,
  readSchedulerSetMetadataReply,
  readSchedulerSetResourcesMessage,
  readSchedulerSetResourcesReply,
  readSchedulerSetRestrictionsMessage,
  readSchedulerSetRestrictionsReply,
  readSchedulerShuffleBarrierMessage,
  readSchedulerShuffleBarrierReply,
  readSchedulerShuffleGetMessage,
  readSchedulerShuffleGetOrCreateMessage,
  readSchedulerShuffleGetOrCreateReply,
  readSchedulerShuffleGetReply,
  readSchedulerShuffleRestrictTaskMessage,
  readSchedulerShuffleRestrictTaskReply,
  readSchedulerStartTaskMetadataMessage,
  readSchedulerStartTaskMetadataReply,
  readSchedulerStopTaskMetadataMessage,
  readSchedulerStopTaskMetadataReply,
  readSchedulerSubscribeWorkerStatusMessage,
  readSchedulerSubscribeWorkerStatusReply,
  readSchedulerTerminateMessage,
  readSchedulerTerminateReply,
  readSchedulerUnregisterMessage,
  readSchedulerUnregisterNannyPluginMessage,
  readSchedulerUnregisterNannyPluginReply,
  readSchedulerUnregisterReply,
  readSchedulerUnregisterSchedulerPluginMessage,
  readSchedulerUnregisterSchedulerPluginReply,
  readSchedulerUnregisterWorkerPluginMessage,
  readSchedulerUnregisterWorkerPluginReply,
  readSchedulerUpdateDataMessage,
  readSchedulerUpdateDataReply,
  readSchedulerVariableGetMessage,
  readSchedulerVariableGetReply,
  readSchedulerVariableSetMessage,
  readSchedulerVariableSetReply,
  readSchedulerWhoHasMessage,
  readSchedulerWhoHasReply,
  readSchedulerWorkerLogsMessage,
  readSchedulerWorkerLogsReply,
  readSchedulerWorkersToCloseMessage,
  readSchedulerWorkersToCloseReply,
  writeSchedulerAdaptiveTargetMessage,
  writeSchedulerAdaptiveTargetReply,
  writeSchedulerAddKeysMessage,
  writeSchedulerAddKeysReply,
  writeSchedulerAmmHandlerMessage,
  writeSchedulerAmmHandlerReply,
  writeSchedulerBenchmarkHardwareMessage,
  writeSchedulerBenchmarkHardwareReply,
  writeSchedulerBroadcastMessage,
  writeSchedulerBroadcastReply,
  writeSchedulerCallStackMessage,
  writeSchedulerCallStackReply,
  writeSchedulerCheckIdleMessage,
  writeSchedulerCheckIdleReply,
  writeSchedulerDumpClusterStateToUrlMessage,
  writeSchedulerDumpClusterStateToUrlReply,
  writeSchedulerDumpStateMessage,
  writeSchedulerDumpStateReply,
  writeSchedulerEventClearMessage,
  writeSchedulerEventClearReply,
  writeSchedulerEventIsSetMessage,
  writeSchedulerEventIsSetReply,
  writeSchedulerEventSetMessage,
  writeSchedulerEventSetReply,
  writeSchedulerEventWaitMessage,
  writeSchedulerEventWaitReply,
  writeSchedulerEventsMessage,
  writeSchedulerEventsReply,
  writeSchedulerFeedMessage,
  writeSchedulerGatherMessage,
  writeSchedulerGatherReply,
  writeSchedulerGetClusterStateMessage,
  writeSchedulerGetClusterStateReply,
  writeSchedulerGetErrorCauseMessage,
  writeSchedulerGetErrorCauseReply,
  writeSchedulerGetMetadataMessage,
  writeSchedulerGetMetadataReply,
  writeSchedulerGetRunspecMessage,
  writeSchedulerGetRunspecReply,
  writeSchedulerGetStoryMessage,
  writeSchedulerGetStoryReply,
  writeSchedulerGetTaskPrefixStatesMessage,
  writeSchedulerGetTaskPrefixStatesReply,
  writeSchedulerGetTaskStatusMessage,
  writeSchedulerGetTaskStatusReply,
  writeSchedulerGetTaskStreamIndexMessage,
  writeSchedulerGetTaskStreamIndexReply,
  writeSchedulerGetTaskStreamMessage,
  writeSchedulerGetTaskStreamReply,
  writeSchedulerHasWhatMessage,
  writeSchedulerHasWhatReply,
  writeSchedulerHeartbeatWorkerMessage,
  writeSchedulerHeartbeatWorkerReply,
  writeSchedulerIdentityMessage,
  writeSchedulerIdentityReply,
  writeSchedulerLogEventMessage,
  writeSchedulerLogEventReply,
  writeSchedulerLogsMessage,
  writeSchedulerLogsReply,
  writeSchedulerMemorySamplerStartMessage,
  writeSchedulerMemorySamplerStartReply,
  writeSchedulerMemorySamplerStopMessage,
  writeSchedulerMemorySamplerStopReply,
  writeSchedulerMultiLockAcquireMessage,
  writeSchedulerMultiLockAcquireReply,
  writeSchedulerMultiLockReleaseMessage,
  writeSchedulerMultiLockReleaseReply,
  writeSchedulerNbytesMessage,
  writeSchedulerNbytesReply,
  writeSchedulerNcoresMessage,
  writeSchedulerNcoresReply,
  writeSchedulerNcoresRunningMessage,
  writeSchedulerNcoresRunningReply,
  writeSchedulerPerformanceReportMessage,
  writeSchedulerPerformanceReportReply,
  writeSchedulerProcessingMessage,
  writeSchedulerProcessingReply,
  writeSchedulerProfileMessage,
  writeSchedulerProfileReply,
  writeSchedulerProxyMessage,
  writeSchedulerProxyReply,
  writeSchedulerPublishDeleteMessage,
  writeSchedulerPublishDeleteReply,
  writeSchedulerPublishGetMessage,
  writeSchedulerPublishGetReply,
  writeSchedulerPublishListMessage,
  writeSchedulerPublishListReply,
  writeSchedulerPublishPutMessage,
  writeSchedulerPublishPutReply,
  writeSchedulerPublishWaitFlushMessage,
  writeSchedulerPublishWaitFlushReply,
  writeSchedulerQueueCreateMessage,
  writeSchedulerQueueCreateReply,
  writeSchedulerQueueGetMessage,
  writeSchedulerQueueGetReply,
  writeSchedulerQueuePutMessage,
  writeSchedulerQueuePutReply,
  writeSchedulerQueueQsizeMessage,
  writeSchedulerQueueQsizeReply,
  writeSchedulerRebalanceMessage,
  writeSchedulerRebalanceReply,
  writeSchedulerRegisterClientMessage,
  writeSchedulerRegisterNannyMessage,
  writeSchedulerRegisterNannyPluginMessage,
  writeSchedulerRegisterNannyPluginReply,
  writeSchedulerRegisterNannyReply,
  writeSchedulerRegisterSchedulerPluginMessage,
  writeSchedulerRegisterSchedulerPluginReply,
  writeSchedulerRegisterWorkerMessage,
  writeSchedulerRegisterWorkerPluginMessage,
  writeSchedulerRegisterWorkerPluginReply,
  writeSchedulerRegisterWorkerReply,
  writeSchedulerReplicateMessage,
  writeSchedulerReplicateReply,
  writeSchedulerRestartMessage,
  writeSchedulerRestartReply,
  writeSchedulerRestartWorkersMessage,
  writeSchedulerRestartWorkersReply,
  writeSchedulerRetireWorkersMessage,
  writeSchedulerRetireWorkersReply,
  writeSchedulerRetryMessage,
  writeSchedulerRetryReply,
  writeSchedulerRunFunctionMessage,
  writeSchedulerRunFunctionReply,
  writeSchedulerScatterMessage,
  writeSchedulerScatterReply,
  writeSchedulerSemaphoreAcquireMessage,
  writeSchedulerSemaphoreAcquireReply,
  writeSchedulerSemaphoreCloseMessage,
  writeSchedulerSemaphoreCloseReply,
  writeSchedulerSemaphoreRefreshLeasesMessage,
  writeSchedulerSemaphoreRefreshLeasesReply,
  writeSchedulerSemaphoreRegisterMessage,
  writeSchedulerSemaphoreRegisterReply,
  writeSchedulerSemaphoreReleaseMessage,
  writeSchedulerSemaphoreReleaseReply,
  writeSchedulerSemaphoreValueMessage,
  writeSchedulerSemaphoreValueReply,
  writeSchedulerSetMetadataMessage,
  writeSchedulerSetMetadataReply,
  writeSchedulerSetResourcesMessage,
  writeSchedulerSetResourcesReply,
  writeSchedulerSetRestrictionsMessage,
  writeSchedulerSetRestrictionsReply,
  writeSchedulerShuffleBarrierMessage,
  writeSchedulerShuffleBarrierReply,
  writeSchedulerShuffleGetMessage,
  writeSchedulerShuffleGetOrCreateMessage,
  writeSchedulerShuffleGetOrCreateReply,
  writeSchedulerShuffleGetReply,
  writeSchedulerShuffleRestrictTaskMessage,
  writeSchedulerShuffleRestrictTaskReply,
  writeSchedulerStartTaskMetadataMessage,
  writeSchedulerStartTaskMetadataReply,
  writeSchedulerStopTaskMetadataMessage,
  writeSchedulerStopTaskMetadataReply,
  writeSchedulerSubscribeWorkerStatusMessage,
  writeSchedulerSubscribeWorkerStatusReply,
  writeSchedulerTerminateMessage,
  writeSchedulerTerminateReply,
  writeSchedulerUnregisterMessage,
  writeSchedulerUnregisterNannyPluginMessage,
  writeSchedulerUnregisterNannyPluginReply,
  writeSchedulerUnregisterReply,
  writeSchedulerUnregisterSchedulerPluginMessage,
  writeSchedulerUnregisterSchedulerPluginReply,
  writeSchedulerUnregisterWorkerPluginMessage,
  writeSchedulerUnregisterWorkerPluginReply,
  writeSchedulerUpdateDataMessage,
  writeSchedulerUpdateDataReply,
  writeSchedulerVariableGetMessage,
  writeSchedulerVariableGetReply,
  writeSchedulerVariableSetMessage,
  writeSchedulerVariableSetReply,
  writeSchedulerWhoHasMessage,
  writeSchedulerWhoHasReply,
  writeSchedulerWorkerLogsMessage,
  writeSchedulerWorkerLogsReply,
  writeSchedulerWorkersToCloseMessage,
  writeSchedulerWorkersToCloseReply,
} from "./codecs.js";
import type {
  SchedulerAdaptiveTargetReply,
  SchedulerAdaptiveTargetRequest,
  SchedulerAddKeysReply,
  SchedulerAddKeysRequest,
  SchedulerAmmHandlerReply,
  SchedulerAmmHandlerRequest,
  SchedulerBenchmarkHardwareReply,
  SchedulerBenchmarkHardwareRequest,
  SchedulerBroadcastReply,
  SchedulerBroadcastRequest,
  SchedulerCallStackReply,
  SchedulerCallStackRequest,
  SchedulerCheckIdleReply,
  SchedulerCheckIdleRequest,
  SchedulerDumpClusterStateToUrlReply,
  SchedulerDumpClusterStateToUrlRequest,
  SchedulerDumpStateReply,
  SchedulerDumpStateRequest,
  SchedulerEventClearReply,
  SchedulerEventClearRequest,
  SchedulerEventIsSetReply,
  SchedulerEventIsSetRequest,
  SchedulerEventSetReply,
  SchedulerEventSetRequest,
  SchedulerEventWaitReply,
  SchedulerEventWaitRequest,
  SchedulerEventsReply,
  SchedulerEventsRequest,
  SchedulerFeedRequest,
  SchedulerGatherReply,
  SchedulerGatherRequest,
  SchedulerGetClusterStateReply,
  SchedulerGetClusterStateRequest,
  SchedulerGetErrorCauseReply,
  SchedulerGetErrorCauseRequest,
  SchedulerGetMetadataReply,
  SchedulerGetMetadataRequest,
  SchedulerGetRunspecReply,
  SchedulerGetRunspecRequest,
  SchedulerGetStoryReply,
  SchedulerGetStoryRequest,
  SchedulerGetTaskPrefixStatesReply,
  SchedulerGetTaskPrefixStatesRequest,
  SchedulerGetTaskStatusReply,
  SchedulerGetTaskStatusRequest,
  SchedulerGetTaskStreamIndexReply,
  SchedulerGetTaskStreamIndexRequest,
  SchedulerGetTaskStreamReply,
  SchedulerGetTaskStreamRequest,
  SchedulerHasWhatReply,
  SchedulerHasWhatRequest,
  SchedulerHeartbeatWorkerReply,
  SchedulerHeartbeatWorkerRequest,
  SchedulerIdentityReply,
  SchedulerIdentityRequest,
  SchedulerLogEventReply,
  SchedulerLogEventRequest,
  SchedulerLogsReply,
  SchedulerLogsRequest,
  SchedulerMemorySamplerStartReply,
  SchedulerMemorySamplerStartRequest,
  SchedulerMemorySamplerStopReply,
  SchedulerMemorySamplerStopRequest,
  SchedulerMultiLockAcquireReply,
  SchedulerMultiLockAcquireRequest,
  SchedulerMultiLockReleaseReply,
  SchedulerMultiLockReleaseRequest,
  SchedulerNbytesReply,
  SchedulerNbytesRequest,
  SchedulerNcoresReply,
  SchedulerNcoresRequest,
  SchedulerNcoresRunningReply,
  SchedulerNcoresRunningRequest,
  SchedulerPerformanceReportReply,
  SchedulerPerformanceReportRequest,
  SchedulerProcessingReply,
  SchedulerProcessingRequest,
  SchedulerProfileReply,
  SchedulerProfileRequest,
  SchedulerProxyReply,
  SchedulerProxyRequest,
  SchedulerPublishDeleteReply,
  SchedulerPublishDeleteRequest,
  SchedulerPublishGetReply,
  SchedulerPublishGetRequest,
  SchedulerPublishListReply,
  SchedulerPublishListRequest,
  SchedulerPublishPutReply,
  SchedulerPublishPutRequest,
  SchedulerPublishWaitFlushReply,
  SchedulerPublishWaitFlushRequest,
  SchedulerQueueCreateReply,
  SchedulerQueueCreateRequest,
  SchedulerQueueGetReply,
  SchedulerQueueGetRequest,
  SchedulerQueuePutReply,
  SchedulerQueuePutRequest,
  SchedulerQueueQsizeReply,
  SchedulerQueueQsizeRequest,
  SchedulerRebalanceReply,
  SchedulerRebalanceRequest,
  SchedulerRegisterClientRequest,
  SchedulerRegisterNannyPluginReply,
  SchedulerRegisterNannyPluginRequest,
  SchedulerRegisterNannyReply,
  SchedulerRegisterNannyRequest,
  SchedulerRegisterSchedulerPluginReply,
  SchedulerRegisterSchedulerPluginRequest,
  SchedulerRegisterWorkerPluginReply,
  SchedulerRegisterWorkerPluginRequest,
  SchedulerRegisterWorkerReply,
  SchedulerRegisterWorkerRequest,
  SchedulerReplicateReply,
  SchedulerReplicateRequest,
  SchedulerRestartReply,
  SchedulerRestartRequest,
  SchedulerRestartWorkersReply,
  SchedulerRestartWorkersRequest,
  SchedulerRetireWorkersReply,
  SchedulerRetireWorkersRequest,
  SchedulerRetryReply,
  SchedulerRetryRequest,
  SchedulerRunFunctionReply,
  SchedulerRunFunctionRequest,
  SchedulerScatterReply,
  SchedulerScatterRequest,
  SchedulerSemaphoreAcquireReply,
  SchedulerSemaphoreAcquireRequest,
  SchedulerSemaphoreCloseReply,
  SchedulerSemaphoreCloseRequest,
  SchedulerSemaphoreRefreshLeasesReply,
  SchedulerSemaphoreRefreshLeasesRequest,
  SchedulerSemaphoreRegisterReply,
  SchedulerSemaphoreRegisterRequest,
  SchedulerSemaphoreReleaseReply,
  SchedulerSemaphoreReleaseRequest,
  SchedulerSemaphoreValueReply,
  SchedulerSemaphoreValueRequest,
  SchedulerSetMetadataReply,
  SchedulerSetMetadataRequest,
  SchedulerSetResourcesReply,
  SchedulerSetResourcesRequest,
  SchedulerSetRestrictionsReply,
  SchedulerSetRestrictionsRequest,
  SchedulerShuffleBarrierReply,
  SchedulerShuffleBarrierRequest,
  SchedulerShuffleGetOrCreateReply,
  SchedulerShuffleGetOrCreateRequest,
  SchedulerShuffleGetReply,
  SchedulerShuffleGetRequest,
  SchedulerShuffleRestrictTaskReply,
  SchedulerShuffleRestrictTaskRequest,
  SchedulerStartTaskMetadataReply,
  SchedulerStartTaskMetadataRequest,
  SchedulerStopTaskMetadataReply,
  SchedulerStopTaskMetadataRequest,
  SchedulerSubscribeWorkerStatusReply,
  SchedulerSubscribeWorkerStatusRequest,
  SchedulerTerminateReply,
  SchedulerTerminateRequest,
  SchedulerUnregisterNannyPluginReply,
  SchedulerUnregisterNannyPluginRequest,
  SchedulerUnregisterReply,
  SchedulerUnregisterRequest,
  SchedulerUnregisterSchedulerPluginReply,
  SchedulerUnregisterSchedulerPluginRequest,
  SchedulerUnregisterWorkerPluginReply,
  SchedulerUnregisterWorkerPluginRequest,
  SchedulerUpdateDataReply,
  SchedulerUpdateDataRequest,
  SchedulerVariableGetReply,
  SchedulerVariableGetRequest,
  SchedulerVariableSetReply,
  SchedulerVariableSetRequest,
  SchedulerWhoHasReply,
  SchedulerWhoHasRequest,
  SchedulerWorkerLogsReply,
  SchedulerWorkerLogsRequest,
  SchedulerWorkersToCloseReply,
  SchedulerWorkersToCloseRequest,
} from "./types.js";

/** Tells how many workers the present work deserves. */
export const ADAPTIVE_TARGET: RpcOp<SchedulerAdaptiveTargetRequest, SchedulerAdaptiveTargetReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "adaptive_target",
  method: "adaptiveTarget",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerAdaptiveTargetMessage",
    read: readSchedulerAdaptiveTargetMessage,
    write: writeSchedulerAdaptiveTargetMessage,
    validate: validateSchedulerAdaptiveTargetMessage,
  },
  reply: {
    name: "SchedulerAdaptiveTargetReply",
    read: readSchedulerAdaptiveTargetReply,
    write: writeSchedulerAdaptiveTargetReply,
    validate: validateSchedulerAdaptiveTargetReply,
  },
  source: "distributed.scheduler:Scheduler.adaptive_target",
  summary: "Tells how many workers the present work deserves.",
};

/** Tells the scheduler that a worker holds some keys. */
export const ADD_KEYS: RpcOp<SchedulerAddKeysRequest, SchedulerAddKeysReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "add_keys",
  method: "addKeys",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerAddKeysMessage",
    read: readSchedulerAddKeysMessage,
    write: writeSchedulerAddKeysMessage,
    validate: validateSchedulerAddKeysMessage,
  },
  reply: {
    name: "SchedulerAddKeysReply",
    read: readSchedulerAddKeysReply,
    write: writeSchedulerAddKeysReply,
    validate: validateSchedulerAddKeysReply,
  },
  source: "distributed.scheduler:Scheduler.add_keys",
  summary: "Tells the scheduler that a worker holds some keys.",
};

/** Controls the active memory manager. */
export const AMM_HANDLER: RpcOp<SchedulerAmmHandlerRequest, SchedulerAmmHandlerReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "amm_handler",
  method: "ammHandler",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerAmmHandlerMessage",
    read: readSchedulerAmmHandlerMessage,
    write: writeSchedulerAmmHandlerMessage,
    validate: validateSchedulerAmmHandlerMessage,
  },
  reply: {
    name: "SchedulerAmmHandlerReply",
    read: readSchedulerAmmHandlerReply,
    write: writeSchedulerAmmHandlerReply,
    validate: validateSchedulerAmmHandlerReply,
  },
  source: "distributed.active_memory_manager:ActiveMemoryManagerExtension.amm_handler",
  summary: "Controls the active memory manager.",
};

/** Measures the bandwidth of memory, disk and network on all workers. */
export const BENCHMARK_HARDWARE: RpcOp<SchedulerBenchmarkHardwareRequest, SchedulerBenchmarkHardwareReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "benchmark_hardware",
  method: "benchmarkHardware",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerBenchmarkHardwareMessage",
    read: readSchedulerBenchmarkHardwareMessage,
    write: writeSchedulerBenchmarkHardwareMessage,
    validate: validateSchedulerBenchmarkHardwareMessage,
  },
  reply: {
    name: "SchedulerBenchmarkHardwareReply",
    read: readSchedulerBenchmarkHardwareReply,
    write: writeSchedulerBenchmarkHardwareReply,
    validate: validateSchedulerBenchmarkHardwareReply,
  },
  source: "distributed.scheduler:Scheduler.benchmark_hardware",
  summary: "Measures the bandwidth of memory, disk and network on all workers.",
};

/** Sends one request to several workers or their nannies, and gathers what they answer. */
export const BROADCAST: RpcOp<SchedulerBroadcastRequest, SchedulerBroadcastReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "broadcast",
  method: "broadcast",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerBroadcastMessage",
    read: readSchedulerBroadcastMessage,
    write: writeSchedulerBroadcastMessage,
    validate: validateSchedulerBroadcastMessage,
  },
  reply: {
    name: "SchedulerBroadcastReply",
    read: readSchedulerBroadcastReply,
    write: writeSchedulerBroadcastReply,
    validate: validateSchedulerBroadcastReply,
  },
  source: "distributed.scheduler:Scheduler.broadcast",
  summary: "Sends one request to several workers or their nannies, and gathers what they answer.",
};

/** Shows where running tasks are in their code. */
export const CALL_STACK: RpcOp<SchedulerCallStackRequest, SchedulerCallStackReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "call_stack",
  method: "callStack",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerCallStackMessage",
    read: readSchedulerCallStackMessage,
    write: writeSchedulerCallStackMessage,
    validate: validateSchedulerCallStackMessage,
  },
  reply: {
    name: "SchedulerCallStackReply",
    read: readSchedulerCallStackReply,
    write: writeSchedulerCallStackReply,
    validate: validateSchedulerCallStackReply,
  },
  source: "distributed.scheduler:Scheduler.get_call_stack",
  summary: "Shows where running tasks are in their code.",
};

/** Tells since when the scheduler has had nothing to do. */
export const CHECK_IDLE: RpcOp<SchedulerCheckIdleRequest, SchedulerCheckIdleReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "check_idle",
  method: "checkIdle",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerCheckIdleMessage",
    read: readSchedulerCheckIdleMessage,
    write: writeSchedulerCheckIdleMessage,
    validate: validateSchedulerCheckIdleMessage,
  },
  reply: {
    name: "SchedulerCheckIdleReply",
    read: readSchedulerCheckIdleReply,
    write: writeSchedulerCheckIdleReply,
    validate: validateSchedulerCheckIdleReply,
  },
  source: "distributed.scheduler:Scheduler.check_idle",
  summary: "Tells since when the scheduler has had nothing to do.",
};

/** Closes this connection; the server itself goes on. */
export const CLOSE: RpcOp<ServerCloseRequest, ServerCloseReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "close",
  method: "close",
  releases: {},
  unknownFields: "ignore",
  readOnly: false,
  request: {
    name: "ServerCloseMessage",
    read: readServerCloseMessage,
    write: writeServerCloseMessage,
    validate: validateServerCloseMessage,
  },
  reply: {
    name: "ServerCloseReply",
    read: readServerCloseReply,
    write: writeServerCloseReply,
    validate: validateServerCloseReply,
  },
  source: "distributed.core:Server._handle_comm",
  summary: "Closes this connection; the server itself goes on.",
};

/** Turns this connection into a one-way stream of messages to the server. */
export const CONNECTION_STREAM: RpcOp<ServerConnectionStreamRequest, void> = {
  kind: "rpc",
  role: "scheduler",
  op: "connection_stream",
  method: "connectionStream",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "ServerConnectionStreamMessage",
    read: readServerConnectionStreamMessage,
    write: writeServerConnectionStreamMessage,
    validate: validateServerConnectionStreamMessage,
  },
  reply: null,
  becomesStream: true,
  source: "distributed.core:Server.handle_stream",
  summary: "Turns this connection into a one-way stream of messages to the server.",
};

/** Writes the state of the whole cluster to a file, from the scheduler. */
export const DUMP_CLUSTER_STATE_TO_URL: RpcOp<SchedulerDumpClusterStateToUrlRequest, SchedulerDumpClusterStateToUrlReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "dump_cluster_state_to_url",
  method: "dumpClusterStateToUrl",
  releases: {},
  unknownFields: "ignore",
  readOnly: false,
  request: {
    name: "SchedulerDumpClusterStateToUrlMessage",
    read: readSchedulerDumpClusterStateToUrlMessage,
    write: writeSchedulerDumpClusterStateToUrlMessage,
    validate: validateSchedulerDumpClusterStateToUrlMessage,
  },
  reply: {
    name: "SchedulerDumpClusterStateToUrlReply",
    read: readSchedulerDumpClusterStateToUrlReply,
    write: writeSchedulerDumpClusterStateToUrlReply,
    validate: validateSchedulerDumpClusterStateToUrlReply,
  },
  source: "distributed.scheduler:Scheduler.dump_cluster_state_to_url",
  summary: "Writes the state of the whole cluster to a file, from the scheduler.",
};

/** Dumps the scheduler's state for debugging. */
export const DUMP_STATE: RpcOp<SchedulerDumpStateRequest, SchedulerDumpStateReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "dump_state",
  method: "dumpState",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerDumpStateMessage",
    read: readSchedulerDumpStateMessage,
    write: writeSchedulerDumpStateMessage,
    validate: validateSchedulerDumpStateMessage,
  },
  reply: {
    name: "SchedulerDumpStateReply",
    read: readSchedulerDumpStateReply,
    write: writeSchedulerDumpStateReply,
    validate: validateSchedulerDumpStateReply,
  },
  source: "distributed.scheduler:Scheduler._to_dict",
  summary: "Dumps the scheduler's state for debugging.",
};

/** Answers with what was sent. */
export const ECHO: RpcOp<ServerEchoRequest, ServerEchoReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "echo",
  method: "echo",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "ServerEchoMessage",
    read: readServerEchoMessage,
    write: writeServerEchoMessage,
    validate: validateServerEchoMessage,
  },
  reply: {
    name: "ServerEchoReply",
    read: readServerEchoReply,
    write: writeServerEchoReply,
    validate: validateServerEchoReply,
  },
  source: "distributed.core:Server.echo",
  summary: "Answers with what was sent.",
};

/** Lowers the flag of a named event, so that later waits block. */
export const EVENT_CLEAR: RpcOp<SchedulerEventClearRequest, SchedulerEventClearReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "event_clear",
  method: "eventClear",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerEventClearMessage",
    read: readSchedulerEventClearMessage,
    write: writeSchedulerEventClearMessage,
    validate: validateSchedulerEventClearMessage,
  },
  reply: {
    name: "SchedulerEventClearReply",
    read: readSchedulerEventClearReply,
    write: writeSchedulerEventClearReply,
    validate: validateSchedulerEventClearReply,
  },
  source: "distributed.event:EventExtension.event_clear",
  summary: "Lowers the flag of a named event, so that later waits block.",
};

/** Tells whether the flag of a named event is up. */
export const EVENT_IS_SET: RpcOp<SchedulerEventIsSetRequest, SchedulerEventIsSetReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "event_is_set",
  method: "eventIsSet",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerEventIsSetMessage",
    read: readSchedulerEventIsSetMessage,
    write: writeSchedulerEventIsSetMessage,
    validate: validateSchedulerEventIsSetMessage,
  },
  reply: {
    name: "SchedulerEventIsSetReply",
    read: readSchedulerEventIsSetReply,
    write: writeSchedulerEventIsSetReply,
    validate: validateSchedulerEventIsSetReply,
  },
  source: "distributed.event:EventExtension.event_is_set",
  summary: "Tells whether the flag of a named event is up.",
};

/** Raises the flag of a named event and wakes everyone who waits for it. */
export const EVENT_SET: RpcOp<SchedulerEventSetRequest, SchedulerEventSetReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "event_set",
  method: "eventSet",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerEventSetMessage",
    read: readSchedulerEventSetMessage,
    write: writeSchedulerEventSetMessage,
    validate: validateSchedulerEventSetMessage,
  },
  reply: {
    name: "SchedulerEventSetReply",
    read: readSchedulerEventSetReply,
    write: writeSchedulerEventSetReply,
    validate: validateSchedulerEventSetReply,
  },
  source: "distributed.event:EventExtension.event_set",
  summary: "Raises the flag of a named event and wakes everyone who waits for it.",
};

/** Answers when the flag of a named event is up, or when the time is over. */
export const EVENT_WAIT: RpcOp<SchedulerEventWaitRequest, SchedulerEventWaitReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "event_wait",
  method: "eventWait",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerEventWaitMessage",
    read: readSchedulerEventWaitMessage,
    write: writeSchedulerEventWaitMessage,
    validate: validateSchedulerEventWaitMessage,
  },
  reply: {
    name: "SchedulerEventWaitReply",
    read: readSchedulerEventWaitReply,
    write: writeSchedulerEventWaitReply,
    validate: validateSchedulerEventWaitReply,
  },
  source: "distributed.event:EventExtension.event_wait",
  summary: "Answers when the flag of a named event is up, or when the time is over.",
};

/** Returns the logged events of a topic, or of all topics. */
export const EVENTS: RpcOp<SchedulerEventsRequest, SchedulerEventsReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "events",
  method: "events",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerEventsMessage",
    read: readSchedulerEventsMessage,
    write: writeSchedulerEventsMessage,
    validate: validateSchedulerEventsMessage,
  },
  reply: {
    name: "SchedulerEventsReply",
    read: readSchedulerEventsReply,
    write: writeSchedulerEventsReply,
    validate: validateSchedulerEventsReply,
  },
  source: "distributed.scheduler:Scheduler.get_events",
  summary: "Returns the logged events of a topic, or of all topics.",
};

/** Runs a Python function in the scheduler again and again, and sends what it returns. */
export const FEED: RpcOp<SchedulerFeedRequest, void> = {
  kind: "rpc",
  role: "scheduler",
  op: "feed",
  method: "feed",
  releases: {},
  unknownFields: "ignore",
  readOnly: false,
  request: {
    name: "SchedulerFeedMessage",
    read: readSchedulerFeedMessage,
    write: writeSchedulerFeedMessage,
    validate: validateSchedulerFeedMessage,
  },
  reply: null,
  becomesStream: true,
  source: "distributed.scheduler:Scheduler.feed",
  summary: "Runs a Python function in the scheduler again and again, and sends what it returns.",
};

/** Fetches values from the workers through the scheduler. */
export const GATHER: RpcOp<SchedulerGatherRequest, SchedulerGatherReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "gather",
  method: "gather",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerGatherMessage",
    read: readSchedulerGatherMessage,
    write: writeSchedulerGatherMessage,
    validate: validateSchedulerGatherMessage,
  },
  reply: {
    name: "SchedulerGatherReply",
    read: readSchedulerGatherReply,
    write: writeSchedulerGatherReply,
    validate: validateSchedulerGatherReply,
  },
  source: "distributed.scheduler:Scheduler.gather",
  summary: "Fetches values from the workers through the scheduler.",
};

/** Dumps the state of the scheduler and of all workers for debugging. */
export const GET_CLUSTER_STATE: RpcOp<SchedulerGetClusterStateRequest, SchedulerGetClusterStateReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "get_cluster_state",
  method: "getClusterState",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerGetClusterStateMessage",
    read: readSchedulerGetClusterStateMessage,
    write: writeSchedulerGetClusterStateMessage,
    validate: validateSchedulerGetClusterStateMessage,
  },
  reply: {
    name: "SchedulerGetClusterStateReply",
    read: readSchedulerGetClusterStateReply,
    write: writeSchedulerGetClusterStateReply,
    validate: validateSchedulerGetClusterStateReply,
  },
  source: "distributed.scheduler:Scheduler.get_cluster_state",
  summary: "Dumps the state of the scheduler and of all workers for debugging.",
};

/** Finds the task whose failure made others fail. */
export const GET_ERROR_CAUSE: RpcOp<SchedulerGetErrorCauseRequest, SchedulerGetErrorCauseReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "get_error_cause",
  method: "getErrorCause",
  releases: {},
  unknownFields: "ignore",
  readOnly: true,
  request: {
    name: "SchedulerGetErrorCauseMessage",
    read: readSchedulerGetErrorCauseMessage,
    write: writeSchedulerGetErrorCauseMessage,
    validate: validateSchedulerGetErrorCauseMessage,
  },
  reply: {
    name: "SchedulerGetErrorCauseReply",
    read: readSchedulerGetErrorCauseReply,
    write: writeSchedulerGetErrorCauseReply,
    validate: validateSchedulerGetErrorCauseReply,
  },
  source: "distributed.recreate_tasks:ReplayTaskScheduler.get_error_cause",
  summary: "Finds the task whose failure made others fail.",
};

/** Returns what the server has logged lately, newest first. */
export const GET_LOGS: RpcOp<ServerGetLogsRequest, ServerGetLogsReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "get_logs",
  method: "getLogs",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "ServerGetLogsMessage",
    read: readServerGetLogsMessage,
    write: writeServerGetLogsMessage,
    validate: validateServerGetLogsMessage,
  },
  reply: {
    name: "ServerGetLogsReply",
    read: readServerGetLogsReply,
    write: writeServerGetLogsReply,
    validate: validateServerGetLogsReply,
  },
  source: "distributed.node:ServerNode.get_logs",
  summary: "Returns what the server has logged lately, newest first.",
};

/** Returns a value from the scheduler's metadata, a tree of dicts that clients share. */
export const GET_METADATA: RpcOp<SchedulerGetMetadataRequest, SchedulerGetMetadataReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "get_metadata",
  method: "getMetadata",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerGetMetadataMessage",
    read: readSchedulerGetMetadataMessage,
    write: writeSchedulerGetMetadataMessage,
    validate: validateSchedulerGetMetadataMessage,
  },
  reply: {
    name: "SchedulerGetMetadataReply",
    read: readSchedulerGetMetadataReply,
    write: writeSchedulerGetMetadataReply,
    validate: validateSchedulerGetMetadataReply,
  },
  source: "distributed.scheduler:Scheduler.get_metadata",
  summary: "Returns a value from the scheduler's metadata, a tree of dicts that clients share.",
};

/** Returns the definition of a task, to run it elsewhere. */
export const GET_RUNSPEC: RpcOp<SchedulerGetRunspecRequest, SchedulerGetRunspecReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "get_runspec",
  method: "getRunspec",
  releases: {},
  unknownFields: "ignore",
  readOnly: true,
  request: {
    name: "SchedulerGetRunspecMessage",
    read: readSchedulerGetRunspecMessage,
    write: writeSchedulerGetRunspecMessage,
    validate: validateSchedulerGetRunspecMessage,
  },
  reply: {
    name: "SchedulerGetRunspecReply",
    read: readSchedulerGetRunspecReply,
    write: writeSchedulerGetRunspecReply,
    validate: validateSchedulerGetRunspecReply,
  },
  source: "distributed.recreate_tasks:ReplayTaskScheduler.get_runspec",
  summary: "Returns the definition of a task, to run it elsewhere.",
};

/** Tells what happened to tasks, or because of some stimulus, from the scheduler's transition log. */
export const GET_STORY: RpcOp<SchedulerGetStoryRequest, SchedulerGetStoryReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "get_story",
  method: "getStory",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerGetStoryMessage",
    read: readSchedulerGetStoryMessage,
    write: writeSchedulerGetStoryMessage,
    validate: validateSchedulerGetStoryMessage,
  },
  reply: {
    name: "SchedulerGetStoryReply",
    read: readSchedulerGetStoryReply,
    write: writeSchedulerGetStoryReply,
    validate: validateSchedulerGetStoryReply,
  },
  source: "distributed.scheduler:Scheduler.get_story",
  summary: "Tells what happened to tasks, or because of some stimulus, from the scheduler's transition log.",
};

/** Counts the tasks in each state, by the prefix of their keys. */
export const GET_TASK_PREFIX_STATES: RpcOp<SchedulerGetTaskPrefixStatesRequest, SchedulerGetTaskPrefixStatesReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "get_task_prefix_states",
  method: "getTaskPrefixStates",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerGetTaskPrefixStatesMessage",
    read: readSchedulerGetTaskPrefixStatesMessage,
    write: writeSchedulerGetTaskPrefixStatesMessage,
    validate: validateSchedulerGetTaskPrefixStatesMessage,
  },
  reply: {
    name: "SchedulerGetTaskPrefixStatesReply",
    read: readSchedulerGetTaskPrefixStatesReply,
    write: writeSchedulerGetTaskPrefixStatesReply,
    validate: validateSchedulerGetTaskPrefixStatesReply,
  },
  source: "distributed.scheduler:Scheduler.get_task_prefix_states",
  summary: "Counts the tasks in each state, by the prefix of their keys.",
};

/** Tells in which state tasks are. */
export const GET_TASK_STATUS: RpcOp<SchedulerGetTaskStatusRequest, SchedulerGetTaskStatusReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "get_task_status",
  method: "getTaskStatus",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerGetTaskStatusMessage",
    read: readSchedulerGetTaskStatusMessage,
    write: writeSchedulerGetTaskStatusMessage,
    validate: validateSchedulerGetTaskStatusMessage,
  },
  reply: {
    name: "SchedulerGetTaskStatusReply",
    read: readSchedulerGetTaskStatusReply,
    write: writeSchedulerGetTaskStatusReply,
    validate: validateSchedulerGetTaskStatusReply,
  },
  source: "distributed.scheduler:Scheduler.get_task_status",
  summary: "Tells in which state tasks are.",
};

/** Tells which tasks ran when and where. */
export const GET_TASK_STREAM: RpcOp<SchedulerGetTaskStreamRequest, SchedulerGetTaskStreamReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "get_task_stream",
  method: "getTaskStream",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerGetTaskStreamMessage",
    read: readSchedulerGetTaskStreamMessage,
    write: writeSchedulerGetTaskStreamMessage,
    validate: validateSchedulerGetTaskStreamMessage,
  },
  reply: {
    name: "SchedulerGetTaskStreamReply",
    read: readSchedulerGetTaskStreamReply,
    write: writeSchedulerGetTaskStreamReply,
    validate: validateSchedulerGetTaskStreamReply,
  },
  source: "distributed.scheduler:Scheduler.get_task_stream",
  summary: "Tells which tasks ran when and where.",
};

/** Returns the present position in the task stream, so that what comes after it can be read later. */
export const GET_TASK_STREAM_INDEX: RpcOp<SchedulerGetTaskStreamIndexRequest, SchedulerGetTaskStreamIndexReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "get_task_stream_index",
  method: "getTaskStreamIndex",
  releases: { since: 20260600 },
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerGetTaskStreamIndexMessage",
    read: readSchedulerGetTaskStreamIndexMessage,
    write: writeSchedulerGetTaskStreamIndexMessage,
    validate: validateSchedulerGetTaskStreamIndexMessage,
  },
  reply: {
    name: "SchedulerGetTaskStreamIndexReply",
    read: readSchedulerGetTaskStreamIndexReply,
    write: writeSchedulerGetTaskStreamIndexReply,
    validate: validateSchedulerGetTaskStreamIndexReply,
  },
  source: "distributed.scheduler:Scheduler.get_task_stream_index",
  summary: "Returns the present position in the task stream, so that what comes after it can be read later.",
};

/** Tells which keys workers hold. */
export const HAS_WHAT: RpcOp<SchedulerHasWhatRequest, SchedulerHasWhatReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "has_what",
  method: "hasWhat",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerHasWhatMessage",
    read: readSchedulerHasWhatMessage,
    write: writeSchedulerHasWhatMessage,
    validate: validateSchedulerHasWhatMessage,
  },
  reply: {
    name: "SchedulerHasWhatReply",
    read: readSchedulerHasWhatReply,
    write: writeSchedulerHasWhatReply,
    validate: validateSchedulerHasWhatReply,
  },
  source: "distributed.scheduler:Scheduler.get_has_what",
  summary: "Tells which keys workers hold.",
};

/** Tells the scheduler that a worker is alive, and how it does. */
export const HEARTBEAT_WORKER: RpcOp<SchedulerHeartbeatWorkerRequest, SchedulerHeartbeatWorkerReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "heartbeat_worker",
  method: "heartbeatWorker",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerHeartbeatWorkerMessage",
    read: readSchedulerHeartbeatWorkerMessage,
    write: writeSchedulerHeartbeatWorkerMessage,
    validate: validateSchedulerHeartbeatWorkerMessage,
  },
  reply: {
    name: "SchedulerHeartbeatWorkerReply",
    read: readSchedulerHeartbeatWorkerReply,
    write: writeSchedulerHeartbeatWorkerReply,
    validate: validateSchedulerHeartbeatWorkerReply,
  },
  source: "distributed.scheduler:Scheduler.heartbeat_worker",
  summary: "Tells the scheduler that a worker is alive, and how it does.",
};

/** Tells who the scheduler is, and who its workers are. */
export const IDENTITY: RpcOp<SchedulerIdentityRequest, SchedulerIdentityReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "identity",
  method: "identity",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerIdentityMessage",
    read: readSchedulerIdentityMessage,
    write: writeSchedulerIdentityMessage,
    validate: validateSchedulerIdentityMessage,
  },
  reply: {
    name: "SchedulerIdentityReply",
    read: readSchedulerIdentityReply,
    write: writeSchedulerIdentityReply,
    validate: validateSchedulerIdentityReply,
  },
  source: "distributed.scheduler:Scheduler.identity",
  summary: "Tells who the scheduler is, and who its workers are.",
};

/** Logs an event under one or more topics, and sends it to whoever has subscribed to them. */
export const LOG_EVENT: RpcOp<SchedulerLogEventRequest, SchedulerLogEventReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "log_event",
  method: "logEvent",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerLogEventMessage",
    read: readSchedulerLogEventMessage,
    write: writeSchedulerLogEventMessage,
    validate: validateSchedulerLogEventMessage,
  },
  reply: {
    name: "SchedulerLogEventReply",
    read: readSchedulerLogEventReply,
    write: writeSchedulerLogEventReply,
    validate: validateSchedulerLogEventReply,
  },
  source: "distributed.scheduler:Scheduler.log_event",
  summary: "Logs an event under one or more topics, and sends it to whoever has subscribed to them.",
};

/** Returns what the scheduler has logged lately, newest first. */
export const LOGS: RpcOp<SchedulerLogsRequest, SchedulerLogsReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "logs",
  method: "logs",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerLogsMessage",
    read: readSchedulerLogsMessage,
    write: writeSchedulerLogsMessage,
    validate: validateSchedulerLogsMessage,
  },
  reply: {
    name: "SchedulerLogsReply",
    read: readSchedulerLogsReply,
    write: writeSchedulerLogsReply,
    validate: validateSchedulerLogsReply,
  },
  source: "distributed.node:ServerNode.get_logs",
  summary: "Returns what the scheduler has logged lately, newest first.",
};

/** Begins to measure the memory of the cluster at regular intervals, and answers with the name of the series. */
export const MEMORY_SAMPLER_START: RpcOp<SchedulerMemorySamplerStartRequest, SchedulerMemorySamplerStartReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "memory_sampler_start",
  method: "memorySamplerStart",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerMemorySamplerStartMessage",
    read: readSchedulerMemorySamplerStartMessage,
    write: writeSchedulerMemorySamplerStartMessage,
    validate: validateSchedulerMemorySamplerStartMessage,
  },
  reply: {
    name: "SchedulerMemorySamplerStartReply",
    read: readSchedulerMemorySamplerStartReply,
    write: writeSchedulerMemorySamplerStartReply,
    validate: validateSchedulerMemorySamplerStartReply,
  },
  source: "distributed.diagnostics.memory_sampler:MemorySamplerExtension.start",
  summary: "Begins to measure the memory of the cluster at regular intervals, and answers with the name of the series.",
};

/** Ends a series of memory samples and hands it over; the scheduler forgets it. */
export const MEMORY_SAMPLER_STOP: RpcOp<SchedulerMemorySamplerStopRequest, SchedulerMemorySamplerStopReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "memory_sampler_stop",
  method: "memorySamplerStop",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerMemorySamplerStopMessage",
    read: readSchedulerMemorySamplerStopMessage,
    write: writeSchedulerMemorySamplerStopMessage,
    validate: validateSchedulerMemorySamplerStopMessage,
  },
  reply: {
    name: "SchedulerMemorySamplerStopReply",
    read: readSchedulerMemorySamplerStopReply,
    write: writeSchedulerMemorySamplerStopReply,
    validate: validateSchedulerMemorySamplerStopReply,
  },
  source: "distributed.diagnostics.memory_sampler:MemorySamplerExtension.stop",
  summary: "Ends a series of memory samples and hands it over; the scheduler forgets it.",
};

/** Takes several named locks at once, or some number out of several, and answers when they are held. */
export const MULTI_LOCK_ACQUIRE: RpcOp<SchedulerMultiLockAcquireRequest, SchedulerMultiLockAcquireReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "multi_lock_acquire",
  method: "multiLockAcquire",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerMultiLockAcquireMessage",
    read: readSchedulerMultiLockAcquireMessage,
    write: writeSchedulerMultiLockAcquireMessage,
    validate: validateSchedulerMultiLockAcquireMessage,
  },
  reply: {
    name: "SchedulerMultiLockAcquireReply",
    read: readSchedulerMultiLockAcquireReply,
    write: writeSchedulerMultiLockAcquireReply,
    validate: validateSchedulerMultiLockAcquireReply,
  },
  source: "distributed.multi_lock:MultiLockExtension.acquire",
  summary: "Takes several named locks at once, or some number out of several, and answers when they are held.",
};

/** Gives back all locks that a request holds, and its places in the queues where it still waits. */
export const MULTI_LOCK_RELEASE: RpcOp<SchedulerMultiLockReleaseRequest, SchedulerMultiLockReleaseReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "multi_lock_release",
  method: "multiLockRelease",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerMultiLockReleaseMessage",
    read: readSchedulerMultiLockReleaseMessage,
    write: writeSchedulerMultiLockReleaseMessage,
    validate: validateSchedulerMultiLockReleaseMessage,
  },
  reply: {
    name: "SchedulerMultiLockReleaseReply",
    read: readSchedulerMultiLockReleaseReply,
    write: writeSchedulerMultiLockReleaseReply,
    validate: validateSchedulerMultiLockReleaseReply,
  },
  source: "distributed.multi_lock:MultiLockExtension.release",
  summary: "Gives back all locks that a request holds, and its places in the queues where it still waits.",
};

/** Tells how large the results of tasks are. */
export const NBYTES: RpcOp<SchedulerNbytesRequest, SchedulerNbytesReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "nbytes",
  method: "nbytes",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerNbytesMessage",
    read: readSchedulerNbytesMessage,
    write: writeSchedulerNbytesMessage,
    validate: validateSchedulerNbytesMessage,
  },
  reply: {
    name: "SchedulerNbytesReply",
    read: readSchedulerNbytesReply,
    write: writeSchedulerNbytesReply,
    validate: validateSchedulerNbytesReply,
  },
  source: "distributed.scheduler:Scheduler.get_nbytes",
  summary: "Tells how large the results of tasks are.",
};

/** Tells how many threads workers have. */
export const NCORES: RpcOp<SchedulerNcoresRequest, SchedulerNcoresReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "ncores",
  method: "ncores",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerNcoresMessage",
    read: readSchedulerNcoresMessage,
    write: writeSchedulerNcoresMessage,
    validate: validateSchedulerNcoresMessage,
  },
  reply: {
    name: "SchedulerNcoresReply",
    read: readSchedulerNcoresReply,
    write: writeSchedulerNcoresReply,
    validate: validateSchedulerNcoresReply,
  },
  source: "distributed.scheduler:Scheduler.get_ncores",
  summary: "Tells how many threads workers have.",
};

/** Tells how many threads those workers have that take work. */
export const NCORES_RUNNING: RpcOp<SchedulerNcoresRunningRequest, SchedulerNcoresRunningReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "ncores_running",
  method: "ncoresRunning",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerNcoresRunningMessage",
    read: readSchedulerNcoresRunningMessage,
    write: writeSchedulerNcoresRunningMessage,
    validate: validateSchedulerNcoresRunningMessage,
  },
  reply: {
    name: "SchedulerNcoresRunningReply",
    read: readSchedulerNcoresRunningReply,
    write: writeSchedulerNcoresRunningReply,
    validate: validateSchedulerNcoresRunningReply,
  },
  source: "distributed.scheduler:Scheduler.get_ncores_running",
  summary: "Tells how many threads those workers have that take work.",
};

/** Makes a report of what the cluster has done, as a page of HTML. */
export const PERFORMANCE_REPORT: RpcOp<SchedulerPerformanceReportRequest, SchedulerPerformanceReportReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "performance_report",
  method: "performanceReport",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerPerformanceReportMessage",
    read: readSchedulerPerformanceReportMessage,
    write: writeSchedulerPerformanceReportMessage,
    validate: validateSchedulerPerformanceReportMessage,
  },
  reply: {
    name: "SchedulerPerformanceReportReply",
    read: readSchedulerPerformanceReportReply,
    write: writeSchedulerPerformanceReportReply,
    validate: validateSchedulerPerformanceReportReply,
  },
  source: "distributed.scheduler:Scheduler.performance_report",
  summary: "Makes a report of what the cluster has done, as a page of HTML.",
};

/** Tells which tasks workers are working on. */
export const PROCESSING: RpcOp<SchedulerProcessingRequest, SchedulerProcessingReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "processing",
  method: "processing",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerProcessingMessage",
    read: readSchedulerProcessingMessage,
    write: writeSchedulerProcessingMessage,
    validate: validateSchedulerProcessingMessage,
  },
  reply: {
    name: "SchedulerProcessingReply",
    read: readSchedulerProcessingReply,
    write: writeSchedulerProcessingReply,
    validate: validateSchedulerProcessingReply,
  },
  source: "distributed.scheduler:Scheduler.get_processing",
  summary: "Tells which tasks workers are working on.",
};

/** Returns the statistical profile of the workers, or of the scheduler. */
export const PROFILE: RpcOp<SchedulerProfileRequest, SchedulerProfileReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "profile",
  method: "profile",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerProfileMessage",
    read: readSchedulerProfileMessage,
    write: writeSchedulerProfileMessage,
    validate: validateSchedulerProfileMessage,
  },
  reply: {
    name: "SchedulerProfileReply",
    read: readSchedulerProfileReply,
    write: writeSchedulerProfileReply,
    validate: validateSchedulerProfileReply,
  },
  source: "distributed.scheduler:Scheduler.get_profile",
  summary: "Returns the statistical profile of the workers, or of the scheduler.",
};

/** Sends one request to a worker by way of the scheduler. */
export const PROXY: RpcOp<SchedulerProxyRequest, SchedulerProxyReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "proxy",
  method: "proxy",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerProxyMessage",
    read: readSchedulerProxyMessage,
    write: writeSchedulerProxyMessage,
    validate: validateSchedulerProxyMessage,
  },
  reply: {
    name: "SchedulerProxyReply",
    read: readSchedulerProxyReply,
    write: writeSchedulerProxyReply,
    validate: validateSchedulerProxyReply,
  },
  source: "distributed.scheduler:Scheduler.proxy",
  summary: "Sends one request to a worker by way of the scheduler.",
};

/** Withdraws published datasets; the scheduler lets go of their keys, and data that nobody else wants is released. */
export const PUBLISH_DELETE: RpcOp<SchedulerPublishDeleteRequest, SchedulerPublishDeleteReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "publish_delete",
  method: "publishDelete",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerPublishDeleteMessage",
    read: readSchedulerPublishDeleteMessage,
    write: writeSchedulerPublishDeleteMessage,
    validate: validateSchedulerPublishDeleteMessage,
  },
  reply: {
    name: "SchedulerPublishDeleteReply",
    read: readSchedulerPublishDeleteReply,
    write: writeSchedulerPublishDeleteReply,
    validate: validateSchedulerPublishDeleteReply,
  },
  source: "distributed.publish:PublishExtension.delete",
  summary: "Withdraws published datasets; the scheduler lets go of their keys, and data that nobody else wants is released.",
};

/** Fetches published datasets: the stored object and the keys of the futures in it. */
export const PUBLISH_GET: RpcOp<SchedulerPublishGetRequest, SchedulerPublishGetReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "publish_get",
  method: "publishGet",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerPublishGetMessage",
    read: readSchedulerPublishGetMessage,
    write: writeSchedulerPublishGetMessage,
    validate: validateSchedulerPublishGetMessage,
  },
  reply: {
    name: "SchedulerPublishGetReply",
    read: readSchedulerPublishGetReply,
    write: writeSchedulerPublishGetReply,
    validate: validateSchedulerPublishGetReply,
  },
  source: "distributed.publish:PublishExtension.get",
  summary: "Fetches published datasets: the stored object and the keys of the futures in it.",
};

/** Lists the names of the published datasets, sorted by how Python prints them. */
export const PUBLISH_LIST: RpcOp<SchedulerPublishListRequest, SchedulerPublishListReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "publish_list",
  method: "publishList",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerPublishListMessage",
    read: readSchedulerPublishListMessage,
    write: writeSchedulerPublishListMessage,
    validate: validateSchedulerPublishListMessage,
  },
  reply: {
    name: "SchedulerPublishListReply",
    read: readSchedulerPublishListReply,
    write: writeSchedulerPublishListReply,
    validate: validateSchedulerPublishListReply,
  },
  source: "distributed.publish:PublishExtension.list",
  summary: "Lists the names of the published datasets, sorted by how Python prints them.",
};

/** Publishes named datasets: stores them on the scheduler and keeps their futures alive, whoever leaves. */
export const PUBLISH_PUT: RpcOp<SchedulerPublishPutRequest, SchedulerPublishPutReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "publish_put",
  method: "publishPut",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerPublishPutMessage",
    read: readSchedulerPublishPutMessage,
    write: writeSchedulerPublishPutMessage,
    validate: validateSchedulerPublishPutMessage,
  },
  reply: {
    name: "SchedulerPublishPutReply",
    read: readSchedulerPublishPutReply,
    write: writeSchedulerPublishPutReply,
    validate: validateSchedulerPublishPutReply,
  },
  source: "distributed.publish:PublishExtension.put",
  summary: "Publishes named datasets: stores them on the scheduler and keeps their futures alive, whoever leaves.",
};

/** Answers when the stream message `publish_flush_batched_send` with the same `uid` has been received. */
export const PUBLISH_WAIT_FLUSH: RpcOp<SchedulerPublishWaitFlushRequest, SchedulerPublishWaitFlushReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "publish_wait_flush",
  method: "publishWaitFlush",
  releases: { until: 20260600 },
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerPublishWaitFlushMessage",
    read: readSchedulerPublishWaitFlushMessage,
    write: writeSchedulerPublishWaitFlushMessage,
    validate: validateSchedulerPublishWaitFlushMessage,
  },
  reply: {
    name: "SchedulerPublishWaitFlushReply",
    read: readSchedulerPublishWaitFlushReply,
    write: writeSchedulerPublishWaitFlushReply,
    validate: validateSchedulerPublishWaitFlushReply,
  },
  source: "distributed.publish:PublishExtension.flush_wait",
  summary: "Answers when the stream message `publish_flush_batched_send` with the same `uid` has been received.",
};

/** Opens a named queue, which is made if there is none of this name. */
export const QUEUE_CREATE: RpcOp<SchedulerQueueCreateRequest, SchedulerQueueCreateReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "queue_create",
  method: "queueCreate",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerQueueCreateMessage",
    read: readSchedulerQueueCreateMessage,
    write: writeSchedulerQueueCreateMessage,
    validate: validateSchedulerQueueCreateMessage,
  },
  reply: {
    name: "SchedulerQueueCreateReply",
    read: readSchedulerQueueCreateReply,
    write: writeSchedulerQueueCreateReply,
    validate: validateSchedulerQueueCreateReply,
  },
  source: "distributed.queues:QueueExtension.create",
  summary: "Opens a named queue, which is made if there is none of this name.",
};

/** Takes the first elements out of a queue, and waits if it is empty. */
export const QUEUE_GET: RpcOp<SchedulerQueueGetRequest, SchedulerQueueGetReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "queue_get",
  method: "queueGet",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerQueueGetMessage",
    read: readSchedulerQueueGetMessage,
    write: writeSchedulerQueueGetMessage,
    validate: validateSchedulerQueueGetMessage,
  },
  reply: {
    name: "SchedulerQueueGetReply",
    read: readSchedulerQueueGetReply,
    write: writeSchedulerQueueGetReply,
    validate: validateSchedulerQueueGetReply,
  },
  source: "distributed.queues:QueueExtension.get",
  summary: "Takes the first elements out of a queue, and waits if it is empty.",
};

/** Appends a value or a future to a queue; waits while the queue is full. */
export const QUEUE_PUT: RpcOp<SchedulerQueuePutRequest, SchedulerQueuePutReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "queue_put",
  method: "queuePut",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerQueuePutMessage",
    read: readSchedulerQueuePutMessage,
    write: writeSchedulerQueuePutMessage,
    validate: validateSchedulerQueuePutMessage,
  },
  reply: {
    name: "SchedulerQueuePutReply",
    read: readSchedulerQueuePutReply,
    write: writeSchedulerQueuePutReply,
    validate: validateSchedulerQueuePutReply,
  },
  source: "distributed.queues:QueueExtension.put",
  summary: "Appends a value or a future to a queue; waits while the queue is full.",
};

/** Tells how many elements a queue holds. */
export const QUEUE_QSIZE: RpcOp<SchedulerQueueQsizeRequest, SchedulerQueueQsizeReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "queue_qsize",
  method: "queueQsize",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerQueueQsizeMessage",
    read: readSchedulerQueueQsizeMessage,
    write: writeSchedulerQueueQsizeMessage,
    validate: validateSchedulerQueueQsizeMessage,
  },
  reply: {
    name: "SchedulerQueueQsizeReply",
    read: readSchedulerQueueQsizeReply,
    write: writeSchedulerQueueQsizeReply,
    validate: validateSchedulerQueueQsizeReply,
  },
  source: "distributed.queues:QueueExtension.qsize",
  summary: "Tells how many elements a queue holds.",
};

/** Moves results between workers to even out their memory. */
export const REBALANCE: RpcOp<SchedulerRebalanceRequest, SchedulerRebalanceReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "rebalance",
  method: "rebalance",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerRebalanceMessage",
    read: readSchedulerRebalanceMessage,
    write: writeSchedulerRebalanceMessage,
    validate: validateSchedulerRebalanceMessage,
  },
  reply: {
    name: "SchedulerRebalanceReply",
    read: readSchedulerRebalanceReply,
    write: writeSchedulerRebalanceReply,
    validate: validateSchedulerRebalanceReply,
  },
  source: "distributed.scheduler:Scheduler.rebalance",
  summary: "Moves results between workers to even out their memory.",
};

/** Registers a client, and turns the comm into its stream. */
export const REGISTER_CLIENT: RpcOp<SchedulerRegisterClientRequest, void> = {
  kind: "rpc",
  role: "scheduler",
  op: "register-client",
  method: "registerClient",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerRegisterClientMessage",
    read: readSchedulerRegisterClientMessage,
    write: writeSchedulerRegisterClientMessage,
    validate: validateSchedulerRegisterClientMessage,
  },
  reply: null,
  becomesStream: true,
  source: "distributed.scheduler:Scheduler.add_client",
  summary: "Registers a client, and turns the comm into its stream.",
};

/** Registers a worker, and turns the comm into its stream. */
export const REGISTER_WORKER: RpcOp<SchedulerRegisterWorkerRequest, SchedulerRegisterWorkerReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "register-worker",
  method: "registerWorker",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerRegisterWorkerMessage",
    read: readSchedulerRegisterWorkerMessage,
    write: writeSchedulerRegisterWorkerMessage,
    validate: validateSchedulerRegisterWorkerMessage,
  },
  reply: {
    name: "SchedulerRegisterWorkerReply",
    read: readSchedulerRegisterWorkerReply,
    write: writeSchedulerRegisterWorkerReply,
    validate: validateSchedulerRegisterWorkerReply,
  },
  becomesStream: true,
  source: "distributed.scheduler:Scheduler.add_worker",
  summary: "Registers a worker, and turns the comm into its stream.",
};

/** Announces a nanny that is about to start a worker, and returns the plugins for nannies. */
export const REGISTER_NANNY: RpcOp<SchedulerRegisterNannyRequest, SchedulerRegisterNannyReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "register_nanny",
  method: "registerNanny",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerRegisterNannyMessage",
    read: readSchedulerRegisterNannyMessage,
    write: writeSchedulerRegisterNannyMessage,
    validate: validateSchedulerRegisterNannyMessage,
  },
  reply: {
    name: "SchedulerRegisterNannyReply",
    read: readSchedulerRegisterNannyReply,
    write: writeSchedulerRegisterNannyReply,
    validate: validateSchedulerRegisterNannyReply,
  },
  source: "distributed.scheduler:Scheduler.add_nanny",
  summary: "Announces a nanny that is about to start a worker, and returns the plugins for nannies.",
};

/** Installs a plugin on all nannies, those that join later included. */
export const REGISTER_NANNY_PLUGIN: RpcOp<SchedulerRegisterNannyPluginRequest, SchedulerRegisterNannyPluginReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "register_nanny_plugin",
  method: "registerNannyPlugin",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerRegisterNannyPluginMessage",
    read: readSchedulerRegisterNannyPluginMessage,
    write: writeSchedulerRegisterNannyPluginMessage,
    validate: validateSchedulerRegisterNannyPluginMessage,
  },
  reply: {
    name: "SchedulerRegisterNannyPluginReply",
    read: readSchedulerRegisterNannyPluginReply,
    write: writeSchedulerRegisterNannyPluginReply,
    validate: validateSchedulerRegisterNannyPluginReply,
  },
  source: "distributed.scheduler:Scheduler.register_nanny_plugin",
  summary: "Installs a plugin on all nannies, those that join later included.",
};

/** Unpickles a plugin on the scheduler, starts it there, and installs it. */
export const REGISTER_SCHEDULER_PLUGIN: RpcOp<SchedulerRegisterSchedulerPluginRequest, SchedulerRegisterSchedulerPluginReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "register_scheduler_plugin",
  method: "registerSchedulerPlugin",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerRegisterSchedulerPluginMessage",
    read: readSchedulerRegisterSchedulerPluginMessage,
    write: writeSchedulerRegisterSchedulerPluginMessage,
    validate: validateSchedulerRegisterSchedulerPluginMessage,
  },
  reply: {
    name: "SchedulerRegisterSchedulerPluginReply",
    read: readSchedulerRegisterSchedulerPluginReply,
    write: writeSchedulerRegisterSchedulerPluginReply,
    validate: validateSchedulerRegisterSchedulerPluginReply,
  },
  source: "distributed.scheduler:Scheduler.register_scheduler_plugin",
  summary: "Unpickles a plugin on the scheduler, starts it there, and installs it.",
};

/** Installs a plugin on all workers, those that join later included. */
export const REGISTER_WORKER_PLUGIN: RpcOp<SchedulerRegisterWorkerPluginRequest, SchedulerRegisterWorkerPluginReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "register_worker_plugin",
  method: "registerWorkerPlugin",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerRegisterWorkerPluginMessage",
    read: readSchedulerRegisterWorkerPluginMessage,
    write: writeSchedulerRegisterWorkerPluginMessage,
    validate: validateSchedulerRegisterWorkerPluginMessage,
  },
  reply: {
    name: "SchedulerRegisterWorkerPluginReply",
    read: readSchedulerRegisterWorkerPluginReply,
    write: writeSchedulerRegisterWorkerPluginReply,
    validate: validateSchedulerRegisterWorkerPluginReply,
  },
  source: "distributed.scheduler:Scheduler.register_worker_plugin",
  summary: "Installs a plugin on all workers, those that join later included.",
};

/** Brings the number of replicas of each key to `n`, by copying and, if wanted, by deleting. */
export const REPLICATE: RpcOp<SchedulerReplicateRequest, SchedulerReplicateReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "replicate",
  method: "replicate",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerReplicateMessage",
    read: readSchedulerReplicateMessage,
    write: writeSchedulerReplicateMessage,
    validate: validateSchedulerReplicateMessage,
  },
  reply: {
    name: "SchedulerReplicateReply",
    read: readSchedulerReplicateReply,
    write: writeSchedulerReplicateReply,
    validate: validateSchedulerReplicateReply,
  },
  source: "distributed.scheduler:Scheduler.replicate",
  summary: "Brings the number of replicas of each key to `n`, by copying and, if wanted, by deleting.",
};

/** Forgets all tasks and all data of the cluster, of all clients, and restarts the workers. */
export const RESTART: RpcOp<SchedulerRestartRequest, SchedulerRestartReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "restart",
  method: "restart",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerRestartMessage",
    read: readSchedulerRestartMessage,
    write: writeSchedulerRestartMessage,
    validate: validateSchedulerRestartMessage,
  },
  reply: {
    name: "SchedulerRestartReply",
    read: readSchedulerRestartReply,
    write: writeSchedulerRestartReply,
    validate: validateSchedulerRestartReply,
  },
  source: "distributed.scheduler:Scheduler.restart",
  summary: "Forgets all tasks and all data of the cluster, of all clients, and restarts the workers.",
};

/** Restarts workers through their nannies, and waits for them to return. */
export const RESTART_WORKERS: RpcOp<SchedulerRestartWorkersRequest, SchedulerRestartWorkersReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "restart_workers",
  method: "restartWorkers",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerRestartWorkersMessage",
    read: readSchedulerRestartWorkersMessage,
    write: writeSchedulerRestartWorkersMessage,
    validate: validateSchedulerRestartWorkersMessage,
  },
  reply: {
    name: "SchedulerRestartWorkersReply",
    read: readSchedulerRestartWorkersReply,
    write: writeSchedulerRestartWorkersReply,
    validate: validateSchedulerRestartWorkersReply,
  },
  source: "distributed.scheduler:Scheduler.restart_workers",
  summary: "Restarts workers through their nannies, and waits for them to return.",
};

/** Takes workers out of service without losing data: what only they hold is moved to other workers first. */
export const RETIRE_WORKERS: RpcOp<SchedulerRetireWorkersRequest, SchedulerRetireWorkersReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "retire_workers",
  method: "retireWorkers",
  releases: {},
  unknownFields: "ignore",
  readOnly: false,
  request: {
    name: "SchedulerRetireWorkersMessage",
    read: readSchedulerRetireWorkersMessage,
    write: writeSchedulerRetireWorkersMessage,
    validate: validateSchedulerRetireWorkersMessage,
  },
  reply: {
    name: "SchedulerRetireWorkersReply",
    read: readSchedulerRetireWorkersReply,
    write: writeSchedulerRetireWorkersReply,
    validate: validateSchedulerRetireWorkersReply,
  },
  source: "distributed.scheduler:Scheduler.retire_workers",
  summary: "Takes workers out of service without losing data: what only they hold is moved to other workers first.",
};

/** Runs failed tasks again: for each key, the failed tasks at the root of its failure, and then what depends on them. */
export const RETRY: RpcOp<SchedulerRetryRequest, SchedulerRetryReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "retry",
  method: "retry",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerRetryMessage",
    read: readSchedulerRetryMessage,
    write: writeSchedulerRetryMessage,
    validate: validateSchedulerRetryMessage,
  },
  reply: {
    name: "SchedulerRetryReply",
    read: readSchedulerRetryReply,
    write: writeSchedulerRetryReply,
    validate: validateSchedulerRetryReply,
  },
  source: "distributed.scheduler:Scheduler.stimulus_retry",
  summary: "Runs failed tasks again: for each key, the failed tasks at the root of its failure, and then what depends on them.",
};

/** Runs a function in the scheduler's own event loop. */
export const RUN_FUNCTION: RpcOp<SchedulerRunFunctionRequest, SchedulerRunFunctionReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "run_function",
  method: "runFunction",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerRunFunctionMessage",
    read: readSchedulerRunFunctionMessage,
    write: writeSchedulerRunFunctionMessage,
    validate: validateSchedulerRunFunctionMessage,
  },
  reply: {
    name: "SchedulerRunFunctionReply",
    read: readSchedulerRunFunctionReply,
    write: writeSchedulerRunFunctionReply,
    validate: validateSchedulerRunFunctionReply,
  },
  source: "distributed.scheduler:Scheduler.run_function",
  summary: "Runs a function in the scheduler's own event loop.",
};

/** Distributes values from a client to workers, through the scheduler, and makes the client their owner. */
export const SCATTER: RpcOp<SchedulerScatterRequest, SchedulerScatterReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "scatter",
  method: "scatter",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerScatterMessage",
    read: readSchedulerScatterMessage,
    write: writeSchedulerScatterMessage,
    validate: validateSchedulerScatterMessage,
  },
  reply: {
    name: "SchedulerScatterReply",
    read: readSchedulerScatterReply,
    write: writeSchedulerScatterReply,
    validate: validateSchedulerScatterReply,
  },
  source: "distributed.scheduler:Scheduler.scatter",
  summary: "Distributes values from a client to workers, through the scheduler, and makes the client their owner.",
};

/** Takes a lease of a semaphore; waits while all of them are taken. */
export const SEMAPHORE_ACQUIRE: RpcOp<SchedulerSemaphoreAcquireRequest, SchedulerSemaphoreAcquireReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "semaphore_acquire",
  method: "semaphoreAcquire",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerSemaphoreAcquireMessage",
    read: readSchedulerSemaphoreAcquireMessage,
    write: writeSchedulerSemaphoreAcquireMessage,
    validate: validateSchedulerSemaphoreAcquireMessage,
  },
  reply: {
    name: "SchedulerSemaphoreAcquireReply",
    read: readSchedulerSemaphoreAcquireReply,
    write: writeSchedulerSemaphoreAcquireReply,
    validate: validateSchedulerSemaphoreAcquireReply,
  },
  source: "distributed.semaphore:SemaphoreExtension.acquire",
  summary: "Takes a lease of a semaphore; waits while all of them are taken.",
};

/** Removes a semaphore with all of its leases, without telling those who hold one or wait for one. */
export const SEMAPHORE_CLOSE: RpcOp<SchedulerSemaphoreCloseRequest, SchedulerSemaphoreCloseReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "semaphore_close",
  method: "semaphoreClose",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerSemaphoreCloseMessage",
    read: readSchedulerSemaphoreCloseMessage,
    write: writeSchedulerSemaphoreCloseMessage,
    validate: validateSchedulerSemaphoreCloseMessage,
  },
  reply: {
    name: "SchedulerSemaphoreCloseReply",
    read: readSchedulerSemaphoreCloseReply,
    write: writeSchedulerSemaphoreCloseReply,
    validate: validateSchedulerSemaphoreCloseReply,
  },
  source: "distributed.semaphore:SemaphoreExtension.close",
  summary: "Removes a semaphore with all of its leases, without telling those who hold one or wait for one.",
};

/** Begins the time of leases anew, so that they are not taken back. */
export const SEMAPHORE_REFRESH_LEASES: RpcOp<SchedulerSemaphoreRefreshLeasesRequest, SchedulerSemaphoreRefreshLeasesReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "semaphore_refresh_leases",
  method: "semaphoreRefreshLeases",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerSemaphoreRefreshLeasesMessage",
    read: readSchedulerSemaphoreRefreshLeasesMessage,
    write: writeSchedulerSemaphoreRefreshLeasesMessage,
    validate: validateSchedulerSemaphoreRefreshLeasesMessage,
  },
  reply: {
    name: "SchedulerSemaphoreRefreshLeasesReply",
    read: readSchedulerSemaphoreRefreshLeasesReply,
    write: writeSchedulerSemaphoreRefreshLeasesReply,
    validate: validateSchedulerSemaphoreRefreshLeasesReply,
  },
  source: "distributed.semaphore:SemaphoreExtension.refresh_leases",
  summary: "Begins the time of leases anew, so that they are not taken back.",
};

/** Makes a named semaphore known, as every user of it does before anything else. */
export const SEMAPHORE_REGISTER: RpcOp<SchedulerSemaphoreRegisterRequest, SchedulerSemaphoreRegisterReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "semaphore_register",
  method: "semaphoreRegister",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerSemaphoreRegisterMessage",
    read: readSchedulerSemaphoreRegisterMessage,
    write: writeSchedulerSemaphoreRegisterMessage,
    validate: validateSchedulerSemaphoreRegisterMessage,
  },
  reply: {
    name: "SchedulerSemaphoreRegisterReply",
    read: readSchedulerSemaphoreRegisterReply,
    write: writeSchedulerSemaphoreRegisterReply,
    validate: validateSchedulerSemaphoreRegisterReply,
  },
  source: "distributed.semaphore:SemaphoreExtension.create",
  summary: "Makes a named semaphore known, as every user of it does before anything else.",
};

/** Gives a lease back and wakes those who wait for one. */
export const SEMAPHORE_RELEASE: RpcOp<SchedulerSemaphoreReleaseRequest, SchedulerSemaphoreReleaseReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "semaphore_release",
  method: "semaphoreRelease",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerSemaphoreReleaseMessage",
    read: readSchedulerSemaphoreReleaseMessage,
    write: writeSchedulerSemaphoreReleaseMessage,
    validate: validateSchedulerSemaphoreReleaseMessage,
  },
  reply: {
    name: "SchedulerSemaphoreReleaseReply",
    read: readSchedulerSemaphoreReleaseReply,
    write: writeSchedulerSemaphoreReleaseReply,
    validate: validateSchedulerSemaphoreReleaseReply,
  },
  source: "distributed.semaphore:SemaphoreExtension.release",
  summary: "Gives a lease back and wakes those who wait for one.",
};

/** Tells how many leases of a semaphore are held. */
export const SEMAPHORE_VALUE: RpcOp<SchedulerSemaphoreValueRequest, SchedulerSemaphoreValueReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "semaphore_value",
  method: "semaphoreValue",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerSemaphoreValueMessage",
    read: readSchedulerSemaphoreValueMessage,
    write: writeSchedulerSemaphoreValueMessage,
    validate: validateSchedulerSemaphoreValueMessage,
  },
  reply: {
    name: "SchedulerSemaphoreValueReply",
    read: readSchedulerSemaphoreValueReply,
    write: writeSchedulerSemaphoreValueReply,
    validate: validateSchedulerSemaphoreValueReply,
  },
  source: "distributed.semaphore:SemaphoreExtension.get_value",
  summary: "Tells how many leases of a semaphore are held.",
};

/** Stores a value in the scheduler's metadata, at a path. */
export const SET_METADATA: RpcOp<SchedulerSetMetadataRequest, SchedulerSetMetadataReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "set_metadata",
  method: "setMetadata",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerSetMetadataMessage",
    read: readSchedulerSetMetadataMessage,
    write: writeSchedulerSetMetadataMessage,
    validate: validateSchedulerSetMetadataMessage,
  },
  reply: {
    name: "SchedulerSetMetadataReply",
    read: readSchedulerSetMetadataReply,
    write: writeSchedulerSetMetadataReply,
    validate: validateSchedulerSetMetadataReply,
  },
  source: "distributed.scheduler:Scheduler.set_metadata",
  summary: "Stores a value in the scheduler's metadata, at a path.",
};

/** Tells which abstract resources a worker offers, after they have changed. */
export const SET_RESOURCES: RpcOp<SchedulerSetResourcesRequest, SchedulerSetResourcesReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "set_resources",
  method: "setResources",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerSetResourcesMessage",
    read: readSchedulerSetResourcesMessage,
    write: writeSchedulerSetResourcesMessage,
    validate: validateSchedulerSetResourcesMessage,
  },
  reply: {
    name: "SchedulerSetResourcesReply",
    read: readSchedulerSetResourcesReply,
    write: writeSchedulerSetResourcesReply,
    validate: validateSchedulerSetResourcesReply,
  },
  source: "distributed.scheduler:Scheduler.add_resources",
  summary: "Tells which abstract resources a worker offers, after they have changed.",
};

/** Restricts tasks to certain workers, in place of their restrictions so far. */
export const SET_RESTRICTIONS: RpcOp<SchedulerSetRestrictionsRequest, SchedulerSetRestrictionsReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "set_restrictions",
  method: "setRestrictions",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerSetRestrictionsMessage",
    read: readSchedulerSetRestrictionsMessage,
    write: writeSchedulerSetRestrictionsMessage,
    validate: validateSchedulerSetRestrictionsMessage,
  },
  reply: {
    name: "SchedulerSetRestrictionsReply",
    read: readSchedulerSetRestrictionsReply,
    write: writeSchedulerSetRestrictionsReply,
    validate: validateSchedulerSetRestrictionsReply,
  },
  source: "distributed.scheduler:Scheduler.set_restrictions",
  summary: "Restricts tasks to certain workers, in place of their restrictions so far.",
};

/** Reports that all inputs of a shuffle have been sent out, and answers when every participant knows it. */
export const SHUFFLE_BARRIER: RpcOp<SchedulerShuffleBarrierRequest, SchedulerShuffleBarrierReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "shuffle_barrier",
  method: "shuffleBarrier",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerShuffleBarrierMessage",
    read: readSchedulerShuffleBarrierMessage,
    write: writeSchedulerShuffleBarrierMessage,
    validate: validateSchedulerShuffleBarrierMessage,
  },
  reply: {
    name: "SchedulerShuffleBarrierReply",
    read: readSchedulerShuffleBarrierReply,
    write: writeSchedulerShuffleBarrierReply,
    validate: validateSchedulerShuffleBarrierReply,
  },
  source: "distributed.shuffle._scheduler_plugin:ShuffleSchedulerPlugin.barrier",
  summary: "Reports that all inputs of a shuffle have been sent out, and answers when every participant knows it.",
};

/** Asks for the current run of a shuffle, and enters the asker among its participants. */
export const SHUFFLE_GET: RpcOp<SchedulerShuffleGetRequest, SchedulerShuffleGetReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "shuffle_get",
  method: "shuffleGet",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerShuffleGetMessage",
    read: readSchedulerShuffleGetMessage,
    write: writeSchedulerShuffleGetMessage,
    validate: validateSchedulerShuffleGetMessage,
  },
  reply: {
    name: "SchedulerShuffleGetReply",
    read: readSchedulerShuffleGetReply,
    write: writeSchedulerShuffleGetReply,
    validate: validateSchedulerShuffleGetReply,
  },
  source: "distributed.shuffle._scheduler_plugin:ShuffleSchedulerPlugin.get",
  summary: "Asks for the current run of a shuffle, and enters the asker among its participants.",
};

/** Asks for the current run of a shuffle, begins one if there is none, and enters the asker among its participants. */
export const SHUFFLE_GET_OR_CREATE: RpcOp<SchedulerShuffleGetOrCreateRequest, SchedulerShuffleGetOrCreateReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "shuffle_get_or_create",
  method: "shuffleGetOrCreate",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerShuffleGetOrCreateMessage",
    read: readSchedulerShuffleGetOrCreateMessage,
    write: writeSchedulerShuffleGetOrCreateMessage,
    validate: validateSchedulerShuffleGetOrCreateMessage,
  },
  reply: {
    name: "SchedulerShuffleGetOrCreateReply",
    read: readSchedulerShuffleGetOrCreateReply,
    write: writeSchedulerShuffleGetOrCreateReply,
    validate: validateSchedulerShuffleGetOrCreateReply,
  },
  source: "distributed.shuffle._scheduler_plugin:ShuffleSchedulerPlugin.get_or_create",
  summary: "Asks for the current run of a shuffle, begins one if there is none, and enters the asker among its participants.",
};

/** Restricts an output task of a shuffle to the worker that has its data. */
export const SHUFFLE_RESTRICT_TASK: RpcOp<SchedulerShuffleRestrictTaskRequest, SchedulerShuffleRestrictTaskReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "shuffle_restrict_task",
  method: "shuffleRestrictTask",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerShuffleRestrictTaskMessage",
    read: readSchedulerShuffleRestrictTaskMessage,
    write: writeSchedulerShuffleRestrictTaskMessage,
    validate: validateSchedulerShuffleRestrictTaskMessage,
  },
  reply: {
    name: "SchedulerShuffleRestrictTaskReply",
    read: readSchedulerShuffleRestrictTaskReply,
    write: writeSchedulerShuffleRestrictTaskReply,
    validate: validateSchedulerShuffleRestrictTaskReply,
  },
  source: "distributed.shuffle._scheduler_plugin:ShuffleSchedulerPlugin.restrict_task",
  summary: "Restricts an output task of a shuffle to the worker that has its data.",
};

/** Begins to collect the metadata and the final states of tasks that are submitted from now on, by any client, and finish before `stop_task_metadata`. */
export const START_TASK_METADATA: RpcOp<SchedulerStartTaskMetadataRequest, SchedulerStartTaskMetadataReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "start_task_metadata",
  method: "startTaskMetadata",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerStartTaskMetadataMessage",
    read: readSchedulerStartTaskMetadataMessage,
    write: writeSchedulerStartTaskMetadataMessage,
    validate: validateSchedulerStartTaskMetadataMessage,
  },
  reply: {
    name: "SchedulerStartTaskMetadataReply",
    read: readSchedulerStartTaskMetadataReply,
    write: writeSchedulerStartTaskMetadataReply,
    validate: validateSchedulerStartTaskMetadataReply,
  },
  source: "distributed.scheduler:Scheduler.start_task_metadata",
  summary: "Begins to collect the metadata and the final states of tasks that are submitted from now on, by any client, and finish before `stop_task_metadata`.",
};

/** Ends a collection of task metadata and hands it over. */
export const STOP_TASK_METADATA: RpcOp<SchedulerStopTaskMetadataRequest, SchedulerStopTaskMetadataReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "stop_task_metadata",
  method: "stopTaskMetadata",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerStopTaskMetadataMessage",
    read: readSchedulerStopTaskMetadataMessage,
    write: writeSchedulerStopTaskMetadataMessage,
    validate: validateSchedulerStopTaskMetadataMessage,
  },
  reply: {
    name: "SchedulerStopTaskMetadataReply",
    read: readSchedulerStopTaskMetadataReply,
    write: writeSchedulerStopTaskMetadataReply,
    validate: validateSchedulerStopTaskMetadataReply,
  },
  source: "distributed.scheduler:Scheduler.stop_task_metadata",
  summary: "Ends a collection of task metadata and hands it over.",
};

/** Tells which workers there are, and from then on reports over the same comm who joins and who leaves. */
export const SUBSCRIBE_WORKER_STATUS: RpcOp<SchedulerSubscribeWorkerStatusRequest, SchedulerSubscribeWorkerStatusReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "subscribe_worker_status",
  method: "subscribeWorkerStatus",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerSubscribeWorkerStatusMessage",
    read: readSchedulerSubscribeWorkerStatusMessage,
    write: writeSchedulerSubscribeWorkerStatusMessage,
    validate: validateSchedulerSubscribeWorkerStatusMessage,
  },
  reply: {
    name: "SchedulerSubscribeWorkerStatusReply",
    read: readSchedulerSubscribeWorkerStatusReply,
    write: writeSchedulerSubscribeWorkerStatusReply,
    validate: validateSchedulerSubscribeWorkerStatusReply,
  },
  becomesStream: true,
  source: "distributed.scheduler:Scheduler.subscribe_worker_status",
  summary: "Tells which workers there are, and from then on reports over the same comm who joins and who leaves.",
};

/** Shuts the scheduler down, and its workers and their nannies with it. */
export const TERMINATE: RpcOp<SchedulerTerminateRequest, SchedulerTerminateReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "terminate",
  method: "terminate",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerTerminateMessage",
    read: readSchedulerTerminateMessage,
    write: writeSchedulerTerminateMessage,
    validate: validateSchedulerTerminateMessage,
  },
  reply: {
    name: "SchedulerTerminateReply",
    read: readSchedulerTerminateReply,
    write: writeSchedulerTerminateReply,
    validate: validateSchedulerTerminateReply,
  },
  source: "distributed.scheduler:Scheduler.close",
  summary: "Shuts the scheduler down, and its workers and their nannies with it.",
};

/** Removes a worker from the cluster, at once. */
export const UNREGISTER: RpcOp<SchedulerUnregisterRequest, SchedulerUnregisterReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "unregister",
  method: "unregister",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerUnregisterMessage",
    read: readSchedulerUnregisterMessage,
    write: writeSchedulerUnregisterMessage,
    validate: validateSchedulerUnregisterMessage,
  },
  reply: {
    name: "SchedulerUnregisterReply",
    read: readSchedulerUnregisterReply,
    write: writeSchedulerUnregisterReply,
    validate: validateSchedulerUnregisterReply,
  },
  source: "distributed.scheduler:Scheduler.remove_worker",
  summary: "Removes a worker from the cluster, at once.",
};

/** Removes a plugin from all nannies, and from what nannies get that join later. */
export const UNREGISTER_NANNY_PLUGIN: RpcOp<SchedulerUnregisterNannyPluginRequest, SchedulerUnregisterNannyPluginReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "unregister_nanny_plugin",
  method: "unregisterNannyPlugin",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerUnregisterNannyPluginMessage",
    read: readSchedulerUnregisterNannyPluginMessage,
    write: writeSchedulerUnregisterNannyPluginMessage,
    validate: validateSchedulerUnregisterNannyPluginMessage,
  },
  reply: {
    name: "SchedulerUnregisterNannyPluginReply",
    read: readSchedulerUnregisterNannyPluginReply,
    write: writeSchedulerUnregisterNannyPluginReply,
    validate: validateSchedulerUnregisterNannyPluginReply,
  },
  source: "distributed.scheduler:Scheduler.unregister_nanny_plugin",
  summary: "Removes a plugin from all nannies, and from what nannies get that join later.",
};

/** Removes a plugin from the scheduler, without calling anything on it. */
export const UNREGISTER_SCHEDULER_PLUGIN: RpcOp<SchedulerUnregisterSchedulerPluginRequest, SchedulerUnregisterSchedulerPluginReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "unregister_scheduler_plugin",
  method: "unregisterSchedulerPlugin",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerUnregisterSchedulerPluginMessage",
    read: readSchedulerUnregisterSchedulerPluginMessage,
    write: writeSchedulerUnregisterSchedulerPluginMessage,
    validate: validateSchedulerUnregisterSchedulerPluginMessage,
  },
  reply: {
    name: "SchedulerUnregisterSchedulerPluginReply",
    read: readSchedulerUnregisterSchedulerPluginReply,
    write: writeSchedulerUnregisterSchedulerPluginReply,
    validate: validateSchedulerUnregisterSchedulerPluginReply,
  },
  source: "distributed.scheduler:Scheduler.unregister_scheduler_plugin",
  summary: "Removes a plugin from the scheduler, without calling anything on it.",
};

/** Removes a plugin from all workers, and from what workers get that join later. */
export const UNREGISTER_WORKER_PLUGIN: RpcOp<SchedulerUnregisterWorkerPluginRequest, SchedulerUnregisterWorkerPluginReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "unregister_worker_plugin",
  method: "unregisterWorkerPlugin",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerUnregisterWorkerPluginMessage",
    read: readSchedulerUnregisterWorkerPluginMessage,
    write: writeSchedulerUnregisterWorkerPluginMessage,
    validate: validateSchedulerUnregisterWorkerPluginMessage,
  },
  reply: {
    name: "SchedulerUnregisterWorkerPluginReply",
    read: readSchedulerUnregisterWorkerPluginReply,
    write: writeSchedulerUnregisterWorkerPluginReply,
    validate: validateSchedulerUnregisterWorkerPluginReply,
  },
  source: "distributed.scheduler:Scheduler.unregister_worker_plugin",
  summary: "Removes a plugin from all workers, and from what workers get that join later.",
};

/** Announces data that has been put on workers directly, as the last step of a direct scatter. */
export const UPDATE_DATA: RpcOp<SchedulerUpdateDataRequest, SchedulerUpdateDataReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "update_data",
  method: "updateData",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerUpdateDataMessage",
    read: readSchedulerUpdateDataMessage,
    write: writeSchedulerUpdateDataMessage,
    validate: validateSchedulerUpdateDataMessage,
  },
  reply: {
    name: "SchedulerUpdateDataReply",
    read: readSchedulerUpdateDataReply,
    write: writeSchedulerUpdateDataReply,
    validate: validateSchedulerUpdateDataReply,
  },
  source: "distributed.scheduler:Scheduler.update_data",
  summary: "Announces data that has been put on workers directly, as the last step of a direct scatter.",
};

/** Reads a named variable; waits until it is set for the first time. */
export const VARIABLE_GET: RpcOp<SchedulerVariableGetRequest, SchedulerVariableGetReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "variable_get",
  method: "variableGet",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerVariableGetMessage",
    read: readSchedulerVariableGetMessage,
    write: writeSchedulerVariableGetMessage,
    validate: validateSchedulerVariableGetMessage,
  },
  reply: {
    name: "SchedulerVariableGetReply",
    read: readSchedulerVariableGetReply,
    write: writeSchedulerVariableGetReply,
    validate: validateSchedulerVariableGetReply,
  },
  source: "distributed.variable:VariableExtension.get",
  summary: "Reads a named variable; waits until it is set for the first time.",
};

/** Sets a named variable to a value or to a future, and wakes those who wait for its first value. */
export const VARIABLE_SET: RpcOp<SchedulerVariableSetRequest, SchedulerVariableSetReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "variable_set",
  method: "variableSet",
  releases: {},
  unknownFields: "reject",
  readOnly: false,
  request: {
    name: "SchedulerVariableSetMessage",
    read: readSchedulerVariableSetMessage,
    write: writeSchedulerVariableSetMessage,
    validate: validateSchedulerVariableSetMessage,
  },
  reply: {
    name: "SchedulerVariableSetReply",
    read: readSchedulerVariableSetReply,
    write: writeSchedulerVariableSetReply,
    validate: validateSchedulerVariableSetReply,
  },
  source: "distributed.variable:VariableExtension.set",
  summary: "Sets a named variable to a value or to a future, and wakes those who wait for its first value.",
};

/** Tells which interpreter, system and packages the server runs on. */
export const VERSIONS: RpcOp<ServerVersionsRequest, ServerVersionsReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "versions",
  method: "versions",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "ServerVersionsMessage",
    read: readServerVersionsMessage,
    write: writeServerVersionsMessage,
    validate: validateServerVersionsMessage,
  },
  reply: {
    name: "ServerVersionsReply",
    read: readServerVersionsReply,
    write: writeServerVersionsReply,
    validate: validateServerVersionsReply,
  },
  source: "distributed.node:ServerNode.versions",
  summary: "Tells which interpreter, system and packages the server runs on.",
};

/** Tells which workers hold replicas of keys. */
export const WHO_HAS: RpcOp<SchedulerWhoHasRequest, SchedulerWhoHasReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "who_has",
  method: "whoHas",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerWhoHasMessage",
    read: readSchedulerWhoHasMessage,
    write: writeSchedulerWhoHasMessage,
    validate: validateSchedulerWhoHasMessage,
  },
  reply: {
    name: "SchedulerWhoHasReply",
    read: readSchedulerWhoHasReply,
    write: writeSchedulerWhoHasReply,
    validate: validateSchedulerWhoHasReply,
  },
  source: "distributed.scheduler:Scheduler.get_who_has",
  summary: "Tells which workers hold replicas of keys.",
};

/** Collects the latest log records of workers or of their nannies. */
export const WORKER_LOGS: RpcOp<SchedulerWorkerLogsRequest, SchedulerWorkerLogsReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "worker_logs",
  method: "workerLogs",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerWorkerLogsMessage",
    read: readSchedulerWorkerLogsMessage,
    write: writeSchedulerWorkerLogsMessage,
    validate: validateSchedulerWorkerLogsMessage,
  },
  reply: {
    name: "SchedulerWorkerLogsReply",
    read: readSchedulerWorkerLogsReply,
    write: writeSchedulerWorkerLogsReply,
    validate: validateSchedulerWorkerLogsReply,
  },
  source: "distributed.scheduler:Scheduler.get_worker_logs",
  summary: "Collects the latest log records of workers or of their nannies.",
};

/** Suggests which workers can be closed at low cost, without closing any. */
export const WORKERS_TO_CLOSE: RpcOp<SchedulerWorkersToCloseRequest, SchedulerWorkersToCloseReply> = {
  kind: "rpc",
  role: "scheduler",
  op: "workers_to_close",
  method: "workersToClose",
  releases: {},
  unknownFields: "reject",
  readOnly: true,
  request: {
    name: "SchedulerWorkersToCloseMessage",
    read: readSchedulerWorkersToCloseMessage,
    write: writeSchedulerWorkersToCloseMessage,
    validate: validateSchedulerWorkersToCloseMessage,
  },
  reply: {
    name: "SchedulerWorkersToCloseReply",
    read: readSchedulerWorkersToCloseReply,
    write: writeSchedulerWorkersToCloseReply,
    validate: validateSchedulerWorkersToCloseReply,
  },
  source: "distributed.scheduler:Scheduler.workers_to_close",
  summary: "Suggests which workers can be closed at low cost, without closing any.",
};

/**
 * Tells how many workers the present work deserves.
 *
 * The scheduler divides the time that all the known work will take by `target_duration`, never asks for more threads than there
 * are tasks, and divides by the mean number of threads of a worker. It asks for twice the workers when more than 60 % of the
 * cluster's memory holds results, and for at least one when there is work but no worker. Below the present number it counts only
 * those that `workers_to_close` would let go.
 *
 * Sent by cluster managers that scale by themselves, which then apply their own bounds.
 *
 * Dask: `adaptive_target`, `distributed.scheduler:Scheduler.adaptive_target`.
 */
export function adaptiveTarget(rpc: RpcCaller, request: SchedulerAdaptiveTargetRequest = {}, options?: CallOptions): Promise<SchedulerAdaptiveTargetReply> {
  return rpc.call(ADAPTIVE_TARGET, request, options);
}

/**
 * Tells the scheduler that a worker holds some keys.
 *
 * The scheduler notes a replica for each key that it believes to be in memory. It tells the worker to drop the others, unknown
 * ones included, by the stream message `remove-replicas`.
 *
 * Nothing in Dask sends this as an RPC: workers send the stream message `add-keys`, which the same handler serves.
 *
 * Dask: `add_keys`, `distributed.scheduler:Scheduler.add_keys`.
 */
export function addKeys(rpc: RpcCaller, request: SchedulerAddKeysRequest, options?: CallOptions): Promise<SchedulerAddKeysReply> {
  return rpc.call(ADD_KEYS, request, options);
}

/**
 * Controls the active memory manager.
 *
 * The active memory manager copies and drops replicas of keys, as its policies suggest, to even out the use of memory and to
 * drop what is held twice. By default it runs every 2 seconds.
 *
 * Fails with AssertionError for any other method.
 *
 * Dask: `amm_handler`, `distributed.active_memory_manager:ActiveMemoryManagerExtension.amm_handler`.
 */
export function ammHandler(rpc: RpcCaller, request: SchedulerAmmHandlerRequest, options?: CallOptions): Promise<SchedulerAmmHandlerReply> {
  return rpc.call(AMM_HANDLER, request, options);
}

/**
 * Measures the bandwidth of memory, disk and network on all workers.
 *
 * The scheduler asks all workers at once for `benchmark_disk`, then for `benchmark_memory`, and then pairs of workers, chosen at
 * random, for `benchmark_network`; with an odd number, one is left out. It answers with the means. This takes some 12 seconds,
 * disturbs what runs meanwhile, and fails if any worker does.
 *
 * Dask: `benchmark_hardware`, `distributed.scheduler:Scheduler.benchmark_hardware`.
 */
export function benchmarkHardware(rpc: RpcCaller, request: SchedulerBenchmarkHardwareRequest = {}, options?: CallOptions): Promise<SchedulerBenchmarkHardwareReply> {
  return rpc.call(BENCHMARK_HARDWARE, request, options);
}

/**
 * Sends one request to several workers or their nannies, and gathers what they answer.
 *
 * The scheduler opens a comm to each of them, all at once, and waits for the last. `msg` is an ordinary request, with its `op`
 * and, if wanted, `reply: false` (then the values are null). It must not hold `close` or `serializers`: the scheduler sets the
 * former itself, and takes the latter from the envelope of this request, for the whole way.
 *
 * The answers are passed on as they are, payloads unread. An answer that is a general error counts as a failure, as does a comm
 * that cannot be opened; an answer with `status: error` does not.
 *
 * Dask: `broadcast`, `distributed.scheduler:Scheduler.broadcast`.
 */
export function broadcast(rpc: RpcCaller, request: SchedulerBroadcastRequest, options?: CallOptions): Promise<SchedulerBroadcastReply> {
  return rpc.call(BROADCAST, request, options);
}

/**
 * Shows where running tasks are in their code.
 *
 * The scheduler asks the workers. A worker can tell only about tasks that occupy one of its threads at this moment; asynchronous
 * tasks have no stack. Fails with KeyError for a key that the scheduler does not know.
 *
 * Dask: `call_stack`, `distributed.scheduler:Scheduler.get_call_stack`.
 */
export function callStack(rpc: RpcCaller, request: SchedulerCallStackRequest = {}, options?: CallOptions): Promise<SchedulerCallStackReply> {
  return rpc.call(CALL_STACK, request, options);
}

/**
 * Tells since when the scheduler has had nothing to do.
 *
 * Busy is a scheduler that runs, queues or cannot place tasks, that is taking in a graph, or whose tasks have changed state
 * since the last check. Asking counts as a check, of which the scheduler itself makes one every 250 ms: a scheduler that has
 * just become idle answers null once more. A check that finds the `idle-timeout` exceeded shuts the scheduler down.
 *
 * With `--jupyter`, activity in the Jupyter server also moves the time.
 *
 * Nothing in Dask sends this; the HTTP API calls the same function.
 *
 * Dask: `check_idle`, `distributed.scheduler:Scheduler.check_idle`.
 */
export function checkIdle(rpc: RpcCaller, request: SchedulerCheckIdleRequest = {}, options?: CallOptions): Promise<SchedulerCheckIdleReply> {
  return rpc.call(CHECK_IDLE, request, options);
}

/**
 * Closes this connection; the server itself goes on.
 *
 * It stands in no handler table: the loop that reads requests answers it itself, before it looks for a handler, so
 * `distributed.<role>.blocked-handlers` cannot block it, and fields beside the envelope are ignored. The server writes `OK`,
 * unless `reply` is false, and closes.
 *
 * Dask sends it with `reply` false on each idle connection that it drops, and does not wait. The stream message `close`, which
 * tells a worker to shut down, is another thing; so is the RPC `terminate`.
 *
 * Dask: `close`, `distributed.core:Server._handle_comm`.
 */
export function close(rpc: RpcCaller, request: ServerCloseRequest = {}, options?: CallOptions): Promise<ServerCloseReply> {
  return rpc.call(CLOSE, request, options);
}

/**
 * Turns this connection into a one-way stream of messages to the server.
 *
 * From then on the server reads messages without answering, single or in lists, and hands each to its stream handlers: on a worker
 * those of `streams/scheduler-worker`, on a scheduler those of `streams/client-scheduler` and `streams/worker-scheduler`; a nanny
 * has none. The stream ends with a message `close-stream`, with an unknown op, with a handler that raises, or with the connection,
 * and then the connection is closed. Nothing is ever written back, whatever `reply` says.
 *
 * Dask has code that sends it from worker to worker, and nothing that calls that code. No handler learns who sent a message, so
 * one that needs to know (the scheduler's take `worker` or `client`) fails unless the message itself, or `extra`, says so.
 *
 * Dask: `connection_stream`, `distributed.core:Server.handle_stream`.
 */
export function connectionStream(rpc: StreamOpener, request: ServerConnectionStreamRequest = {}, options?: CallOptions): Promise<Comm> {
  return rpc.openStream(CONNECTION_STREAM, request, options);
}

/**
 * Writes the state of the whole cluster to a file, from the scheduler.
 *
 * What is written is the reply of `get_cluster_state`. The file is opened before the state is taken, so that a URL that cannot
 * be written fails at once. A path without a scheme is a file on the scheduler's host.
 *
 * Dask: `dump_cluster_state_to_url`, `distributed.scheduler:Scheduler.dump_cluster_state_to_url`.
 */
export function dumpClusterStateToUrl(rpc: RpcCaller, request: SchedulerDumpClusterStateToUrlRequest, options?: CallOptions): Promise<SchedulerDumpClusterStateToUrlReply> {
  return rpc.call(DUMP_CLUSTER_STATE_TO_URL, request, options);
}

/**
 * Dumps the scheduler's state for debugging.
 *
 * This walks everything that the scheduler knows, in its event loop: on a busy cluster it takes seconds in which nothing is
 * scheduled, and the reply takes many megabytes. See `get_cluster_state` for the workers' state as well.
 *
 * Nothing in Dask sends this to a scheduler; `get_cluster_state` calls the same function.
 *
 * Dask: `dump_state`, `distributed.scheduler:Scheduler._to_dict`.
 */
export function dumpState(rpc: RpcCaller, request: SchedulerDumpStateRequest = {}, options?: CallOptions): Promise<SchedulerDumpStateReply> {
  return rpc.call(DUMP_STATE, request, options);
}

/**
 * Answers with what was sent.
 *
 * Workers use it to measure the network between them (`benchmark_network`). A worker or a nanny unpacks a serialized value and
 * packs it again; a scheduler hands the frames back untouched.
 *
 * Dask: `echo`, `distributed.core:Server.echo`.
 */
export function echo(rpc: RpcCaller, request: ServerEchoRequest = {}, options?: CallOptions): Promise<ServerEchoReply> {
  return rpc.call(ECHO, request, options);
}

/**
 * Lowers the flag of a named event, so that later waits block.
 *
 * The scheduler forgets an event that is down and that nobody waits for. Clearing an unknown event is no error.
 *
 * Dask: `event_clear`, `distributed.event:EventExtension.event_clear`.
 */
export function eventClear(rpc: RpcCaller, request: SchedulerEventClearRequest = {}, options?: CallOptions): Promise<SchedulerEventClearReply> {
  return rpc.call(EVENT_CLEAR, request, options);
}

/**
 * Tells whether the flag of a named event is up. An event that nobody has used is down.
 *
 * Dask: `event_is_set`, `distributed.event:EventExtension.event_is_set`.
 */
export function eventIsSet(rpc: RpcCaller, request: SchedulerEventIsSetRequest = {}, options?: CallOptions): Promise<SchedulerEventIsSetReply> {
  return rpc.call(EVENT_IS_SET, request, options);
}

/**
 * Raises the flag of a named event and wakes everyone who waits for it.
 *
 * An event comes into being with its first use. Its flag stays up, and takes up memory on the scheduler, until someone clears it:
 * no client owns it, and nothing cleans up after a client that leaves. Raising a flag that is up already changes nothing.
 *
 * Dask: `event_set`, `distributed.event:EventExtension.event_set`.
 */
export function eventSet(rpc: RpcCaller, request: SchedulerEventSetRequest = {}, options?: CallOptions): Promise<SchedulerEventSetReply> {
  return rpc.call(EVENT_SET, request, options);
}

/**
 * Answers when the flag of a named event is up, or when the time is over.
 *
 * The comm is taken for as long as the wait lasts. A caller that goes away in the meantime keeps counting as a waiter until the
 * event is set or its timeout is over.
 *
 * Dask: `event_wait`, `distributed.event:EventExtension.event_wait`.
 */
export function eventWait(rpc: RpcCaller, request: SchedulerEventWaitRequest = {}, options?: CallOptions): Promise<SchedulerEventWaitReply> {
  return rpc.call(EVENT_WAIT, request, options);
}

/**
 * Returns the logged events of a topic, or of all topics.
 *
 * A topic keeps its latest events (`distributed.admin.low-level-log-length`, 1000 by default). The topics of a client or a
 * worker, which are named by its id or address, are emptied an hour after it left
 * (`distributed.scheduler.events-cleanup-delay`).
 *
 * Fails if an event holds what cannot be serialized, which nobody checks when an event is logged inside the scheduler.
 *
 * Dask: `events`, `distributed.scheduler:Scheduler.get_events`.
 */
export function events(rpc: RpcCaller, request: SchedulerEventsRequest = {}, options?: CallOptions): Promise<SchedulerEventsReply> {
  return rpc.call(EVENTS, request, options);
}

/**
 * Runs a Python function in the scheduler again and again, and sends what it returns.
 *
 * The scheduler unpickles the functions, calls `setup` with itself, and then, at the interval, `function` with itself and with
 * what `setup` returned, if that was not None. Each result is one message on the comm, not a batch. It ends when the caller
 * closes the comm or the scheduler stops; then `teardown` is called with the scheduler and that state. The comm cannot be used
 * for anything else.
 *
 * An exception from a function ends the feed: it is answered as a general error, unless `reply` was false.
 *
 * Whoever may send this may run any code in the scheduler. `distributed.scheduler.blocked-handlers` can forbid it.
 *
 * Dask: `feed`, `distributed.scheduler:Scheduler.feed`.
 */
export function feed(rpc: StreamOpener, request: SchedulerFeedRequest = {}, options?: CallOptions): Promise<Comm> {
  return rpc.openStream(FEED, request, options);
}

/**
 * Fetches values from the workers through the scheduler.
 *
 * The scheduler fetches each value from a worker that holds it, tries the next one when that fails, and passes the payloads on
 * unread. All values are in its memory at once; a client that reaches the workers asks them with `get_data` instead.
 *
 * Keys are not waited for: one that is not in memory now fails. Then *no* value is sent, and the caller finds out what became of
 * the keys, as Dask's client does with `report-key`. The envelope's `serializers` is passed on to the workers, which serialize
 * with those families.
 *
 * Logged under the topic `all`.
 *
 * Dask: `gather`, `distributed.scheduler:Scheduler.gather`.
 */
export function gather(rpc: RpcCaller, request: SchedulerGatherRequest, options?: CallOptions): Promise<SchedulerGatherReply> {
  return rpc.call(GATHER, request, options);
}

/**
 * Dumps the state of the scheduler and of all workers for debugging.
 *
 * The scheduler asks the workers for `dump_state` and `versions` while it dumps itself. Its event loop stands still meanwhile,
 * and the reply of a busy cluster takes hundreds of megabytes: `dump_cluster_state_to_url` writes it to a file instead.
 *
 * The state differs from release to release and holds no promise.
 *
 * Dask: `get_cluster_state`, `distributed.scheduler:Scheduler.get_cluster_state`.
 */
export function getClusterState(rpc: RpcCaller, request: SchedulerGetClusterStateRequest, options?: CallOptions): Promise<SchedulerGetClusterStateReply> {
  return rpc.call(GET_CLUSTER_STATE, request, options);
}

/**
 * Finds the task whose failure made others fail.
 *
 * A task fails without running when a dependency of it has failed; the scheduler remembers which one really did.
 *
 * Dask: `get_error_cause`, `distributed.recreate_tasks:ReplayTaskScheduler.get_error_cause`.
 */
export function getErrorCause(rpc: RpcCaller, request: SchedulerGetErrorCauseRequest = {}, options?: CallOptions): Promise<SchedulerGetErrorCauseReply> {
  return rpc.call(GET_ERROR_CAUSE, request, options);
}

/**
 * Returns what the server has logged lately, newest first.
 *
 * The records are those of the server's own logger (`distributed.scheduler`, `distributed.worker` or `distributed.nanny`) at the
 * level that it is set to. Servers in one process share that logger, so each returns the records of all. A client reaches workers
 * and nannies through the scheduler's `worker_logs`.
 *
 * Dask: `get_logs`, `distributed.node:ServerNode.get_logs`.
 */
export function getLogs(rpc: RpcCaller, request: ServerGetLogsRequest = {}, options?: CallOptions): Promise<ServerGetLogsReply> {
  return rpc.call(GET_LOGS, request, options);
}

/**
 * Returns a value from the scheduler's metadata, a tree of dicts that clients share.
 *
 * Fails with KeyError if a step of the path is missing and no default was given, and with TypeError if the path leads through a
 * value that has no entries.
 *
 * Dask: `get_metadata`, `distributed.scheduler:Scheduler.get_metadata`.
 */
export function getMetadata(rpc: RpcCaller, request: SchedulerGetMetadataRequest, options?: CallOptions): Promise<SchedulerGetMetadataReply> {
  return rpc.call(GET_METADATA, request, options);
}

/**
 * Returns the definition of a task, to run it elsewhere.
 *
 * Whoever reads it gets what the task refers to with `dependencies` of the same object. Fails with KeyError for a key that the
 * scheduler does not know.
 *
 * Dask: `get_runspec`, `distributed.recreate_tasks:ReplayTaskScheduler.get_runspec`.
 */
export function getRunspec(rpc: RpcCaller, request: SchedulerGetRunspecRequest = {}, options?: CallOptions): Promise<SchedulerGetRunspecReply> {
  return rpc.call(GET_RUNSPEC, request, options);
}

/**
 * Tells what happened to tasks, or because of some stimulus, from the scheduler's transition log.
 *
 * The log keeps the latest transitions (`distributed.admin.low-level-log-length`, 1000 by default, for all tasks together).
 * Workers have a log of their own: see their `get_story`.
 *
 * Dask: `get_story`, `distributed.scheduler:Scheduler.get_story`.
 */
export function getStory(rpc: RpcCaller, request: SchedulerGetStoryRequest, options?: CallOptions): Promise<SchedulerGetStoryReply> {
  return rpc.call(GET_STORY, request, options);
}

/**
 * Counts the tasks in each state, by the prefix of their keys.
 *
 * The prefix is what a key starts with before its token: `inc` for `inc-1f3a` and for `("inc-1f3a", 0)`. Nothing in Dask sends
 * this; it is meant for progress displays outside.
 *
 * Dask: `get_task_prefix_states`, `distributed.scheduler:Scheduler.get_task_prefix_states`.
 */
export function getTaskPrefixStates(rpc: RpcCaller, request: SchedulerGetTaskPrefixStatesRequest = {}, options?: CallOptions): Promise<SchedulerGetTaskPrefixStatesReply> {
  return rpc.call(GET_TASK_PREFIX_STATES, request, options);
}

/**
 * Tells in which state tasks are.
 *
 * Nothing in Dask but its tests sends this.
 *
 * Dask: `get_task_status`, `distributed.scheduler:Scheduler.get_task_status`.
 */
export function getTaskStatus(rpc: RpcCaller, request: SchedulerGetTaskStatusRequest, options?: CallOptions): Promise<SchedulerGetTaskStatusReply> {
  return rpc.call(GET_TASK_STATUS, request, options);
}

/**
 * Tells which tasks ran when and where.
 *
 * The scheduler records this from the first such request on, or from the first visit to its dashboard: ask once, and drop the
 * reply, before the work to be watched. It keeps the latest rows (`distributed.scheduler.dashboard.tasks.task-stream-length`,
 * 100000 by default). Tasks that ended without having run, as when their worker died, are not in it.
 *
 * Dask: `get_task_stream`, `distributed.scheduler:Scheduler.get_task_stream`.
 */
export function getTaskStream(rpc: RpcCaller, request: SchedulerGetTaskStreamRequest = {}, options?: CallOptions): Promise<SchedulerGetTaskStreamReply> {
  return rpc.call(GET_TASK_STREAM, request, options);
}

/**
 * Returns the present position in the task stream, so that what comes after it can be read later.
 *
 * Like `get_task_stream`, the first such request makes the scheduler record.
 *
 * Dask: `get_task_stream_index`, `distributed.scheduler:Scheduler.get_task_stream_index`.
 *
 * Releases: >=2026.6.0.
 */
export function getTaskStreamIndex(rpc: RpcCaller, request: SchedulerGetTaskStreamIndexRequest = {}, options?: CallOptions): Promise<SchedulerGetTaskStreamIndexReply> {
  return rpc.call(GET_TASK_STREAM_INDEX, request, options);
}

/**
 * Tells which keys workers hold.
 *
 * Dask: `has_what`, `distributed.scheduler:Scheduler.get_has_what`.
 */
export function hasWhat(rpc: RpcCaller, request: SchedulerHasWhatRequest = {}, options?: CallOptions): Promise<SchedulerHasWhatReply> {
  return rpc.call(HAS_WHAT, request, options);
}

/**
 * Tells the scheduler that a worker is alive, and how it does.
 *
 * Sent at the interval that the reply tells, over a comm of its own. A worker that is not heard of for
 * `distributed.scheduler.worker-ttl` (5 minutes by default, and at least ten intervals) is restarted through its nanny, or
 * removed.
 *
 * The scheduler learns from it the bandwidth between workers, the memory that Dask does not manage, the difference of the
 * clocks, and sums of what was measured. If it fails halfway, as on incomplete metrics, Python's worker closes itself.
 *
 * Dask: `heartbeat_worker`, `distributed.scheduler:Scheduler.heartbeat_worker`.
 */
export function heartbeatWorker(rpc: RpcCaller, request: SchedulerHeartbeatWorkerRequest, options?: CallOptions): Promise<SchedulerHeartbeatWorkerReply> {
  return rpc.call(HEARTBEAT_WORKER, request, options);
}

/**
 * Tells who the scheduler is, and who its workers are.
 *
 * The first thing that a client asks, and what `wait_for_workers` polls. With many workers the reply is large: ask for
 * `n_workers: 0` when the numbers suffice.
 *
 * Dask: `identity`, `distributed.scheduler:Scheduler.identity`.
 */
export function identity(rpc: RpcCaller, request: SchedulerIdentityRequest = {}, options?: CallOptions): Promise<SchedulerIdentityReply> {
  return rpc.call(IDENTITY, request, options);
}

/**
 * Logs an event under one or more topics, and sends it to whoever has subscribed to them.
 *
 * Subscribers get the stream message `event`. Events are kept for `events` to read, and handed to scheduler plugins. Topics come
 * into being by being used. Some have a meaning: Dask's clients show what is logged under `warn` and `print`.
 *
 * Dask: `log_event`, `distributed.scheduler:Scheduler.log_event`.
 */
export function logEvent(rpc: RpcCaller, request: SchedulerLogEventRequest, options?: CallOptions): Promise<SchedulerLogEventReply> {
  return rpc.call(LOG_EVENT, request, options);
}

/**
 * Returns what the scheduler has logged lately, newest first.
 *
 * An older name of `get_logs`, with the same handler; only the scheduler knows it, and Dask's client uses it.
 *
 * Dask: `logs`, `distributed.node:ServerNode.get_logs`.
 */
export function logs(rpc: RpcCaller, request: SchedulerLogsRequest = {}, options?: CallOptions): Promise<SchedulerLogsReply> {
  return rpc.call(LOGS, request, options);
}

/**
 * Begins to measure the memory of the cluster at regular intervals, and answers with the name of the series.
 *
 * The first sample is taken at once. The scheduler adds up what the workers told in their last heartbeats, so sampling costs the
 * workers nothing, and sampling faster than they beat repeats the same numbers. When the client is gone at the time of a sample,
 * the series is stopped and thrown away.
 *
 * Dask: `memory_sampler_start`, `distributed.diagnostics.memory_sampler:MemorySamplerExtension.start`.
 */
export function memorySamplerStart(rpc: RpcCaller, request: SchedulerMemorySamplerStartRequest, options?: CallOptions): Promise<SchedulerMemorySamplerStartReply> {
  return rpc.call(MEMORY_SAMPLER_START, request, options);
}

/**
 * Ends a series of memory samples and hands it over; the scheduler forgets it.
 *
 * Fails with a `KeyError` when there is no such series: it was stopped before, or its client had been away at the time of a sample.
 *
 * Dask: `memory_sampler_stop`, `distributed.diagnostics.memory_sampler:MemorySamplerExtension.stop`.
 */
export function memorySamplerStop(rpc: RpcCaller, request: SchedulerMemorySamplerStopRequest, options?: CallOptions): Promise<SchedulerMemorySamplerStopReply> {
  return rpc.call(MEMORY_SAMPLER_STOP, request, options);
}

/**
 * Takes several named locks at once, or some number out of several, and answers when they are held.
 *
 * Every lock is a queue of requests, and whoever stands first holds it. A request joins all of its queues in one step, the
 * shortest first, and is granted as soon as it stands first in `num_locks` of them. If it can be granted at once, it leaves the
 * remaining queues alone; if it had to wait, it stays in line for the remaining locks and may come to hold more of them than it
 * asked for.
 *
 * There are no leases: locks of a holder that dies stay locked for good, and a caller that goes away while it waits is granted
 * them all the same. Names of these locks have nothing to do with those of `Lock`, which is a semaphore.
 *
 * Dask: `multi_lock_acquire`, `distributed.multi_lock:MultiLockExtension.acquire`.
 */
export function multiLockAcquire(rpc: RpcCaller, request: SchedulerMultiLockAcquireRequest = {}, options?: CallOptions): Promise<SchedulerMultiLockAcquireReply> {
  return rpc.call(MULTI_LOCK_ACQUIRE, request, options);
}

/**
 * Gives back all locks that a request holds, and its places in the queues where it still waits.
 *
 * Fails with a `KeyError` if there is no such request, in particular after it had timed out.
 *
 * Dask: `multi_lock_release`, `distributed.multi_lock:MultiLockExtension.release`.
 */
export function multiLockRelease(rpc: RpcCaller, request: SchedulerMultiLockReleaseRequest = {}, options?: CallOptions): Promise<SchedulerMultiLockReleaseReply> {
  return rpc.call(MULTI_LOCK_RELEASE, request, options);
}

/**
 * Tells how large the results of tasks are.
 *
 * Sizes are the workers' estimates of one replica in memory. Fails with KeyError for a key that the scheduler does not know.
 *
 * Dask: `nbytes`, `distributed.scheduler:Scheduler.get_nbytes`.
 */
export function nbytes(rpc: RpcCaller, request: SchedulerNbytesRequest = {}, options?: CallOptions): Promise<SchedulerNbytesReply> {
  return rpc.call(NBYTES, request, options);
}

/**
 * Tells how many threads workers have.
 *
 * Dask: `ncores`, `distributed.scheduler:Scheduler.get_ncores`.
 */
export function ncores(rpc: RpcCaller, request: SchedulerNcoresRequest = {}, options?: CallOptions): Promise<SchedulerNcoresReply> {
  return rpc.call(NCORES, request, options);
}

/**
 * Tells how many threads those workers have that take work.
 *
 * Paused and retiring workers are left out. Clients that scatter directly to workers ask this to choose among them.
 *
 * Dask: `ncores_running`, `distributed.scheduler:Scheduler.get_ncores_running`.
 */
export function ncoresRunning(rpc: RpcCaller, request: SchedulerNcoresRunningRequest = {}, options?: CallOptions): Promise<SchedulerNcoresRunningReply> {
  return rpc.call(NCORES_RUNNING, request, options);
}

/**
 * Makes a report of what the cluster has done, as a page of HTML.
 *
 * It holds the task stream, profiles of tasks, workers and scheduler, bandwidths, the scheduler's system monitor and its log.
 * The scheduler needs Bokeh, and fails with ImportError without. It must be recording the task stream when the work begins: see
 * `get_task_stream`.
 *
 * Dask: `performance_report`, `distributed.scheduler:Scheduler.performance_report`.
 */
export function performanceReport(rpc: RpcCaller, request: SchedulerPerformanceReportRequest, options?: CallOptions): Promise<SchedulerPerformanceReportReply> {
  return rpc.call(PERFORMANCE_REPORT, request, options);
}

/**
 * Tells which tasks workers are working on.
 *
 * These are the tasks that have been sent to the worker and have not ended: running ones, and those that wait there for a thread
 * or for their dependencies.
 *
 * Dask: `processing`, `distributed.scheduler:Scheduler.get_processing`.
 */
export function processing(rpc: RpcCaller, request: SchedulerProcessingRequest = {}, options?: CallOptions): Promise<SchedulerProcessingReply> {
  return rpc.call(PROCESSING, request, options);
}

/**
 * Returns the statistical profile of the workers, or of the scheduler.
 *
 * Python samples the call stacks of its threads every 10 ms (`distributed.worker.profile.interval`), and keeps a profile for
 * each second (`distributed.worker.profile.cycle`) of the recent past; `start` and `stop` choose among these. Profiling can be
 * off (`distributed.worker.profile.enabled`): then profiles are empty.
 *
 * Dask: `profile`, `distributed.scheduler:Scheduler.get_profile`.
 */
export function profile(rpc: RpcCaller, request: SchedulerProfileRequest = {}, options?: CallOptions): Promise<SchedulerProfileReply> {
  return rpc.call(PROFILE, request, options);
}

/**
 * Sends one request to a worker by way of the scheduler.
 *
 * For clients that cannot reach the workers themselves: this is how they talk to actors. It is a `broadcast` to one worker: see
 * there for what `msg` may hold and what becomes of the envelope's `serializers`. Whatever goes wrong fails the request.
 *
 * Dask: `proxy`, `distributed.scheduler:Scheduler.proxy`.
 */
export function proxy(rpc: RpcCaller, request: SchedulerProxyRequest, options?: CallOptions): Promise<SchedulerProxyReply> {
  return rpc.call(PROXY, request, options);
}

/**
 * Withdraws published datasets; the scheduler lets go of their keys, and data that nobody else wants is released.
 *
 * Unknown names are silently ignored. Since 2026.6.0 the call first waits for `publish_flush_batched_send` of the same `uid`, so that
 * futures that this client has just read from the dataset are its own by then.
 *
 * Dask: `publish_delete`, `distributed.publish:PublishExtension.delete`.
 */
export function publishDelete(rpc: RpcCaller, request: SchedulerPublishDeleteRequest, options?: CallOptions): Promise<SchedulerPublishDeleteReply> {
  return rpc.call(PUBLISH_DELETE, request, options);
}

/**
 * Fetches published datasets: the stored object and the keys of the futures in it.
 *
 * An unknown name is no error and gives null. The futures inside are not yet the reader's: it becomes a client of their keys by
 * sending `client-desires-keys`, and a dataset that is unpublished before that arrives may take the data with it.
 *
 * Dask: `publish_get`, `distributed.publish:PublishExtension.get`.
 */
export function publishGet(rpc: RpcCaller, request: SchedulerPublishGetRequest, options?: CallOptions): Promise<SchedulerPublishGetReply> {
  return rpc.call(PUBLISH_GET, request, options);
}

/**
 * Lists the names of the published datasets, sorted by how Python prints them.
 *
 * Dask: `publish_list`, `distributed.publish:PublishExtension.list`.
 */
export function publishList(rpc: RpcCaller, request: SchedulerPublishListRequest = {}, options?: CallOptions): Promise<SchedulerPublishListReply> {
  return rpc.call(PUBLISH_LIST, request, options);
}

/**
 * Publishes named datasets: stores them on the scheduler and keeps their futures alive, whoever leaves.
 *
 * A dataset is any object in which futures stand for data on the cluster. The scheduler stores it as it comes, without opening it,
 * and becomes the client `published-<name>` that wants the keys. Keys that it does not know are left out with a warning in its
 * log; that is why a client first has everything applied that waits in its stream. Until 2026.3 that is a request of its own,
 * `publish_wait_flush`. Since 2026.6.0 the client sends `publish_flush_batched_send` with a fresh `uid` over its stream, and this
 * call waits for it; it gives up with a `TimeoutError` when the client is found gone, which it looks for every 30 seconds.
 *
 * Fails with a `KeyError` on a name that is taken, unless `override` is set. Since 2026.6.0 the datasets before that name stay
 * published.
 *
 * Dask: `publish_put`, `distributed.publish:PublishExtension.put`.
 */
export function publishPut(rpc: RpcCaller, request: SchedulerPublishPutRequest, options?: CallOptions): Promise<SchedulerPublishPutReply> {
  return rpc.call(PUBLISH_PUT, request, options);
}

/**
 * Answers when the stream message `publish_flush_batched_send` with the same `uid` has been received.
 *
 * Streams and requests travel over different connections. A client that has just persisted a collection sends that message over
 * its stream and then this request: once it is answered, all that the stream carried before has been applied, and `publish_put`
 * will know the keys. Without that message it waits for good. Since 2026.6.0 `publish_put` and `publish_delete` do the waiting
 * themselves.
 *
 * Dask: `publish_wait_flush`, `distributed.publish:PublishExtension.flush_wait`.
 *
 * Releases: <2026.6.0.
 */
export function publishWaitFlush(rpc: RpcCaller, request: SchedulerPublishWaitFlushRequest, options?: CallOptions): Promise<SchedulerPublishWaitFlushReply> {
  return rpc.call(PUBLISH_WAIT_FLUSH, request, options);
}

/**
 * Opens a named queue, which is made if there is none of this name.
 *
 * The scheduler counts how often a queue was opened, and drops it with all its elements when `queue_release` has been sent as
 * often. It does not count clients: one that leaves without releasing keeps the queue in being.
 *
 * Dask: `queue_create`, `distributed.queues:QueueExtension.create`.
 */
export function queueCreate(rpc: RpcCaller, request: SchedulerQueueCreateRequest = {}, options?: CallOptions): Promise<SchedulerQueueCreateReply> {
  return rpc.call(QUEUE_CREATE, request, options);
}

/**
 * Takes the first elements out of a queue, and waits if it is empty.
 *
 * For every future that it gets, the reader sends `queue-future-release` over its stream, which makes the reader a client of the key
 * and ends the queue's claim on it. An element that was taken for a reader who has gone away is lost.
 *
 * Fails with a `TimeoutError` when the time is over, with a `KeyError` if the queue was not created, and with a
 * `NotImplementedError` if `batch` is a number and `timeout` is not null.
 *
 * Dask: `queue_get`, `distributed.queues:QueueExtension.get`.
 */
export function queueGet(rpc: RpcCaller, request: SchedulerQueueGetRequest = {}, options?: CallOptions): Promise<SchedulerQueueGetReply> {
  return rpc.call(QUEUE_GET, request, options);
}

/**
 * Appends a value or a future to a queue; waits while the queue is full.
 *
 * With `key` the element is a future: the scheduler waits until it knows the key, and keeps the key alive as the client
 * `queue-<name>`. Otherwise the element is `data`, kept in the memory of the scheduler: to share much, scatter it and put in the
 * future.
 *
 * Fails with a `TimeoutError` when the time is over, and with a `KeyError` if the queue was not created. A future that found no room
 * in time keeps its key alive for good.
 *
 * Dask: `queue_put`, `distributed.queues:QueueExtension.put`.
 */
export function queuePut(rpc: RpcCaller, request: SchedulerQueuePutRequest = {}, options?: CallOptions): Promise<SchedulerQueuePutReply> {
  return rpc.call(QUEUE_PUT, request, options);
}

/**
 * Tells how many elements a queue holds. Fails with a `KeyError` if the queue was not created.
 *
 * Dask: `queue_qsize`, `distributed.queues:QueueExtension.qsize`.
 */
export function queueQsize(rpc: RpcCaller, request: SchedulerQueueQsizeRequest = {}, options?: CallOptions): Promise<SchedulerQueueQsizeReply> {
  return rpc.call(QUEUE_QSIZE, request, options);
}

/**
 * Moves results between workers to even out their memory.
 *
 * The scheduler compares the workers' memory with the mean, and moves the keys that have been longest on the fullest to the
 * emptiest, one by one, until they are within 5 % of it. Replicas stay as many as they were. Nothing is moved while all workers
 * are below 30 %. The settings are under `distributed.worker.memory.rebalance`.
 *
 * It is not safe while tasks run: keys may be lost then. Fails with KeyError for a worker that is not registered.
 *
 * Logged under the topic `all`, and under those of the receiving workers.
 *
 * Dask: `rebalance`, `distributed.scheduler:Scheduler.rebalance`.
 */
export function rebalance(rpc: RpcCaller, request: SchedulerRebalanceRequest = {}, options?: CallOptions): Promise<SchedulerRebalanceReply> {
  return rpc.call(REBALANCE, request, options);
}

/**
 * Registers a client, and turns the comm into its stream.
 *
 * No reply is written. The first message on the stream is `stream-start`, in a batch of its own, and tells of versions that do
 * not fit. The registration lasts as long as the comm: when it ends, for whatever reason, the scheduler releases the keys that
 * the client wants, and forgets them if nobody else does. There is no way to take up a former registration.
 *
 * A second registration with the same id takes the place of the first without notice. Logged under the topics `all` and the
 * client's id.
 *
 * Dask: `register-client`, `distributed.scheduler:Scheduler.add_client`.
 */
export function registerClient(rpc: StreamOpener, request: SchedulerRegisterClientRequest, options?: CallOptions): Promise<Comm> {
  return rpc.openStream(REGISTER_CLIENT, request, options);
}

/**
 * Registers a worker, and turns the comm into its stream.
 *
 * The reply is a plain message; after it, both sides write batches. The registration lasts as long as the comm: when it ends,
 * the scheduler removes the worker, and its tasks start again elsewhere. A worker that comes back registers as a new one, and
 * must have forgotten everything.
 *
 * Python's worker sends `reply: false`, for the handler writes the reply by itself. Then **a failure is not answered at all**: a
 * field that is missing or unknown, an address that is registered already, or incomplete `metrics` leave the caller waiting.
 * With `reply: true` such a failure is answered as a general error, and nothing else differs. Either way, wait with a deadline.
 *
 * Python's worker writes the request and reads the reply with the serializer `msgpack` alone, so that neither can hold a
 * payload.
 *
 * A worker that registers as `init` gets no tasks until it sends `worker-status-change` with `running`. Logged under the topics
 * `all` and the worker's address.
 *
 * Dask: `register-worker`, `distributed.scheduler:Scheduler.add_worker`.
 */
export function registerWorker(rpc: StreamOpener, request: SchedulerRegisterWorkerRequest, options?: CallOptions): Promise<Comm> {
  return rpc.openStream(REGISTER_WORKER, request, options);
}

/**
 * Announces a nanny that is about to start a worker, and returns the plugins for nannies.
 *
 * Until the nanny has reported, the scheduler counts it among those that are starting, and waits for it before it sends new
 * plugins to all nannies.
 *
 * On the same comm the nanny then sends one message without an op: `{status: ok}` when its worker is up, `{status: error}` when
 * it failed to start it. The scheduler reads it, whatever it says, and answers null, unless the request had `reply: false`.
 * Closing the comm instead will do. Nannies do not register otherwise: the scheduler learns of a nanny from its worker.
 *
 * Dask: `register_nanny`, `distributed.scheduler:Scheduler.add_nanny`.
 */
export function registerNanny(rpc: RpcCaller, request: SchedulerRegisterNannyRequest, options?: CallOptions): Promise<SchedulerRegisterNannyReply> {
  return rpc.call(REGISTER_NANNY, request, options);
}

/**
 * Installs a plugin on all nannies, those that join later included.
 *
 * The scheduler keeps the pickle without opening it, waits until no nanny is in the middle of its start, sends it to every
 * worker's nanny (`plugin_add`), and waits for all answers. Nannies that join later get it when they register. A plugin of the
 * same name is replaced, and the old one is not torn down. A plugin with the attribute `restart` makes the nanny restart its
 * worker.
 *
 * A plugin that fails in its setup gives an `ErrorMessage` for that nanny, and stays registered all the same. If a nanny cannot be
 * reached, the whole call fails, and the plugin stays registered too. Workers without a nanny are passed over.
 *
 * Dask: `register_nanny_plugin`, `distributed.scheduler:Scheduler.register_nanny_plugin`.
 */
export function registerNannyPlugin(rpc: RpcCaller, request: SchedulerRegisterNannyPluginRequest, options?: CallOptions): Promise<SchedulerRegisterNannyPluginReply> {
  return rpc.call(REGISTER_NANNY_PLUGIN, request, options);
}

/**
 * Unpickles a plugin on the scheduler, starts it there, and installs it.
 *
 * **This runs the caller's code in the scheduler.** The plugin's `start` is awaited before it is installed; if it raises, the call
 * fails and nothing is installed. A plugin of the same name is replaced without being told; the shuffle extension is a plugin
 * itself, named `shuffle`.
 *
 * Dask: `register_scheduler_plugin`, `distributed.scheduler:Scheduler.register_scheduler_plugin`.
 */
export function registerSchedulerPlugin(rpc: RpcCaller, request: SchedulerRegisterSchedulerPluginRequest, options?: CallOptions): Promise<SchedulerRegisterSchedulerPluginReply> {
  return rpc.call(REGISTER_SCHEDULER_PLUGIN, request, options);
}

/**
 * Installs a plugin on all workers, those that join later included.
 *
 * The scheduler keeps the pickle without opening it, sends it to every worker (`plugin-add`), and waits for all answers. Workers
 * that join later get it in the reply to their registration. A plugin of the same name is replaced: each worker tears the old one
 * down first.
 *
 * A plugin that fails in its setup gives an `ErrorMessage` for that worker, and stays registered all the same. If a worker cannot
 * be reached, the whole call fails, and the plugin stays registered too.
 *
 * Dask: `register_worker_plugin`, `distributed.scheduler:Scheduler.register_worker_plugin`.
 */
export function registerWorkerPlugin(rpc: RpcCaller, request: SchedulerRegisterWorkerPluginRequest, options?: CallOptions): Promise<SchedulerRegisterWorkerPluginReply> {
  return rpc.call(REGISTER_WORKER_PLUGIN, request, options);
}

/**
 * Brings the number of replicas of each key to `n`, by copying and, if wanted, by deleting.
 *
 * Copies spread like a tree: in each round every holder of a key gives it to at most `branching_factor` others, and rounds follow
 * until there are enough. The call answers when all of it is done. Failures of single transfers are tried again in the next round.
 * Only workers that run count as targets and are counted. While it runs, other `replicate`, `rebalance` and `retire_workers` calls
 * wait.
 *
 * Fails with a `ValueError` if no replica would remain (`n` of 0, or no running worker among `workers`), and with a `KeyError` on an
 * unknown key or address.
 *
 * Dask: `replicate`, `distributed.scheduler:Scheduler.replicate`.
 */
export function replicate(rpc: RpcCaller, request: SchedulerReplicateRequest, options?: CallOptions): Promise<SchedulerReplicateReply> {
  return rpc.call(REPLICATE, request, options);
}

/**
 * Forgets all tasks and all data of the cluster, of all clients, and restarts the workers.
 *
 * Every client is told by the stream message `restart`, upon which its futures are cancelled. The workers are restarted as by
 * `restart_workers`, and it fails with a `TimeoutError` in the same cases; the tasks are forgotten even then.
 *
 * Dask: `restart`, `distributed.scheduler:Scheduler.restart`.
 */
export function restart(rpc: RpcCaller, request: SchedulerRestartRequest, options?: CallOptions): Promise<SchedulerRestartReply> {
  return rpc.call(RESTART, request, options);
}

/**
 * Restarts workers through their nannies, and waits for them to return.
 *
 * The nanny kills the process and starts a new one at a new address; what ran there is run again, and data that was only there is
 * computed again or, if it was scattered, lost. A worker without a nanny is removed and told to close, and does not return by
 * itself.
 *
 * Waiting ends when the cluster has as many workers as before, whoever they are. Fails with a `TimeoutError` if the time is over
 * before, unless `on_error` is `return`.
 *
 * Dask: `restart_workers`, `distributed.scheduler:Scheduler.restart_workers`.
 */
export function restartWorkers(rpc: RpcCaller, request: SchedulerRestartWorkersRequest, options?: CallOptions): Promise<SchedulerRestartWorkersReply> {
  return rpc.call(RESTART_WORKERS, request, options);
}

/**
 * Takes workers out of service without losing data: what only they hold is moved to other workers first.
 *
 * The workers get the status `closing_gracefully`, and no new tasks; the call answers when their data has been moved. If there is
 * nowhere to move it, the worker gets its former status back and is absent from the reply. How it ends for the others:
 *
 * | `close_workers` | `remove` | |
 * |---|---|---|
 * | true | true | closed, and gone from the scheduler |
 * | false | true | gone from the scheduler; closing the process is left to the caller |
 * | true | false | told to close; leaves the scheduler when it does |
 * | false | false | stays a member that accepts no tasks |
 *
 * Workers are named by `workers` or by `names`, not both; with neither, the scheduler chooses as `workers_to_close` does, and
 * takes its fields here as well. They cannot be combined with the other two: that fails with a `TypeError`, as does any unknown
 * field. Workers that do not exist are silently left out.
 *
 * Dask: `retire_workers`, `distributed.scheduler:Scheduler.retire_workers`.
 */
export function retireWorkers(rpc: RpcCaller, request: SchedulerRetireWorkersRequest = {}, options?: CallOptions): Promise<SchedulerRetireWorkersReply> {
  return rpc.call(RETIRE_WORKERS, request, options);
}

/**
 * Runs failed tasks again: for each key, the failed tasks at the root of its failure, and then what depends on them.
 *
 * From each key it goes down along the failed dependencies; the tasks where that ends are set to waiting, which makes those above
 * wait too. Clients are told of each by the stream message `task-retried`. A key that has not failed is computed again as well:
 * its result, or the attempt in progress, is dropped. Fails with a `KeyError` on an unknown key.
 *
 * Dask: `retry`, `distributed.scheduler:Scheduler.stimulus_retry`.
 */
export function retry(rpc: RpcCaller, request: SchedulerRetryRequest, options?: CallOptions): Promise<SchedulerRetryReply> {
  return rpc.call(RETRY, request, options);
}

/**
 * Runs a function in the scheduler's own event loop.
 *
 * **This runs the caller's code in the scheduler.** The scheduler does nothing else until a plain function returns; a coroutine
 * function is awaited beside its other work. A parameter named `dask_scheduler` (or `dask_worker`) is given the scheduler itself.
 *
 * An exception of the function is an `ErrorMessage` of status `error`; what goes wrong around it, such as a pickle that cannot be
 * read, is an `uncaught-error` as always. An event `run-function` with the pickle of the function is logged on the topic `all`.
 *
 * Dask: `run_function`, `distributed.scheduler:Scheduler.run_function`.
 */
export function runFunction(rpc: RpcCaller, request: SchedulerRunFunctionRequest, options?: CallOptions): Promise<SchedulerRunFunctionReply> {
  return rpc.call(RUN_FUNCTION, request, options);
}

/**
 * Distributes values from a client to workers, through the scheduler, and makes the client their owner.
 *
 * The values are dealt out in turn, one worker each, over the running workers or those that were named; the scheduler does not
 * open them. The keys come into being in state `memory`, without a task to compute them: such data is lost when its last holder
 * goes.
 *
 * Fails with a `TimeoutError` if there is no running worker in time, with a `KeyError` on an unknown worker, and with a
 * `ValueError` if `data` is empty. Large values are better sent to workers directly: `ncores_running`, then `update_data` on the
 * worker, then `update_data` here.
 *
 * Dask: `scatter`, `distributed.scheduler:Scheduler.scatter`.
 */
export function scatter(rpc: RpcCaller, request: SchedulerScatterRequest, options?: CallOptions): Promise<SchedulerScatterReply> {
  return rpc.call(SCATTER, request, options);
}

/**
 * Takes a lease of a semaphore; waits while all of them are taken.
 *
 * The holder must call `semaphore_refresh_leases` in time, or the lease goes to someone else. With the `lease_id` of a lease that
 * is held the reply is true at once, so a request whose reply was lost can be repeated. Fails with a `RuntimeError` if the
 * semaphore is not registered. Those who wait are not served strictly in order. A lease that is granted to a caller who has gone
 * away is held until it times out.
 *
 * Dask: `semaphore_acquire`, `distributed.semaphore:SemaphoreExtension.acquire`.
 */
export function semaphoreAcquire(rpc: RpcCaller, request: SchedulerSemaphoreAcquireRequest = {}, options?: CallOptions): Promise<SchedulerSemaphoreAcquireReply> {
  return rpc.call(SEMAPHORE_ACQUIRE, request, options);
}

/**
 * Removes a semaphore with all of its leases, without telling those who hold one or wait for one.
 *
 * Whoever uses it next must register it again, and gets a `RuntimeError` otherwise. Callers that wait at that time are never served.
 * Closing an unknown semaphore is no error.
 *
 * Dask: `semaphore_close`, `distributed.semaphore:SemaphoreExtension.close`.
 */
export function semaphoreClose(rpc: RpcCaller, request: SchedulerSemaphoreCloseRequest = {}, options?: CallOptions): Promise<SchedulerSemaphoreCloseReply> {
  return rpc.call(SEMAPHORE_CLOSE, request, options);
}

/**
 * Begins the time of leases anew, so that they are not taken back.
 *
 * **A lease that has been taken back is granted again, even if all others are taken by now**: the semaphore is then overbooked,
 * and the scheduler only says so in its log. The name is not checked either: leases of a semaphore that was never registered are
 * kept for good.
 *
 * Dask: `semaphore_refresh_leases`, `distributed.semaphore:SemaphoreExtension.refresh_leases`.
 */
export function semaphoreRefreshLeases(rpc: RpcCaller, request: SchedulerSemaphoreRefreshLeasesRequest = {}, options?: CallOptions): Promise<SchedulerSemaphoreRefreshLeasesReply> {
  return rpc.call(SEMAPHORE_REFRESH_LEASES, request, options);
}

/**
 * Makes a named semaphore known, as every user of it does before anything else.
 *
 * A `Lock` is a semaphore with one lease; locks and semaphores share their names. Registering again changes nothing, not even
 * `lease_timeout`; it fails with a `ValueError` if `max_leases` differs from what is registered.
 *
 * Dask: `semaphore_register`, `distributed.semaphore:SemaphoreExtension.create`.
 */
export function semaphoreRegister(rpc: RpcCaller, request: SchedulerSemaphoreRegisterRequest, options?: CallOptions): Promise<SchedulerSemaphoreRegisterReply> {
  return rpc.call(SEMAPHORE_REGISTER, request, options);
}

/**
 * Gives a lease back and wakes those who wait for one.
 *
 * An unknown semaphore or a lease that is no longer held is no error: the scheduler says so in its log, and the reply is the same.
 *
 * Dask: `semaphore_release`, `distributed.semaphore:SemaphoreExtension.release`.
 */
export function semaphoreRelease(rpc: RpcCaller, request: SchedulerSemaphoreReleaseRequest = {}, options?: CallOptions): Promise<SchedulerSemaphoreReleaseReply> {
  return rpc.call(SEMAPHORE_RELEASE, request, options);
}

/**
 * Tells how many leases of a semaphore are held.
 *
 * 0 for a semaphore that is not registered. It can exceed `max_leases`, see `semaphore_refresh_leases`. A `Lock` is locked when it
 * is 1.
 *
 * Dask: `semaphore_value`, `distributed.semaphore:SemaphoreExtension.get_value`.
 */
export function semaphoreValue(rpc: RpcCaller, request: SchedulerSemaphoreValueRequest = {}, options?: CallOptions): Promise<SchedulerSemaphoreValueReply> {
  return rpc.call(SEMAPHORE_VALUE, request, options);
}

/**
 * Stores a value in the scheduler's metadata, at a path.
 *
 * Metadata is one tree of dicts, shared by all and kept until the scheduler ends. Steps of the path that do not exist are made;
 * one that holds a value which is no container is replaced by a dict. Cluster managers keep their name and type under
 * `cluster-manager-info`.
 *
 * Dask: `set_metadata`, `distributed.scheduler:Scheduler.set_metadata`.
 */
export function setMetadata(rpc: RpcCaller, request: SchedulerSetMetadataRequest, options?: CallOptions): Promise<SchedulerSetMetadataReply> {
  return rpc.call(SET_METADATA, request, options);
}

/**
 * Tells which abstract resources a worker offers, after they have changed.
 *
 * Given resources are merged into the known ones; none are removed. **All resources of the worker count as unused afterwards**,
 * those that running tasks hold included. Tasks that wait for a resource are not looked at again before something else happens.
 * Fails with a `KeyError` on an unknown worker.
 *
 * Dask: `set_resources`, `distributed.scheduler:Scheduler.add_resources`.
 */
export function setResources(rpc: RpcCaller, request: SchedulerSetResourcesRequest, options?: CallOptions): Promise<SchedulerSetResourcesReply> {
  return rpc.call(SET_RESOURCES, request, options);
}

/**
 * Restricts tasks to certain workers, in place of their restrictions so far.
 *
 * It takes effect when a task is next scheduled; one that runs or waits on a worker stays there. Nothing in Dask sends this; the
 * scheduler calls it itself, to bring the outputs of shuffles to their workers. Fails with a `KeyError` on an unknown key, having
 * done the keys before it.
 *
 * Dask: `set_restrictions`, `distributed.scheduler:Scheduler.set_restrictions`.
 */
export function setRestrictions(rpc: RpcCaller, request: SchedulerSetRestrictionsRequest, options?: CallOptions): Promise<SchedulerSetRestrictionsReply> {
  return rpc.call(SET_RESTRICTIONS, request, options);
}

/**
 * Reports that all inputs of a shuffle have been sent out, and answers when every participant knows it.
 *
 * Sent by the worker that runs the barrier task. The scheduler sends `shuffle_inputs_done` to all workers that take part, and
 * tries again where a connection fails. With `consistent` false nothing is sent: the scheduler releases the tasks of the shuffle,
 * so that it runs again from its beginning.
 *
 * Fails with a `KeyError` if the shuffle is not active, with a `ValueError` if another run of it is, and with a `RuntimeError` if
 * a participant has left, answers with an error, or cannot be reached three times in a row.
 *
 * Dask: `shuffle_barrier`, `distributed.shuffle._scheduler_plugin:ShuffleSchedulerPlugin.barrier`.
 */
export function shuffleBarrier(rpc: RpcCaller, request: SchedulerShuffleBarrierRequest, options?: CallOptions): Promise<SchedulerShuffleBarrierReply> {
  return rpc.call(SHUFFLE_BARRIER, request, options);
}

/**
 * Asks for the current run of a shuffle, and enters the asker among its participants.
 *
 * Sent by a worker that gets data of a shuffle or of a run that it does not know. Answers with an `ErrorMessage`
 * (`P2PConsistencyError`) if the shuffle is not active, or if the scheduler does not know the worker.
 *
 * Dask: `shuffle_get`, `distributed.shuffle._scheduler_plugin:ShuffleSchedulerPlugin.get`.
 */
export function shuffleGet(rpc: RpcCaller, request: SchedulerShuffleGetRequest, options?: CallOptions): Promise<SchedulerShuffleGetReply> {
  return rpc.call(SHUFFLE_GET, request, options);
}

/**
 * Asks for the current run of a shuffle, begins one if there is none, and enters the asker among its participants.
 *
 * Sent by a worker that runs the first transfer task of the shuffle that it gets. When a run begins, the scheduler fixes which
 * worker gets which output partition, so that all participants agree.
 *
 * Answers with an `ErrorMessage` (`P2PConsistencyError`) if the barrier task is unknown, if the task `key` is not being processed,
 * or if the scheduler does not know the worker; with an `uncaught-error` if it does not know the task `key`.
 *
 * Dask: `shuffle_get_or_create`, `distributed.shuffle._scheduler_plugin:ShuffleSchedulerPlugin.get_or_create`.
 */
export function shuffleGetOrCreate(rpc: RpcCaller, request: SchedulerShuffleGetOrCreateRequest, options?: CallOptions): Promise<SchedulerShuffleGetOrCreateReply> {
  return rpc.call(SHUFFLE_GET_OR_CREATE, request, options);
}

/**
 * Restricts an output task of a shuffle to the worker that has its data.
 *
 * Sent by a worker that was given an output task whose partition is elsewhere; it then gives the task up to be scheduled again.
 * The task's own restrictions are kept and come back when the shuffle ends. A task that is restricted already, by another shuffle,
 * stays as it is.
 *
 * Answers with an `ErrorMessage` (`P2PConsistencyError`) if `run_id` is not the current run; with an `uncaught-error` (`KeyError`)
 * if shuffle or task are unknown. Dask's own worker looks for the reason in a field `message`, which an `ErrorMessage` has not,
 * and fails with a `KeyError` there.
 *
 * Dask: `shuffle_restrict_task`, `distributed.shuffle._scheduler_plugin:ShuffleSchedulerPlugin.restrict_task`.
 */
export function shuffleRestrictTask(rpc: RpcCaller, request: SchedulerShuffleRestrictTaskRequest, options?: CallOptions): Promise<SchedulerShuffleRestrictTaskReply> {
  return rpc.call(SHUFFLE_RESTRICT_TASK, request, options);
}

/**
 * Begins to collect the metadata and the final states of tasks that are submitted from now on, by any client, and finish before
 * `stop_task_metadata`.
 *
 * Dask: `start_task_metadata`, `distributed.scheduler:Scheduler.start_task_metadata`.
 */
export function startTaskMetadata(rpc: RpcCaller, request: SchedulerStartTaskMetadataRequest, options?: CallOptions): Promise<SchedulerStartTaskMetadataReply> {
  return rpc.call(START_TASK_METADATA, request, options);
}

/**
 * Ends a collection of task metadata and hands it over. Fails with a `ValueError` if there is none of this name.
 *
 * Dask: `stop_task_metadata`, `distributed.scheduler:Scheduler.stop_task_metadata`.
 */
export function stopTaskMetadata(rpc: RpcCaller, request: SchedulerStopTaskMetadataRequest = {}, options?: CallOptions): Promise<SchedulerStopTaskMetadataReply> {
  return rpc.call(STOP_TASK_METADATA, request, options);
}

/**
 * Tells which workers there are, and from then on reports over the same comm who joins and who leaves.
 *
 * The reply describes the scheduler as `identity` does. After it, arrays arrive whenever something has happened, each a batch of
 * items that have no `op`: `["add", {"workers": {<address>: WorkerSummary}}]` when a worker has joined, and `["remove",
 * <address>]` when one has left. A worker joins in status `init`, and later changes of its status are not reported. The subscriber
 * only reads; it ends the subscription by closing the comm, which the scheduler notices at the next event. Strictly, the scheduler
 * goes on to answer requests on this comm, but then replies and batches alternate.
 *
 * **There is one subscriber.** A second subscription replaces the first, which hears nothing from then on and is not told.
 *
 * Dask: `subscribe_worker_status`, `distributed.scheduler:Scheduler.subscribe_worker_status`.
 */
export function subscribeWorkerStatus(rpc: StreamOpener, request: SchedulerSubscribeWorkerStatusRequest = {}, options?: CallOptions): Promise<Comm> {
  return rpc.openStream(SUBSCRIBE_WORKER_STATUS, request, options);
}

/**
 * Shuts the scheduler down, and its workers and their nannies with it.
 *
 * Plugins are told first; then every worker gets `close`, and all comms are closed, that of the caller among them. **So what the
 * caller usually sees is its comm being closed and no reply**, and Dask's client takes that for success.
 *
 * Dask: `terminate`, `distributed.scheduler:Scheduler.close`.
 */
export function terminate(rpc: RpcCaller, request: SchedulerTerminateRequest = {}, options?: CallOptions): Promise<SchedulerTerminateReply> {
  return rpc.call(TERMINATE, request, options);
}

/**
 * Removes a worker from the cluster, at once.
 *
 * Tasks that it was to run are given to others, and so are tasks whose result only it held. Scattered data that only it held is
 * lost, and tasks fail that need an actor of it. The other workers are told by `remove-worker`, the rest by events and plugins.
 * Unless `expected`, each task that it was to run is marked as suspicious; a task that has met more such deaths than
 * `distributed.scheduler.allowed-failures` (3) fails with `KilledWorker`.
 *
 * The worker is always told to close, and takes its nanny with it: the handler's parameter `close` cannot be set, because the
 * server takes a `close` on the wire for the envelope's, and closes the comm.
 *
 * To move its data to others first, use `retire_workers`.
 *
 * Dask: `unregister`, `distributed.scheduler:Scheduler.remove_worker`.
 */
export function unregister(rpc: RpcCaller, request: SchedulerUnregisterRequest, options?: CallOptions): Promise<SchedulerUnregisterReply> {
  return rpc.call(UNREGISTER, request, options);
}

/**
 * Removes a plugin from all nannies, and from what nannies get that join later.
 *
 * The scheduler sends `plugin_remove` to every worker's nanny and waits for all answers. A plugin that fails in its teardown, or
 * that is not there, gives an `ErrorMessage` for that nanny. Fails with a `ValueError` if no plugin of this name is registered.
 *
 * Dask: `unregister_nanny_plugin`, `distributed.scheduler:Scheduler.unregister_nanny_plugin`.
 */
export function unregisterNannyPlugin(rpc: RpcCaller, request: SchedulerUnregisterNannyPluginRequest, options?: CallOptions): Promise<SchedulerUnregisterNannyPluginReply> {
  return rpc.call(UNREGISTER_NANNY_PLUGIN, request, options);
}

/**
 * Removes a plugin from the scheduler, without calling anything on it.
 *
 * Fails with a `ValueError` if there is none of this name. It removes Dask's own plugins as well.
 *
 * Dask: `unregister_scheduler_plugin`, `distributed.scheduler:Scheduler.unregister_scheduler_plugin`.
 */
export function unregisterSchedulerPlugin(rpc: RpcCaller, request: SchedulerUnregisterSchedulerPluginRequest, options?: CallOptions): Promise<SchedulerUnregisterSchedulerPluginReply> {
  return rpc.call(UNREGISTER_SCHEDULER_PLUGIN, request, options);
}

/**
 * Removes a plugin from all workers, and from what workers get that join later.
 *
 * The scheduler sends `plugin-remove` to every worker and waits for all answers. A plugin that fails in its teardown, or that is
 * not there, gives an `ErrorMessage` for that worker. Fails with a `ValueError` if no plugin of this name is registered.
 *
 * Dask: `unregister_worker_plugin`, `distributed.scheduler:Scheduler.unregister_worker_plugin`.
 */
export function unregisterWorkerPlugin(rpc: RpcCaller, request: SchedulerUnregisterWorkerPluginRequest, options?: CallOptions): Promise<SchedulerUnregisterWorkerPluginReply> {
  return rpc.call(UNREGISTER_WORKER_PLUGIN, request, options);
}

/**
 * Announces data that has been put on workers directly, as the last step of a direct scatter.
 *
 * The keys come into being in state `memory`, without a task to compute them, if they are new; known keys get the new replicas,
 * and state `memory` whatever they were in. Clients that want a key are told by `key-in-memory`. Fails with a `KeyError` on an
 * unknown worker, having done the keys before it.
 *
 * The stream message `update-data` does the same.
 *
 * Dask: `update_data`, `distributed.scheduler:Scheduler.update_data`.
 */
export function updateData(rpc: RpcCaller, request: SchedulerUpdateDataRequest, options?: CallOptions): Promise<SchedulerUpdateDataReply> {
  return rpc.call(UPDATE_DATA, request, options);
}

/**
 * Reads a named variable; waits until it is set for the first time.
 *
 * The variable keeps its content. A reader that gets a future must send `variable-future-received-confirm` with the token of the
 * reply over its stream: that makes the reader a client of the key. Until then the variable cannot let go of the key, and without
 * it never does. Fails with a `TimeoutError` when the time is over.
 *
 * Dask: `variable_get`, `distributed.variable:VariableExtension.get`.
 */
export function variableGet(rpc: RpcCaller, request: SchedulerVariableGetRequest = {}, options?: CallOptions): Promise<SchedulerVariableGetReply> {
  return rpc.call(VARIABLE_GET, request, options);
}

/**
 * Sets a named variable to a value or to a future, and wakes those who wait for its first value.
 *
 * With `key` the content is a future: the scheduler waits until it knows the key, and keeps the key alive as the client
 * `variable-<name>`. A future that was there before is let go once all readers that fetched it have confirmed. Otherwise the
 * content is `data`, kept in the memory of the scheduler: to share much, scatter it and set the future.
 *
 * A variable exists until `variable_delete`, whoever leaves.
 *
 * Dask: `variable_set`, `distributed.variable:VariableExtension.set`.
 */
export function variableSet(rpc: RpcCaller, request: SchedulerVariableSetRequest = {}, options?: CallOptions): Promise<SchedulerVariableSetReply> {
  return rpc.call(VARIABLE_SET, request, options);
}

/**
 * Tells which interpreter, system and packages the server runs on.
 *
 * A nanny does not know it and answers `null`, as for any unknown op. A client reaches the workers through `broadcast`. The answer
 * tells the release of Dask that the peer speaks: `packages.distributed`.
 *
 * Dask: `versions`, `distributed.node:ServerNode.versions`.
 */
export function versions(rpc: RpcCaller, request: ServerVersionsRequest = {}, options?: CallOptions): Promise<ServerVersionsReply> {
  return rpc.call(VERSIONS, request, options);
}

/**
 * Tells which workers hold replicas of keys.
 *
 * The answer is as the scheduler knows it: a worker may have lost the data since, or be about to.
 *
 * Dask: `who_has`, `distributed.scheduler:Scheduler.get_who_has`.
 */
export function whoHas(rpc: RpcCaller, request: SchedulerWhoHasRequest = {}, options?: CallOptions): Promise<SchedulerWhoHasReply> {
  return rpc.call(WHO_HAS, request, options);
}

/**
 * Collects the latest log records of workers or of their nannies.
 *
 * The scheduler asks each of them (`get_logs`). If one cannot be reached, the whole call fails.
 *
 * Dask: `worker_logs`, `distributed.scheduler:Scheduler.get_worker_logs`.
 */
export function workerLogs(rpc: RpcCaller, request: SchedulerWorkerLogsRequest = {}, options?: CallOptions): Promise<SchedulerWorkerLogsReply> {
  return rpc.call(WORKER_LOGS, request, options);
}

/**
 * Suggests which workers can be closed at low cost, without closing any.
 *
 * Workers that run a task which has seceded are never chosen, nor those that take part in a running shuffle (and whatever other
 * plugins of the scheduler veto). The others are tried in turn, busy ones last, and among equals the ones with the least data
 * first; the suggestion ends with the first that cannot be spared. With neither `n` nor `target`, only idle workers can be spared,
 * as long as the remaining ones have the memory that `memory_ratio` demands, and nothing is suggested while every worker is busy.
 *
 * Dask: `workers_to_close`, `distributed.scheduler:Scheduler.workers_to_close`.
 */
export function workersToClose(rpc: RpcCaller, request: SchedulerWorkersToCloseRequest = {}, options?: CallOptions): Promise<SchedulerWorkersToCloseReply> {
  return rpc.call(WORKERS_TO_CLOSE, request, options);
}

/** Every request that a scheduler answers, by op. */
export const SCHEDULER_OPS: RpcTable = /*@__PURE__*/ new Map<string, AnyRpcOp>([
  ["adaptive_target", ADAPTIVE_TARGET],
  ["add_keys", ADD_KEYS],
  ["amm_handler", AMM_HANDLER],
  ["benchmark_hardware", BENCHMARK_HARDWARE],
  ["broadcast", BROADCAST],
  ["call_stack", CALL_STACK],
  ["check_idle", CHECK_IDLE],
  ["close", CLOSE],
  ["connection_stream", CONNECTION_STREAM],
  ["dump_cluster_state_to_url", DUMP_CLUSTER_STATE_TO_URL],
  ["dump_state", DUMP_STATE],
  ["echo", ECHO],
  ["event_clear", EVENT_CLEAR],
  ["event_is_set", EVENT_IS_SET],
  ["event_set", EVENT_SET],
  ["event_wait", EVENT_WAIT],
  ["events", EVENTS],
  ["feed", FEED],
  ["gather", GATHER],
  ["get_cluster_state", GET_CLUSTER_STATE],
  ["get_error_cause", GET_ERROR_CAUSE],
  ["get_logs", GET_LOGS],
  ["get_metadata", GET_METADATA],
  ["get_runspec", GET_RUNSPEC],
  ["get_story", GET_STORY],
  ["get_task_prefix_states", GET_TASK_PREFIX_STATES],
  ["get_task_status", GET_TASK_STATUS],
  ["get_task_stream", GET_TASK_STREAM],
  ["get_task_stream_index", GET_TASK_STREAM_INDEX],
  ["has_what", HAS_WHAT],
  ["heartbeat_worker", HEARTBEAT_WORKER],
  ["identity", IDENTITY],
  ["log_event", LOG_EVENT],
  ["logs", LOGS],
  ["memory_sampler_start", MEMORY_SAMPLER_START],
  ["memory_sampler_stop", MEMORY_SAMPLER_STOP],
  ["multi_lock_acquire", MULTI_LOCK_ACQUIRE],
  ["multi_lock_release", MULTI_LOCK_RELEASE],
  ["nbytes", NBYTES],
  ["ncores", NCORES],
  ["ncores_running", NCORES_RUNNING],
  ["performance_report", PERFORMANCE_REPORT],
  ["processing", PROCESSING],
  ["profile", PROFILE],
  ["proxy", PROXY],
  ["publish_delete", PUBLISH_DELETE],
  ["publish_get", PUBLISH_GET],
  ["publish_list", PUBLISH_LIST],
  ["publish_put", PUBLISH_PUT],
  ["publish_wait_flush", PUBLISH_WAIT_FLUSH],
  ["queue_create", QUEUE_CREATE],
  ["queue_get", QUEUE_GET],
  ["queue_put", QUEUE_PUT],
  ["queue_qsize", QUEUE_QSIZE],
  ["rebalance", REBALANCE],
  ["register-client", REGISTER_CLIENT],
  ["register-worker", REGISTER_WORKER],
  ["register_nanny", REGISTER_NANNY],
  ["register_nanny_plugin", REGISTER_NANNY_PLUGIN],
  ["register_scheduler_plugin", REGISTER_SCHEDULER_PLUGIN],
  ["register_worker_plugin", REGISTER_WORKER_PLUGIN],
  ["replicate", REPLICATE],
  ["restart", RESTART],
  ["restart_workers", RESTART_WORKERS],
  ["retire_workers", RETIRE_WORKERS],
  ["retry", RETRY],
  ["run_function", RUN_FUNCTION],
  ["scatter", SCATTER],
  ["semaphore_acquire", SEMAPHORE_ACQUIRE],
  ["semaphore_close", SEMAPHORE_CLOSE],
  ["semaphore_refresh_leases", SEMAPHORE_REFRESH_LEASES],
  ["semaphore_register", SEMAPHORE_REGISTER],
  ["semaphore_release", SEMAPHORE_RELEASE],
  ["semaphore_value", SEMAPHORE_VALUE],
  ["set_metadata", SET_METADATA],
  ["set_resources", SET_RESOURCES],
  ["set_restrictions", SET_RESTRICTIONS],
  ["shuffle_barrier", SHUFFLE_BARRIER],
  ["shuffle_get", SHUFFLE_GET],
  ["shuffle_get_or_create", SHUFFLE_GET_OR_CREATE],
  ["shuffle_restrict_task", SHUFFLE_RESTRICT_TASK],
  ["start_task_metadata", START_TASK_METADATA],
  ["stop_task_metadata", STOP_TASK_METADATA],
  ["subscribe_worker_status", SUBSCRIBE_WORKER_STATUS],
  ["terminate", TERMINATE],
  ["unregister", UNREGISTER],
  ["unregister_nanny_plugin", UNREGISTER_NANNY_PLUGIN],
  ["unregister_scheduler_plugin", UNREGISTER_SCHEDULER_PLUGIN],
  ["unregister_worker_plugin", UNREGISTER_WORKER_PLUGIN],
  ["update_data", UPDATE_DATA],
  ["variable_get", VARIABLE_GET],
  ["variable_set", VARIABLE_SET],
  ["versions", VERSIONS],
  ["who_has", WHO_HAS],
  ["worker_logs", WORKER_LOGS],
  ["workers_to_close", WORKERS_TO_CLOSE],
]);
