// Run by the Internet Explorer control of older Excel only, which cannot read the pane's own script: says which Excel is needed.
document.getElementById('opening').hidden = true;
document.getElementById('unsupported').hidden = false;
