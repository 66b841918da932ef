/** What stands behind the tag kit in {@code WEB-INF/tags}. */
package vn.phaodai.web.kit;
