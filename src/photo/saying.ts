/** How a measure is said: `{v}` is its value; what follows tells the limit. */
export type MeasureText = {
  readonly en: string;
  readonly fr: string;
  readonly limit: 'most' | 'least' | 'range' | 'none';
  /** Turns a bare number into what is said. */
  readonly as?: (value: number) => number;
  readonly unit?: string;
};

const hundred = (value: number): number => value * 100;
/** The odds of a smile, which come as a logarithm. */
export const chance = (value: number): number => 100 / (1 + Math.exp(-value));

export const measureText = (
  limit: MeasureText['limit'],
  en: string,
  fr: string,
  rest: Pick<MeasureText, 'as' | 'unit'> = {},
): MeasureText => ({ en, fr, limit, ...rest });
export const asPercent = { unit: '%' } as const;
export const share = { unit: '%', as: hundred } as const;
/** Blur comes as a share of what could be blurred. */
export const blur = { as: hundred } as const;
