/** What becomes of people, posts, transfers and accounts when units are reorganised. */
package vn.phaodai.force.reorganisation;
