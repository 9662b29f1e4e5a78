// The add-in's ribbon group, read from manifest.xml itself, so that a fault of the manifest shows here.

/** What a ribbon button does: run the function the add-in associated with `name`, or show the task pane. */
export type RibbonAction = { readonly kind: 'run'; readonly name: string } | { readonly kind: 'show' };

/** What a button, a menu and an item of a menu have in common. */
export interface RibbonControl {
  readonly id: string;
  readonly label: string;
  /** Address of the 32 pixel icon, on this page's own host. */
  readonly icon: string;
  readonly tipTitle: string;
  readonly tipText: string;
}

export interface RibbonButton extends RibbonControl {
  readonly action: RibbonAction;
}

export interface RibbonMenu extends RibbonControl {
  readonly items: readonly RibbonButton[];
}

export interface RibbonGroup {
  readonly label: string;
  readonly controls: readonly (RibbonButton | RibbonMenu)[];
}

/**
 * The groups of the main command surface, in the manifest's order.
 * @param xml the text of manifest.xml
 * @param locale the language of the labels, such as "zh-CN"; a string without that language shows its default, as in Excel
 * @throws Error naming the element or resource that is missing
 */
export function readRibbon(xml: string, locale: string): RibbonGroup[] {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const problem = manifest.querySelector('parsererror');
  if (problem !== null) throw new Error(`manifest.xml: ${problem.textContent}`);
  // A manifest nests a VersionOverrides per schema version; Excel takes the newest it knows, which is the innermost.
  const overrides = all(manifest, 'VersionOverrides').at(-1);
  if (overrides === undefined) throw new Error('manifest.xml: no VersionOverrides');
  const resources = only(overrides, 'Resources');
  const resource = (owner: Element): string => {
    const id = attribute(owner, 'resid');
    const entry = [...resources.getElementsByTagName('*')].find((element) => element.getAttribute('id') === id);
    if (entry === undefined) throw new Error(`manifest.xml: no resource "${id}"`);
    const translated = all(entry, 'Override').find((override) => override.getAttribute('Locale') === locale);
    return translated === undefined ? attribute(entry, 'DefaultValue') : attribute(translated, 'Value');
  };
  const shown = (control: Element): RibbonControl => {
    const tip = only(control, 'Supertip');
    const icon = all(only(control, 'Icon'), 'Image').find((image) => image.getAttribute('size') === '32');
    if (icon === undefined) throw new Error(`manifest.xml: control "${attribute(control, 'id')}" has no icon of 32 pixels`);
    return {
      id: attribute(control, 'id'),
      label: resource(child(control, 'Label')),
      // The bench may serve on another port than the manifest names.
      icon: new URL(resource(icon)).pathname,
      tipTitle: resource(only(tip, 'Title')),
      tipText: resource(only(tip, 'Description')),
    };
  };
  const button = (control: Element): RibbonButton => ({ ...shown(control), action: action(only(control, 'Action')) });
  const controls = (control: Element): readonly (RibbonButton | RibbonMenu)[] => {
    if (type(control) === 'Button') return [button(control)];
    return type(control) === 'Menu' ? [{ ...shown(control), items: all(control, 'Item').map(button) }] : [];
  };
  const surface = all(overrides, 'ExtensionPoint').find((point) => type(point) === 'PrimaryCommandSurface');
  if (surface === undefined) throw new Error('manifest.xml: no PrimaryCommandSurface');
  return all(surface, 'Group').map((group) => ({
    label: resource(child(group, 'Label')),
    controls: all(group, 'Control').flatMap(controls),
  }));
}

function action(element: Element): RibbonAction {
  switch (type(element)) {
    case 'ExecuteFunction':
      return { kind: 'run', name: only(element, 'FunctionName').textContent.trim() };
    case 'ShowTaskpane':
      return { kind: 'show' };
    case undefined:
    default:
      throw new Error(`manifest.xml: the bench does not know the action "${type(element) ?? ''}"`);
  }
}

const all = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagNameNS('*', name)];

function only(parent: Element, name: string): Element {
  const found = all(parent, name)[0];
  if (found === undefined) throw new Error(`manifest.xml: no ${name} in ${parent.tagName}`);
  return found;
}

function child(parent: Element, name: string): Element {
  const found = [...parent.children].find((element) => element.localName === name);
  if (found === undefined) throw new Error(`manifest.xml: no ${name} directly in ${parent.tagName}`);
  return found;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`manifest.xml: ${element.tagName} without ${name}`);
  return value;
}

const type = (element: Element): string | undefined => element.getAttribute('xsi:type') ?? undefined;
