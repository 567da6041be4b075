import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const HOW_TO_GET_ONE =
  'No Chromium could be started: install one (« apt-get install chromium », « brew install --cask chromium ») or set CHROME_PATH to it.';

/** Path of an installed Chromium or Chrome, else of the one that the package @sparticuz/chromium ships. */
const findExecutable = async (): Promise<string> => {
  const installed = INSTALLED.find((candidate) => candidate && existsSync(candidate));
  if (installed) return installed;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
};

/** Starts a real headless browser. Throws one sentence that says how to get one when there is none. */
export const launchBrowser = async (): Promise<Browser> => {
  try {
    return await chromium.launch({ executablePath: await findExecutable(), args: FLAGS });
  } catch (error) {
    throw new Error(HOW_TO_GET_ONE, { cause: error });
  }
};
