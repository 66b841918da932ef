/** Mail, off unless a server for it is named. */
package vn.phaodai.kernel.mail;
