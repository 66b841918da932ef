/** Decisions on personnel of all kinds, from draft to effect; transfers are decisions too. */
package vn.phaodai.force.decisions;
