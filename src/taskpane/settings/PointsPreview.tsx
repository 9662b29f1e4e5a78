// The points that 写入分值 would write into a form whose 分值 are all blank: each row with its points, and the button.
import { Button } from '@fluentui/react-components';
import { addressOf, type App, type AppState, type PointsPreview as Preview } from '../../app/state';
import { useSectionStyles } from '../common/section.styles';
import { usePanelStyles } from '../common/panel.styles';
import { useFocusBack } from '../common/useFocusBack';
import { usePointsPreviewStyles } from './PointsPreview.styles';
import { useSettingsWords } from './useSettingsWords';

/** The points of a whole form, those of budget execution included. */
const FULL = 100;

export interface PointsPreviewProps {
  readonly app: App;
  readonly state: AppState;
  readonly preview: Preview;
}

export function PointsPreview({ app, state, preview }: PointsPreviewProps) {
  const words = useSettingsWords().words.allotment;
  const styles = { ...useSectionStyles(), ...usePanelStyles(), ...usePointsPreviewStyles() };
  const sum = preview.points.reduce((total, { points }) => total + Math.round(Number(points) * 100), 0) / 100;
  return (
    <section className={styles.panel} aria-label={words.title}>
      <h2 className={styles.heading}>
        {words.title}
        <span className={styles.aside}>{words.sum(String(sum), String(FULL - sum))}</span>
      </h2>
      <p className={styles.quiet}>{words.says(state.ruleSet.name)}</p>
      <table className={styles.table}>
        <thead className={styles.spoken}>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.points}</th>
          </tr>
        </thead>
        <tbody>
          {preview.points.map(({ cell, label, points }) => (
            <tr key={addressOf(cell)} data-allotted={addressOf(cell)}>
              <td lang="zh-CN" className={styles.cell}>
                {label}
              </td>
              <td className={styles.number}>{points}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div ref={useFocusBack<HTMLDivElement>()}>
        <Button disabledFocusable={state.working !== undefined} onClick={() => void app.allotPoints(preview)}>
          {words.write}
        </Button>
      </div>
    </section>
  );
}
