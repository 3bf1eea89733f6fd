// What is fetched after the first page: everything, as long as nobody parts it (pack-texts.mjs).

export { en as rest } from './en.js';
