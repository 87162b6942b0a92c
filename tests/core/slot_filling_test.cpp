#include "core/insight/week_plan.h"

#include <gtest/gtest.h>

#include <QRandomGenerator>

#include <algorithm>
#include <functional>
#include <set>

namespace attache {
namespace {

/// The best sum of scores there is, by trying everything.
double bestByTrying(const std::vector<SlotJob> &jobs, const std::vector<SlotDay> &days)
{
    std::vector<size_t> left;
    std::vector<QStringList> places;
    for (const SlotDay &day : days) {
        left.push_back(day.free.size());
        places.push_back(day.places);
    }
    double best = 0;
    std::function<void(size_t, double)> next = [&](size_t job, double sum) {
        best = std::max(best, sum);
        if (job == jobs.size())
            return;
        next(job + 1, sum);
        for (size_t day = 0; day < days.size(); ++day) {
            const QString &place = jobs[job].place;
            const QStringList before = places[day];
            const bool fits = place.isEmpty() || before.isEmpty() || before == QStringList{place};
            if (left[day] == 0 || !fits)
                continue;
            --left[day];
            if (!place.isEmpty() && before.isEmpty())
                places[day] = {place};
            next(job + 1, sum + jobs[job].score);
            places[day] = before;
            ++left[day];
        }
    };
    next(0, 0);
    return best;
}

class FillSlots : public testing::TestWithParam<quint32>
{
};

TEST_P(FillSlots, IsAsGoodAsTryingEverythingAndNeverAsksForTwoPlacesAtOnce)
{
    QRandomGenerator random(GetParam());
    static const QStringList places{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                                    QStringLiteral("D"), QString()};
    for (int round = 0; round < 40; ++round) {
        std::vector<SlotDay> days;
        const int dayCount = random.bounded(1, 4);
        for (int i = 0; i < dayCount; ++i) {
            SlotDay day;
            day.day = QDate(2026, 11, 30).addDays(i);
            for (int slot = 0; slot < random.bounded(0, 4); ++slot)
                day.free.push_back(static_cast<size_t>(slot));
            if (random.bounded(3) == 0)
                day.places.append(places[random.bounded(4)]);
            if (random.bounded(6) == 0)
                day.places.append(QStringLiteral("E"));
            days.push_back(day);
        }
        std::vector<SlotJob> jobs;
        for (int i = 0; i < random.bounded(1, 8); ++i)
            jobs.push_back({static_cast<double>(random.bounded(1, 12)), places[random.bounded(5)],
                            random.bounded(3) == 0 ? days.front().day : QDate()});

        const auto found = fillSlots(jobs, days);

        ASSERT_EQ(found.size(), jobs.size());
        double sum = 0;
        std::set<std::pair<size_t, size_t>> used;
        std::vector<QStringList> where;
        for (const SlotDay &day : days)
            where.push_back(day.places);
        for (size_t i = 0; i < jobs.size(); ++i) {
            if (!found[i])
                continue;
            sum += jobs[i].score;
            const auto &[day, slot] = *found[i];
            ASSERT_LT(day, days.size());
            EXPECT_TRUE(std::ranges::count(days[day].free, slot) == 1);
            EXPECT_TRUE(used.insert({day, slot}).second) << "two in one slot";
            if (jobs[i].place.isEmpty())
                continue;
            if (!where[day].contains(jobs[i].place))
                where[day].append(jobs[i].place);
            EXPECT_EQ(where[day].size(), 1) << "two places on one day";
        }
        EXPECT_DOUBLE_EQ(sum, bestByTrying(jobs, days));
    }
}
INSTANTIATE_TEST_SUITE_P(Seeds, FillSlots, testing::Range(1U, 13U));

TEST(FillSlots, GivesWhatIsDueTheEarlierDay)
{
    const QDate monday(2026, 11, 30);
    const std::vector<SlotDay> days{{monday, {0}, {}}, {monday.addDays(1), {0}, {}}};
    const std::vector<SlotJob> jobs{{9, QStringLiteral("A"), {}}, {2, QStringLiteral("A"), monday}};
    const auto found = fillSlots(jobs, days);
    EXPECT_EQ(found[0], (SlotPlace{1, 0}));
    EXPECT_EQ(found[1], (SlotPlace{0, 0}));
    const std::vector<SlotJob> both{{9, QStringLiteral("A"), monday.addDays(1)},
                                    {2, QStringLiteral("A"), monday}};
    const auto sooner = fillSlots(both, days);
    EXPECT_EQ(sooner[0], (SlotPlace{1, 0})) << "due on the second day";
    EXPECT_EQ(sooner[1], (SlotPlace{0, 0}));
}

TEST(FillSlots, TakesNothingWhereThereIsNoRoom)
{
    const std::vector<SlotJob> jobs{{1, {}, {}}, {1, QStringLiteral("A"), {}}};
    EXPECT_EQ(fillSlots(jobs, {}), (std::vector<std::optional<SlotPlace>>(2)));
    EXPECT_TRUE(fillSlots({}, {}).empty());
}

} // namespace
} // namespace attache
