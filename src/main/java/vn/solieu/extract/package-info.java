/** Sentences in, quantified claims out: numbers, periods, places and metrics brought together. */
package vn.solieu.extract;
