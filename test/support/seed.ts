import fc from 'fast-check';

// Property tests look at other cases in every run, but in CI at the same: what it says of a change is then of the change.
if (process.env['CI'] !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_250_304 });
