package vn.phaodai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;

class UnitNamesTest {

    @ParameterizedTest
    @CsvSource({
        "WARD, Phường Bến Nghé, Công an phường Bến Nghé",
        "WARD, Phường 12, Công an Phường 12",
        "COMMUNE, Xã Tân Kiên, Công an xã Tân Kiên",
        "TOWNSHIP, Thị trấn Nhà Bè, Công an thị trấn Nhà Bè",
        "DISTRICT, Quận 1, Công an Quận 1",
        "DISTRICT, Quận Gò Vấp, Công an quận Gò Vấp",
        "DISTRICT, Thành phố Thủ Đức, Công an thành phố Thủ Đức",
        "SPECIAL_ZONE, Đặc khu Côn Đảo, Công an đặc khu Côn Đảo",
        "CITY, Thành phố Hồ Chí Minh, Công an Thành phố Hồ Chí Minh",
        "CITY, Công an Thành phố, Công an Thành phố",
        "DEPARTMENT, Phòng Tham mưu, Phòng Tham mưu",
        "WARD, Công an phường Đa Kao, Công an phường Đa Kao"
    })
    void namesThePoliceOfATerritoryAsSentencesDo(UnitKind kind, String name, String police) {
        assertEquals(police, UnitNames.police(unit(kind, name)));
    }

    private static Unit unit(UnitKind kind, String name) {
        LocalDate day = LocalDate.of(2021, 1, 1);
        return new Unit(Ids.next(), "X", name, kind, null, day, null, new Period(day, null));
    }
}
