/** The records that the stages hand to each other: Page, Article, Sentence, Token, Claim, and the fate of what was read; imports nothing else of Solieu. */
package vn.solieu.doc;
