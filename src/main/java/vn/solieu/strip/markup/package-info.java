/**
 * The bytes of a page in, its tags, attributes and text one by one out, as the HTML standard's tokenizer tells them apart.
 *
 * <p>Why not jsoup's tree: thread CPU time on every eighth page of wcxb-dev (2026-11-27, one loop, jsoup's parse = 1): these tokens 0.20, boxes and
 * blocks read from them 0.64, the rest of the stage 0.98. On top of jsoup's parse the stage could not be faster than 1 / 1.98 = 0.51 of
 * it, on top of this it is above 0.6; with the tree it was 0.23. What is read is the same: letters and digits of 783 of the 791 pages are those of jsoup's tree,
 * and in the others captions of tables and menus that were left out on purpose or stand in broken markup ({@code SameTextTest}).
 */
package vn.solieu.strip.markup;
