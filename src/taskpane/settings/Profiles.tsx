// The answers about headings that the workbook keeps: what each is for; to be renamed or removed.
import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { App } from '../../app/state';
import { LONGEST_PROFILE_NAME, wordsOfKey } from '../../app/template-answers';
import type { TemplateProfile } from '../../form/template';
import { Group } from '../common/Group';
import { onEscape } from '../common/keys';
import { usePanelStyles } from '../common/panel.styles';
import { useSectionStyles } from '../common/section.styles';
import { TextField } from '../common/TextField';
import { useFocusBack } from '../common/useFocusBack';
import { useTemplateWords } from '../questions/useTemplateWords';
import { useSettingsStyles } from './Settings.styles';

export interface ProfilesProps {
  readonly app: App;
  readonly profiles: readonly TemplateProfile[];
}

export function Profiles({ app, profiles }: ProfilesProps) {
  const words = useTemplateWords().kept;
  const styles = { ...useSectionStyles(), ...usePanelStyles(), ...useSettingsStyles() };
  const [said, setSaid] = useState('');
  const remove = async ({ key, name }: TemplateProfile): Promise<void> => {
    await app.removeProfile(key);
    if (!app.getState().profiles.some((profile) => profile.key === key)) setSaid(words.removed(name));
  };
  const rename = async ({ key }: TemplateProfile, name: string): Promise<void> => {
    await app.renameProfile(key, name);
    if (app.getState().profiles.some((profile) => profile.key === key && profile.name === name)) setSaid(words.renamed(name));
  };
  return (
    <Group title={words.title(profiles.length)} hint={profiles.length === 0 ? words.none : words.hint}>
      {profiles.length > 0 && (
        <ul className={styles.list}>
          {profiles.map((profile) => (
            <Profile
              key={profile.key}
              profile={profile}
              remove={() => void remove(profile)}
              rename={(name) => void rename(profile, name)}
            />
          ))}
        </ul>
      )}
      <p role="status" className={styles.quiet}>
        {said}
      </p>
    </Group>
  );
}

interface ProfileProps {
  readonly profile: TemplateProfile;
  readonly remove: () => void;
  readonly rename: (name: string) => void;
}

function Profile({ profile: { name, block, key }, remove, rename }: ProfileProps) {
  const words = useTemplateWords().kept;
  const styles = { ...useSectionStyles(), ...usePanelStyles(), ...useSettingsStyles() };
  const [typed, setTyped] = useState<string>();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = typed?.trim() ?? '';
    if (wanted === '') return;
    if (wanted !== name) rename(wanted);
    setTyped(undefined);
  };
  return (
    <li className={styles.profile} data-profile={name}>
      <p lang="zh-CN" className={styles.profileName}>
        {name}
      </p>
      <p className={styles.quiet}>
        {words.block[block]} · <span lang="zh-CN">{wordsOfKey(key).join(' | ')}</span>
      </p>
      <div className={styles.buttons}>
        {typed === undefined && (
          <Button size="small" onClick={() => setTyped(name)} aria-label={words.rename(name)}>
            {words.renameShort}
          </Button>
        )}
        <span ref={useFocusBack<HTMLSpanElement>()}>
          <Button size="small" onClick={remove} aria-label={words.remove(name)}>
            {words.removeShort}
          </Button>
        </span>
      </div>
      {typed !== undefined && <Rename name={typed} set={setTyped} save={save} />}
    </li>
  );
}

interface RenameProps {
  readonly name: string;
  /** Undefined: the name stays as it is. */
  readonly set: (name: string | undefined) => void;
  readonly save: (event: FormEvent) => void;
}

function Rename({ name, set, save }: RenameProps) {
  const words = useTemplateWords().kept;
  const styles = useSettingsStyles();
  return (
    <form
      ref={useFocusBack<HTMLFormElement>()}
      noValidate
      className={styles.line}
      onSubmit={save}
      onKeyDown={onEscape(() => set(undefined))}
    >
      <TextField className={styles.grow} label={words.newName} maxLength={LONGEST_PROFILE_NAME} value={name} set={set} />
      <Button type="submit" size="small" disabledFocusable={name.trim() === ''}>
        {words.save}
      </Button>
      <Button size="small" onClick={() => set(undefined)}>
        {words.cancel}
      </Button>
    </form>
  );
}
