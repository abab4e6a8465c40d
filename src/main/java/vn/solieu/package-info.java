/** The pipeline: wires the stages from Page to Claim. */
package vn.solieu;
