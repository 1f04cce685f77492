/** Absolute URLs as the service hands them out; the SDK never dials them but sends host and path inside the socket. */
export function conversationsLinks(serviceSid: string, identity: string) {
  const base = `https://aim.us1.twilio.com/Client/v2/Services/${serviceSid}`;
  const media = `https://mcs.us1.twilio.com/v1/Services/${serviceSid}`;
  const me = `${base}/Users/${encodeURIComponent(identity)}`;
  return {
    my_conversations: `${me}/Conversations`,
    conversations: `${base}/Conversations`,
    users: `${base}/Users`,
    current_user: me,
    typing: `${base}/Typing`,
    media_service: `${media}/Media`,
    media_set_service: `${media}/MediaSet`,
    messages_receipts: `${base}/Receipts`,
  };
}
