#include "core/pack/made_records.h"

#include "core/pack/cost_slides.h"
#include "core/pack/record_slides.h"
#include "core/record/record_type.h"

#include <QCryptographicHash>

namespace attache {

namespace {

template <typename T>
bool isOf(const MadeFrom &from)
{
    return from.kind == recordTypeOf<T>().tableName();
}

template <typename T>
Id<T> firstIn(const MadeFrom &from)
{
    return Id<T>(from.records.front());
}

template <typename T>
MadeRecord recordOf(const T &record, const QString &name)
{
    return {&recordTypeOf<T>(), record.id.value(), name, {}};
}

using Found = Result<std::optional<MadeRecord>>;

Found caseNow(Connection &connection, const MadeFrom &from)
{
    ATTACHE_TRY(const auto study, Store<CaseStudy>(connection).find(firstIn<CaseStudy>(from)));
    if (!study)
        return std::optional<MadeRecord>();
    ATTACHE_TRY(CaseSlide slide, caseSlide(connection, study->id));
    MadeRecord record = recordOf(*study, slide.title);
    record.slides.emplace_back(std::move(slide));
    return std::optional<MadeRecord>(std::move(record));
}

Found productNow(Connection &connection, const MadeFrom &from)
{
    ATTACHE_TRY(const auto product, Store<Product>(connection).find(firstIn<Product>(from)));
    if (!product)
        return std::optional<MadeRecord>();
    MadeRecord record = recordOf(*product, product->name);
    record.slides.emplace_back(productSlide(*product));
    return std::optional<MadeRecord>(std::move(record));
}

/// Those that are still there.
Found competitorsNow(Connection &connection, const MadeFrom &from)
{
    std::vector<Competitor> competitors;
    for (const qint64 id : from.records) {
        ATTACHE_TRY(auto competitor, Store<Competitor>(connection).find(Id<Competitor>(id)));
        if (competitor)
            competitors.push_back(*std::move(competitor));
    }
    if (competitors.empty())
        return std::optional<MadeRecord>();
    MadeRecord record = recordOf(competitors.front(), competitors.front().name);
    record.slides.emplace_back(competitorSlide(competitors));
    return std::optional<MadeRecord>(std::move(record));
}

Found dealNow(Connection &connection, const MadeFrom &from, QDate today, Language language)
{
    ATTACHE_TRY(const auto deal, Store<Opportunity>(connection).find(firstIn<Opportunity>(from)));
    if (!deal)
        return std::optional<MadeRecord>();
    ATTACHE_TRY(const CostPage page, readCostPage(connection, deal->id, today));
    MadeRecord record = recordOf(*deal, deal->name);
    std::vector<TableSlide> slides =
        isOf<CostLine>(from) ? costSlides(page) : rivalSlides(page, language);
    for (TableSlide &slide : slides)
        record.slides.emplace_back(std::move(slide));
    return std::optional<MadeRecord>(std::move(record));
}

} // namespace

QString stateOf(const QStringList &texts)
{
    constexpr qsizetype Digits = 20;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString &text : texts) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1)); // so that no text runs into the next
    }
    return QString::fromLatin1(hash.result().toHex().left(Digits));
}

MadeSource madeSource(Connection &connection, QDate today, Language language)
{
    return [&connection, today, language](const MadeFrom &from) -> Found {
        if (from.isNull())
            return std::optional<MadeRecord>();
        if (isOf<CaseStudy>(from))
            return caseNow(connection, from);
        if (isOf<Product>(from))
            return productNow(connection, from);
        if (isOf<Competitor>(from))
            return competitorsNow(connection, from);
        if (isOf<CostLine>(from) || isOf<RivalFunction>(from))
            return dealNow(connection, from, today, language);
        return std::optional<MadeRecord>();
    };
}

} // namespace attache
