import * as migration_20261124_221156_khoi_tao from './20261124_221156_khoi_tao';

export const migrations = [
  {
    up: migration_20261124_221156_khoi_tao.up,
    down: migration_20261124_221156_khoi_tao.down,
    name: '20261124_221156_khoi_tao'
  },
];
