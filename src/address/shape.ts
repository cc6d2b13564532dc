import type { Province } from './provinces.ts';

/** Where somebody lives, or where the card and letters go. */
export type AddressUse = 'home' | 'mailing';

/** A Canadian address as it is stored: the person's own words with blanks tidied; '' where a line is not used. */
export type Address = {
  /** The person or shelter that takes the mail in, without 'c/o'. */
  readonly careOf: string;
  /** Street number and name, PO box, rural route or general delivery. */
  readonly line1: string;
  /** Apartment, suite, unit, station, site or box. */
  readonly line2: string;
  readonly city: string;
  readonly province: Province;
  /** 'H2X 1Y4'. */
  readonly postalCode: string;
};
