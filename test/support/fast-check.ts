import fc from "fast-check";

/**
 * fast-check with one seed for all tests: a run of the tests says the same today and tomorrow, so that red means a change
 * did it. New documents are looked for by bench/fuzz-compile.mjs and bench/fuzz-readers.mjs; what they find becomes a plain
 * case beside the property.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 30_2020 });

export { fc };
