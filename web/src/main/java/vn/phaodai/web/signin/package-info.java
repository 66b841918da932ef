/**
 * Sign-in, sign-out, and Keycloak's back-channel sign-out (OpenID Connect Back-Channel Logout 1.0).
 */
package vn.phaodai.web.signin;
