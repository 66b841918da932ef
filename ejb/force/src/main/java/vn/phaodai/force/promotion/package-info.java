/** Who may hold the next rank on a day, by the conditions of the law and with their evidence. */
package vn.phaodai.force.promotion;
