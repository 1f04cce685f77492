import { defaultPort } from "./readCommand.js";

export const usage = `Usage: react-reachability dev-service [options]

Starts a local Conversations service that the official Twilio SDK connects to. For development and tests.

  --port <number>          port to listen on, 0 for any free one (default ${defaultPort})
  --host <address>         address to listen on (default 127.0.0.1: this machine only)
  --allow-host <name>      name besides localhost and IP addresses under which it may be reached, and whose pages
                           may use it on any port; may be given several times
  --reachability           switch the Service's reachability on (off by default, as in the product)
  --users <alice,bob>      users that exist from the start; others come to exist when they connect
  --offline-grace <ms>     how long a user stays online after a connection was lost (default 2000)
  --service-sid <IS…>      sid of the default Service
  -h, --help               show this
`;
