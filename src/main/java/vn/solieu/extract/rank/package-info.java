/** Models that choose one of several options by what speaks for each: boosted trees and their trainer. */
package vn.solieu.extract.rank;
