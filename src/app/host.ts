// What the pane's and the ribbon's start need of Office itself: everything else goes through the App.
export {
  associate,
  displayLanguage,
  isOfficeDark,
  isOfficeHere,
  isPaneInSight,
  isSupported,
  onPaneInSight,
  whenReady,
} from '../excel/office';
