// Draws the add-in's ribbon group as Excel does: large buttons, and menus that open below theirs.
import type { RibbonAction, RibbonButton, RibbonControl, RibbonGroup, RibbonMenu } from './ribbon';

type Press = (action: RibbonAction) => Promise<void>;

/**
 * Draws the groups into a container; a press calls `onPress` with the action of the button or of the menu's item.
 * A button is disabled from its press until the promise settles, as Excel's is until event.completed().
 */
export function drawRibbon(container: HTMLElement, groups: readonly RibbonGroup[], onPress: Press): void {
  container.replaceChildren(
    ...groups.map((group) => {
      const controls = document.createElement('div');
      controls.className = 'ribbon-buttons';
      controls.append(...group.controls.map((control) => ('items' in control ? drawMenu(control, onPress) : drawButton(control, onPress))));
      const label = document.createElement('div');
      label.className = 'ribbon-label';
      label.textContent = group.label;
      const section = document.createElement('section');
      section.className = 'ribbon-group';
      section.setAttribute('aria-label', group.label);
      section.append(controls, label);
      return section;
    }),
  );
}

function drawButton(button: RibbonButton, onPress: Press): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  dress(element, button);
  element.addEventListener('click', () => {
    element.disabled = true;
    void onPress(button.action).finally(() => {
      element.disabled = false;
    });
  });
  return element;
}

/** The browser's own disclosure: Enter and Space open it. A press of an item, Escape and a click elsewhere close it. */
function drawMenu(menu: RibbonMenu, onPress: Press): HTMLDetailsElement {
  const details = document.createElement('details');
  details.className = 'ribbon-menu';
  const summary = document.createElement('summary');
  dress(summary, menu);
  summary.lastElementChild?.append(' ▾');
  const list = document.createElement('div');
  list.className = 'ribbon-items';
  list.append(...menu.items.map((item) => drawButton(item, onPress)));
  details.append(summary, list);
  const close = (): void => {
    details.open = false;
  };
  list.addEventListener('click', close);
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    close();
    summary.focus();
  });
  addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !details.contains(target)) close();
  });
  return details;
}

function dress(element: HTMLElement, control: RibbonControl): void {
  const icon = document.createElement('img');
  icon.src = control.icon;
  icon.alt = '';
  icon.width = 32;
  icon.height = 32;
  const label = document.createElement('span');
  label.textContent = control.label;
  element.className = 'ribbon-button';
  element.dataset['control'] = control.id;
  element.title = `${control.tipTitle}\n${control.tipText}`;
  element.append(icon, label);
}
