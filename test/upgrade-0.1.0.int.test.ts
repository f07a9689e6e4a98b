import { upgradeSuite } from './upgradeSuite';

upgradeSuite('0.1.0');
