#include "core/domain/industry.h"
#include "core/match/match.h"
#include "tests/bench/measure.h"

#include <QRandomGenerator>

namespace attache::bench {

namespace {

constexpr int Cases = 5000;
constexpr int Tags = 200;

QString tag(int number)
{
    return QStringLiteral("需求%1上传").arg(number);
}

/// A library as large as a company's ever becomes.
const std::vector<LibraryFacts> &library()
{
    static const std::vector<LibraryFacts> all = [] {
        QRandomGenerator random(5);
        std::vector<LibraryFacts> made;
        for (int i = 0; i < Cases; ++i) {
            LibraryFacts facts;
            facts.type = &recordTypeOf<CaseStudy>();
            facts.id = i + 1;
            facts.title = QStringLiteral("案例 %1").arg(i);
            facts.industry = QStringLiteral("C%1").arg(13 + random.bounded(30));
            for (int n = 0; n < 4; ++n)
                facts.needs.append(tag(random.bounded(Tags)));
            facts.products = {QStringLiteral("产品 %1").arg(random.bounded(12))};
            facts.employees = random.bounded(50, 40'000);
            facts.tier = choicesOf<Tier>[static_cast<size_t>(random.bounded(4))].value;
            facts.since = QDate(2026, 11, 1).addDays(-random.bounded(1500));
            made.push_back(std::move(facts));
        }
        return made;
    }();
    return all;
}

void matchAll()
{
    static const Industries industries;
    MatchQuestion question;
    question.industry = QStringLiteral("C36");
    question.employees = 12'000;
    question.products = {QStringLiteral("产品 3")};
    for (int i = 0; i < 8; ++i)
        question.needs.append(tag(i * 20) + QStringLiteral("要压到一小时以内"));
    question.today = QDate(2026, 11, 24);
    const MatchList list = matchesFor(question, library(), {}, {}, {}, industries, 3);
    keep(list.matches.data());
}

/// The least that has to be done: each case is looked at, and its tags are.
void lookAtAll()
{
    qint64 sum = 0;
    for (const LibraryFacts &facts : library()) {
        for (const QString &each : facts.needs)
            sum += static_cast<qint64>(qHash(each) & 1);
    }
    keep(&sum);
}

} // namespace

void registerMatch()
{
    measure("match", 200, matchAll, [] { library(); });
    measure("match_floor", 200, lookAtAll, [] { library(); });
    addRow({QStringLiteral("match 5,000 cases with a visit, beside one look at each tag"),
            QStringLiteral("match"), QStringLiteral("p99"), QStringLiteral("match_floor"), 0, 10});
}

} // namespace attache::bench
