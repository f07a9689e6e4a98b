import * as migration_20261124_221156_khoi_tao from './20261124_221156_khoi_tao';
import * as migration_20261125_030402_indexes from './20261125_030402_indexes';
import * as migration_20261125_030438_version_indexes from './20261125_030438_version_indexes';
import * as migration_20261127_223446_workflow from './20261127_223446_workflow';
import * as migration_20261128_152046_intake from './20261128_152046_intake';
import * as migration_20261128_231549_front from './20261128_231549_front';
import * as migration_20261129_000828_removal_times from './20261129_000828_removal_times';
import * as migration_20261129_001403_media_placeholder from './20261129_001403_media_placeholder';
import * as migration_20261129_004219_ratings from './20261129_004219_ratings';
import * as migration_20261129_032514_search_settings from './20261129_032514_search_settings';
import * as migration_20261129_033000_search_index from './20261129_033000_search_index';
import * as migration_20261129_090948_folded_search from './20261129_090948_folded_search';
import * as migration_20261129_180741_event_over_at from './20261129_180741_event_over_at';
import * as migration_20261130_055437_own_indexes from './20261130_055437_own_indexes';

export const migrations = [
  {
    up: migration_20261124_221156_khoi_tao.up,
    down: migration_20261124_221156_khoi_tao.down,
    name: '20261124_221156_khoi_tao',
  },
  {
    up: migration_20261125_030402_indexes.up,
    down: migration_20261125_030402_indexes.down,
    name: '20261125_030402_indexes',
  },
  {
    up: migration_20261125_030438_version_indexes.up,
    down: migration_20261125_030438_version_indexes.down,
    name: '20261125_030438_version_indexes',
  },
  {
    up: migration_20261127_223446_workflow.up,
    down: migration_20261127_223446_workflow.down,
    name: '20261127_223446_workflow',
  },
  {
    up: migration_20261128_152046_intake.up,
    down: migration_20261128_152046_intake.down,
    name: '20261128_152046_intake',
  },
  {
    up: migration_20261128_231549_front.up,
    down: migration_20261128_231549_front.down,
    name: '20261128_231549_front',
  },
  {
    up: migration_20261129_000828_removal_times.up,
    down: migration_20261129_000828_removal_times.down,
    name: '20261129_000828_removal_times',
  },
  {
    up: migration_20261129_001403_media_placeholder.up,
    down: migration_20261129_001403_media_placeholder.down,
    name: '20261129_001403_media_placeholder',
  },
  {
    up: migration_20261129_004219_ratings.up,
    down: migration_20261129_004219_ratings.down,
    name: '20261129_004219_ratings',
  },
  {
    up: migration_20261129_032514_search_settings.up,
    down: migration_20261129_032514_search_settings.down,
    name: '20261129_032514_search_settings',
  },
  {
    up: migration_20261129_033000_search_index.up,
    down: migration_20261129_033000_search_index.down,
    name: '20261129_033000_search_index',
  },
  {
    up: migration_20261129_090948_folded_search.up,
    down: migration_20261129_090948_folded_search.down,
    name: '20261129_090948_folded_search',
  },
  {
    up: migration_20261129_180741_event_over_at.up,
    down: migration_20261129_180741_event_over_at.down,
    name: '20261129_180741_event_over_at',
  },
  {
    up: migration_20261130_055437_own_indexes.up,
    down: migration_20261130_055437_own_indexes.down,
    name: '20261130_055437_own_indexes'
  },
];
