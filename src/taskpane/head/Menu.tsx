// The menu ⋯: work on all sheets, pages, and what is needed now and then. The arrow keys, Home and End move in it.
import { mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { isBusy } from '../common/busy';
import { usePages } from '../common/pages';
import { usePopupStyles } from '../common/popup.styles';
import { useWords } from '../common/speech';
import type { ToolProps } from '../tools/tool';
import { menuOf, type MenuItem } from './menu-items';
import { useMenuStyles } from './Menu.styles';

export interface MenuProps extends ToolProps {
  readonly close: () => void;
}

export function Menu({ app, state, form, close }: MenuProps) {
  const { words } = useWords();
  const { show } = usePages();
  const styles = { ...usePopupStyles(), ...useMenuStyles() };
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => menu.current?.querySelector('button')?.focus(), []);
  const groups = menuOf({ app, state, form, words, show });
  const choose = ({ press }: MenuItem): void => {
    // Before the press, so that what it opens knows where the keyboard goes back to.
    close();
    press();
  };
  return (
    <div ref={menu} role="menu" aria-label={words.actions.more} className={mergeClasses(styles.popup, styles.menu)} onKeyDown={move}>
      {groups.map((items) => (
        <div key={items[0]?.id} role="group" className={styles.group}>
          {items.map((item) => {
            const isDisabled = item.isDisabled === true || (item.isWork && isBusy(state));
            return (
              <button
                key={item.id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                data-item={item.id}
                aria-disabled={isDisabled}
                className={mergeClasses(styles.item, isDisabled && styles.disabled)}
                onClick={() => !isDisabled && choose(item)}
              >
                {item.label}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function move(event: KeyboardEvent<HTMLDivElement>): void {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.findIndex((item) => item === document.activeElement);
  const to = { ArrowDown: (at + 1) % items.length, ArrowUp: at <= 0 ? items.length - 1 : at - 1, Home: 0, End: items.length - 1 }[
    event.key
  ];
  if (to === undefined) return;
  event.preventDefault();
  items[to]?.focus();
}
