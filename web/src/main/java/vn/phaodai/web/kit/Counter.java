package vn.phaodai.web.kit;

import java.io.Serializable;
import java.util.Map;

/** The use case that counts under the same filters, as a method reference. */
@FunctionalInterface
public interface Counter extends Serializable {

    long count(Map<String, String> filters);
}
