package vn.phaodai.kernel;

import java.io.Serializable;

/** Something with a name in each language; messages call it by that of their reader. */
public interface Named extends Serializable {

    String nameVi();

    String nameEn();
}
