import { useEffect, useState, type ReactNode } from "react";
import { useReachabilityStore } from "react-reachability";

/** How many of the SDK's slots are in use, looked at twice a second: the budget is for looking, it tells nobody of changes. */
export function BudgetMeter(): ReactNode {
  const store = useReachabilityStore();
  const [budget, setBudget] = useState(() => store.budget());
  useEffect(() => {
    const timer = setInterval(() => setBudget(store.budget()), 500);
    return () => clearInterval(timer);
  }, [store]);
  const { used, limit, waiting } = budget;
  return (
    <>
      <label>
        Slots
        <progress value={used} max={limit} />
        <output>{`${used} of ${limit}`}</output>
      </label>
      <span className="app-chip">{`${waiting} without a slot`}</span>
    </>
  );
}
