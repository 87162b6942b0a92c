#include "core/insight/week_plan.h"

#include <QMap>

#include <algorithm>
#include <functional>
#include <numeric>

namespace attache {

namespace {

constexpr size_t MostPlaces = 8;

/// Chooses a place for each free day and the jobs that go there.
class SlotFilling
{
public:
    SlotFilling(std::span<const SlotJob> jobs, std::span<const SlotDay> days)
        : m_jobs(jobs)
        , m_days(days)
        , m_dayPlaces(days.size())
    {
    }

    std::vector<std::optional<SlotPlace>> run()
    {
        sortJobs();
        sortDays();
        choosePlaces();
        tryFrom(0, 0);
        for (size_t i = 0; i < m_openDays.size(); ++i) {
            if (!m_best.empty())
                m_dayPlaces[m_openDays[i]] = m_places[m_best[i]];
        }
        return placed(chosen(roomByPlace(m_best)));
    }

private:
    using Jobs = std::vector<size_t>; ///< the highest score first
    using Rooms = QMap<QString, size_t>;

    bool isBetter(size_t a, size_t b) const
    {
        return m_jobs[a].score != m_jobs[b].score ? m_jobs[a].score > m_jobs[b].score : a < b;
    }

    void sortJobs()
    {
        for (size_t i = 0; i < m_jobs.size(); ++i)
            m_byPlace[m_jobs[i].place].push_back(i);
        for (Jobs &jobs : m_byPlace)
            std::ranges::sort(jobs, [this](size_t a, size_t b) { return isBetter(a, b); });
    }

    void sortDays()
    {
        for (size_t i = 0; i < m_days.size(); ++i) {
            const SlotDay &day = m_days[i];
            m_room += day.free.size();
            if (day.places.size() == 1) {
                m_fixedRoom[day.places.front()] += day.free.size();
                m_dayPlaces[i] = day.places.front();
            } else if (day.places.isEmpty() && !day.free.empty()) {
                m_openDays.push_back(i);
            }
        }
        // Days with as many free slots stand together: exchanging their places changes nothing.
        std::ranges::stable_sort(m_openDays, std::greater(),
                                 [this](size_t day) { return m_days[day].free.size(); });
    }

    /// The scores of the jobs at @p place that find no room on days fixed there.
    std::vector<double> leftAt(const QString &place) const
    {
        const Jobs &jobs = m_byPlace.constFind(place).value();
        std::vector<double> scores;
        for (size_t i = m_fixedRoom.value(place); i < jobs.size(); ++i)
            scores.push_back(m_jobs[jobs[i]].score);
        return scores;
    }

    /// The places that an open day may go to. One that as many others beat as there are open days
    /// is never needed: one of these is not taken.
    void choosePlaces()
    {
        if (m_openDays.empty())
            return;
        struct Candidate
        {
            QString place;
            std::vector<double> scores;
            double sum = 0;
        };
        const size_t room = m_days[m_openDays.front()].free.size();
        std::vector<Candidate> candidates;
        for (auto at = m_byPlace.cbegin(); at != m_byPlace.cend(); ++at) {
            if (at.key().isEmpty())
                continue;
            Candidate candidate{at.key(), leftAt(at.key())};
            if (candidate.scores.empty())
                continue;
            const size_t most = std::min(room, candidate.scores.size());
            candidate.sum =
                std::accumulate(candidate.scores.begin(),
                                candidate.scores.begin() + static_cast<std::ptrdiff_t>(most), 0.0);
            candidates.push_back(std::move(candidate));
        }
        std::ranges::stable_sort(candidates, std::greater(), &Candidate::sum);
        const auto beats = [](const Candidate &a, const Candidate &b) {
            for (size_t i = 0; i < b.scores.size(); ++i) {
                if (i >= a.scores.size() || a.scores[i] < b.scores[i])
                    return false;
            }
            return true;
        };
        for (size_t i = 0; i < candidates.size() && m_places.size() < MostPlaces; ++i) {
            const auto better = std::count_if(
                candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(i),
                [&](const Candidate &each) { return beats(each, candidates[i]); });
            if (static_cast<size_t>(better) < m_openDays.size())
                m_places.push_back(candidates[i].place);
        }
    }

    /// Tries all places for the open days from @p at on, beginning with @p first.
    void tryFrom(size_t at, size_t first)
    {
        if (m_places.empty())
            return;
        if (at == m_openDays.size()) {
            const double value = valueOf(roomByPlace(m_tried));
            if (m_best.empty() || value > m_bestValue) {
                m_best = m_tried;
                m_bestValue = value;
            }
            return;
        }
        for (size_t place = first; place < m_places.size(); ++place) {
            m_tried.push_back(place);
            const bool alike =
                at + 1 < m_openDays.size() &&
                m_days[m_openDays[at]].free.size() == m_days[m_openDays[at + 1]].free.size();
            tryFrom(at + 1, alike ? place : 0);
            m_tried.pop_back();
        }
    }

    /// How many jobs each place has room for, where the open days go to @p places.
    Rooms roomByPlace(const std::vector<size_t> &places) const
    {
        Rooms rooms = m_fixedRoom;
        for (size_t i = 0; i < places.size(); ++i)
            rooms[m_places[places[i]]] += m_days[m_openDays[i]].free.size();
        rooms[QString()] = m_room;
        return rooms;
    }

    /// The best jobs there is room for. What fits each place is taken from its best; of all that
    /// the best, as many as there are slots.
    Jobs chosen(const Rooms &rooms) const
    {
        Jobs all;
        for (auto at = rooms.cbegin(); at != rooms.cend(); ++at) {
            const auto jobs = m_byPlace.constFind(at.key());
            if (jobs == m_byPlace.cend())
                continue;
            const auto most = static_cast<std::ptrdiff_t>(std::min(at.value(), jobs->size()));
            all.insert(all.end(), jobs->begin(), jobs->begin() + most);
        }
        if (all.size() > m_room) {
            std::ranges::nth_element(all, all.begin() + static_cast<std::ptrdiff_t>(m_room),
                                     [this](size_t a, size_t b) { return isBetter(a, b); });
            all.resize(m_room);
        }
        return all;
    }

    double valueOf(const Rooms &rooms) const
    {
        const Jobs all = chosen(rooms);
        return std::accumulate(all.begin(), all.end(), 0.0,
                               [this](double sum, size_t job) { return sum + m_jobs[job].score; });
    }

    std::vector<std::optional<SlotPlace>> placed(Jobs jobs) const
    {
        // First what needs a place, and of that what has a day.
        const auto isBefore = [this](size_t a, size_t b) {
            const SlotJob &one = m_jobs[a];
            const SlotJob &other = m_jobs[b];
            if (one.place.isEmpty() != other.place.isEmpty())
                return !one.place.isEmpty();
            if (one.by.isValid() != other.by.isValid())
                return one.by.isValid();
            return one.by != other.by ? one.by < other.by : isBetter(a, b);
        };
        std::ranges::sort(jobs, isBefore);
        std::vector<size_t> used(m_days.size(), 0);
        std::vector<std::optional<SlotPlace>> result(m_jobs.size());
        for (const size_t job : jobs) {
            for (size_t day = 0; day < m_days.size(); ++day) {
                const bool fits =
                    m_jobs[job].place.isEmpty() || m_dayPlaces[day] == m_jobs[job].place;
                if (!fits || used[day] >= m_days[day].free.size())
                    continue;
                result[job] = SlotPlace{day, m_days[day].free[used[day]++]};
                break;
            }
        }
        return result;
    }

    std::span<const SlotJob> m_jobs;
    std::span<const SlotDay> m_days;
    QMap<QString, Jobs> m_byPlace;
    Rooms m_fixedRoom;              ///< slots on days that have their place already
    size_t m_room = 0;              ///< slots of all days
    std::vector<size_t> m_openDays; ///< that may go anywhere
    std::vector<QString> m_places;  ///< that come into question for them
    std::vector<size_t> m_tried;    ///< place of each open day
    std::vector<size_t> m_best;
    double m_bestValue = 0;
    std::vector<QString> m_dayPlaces; ///< null: none
};

} // namespace

std::vector<std::optional<SlotPlace>> fillSlots(std::span<const SlotJob> jobs,
                                                std::span<const SlotDay> days)
{
    return SlotFilling(jobs, days).run();
}

} // namespace attache
