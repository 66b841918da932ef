/** Files that belong to records. */
package vn.phaodai.kernel.attachments;
