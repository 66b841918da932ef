/**
 * Believable made-up data for the demo: one city's police units, its officers and their careers;
 * the same on every machine.
 */
package vn.phaodai.local.demo;
