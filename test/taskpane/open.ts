// Opens what the head opens: the menu ⋯ and the list of forms. Asked for by attribute, whatever language the pane speaks.
import { act, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

const found = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`nothing is ${selector}`);
  return element;
};

async function opened(user: UserEvent, what: string, part: string): Promise<HTMLElement> {
  await user.click(found(`[data-opens="${what}"]`));
  return waitFor(() => found(part));
}

export const openMenu = (user: UserEvent): Promise<HTMLElement> => opened(user, 'menu', '[role="menu"]');

/** Chooses an item of the menu by its id. */
export async function choose(user: UserEvent, id: string): Promise<void> {
  const menu = await openMenu(user);
  const item = menu.querySelector(`[data-item="${id}"]`);
  if (item === null) throw new Error(`the menu has no ${id}`);
  await user.click(item);
}

/** Opens a page, and answers it once it is there. */
export async function openPage(user: UserEvent, id: string): Promise<HTMLElement> {
  await choose(user, id);
  const page = await waitFor(() => found(`[data-page="${id}"]`));
  await act(() => Promise.resolve());
  return page;
}

export const openForms = (user: UserEvent): Promise<HTMLElement> => opened(user, 'forms', '[role="listbox"]');
