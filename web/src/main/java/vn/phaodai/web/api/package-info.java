/** The REST API: thin resources over the use cases, one for each kind of thing. */
package vn.phaodai.web.api;
