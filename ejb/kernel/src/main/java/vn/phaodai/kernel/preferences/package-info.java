/** What each user has set for the pages: theme, language, menu, saved views of lists. */
package vn.phaodai.kernel.preferences;
