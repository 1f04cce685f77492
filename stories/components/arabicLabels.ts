import type { ReachabilityLabels } from "react-reachability";

const because = (reason: string | null): string => (reason === null ? "" : ` (${reason})`);

const together = (names: readonly string[], one: string, two: string, many: string): string => {
  const [first = "", second = ""] = names;
  if (names.length < 2) return `${first} ${one}`;
  if (names.length === 2) return `${first} و${second} ${two}`;
  return `${first} و${names.length - 1} آخرون ${many}`;
};

/** Every word of the package in Arabic, as an app would hand it to `<ReachabilityProvider labels={…}>`. */
export const arabicLabels: ReachabilityLabels = {
  presence: { online: "متصل", offline: "غير متصل", unknown: "الحالة غير معروفة" },
  notifiability: {
    notifiable: "الإشعارات مفعّلة",
    unnotifiable: "الإشعارات متوقفة",
    unknown: "حالة الإشعارات غير معروفة",
  },
  unknownReason: {
    "no-identity": "لم يُختر أحد",
    "no-client": "لم يُسجَّل الدخول",
    connecting: "جارٍ الاتصال",
    disabled: "ميزة الحالة متوقفة",
    "not-reported": "لم تُبلَّغ أي حالة بعد",
    "connection-lost": "انقطع اتصالك",
    waiting: "عدد الأشخاص أكبر من أن يُتابَع",
    "not-found": "لا يوجد مستخدم بهذا الاسم",
    error: "تعذّرت القراءة",
    "never-registered": "لم يسجّل للإشعارات قط",
  },
  reachHint: {
    live: ({ name }) => `${name} متصل الآن`,
    push: ({ name, presence }) =>
      presence === "offline"
        ? `${name} غير متصل وسيصله إشعار`
        : `سيصل إشعار إلى ${name} إن لم يكن متصلًا`,
    later: ({ name }) => `${name} غير متصل وسيرى هذا لاحقًا`,
    unknown: ({ name, reason }) => `لا يُعرف إن كان ${name} متصلًا${because(reason)}`,
  },
  announcement: {
    online: (names) => together(names, "متصل الآن", "متصلان الآن", "متصلون الآن"),
    offline: (names) => together(names, "غير متصل", "غير متصلين", "غير متصلين"),
  },
};
