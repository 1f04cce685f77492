import { createServer } from "node:http";
import { backEndFromEnvironment } from "../backEndFromEnvironment.js";
import { createRequestListener } from "./createRequestListener.js";

const port = Number(process.env["PORT"] ?? 3000);
createServer(createRequestListener(backEndFromEnvironment(process.env))).listen(port);
