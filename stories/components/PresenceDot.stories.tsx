import type { Meta, StoryObj } from "@storybook/react-vite";
import { PresenceDot } from "react-reachability";

const meta = {
  title: "Components/PresenceDot",
  component: PresenceDot,
} satisfies Meta<typeof PresenceDot>;

export default meta;
type Story = StoryObj<typeof meta>;

const states = ["online", "offline", "unknown"] as const;

export const Online: Story = { args: { presence: "online" } };
export const Offline: Story = { args: { presence: "offline" } };
export const Unknown: Story = { args: { presence: "unknown", unknownReason: "connecting" } };

/** `sm`, `md` and `lg` follow the text; numbers are CSS pixels. All stay crisp. */
export const Sizes: Story = {
  args: { presence: "online" },
  render: () => (
    <table cellPadding={8}>
      <tbody>
        {([8, 10, 12, 16, 20, 24, 32, "sm", "md", "lg"] as const).map((size) => (
          <tr key={size}>
            <th scope="row">{size}</th>
            {states.map((presence) => (
              <td key={presence}>
                <PresenceDot presence={presence} size={size} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ),
};
