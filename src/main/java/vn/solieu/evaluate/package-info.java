/** Predictions and gold in, figures out: how right claims and stripped articles are. */
package vn.solieu.evaluate;
