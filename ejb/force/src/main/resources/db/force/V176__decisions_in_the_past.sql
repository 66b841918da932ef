-- How long ago a decision may have taken effect (hồi tố). Kinds without a figure take effect from the day of the decision
-- on: moves, leave and retirements would change what was reported of days that are over, and nobody is demoted or
-- disciplined backwards.

insert into force.career_parameter (code, value, valid_from, source) values
    ('decision.pastDays.rankPromotion', 180, '2021-01-01',
        'Tham số của Công an thành phố: thăng cấp bậc hàm tính từ ngày đủ niên hạn'),
    ('decision.pastDays.salaryRaise', 180, '2021-01-01',
        'Tham số của Công an thành phố: nâng lương tính hưởng từ ngày đủ thời hạn'),
    ('decision.pastDays.commendation', 90, '2021-01-01',
        'Tham số của Công an thành phố: khen thưởng ghi ngày của thành tích');
