import { openChromium } from './chromium-driver.ts';
import { openFirefox } from './firefox-driver.ts';
import { testReach } from './reach.ts';

testReach('chromium', openChromium);
testReach('firefox', openFirefox);
