import {
  NotifiableBadge,
  PresenceDot,
  PresenceOverlay,
  ReachabilityAnnouncer,
  ReachHint,
  type UserReachability,
} from "react-reachability";

declare const bob: UserReachability;
declare const someRef: React.RefObject<HTMLDivElement | null>;

// Live or pure, never both.
<PresenceDot identity="bob" />;
<PresenceDot identity={undefined} />;
<PresenceDot presence="offline" unknownReason={null} freshness="held" />;
<PresenceDot presence={bob.presence} unknownReason={bob.unknownReason} />;
// @ts-expect-error -- both
<PresenceDot identity="bob" presence="online" />;
// @ts-expect-error -- neither: there is no default that means online
<PresenceDot />;
// @ts-expect-error -- null is not a presence
<PresenceDot presence={null} />;
// @ts-expect-error -- nor is the SDK's flag
<PresenceDot presence={bob.isOnline} />;

<NotifiableBadge identity={null} />;
<NotifiableBadge notifiability="notifiable" unknownReason="never-registered" />;
// @ts-expect-error -- both
<NotifiableBadge identity="bob" notifiability="notifiable" />;
// @ts-expect-error -- a badge shows notifiability
<NotifiableBadge presence="online" />;

<PresenceOverlay presence="online">avatar</PresenceOverlay>;
// @ts-expect-error -- both
<PresenceOverlay identity="bob" presence="online" />;
// @ts-expect-error -- logical corners, so that right-to-left works
<PresenceOverlay identity="bob" placement="bottom-right" />;

<ReachHint identity="bob" name="Bob" />;
// @ts-expect-error -- a sentence needs a name
<ReachHint identity="bob" />;

<ReachabilityAnnouncer identities={["bob"]} nameOf={(identity) => identity} />;

// Each component hides for the states and reasons that it has.
<PresenceDot identity="bob" hideWhen={["offline", "disabled"]} />;
<NotifiableBadge identity="bob" hideWhen={["unnotifiable", "never-registered"]} />;
// @ts-expect-error -- presence has no such reason
<PresenceDot identity="bob" hideWhen={["never-registered"]} />;

// Functions see the state; render's props fit any element, and so does ref.
<PresenceDot identity="bob" ref={someRef} render={(props) => <div {...props} />} />;
<PresenceDot identity="bob" render={(props) => <button type="button" {...props} />} />;
<PresenceDot
  identity="bob"
  className={({ presence }) => presence}
  style={({ freshness }) => ({ opacity: freshness === "live" ? 1 : 0.5 })}
  label={({ unknownReason }) => unknownReason ?? "known"}
/>;
// @ts-expect-error -- a dot has no content
<PresenceDot identity="bob">online</PresenceDot>;
