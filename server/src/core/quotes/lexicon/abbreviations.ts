/** Abbreviations that keep their full stop in English news, without it. Compiled for this project. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr sen sens rep reps gov govs st jr sr gen col lt cmdr cpl brig supt insp det cllr coun prof rev hon maj capt sgt adm jan feb mar apr jun jul
  aug sept sep oct nov dec inc corp co ltd no vs pres sec dept est fla calif pa va mass conn ariz wis mich minn ill
  ind tenn tex wash ore colo ga ala ky la md mo miss okla nev neb kan wyo del d r ave blvd mt ft`.split(/\s+/),
);
