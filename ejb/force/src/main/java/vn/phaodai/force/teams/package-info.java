/**
 * Neighbourhoods and their security teams (tổ bảo vệ an ninh, trật tự): members, nights,
 * allowances.
 */
package vn.phaodai.force.teams;
