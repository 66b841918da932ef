package vn.phaodai.web.api;

import java.util.Map;
import vn.phaodai.force.ListExports;

/**
 * @param list officers, decisions or leaves; officers unless given
 * @param filters as those of the list
 */
public record ExportBody(String list, Map<String, String> filters) {

    String named() {
        return list == null ? ListExports.OFFICERS : list;
    }

    Map<String, String> given() {
        return filters == null ? Map.of() : filters;
    }
}
