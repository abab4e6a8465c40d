/** Lexemes in, numbers with exact values and their units out. */
package vn.solieu.extract.number;
