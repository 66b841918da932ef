package vn.phaodai.web.kit;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/** {@code <k:nav>} in the template: the left menu. */
public class NavHandler extends TagHandler {

    public NavHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        // applied again after a postback, when what stands around it is added anew in its order
        parent.getChildren().removeIf(Nav.class::isInstance);
        Nav nav = new Nav();
        nav.setId("kNav");
        parent.getChildren().add(nav);
    }
}
