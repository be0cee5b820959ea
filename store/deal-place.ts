/** Where a deal is sealed for. */
export const dealPlace = (id: string): string => `deals:${id}`;
