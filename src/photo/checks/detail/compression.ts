import { type Check, measureText } from '../check.ts';
import { above, below, judgement, notChecked, rounded, worst } from '../judgement.ts';

const limits = { quality: 'steps', blocks: 'steps' } as const;

export const compression: Check<'compression', typeof limits> = {
  code: 'compression',
  limits,
  name: { en: 'Quality of the file', fr: 'Qualité du fichier' },

  /**
   * Saved too coarsely: by the quality that the file says of itself, by the blocks that stay when it is saved again, or
   * by a short table of colours, which shows as bands on skin.
   * Source: IRCC, "Permanent resident photos": high quality, no compression marks; the numbers are ours.
   */
  judge({ file, blocks }, limits) {
    const { quality, blocks: blockLimits } = limits.checks.compression;
    const byBlocks = blocks === undefined ? null : above(blocks, blockLimits);
    const byQuality = file.quality === undefined ? null : below(file.quality, quality);
    const severity = worst(byBlocks, byQuality);
    if (file.colours !== undefined && file.colours < limits.fewColours && !severity) {
      const [value, limit] = [file.colours, limits.fewColours];
      return judgement('warn', { value, limit, unit: 'colour', about: 'colours' });
    }
    if (file.quality !== undefined && byQuality === severity) {
      const [value, limit] = [file.quality, quality.warn];
      return judgement(severity, { value, limit, unit: 'score', about: 'quality' });
    }
    if (blocks === undefined) return notChecked;
    const [value, limit] = [rounded(blocks), blockLimits.warn];
    return judgement(severity, { value, limit, unit: 'score', about: 'blocks' });
  },

  words: ({ about, value }) => ({
    title:
      about === 'colours'
        ? {
            en: `Your photo was saved with only ${value} colours, so your skin may show stripes.`,
            fr: `Votre photo a été enregistrée avec seulement ${value} couleurs. Des bandes peuvent paraître sur votre peau.`,
          }
        : {
            en: 'The file was made too small when it was saved: the photo shows small squares.',
            fr: 'Le fichier a été trop compressé à l’enregistrement : la photo montre de petits carrés.',
          },
    fix: originalFile,
  }),
  effect: { en: 'the photo shows coarse blocks', fr: 'la photo montre des blocs grossiers' },
  measured: {
    quality: measureText(
      'least',
      'The file was saved at quality {v} out of 100.',
      'Le fichier a été enregistré à une qualité de {v} sur 100.',
    ),
    colours: measureText('least', 'The file has {v} colours.', 'Le fichier compte {v} couleurs.'),
    other: measureText(
      'most',
      'Small squares in the photo: {v} points.',
      'Petits carrés dans la photo : {v} points.',
    ),
  },
  drawing: { other: { quality: 'squares' } },
  explains: (_, { code }) => ['sharp', 'upscaled', 'filter', 'eyes'].includes(code),
};

export const originalFile = {
  en: 'Send the file from the camera, not a copy from a chat or a screenshot.',
  fr: "Envoyez le fichier de l'appareil, et non une copie tirée d'un clavardage ou une capture d'écran.",
};
