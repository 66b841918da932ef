package vn.phaodai.web.api;

import vn.phaodai.kernel.imports.ImportMode;

/**
 * @param mode ALL_OR_NOTHING unless given
 */
public record ImportStoring(ImportMode mode) {

    ImportMode wanted() {
        return mode == null ? ImportMode.ALL_OR_NOTHING : mode;
    }
}
