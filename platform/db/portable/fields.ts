import type { FlattenedBlock, FlattenedBlocksField, FlattenedField } from 'payload';

/** Which blocks a configuration knows by name, for fields that refer to them so. */
export type Blocks = Readonly<Record<string, FlattenedBlock>>;

/** Whether a database keeps anything for a field. */
export const isStored = (field: FlattenedField): boolean =>
  field.type !== 'join' && !('virtual' in field && field.virtual);

/** The block of a row, wherever the configuration has it; null when it has it no more. */
export const blockOf = (
  blocks: Blocks,
  field: FlattenedBlocksField,
  blockType: unknown,
): FlattenedBlock | null => {
  const own = (field.blockReferences ?? field.blocks).find(
    (block) => typeof block !== 'string' && block.slug === blockType,
  );
  return (own as FlattenedBlock | undefined) ?? blocks[String(blockType)] ?? null;
};
