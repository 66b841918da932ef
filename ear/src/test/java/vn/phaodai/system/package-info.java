/**
 * Tests of the whole: the server as it is shipped, with its database and Keycloak, over HTTP and in
 * a browser.
 */
package vn.phaodai.system;
