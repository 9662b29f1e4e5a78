// Style sheets are modules of the bundle: importing one for its effect is all that is done with it.
declare module '*.css';
