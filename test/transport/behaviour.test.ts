import { behavesAsComm } from "./behaviour.js";
import { SUBJECTS } from "./transports.js";

for (const subject of SUBJECTS) behavesAsComm(subject);
