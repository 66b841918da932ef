package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;

/** What can only be seen from within the server. */
@InContainer
class ContainerIT {

    @Deployment
    static WebArchive tests() {
        return ShrinkWrap.create(WebArchive.class, "container-it.war")
                .addClasses(ContainerIT.class, InContainer.class)
                .addAsManifestResource(
                        new StringAsset(
                                "Manifest-Version: 1.0\n"
                                        + "Dependencies: deployment.phaodai.ear.phaodai-kernel.jar\n"),
                        "MANIFEST.MF");
    }

    @Test
    void takesACallerWithoutATokenForNobody() throws NamingException {
        Callers callers =
                InitialContext.doLookup(
                        "java:global/phaodai/phaodai-kernel/Callers!" + Callers.class.getName());
        Caller caller = callers.current();
        assertNull(caller.username());
        assertEquals(Set.of(), caller.roles());
    }

    @Test
    void worksAsTheApplicationsRoleByDefault() throws NamingException, SQLException {
        DataSource database = InitialContext.doLookup("java:comp/DefaultDataSource");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_user, current_schema")) {
            rows.next();
            assertEquals("phaodai_app", rows.getString(1));
            assertEquals("server", rows.getString(2));
        }
    }
}
