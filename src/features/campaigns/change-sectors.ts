import { FEWEST_DOORS } from '#src/features/doors/index.ts';
import type { Sector } from '#src/features/doors/index.ts';
import type { Context } from '#src/shared/context.ts';
import { AppError, notFound } from '#src/shared/errors.ts';
import { insertSector, insertSectorVersion } from './campaigns.store.ts';
import { changeCampaign } from './change-campaign.ts';
import type { Changing } from './change-campaign.ts';

type SectorInput = Pick<Sector, 'name' | 'doors'>;

const requireDoors = ({ doors }: SectorInput): void => {
  const code = 'campaigns.sector-small';
  if (doors < FEWEST_DOORS) throw new AppError(code, {}, { doors: code });
};

/** Two writings of one name: capitals and spaces do not make another sector. */
const nameKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('fr').replaceAll(/\s/g, '');

/** Outings and figures tell sectors apart by their names alone. `typed`: in a field, which then says so. */
const requireFreeName = ({ campaign }: Changing, name: string, typed = true): void => {
  const taken = campaign.sectors.find((sector) => nameKey(sector.name) === nameKey(name));
  const code = 'campaigns.sector-name-taken';
  if (taken !== undefined) throw new AppError(code, { name: taken.name }, typed ? { name: code } : {});
};

/** What a form shows of a sector, and sends back with a change (R17). */
export const seenSector = ({ name, doors }: SectorInput): string => `${String(doors)} ${name}`;

/** A part of the campaign's streets, of 50 doors at least; answers its id. */
export const addSector = async (ctx: Context, campaignId: string, input: SectorInput): Promise<string> => {
  requireDoors(input);
  return changeCampaign(ctx, campaignId, async (tx, changing) => {
    requireFreeName(changing, input.name);
    const id = await insertSector(tx, changing.said, { ...input, removed: false });
    tx.audit({ action: 'campaigns.sector-added', object: `sector:${id}` });
    return id;
  });
};

const sectorIn = ({ campaign }: Changing, sectorId: string): Sector => {
  const sector = campaign.sectorById.get(sectorId);
  if (sector === undefined) throw notFound();
  return sector;
};

/** Another name or another number of doors; refused when somebody changed them since (R17). */
export const editSector = (
  ctx: Context,
  campaignId: string,
  { sectorId, seen, ...input }: SectorInput & { readonly sectorId: string; readonly seen: string },
): Promise<void> => {
  requireDoors(input);
  return changeCampaign(ctx, campaignId, async (tx, changing) => {
    const before = sectorIn(changing, sectorId);
    if (!changing.campaign.sectors.some(({ id }) => id === sectorId))
      throw new AppError('campaigns.sector-gone');
    if (seenSector(before) !== seen) throw new AppError('campaigns.changed-meanwhile');
    if (nameKey(before.name) !== nameKey(input.name)) requireFreeName(changing, input.name);
    await insertSectorVersion(tx, { ...changing.said, sectorId }, { ...input, removed: false });
    tx.audit({ action: 'campaigns.sector-changed', object: `sector:${sectorId}` });
  });
};

/** Takes a sector out, or puts it back. One that an outing goes to stays. */
export const setSectorRemoved = (
  ctx: Context,
  campaignId: string,
  { sectorId, removed }: { readonly sectorId: string; readonly removed: boolean },
): Promise<void> =>
  changeCampaign(ctx, campaignId, async (tx, changing) => {
    const { name, doors } = sectorIn(changing, sectorId);
    const used = changing.campaign.outings.some((one) => !one.cancelled && one.sectorId === sectorId);
    if (removed && used) throw new AppError('campaigns.sector-used');
    if (!removed && !changing.campaign.sectors.some(({ id }) => id === sectorId))
      requireFreeName(changing, name, false);
    await insertSectorVersion(tx, { ...changing.said, sectorId }, { name, doors, removed });
    tx.audit({
      action: removed ? 'campaigns.sector-removed' : 'campaigns.sector-restored',
      object: `sector:${sectorId}`,
    });
  });
