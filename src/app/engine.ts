// What reads, scores and reviews a sheet: fetched while the host answers the first request.
export { isLit } from '../plan/lit';
export { assessing } from '../plan/assessment';
export { review } from '../review/review';
export { settingAside } from '../plan/aside';
