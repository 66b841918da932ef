/** The accounts with which people sign in, which Keycloak keeps. */
package vn.phaodai.kernel.accounts;
