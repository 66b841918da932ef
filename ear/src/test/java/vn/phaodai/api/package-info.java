/** Tests of the REST API over HTTP, and of who may do what in the whole system. */
package vn.phaodai.api;
