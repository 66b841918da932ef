package vn.phaodai.bench.floor;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A text that is JSON already, as long as an officer's record. */
@Path("officer")
public class FloorResource {

    private static final String OFFICER =
            """
            {"id":"019ab000-0000-7000-8000-000000000000","serviceNumber":"100-001","fullName":"Nguyễn Văn An",\
            "birthDate":"1990-01-01","sex":"MALE","personalId":"079090999999","rank":"CAPTAIN",\
            "rankSince":"2024-09-01","position":"BEAT_OFFICER","unitId":"019ab000-0000-7000-8000-000000000001",\
            "postedSince":"2023-05-01","phone":"0531234567","mail":"100001@catp.example","status":"ACTIVE"}""";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String officer() {
        return OFFICER;
    }
}
