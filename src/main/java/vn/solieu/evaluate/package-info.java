/** Predictions and gold in, figures out. */
package vn.solieu.evaluate;
