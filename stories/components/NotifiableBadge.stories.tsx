import type { Meta, StoryObj } from "@storybook/react-vite";
import { NotifiableBadge } from "react-reachability";

const meta = {
  title: "Components/NotifiableBadge",
  component: NotifiableBadge,
} satisfies Meta<typeof NotifiableBadge>;

export default meta;
type Story = StoryObj<typeof meta>;

const states = ["notifiable", "unnotifiable", "unknown"] as const;

export const Notifiable: Story = { args: { notifiability: "notifiable" } };

/** A badge is drawn half as large again as a dot of the same name: a bell needs more room to be read. */
export const Sizes: Story = {
  args: { notifiability: "notifiable" },
  render: () => (
    <table cellPadding={8}>
      <tbody>
        {([8, 10, 12, 16, 20, 24, 32, "sm", "md", "lg"] as const).map((size) => (
          <tr key={size}>
            <th scope="row">{size}</th>
            {states.map((notifiability) => (
              <td key={notifiability}>
                <NotifiableBadge notifiability={notifiability} size={size} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ),
};
