/** What every call of the REST API has in common: the gate, problems, bodies, paging, versions. */
package vn.phaodai.web.api.http;
