import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server.edge";
import { PresenceDot, reachPath } from "react-reachability";

console.log(renderToStaticMarkup(createElement(PresenceDot, { presence: "online" })));
console.log(reachPath({ presence: "offline", notifiability: "notifiable" }));
