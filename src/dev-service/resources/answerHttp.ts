import { problem, type HttpAnswer } from "../http/httpAnswer.js";
import type { HttpRequest } from "../http/httpRequest.js";
import { activityResource } from "./activityResource.js";
import { configurationResource } from "./configurationResource.js";
import { faultResource } from "./faultResource.js";
import { newServiceResource } from "./newServiceResource.js";
import type { Resource, ResourceContext } from "./resource.js";
import { tokenResource } from "./tokenResource.js";
import { userListResource } from "./userListResource.js";
import { userResource } from "./userResource.js";

const resources: readonly Resource[] = [
  tokenResource,
  configurationResource,
  userListResource,
  userResource,
  newServiceResource,
  activityResource,
  faultResource,
];

/** Lets the resource answer whose path it is. */
export async function answerHttp(
  request: HttpRequest,
  context: ResourceContext,
): Promise<HttpAnswer> {
  for (const resource of resources) {
    const answer = resource(request, context);
    if (answer !== undefined) return answer;
  }
  return problem(404, 20404, "The requested resource was not found");
}
