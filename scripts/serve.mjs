// npm start (opens a browser), npm run serve (does not), npm run serve:acceptance (with the page of the acceptance run): the bench on
// https://localhost:3000, or the port in PORT.
import { startBench } from './server.mjs';

const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT 应为 1–65535 的整数，现为“${process.env.PORT}”。/ PORT must be a whole number from 1 to 65535.`);
  process.exit(1);
}
const open = process.argv.includes('--open');
const acceptance = process.argv.includes('--acceptance');
console.log('正在构建，约需半分钟…… / Building, about half a minute…');
const { address, trusted } = await startBench({ port, mode: 'development', open, acceptance });
console.log(`\n工作台 / Bench: ${address}/workbench.html`);
if (!trusted)
  console.log('证书为临时自签名：浏览器提示时请选择“继续前往”。/ Throw-away certificate: choose “proceed” when the browser asks.');
