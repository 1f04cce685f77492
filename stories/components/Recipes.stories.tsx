import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactNode } from "react";
import { NotifiableBadge, PresenceDot, PresenceOverlay } from "react-reachability";
import { recipes } from "./recipes.js";
import { SampleAvatar } from "./SampleAvatar.js";

const meta = {
  title: "Components/Recipes",
  component: AllRecipes,
  globals: { theme: "light" },
} satisfies Meta<typeof AllRecipes>;

export default meta;
type Story = StoryObj<typeof meta>;

const presences = ["online", "offline", "unknown"] as const;
const notifiabilities = ["notifiable", "unnotifiable", "unknown"] as const;

function AllRecipes(): ReactNode {
  return (
    <dl
      style={{
        display: "grid",
        gridTemplateColumns: "max-content 1fr",
        gap: "1rem 2rem",
        alignItems: "center",
      }}
    >
      {recipes.map(({ system, variables, sample }) => (
        <div key={system} style={{ display: "contents" }}>
          <dt>{system}</dt>
          <dd
            style={{
              display: "flex",
              gap: 16,
              alignItems: "center",
              margin: 0,
              ...sample,
              ...variables,
            }}
          >
            {presences.map((presence) => (
              <PresenceDot key={presence} presence={presence} size="lg" />
            ))}
            {notifiabilities.map((notifiability) => (
              <NotifiableBadge key={notifiability} notifiability={notifiability} />
            ))}
            <PresenceOverlay presence="online">
              <SampleAvatar name="Ada" size="2rem" />
            </PresenceOverlay>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The tokens of five design systems in their light theme, as the recipes of the page *Theming* map them. */
export const DesignSystems: Story = {};
