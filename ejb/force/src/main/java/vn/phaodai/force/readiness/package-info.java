/**
 * Readiness of wards: facts and answers with evidence, weighed in the open. It never rates people.
 */
package vn.phaodai.force.readiness;
