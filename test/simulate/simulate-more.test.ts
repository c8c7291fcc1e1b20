import { describeSchedules } from './describe-schedules.ts';

describeSchedules(1_001, 1_000);
