// Run in every browser, in words that the oldest can read: where the pane's own scripts cannot be read, says which Excel is needed.
(function () {
  try {
    // Of what they are written in, looking behind came last: to Safari with 16.4, to Internet Explorer never.
    new RegExp('(?<=a)b').test('ab');
  } catch (error) {
    document.getElementById('opening').hidden = true;
    document.getElementById('unsupported').hidden = false;
    // What was pressed on the ribbon is completed: nothing will come to do it.
    if (window.ribbonPresses) window.ribbonPresses.answer();
  }
})();
