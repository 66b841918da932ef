package vn.phaodai.web.kit;

import java.io.Serializable;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;

/** The use case that lists, as a method reference: {@code officers::list}. */
@FunctionalInterface
public interface Lister<T> extends Serializable {

    Page<T> list(PageRequest request);
}
