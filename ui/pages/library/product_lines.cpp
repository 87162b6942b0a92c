#include "ui/pages/library/product_lines.h"

#include "core/base/shared_text.h"
#include "core/brief/cost_page.h"
#include "core/brief/links.h"
#include "core/domain/training.h"
#include "core/queries/training_list.h"
#include "core/record/record_type.h"
#include "core/record/records_with.h"
#include "ui/models/day_text.h"
#include "ui/pages/library/product_glance.h"

#include <algorithm>

namespace attache {

namespace {

/// More deals than this are not worked out for a look at the product.
constexpr size_t MostDeals = 12;

/// The deals about @p product for which a number is noted, the latest first.
Result<std::vector<Opportunity>> dealsWorkedOut(Connection &connection, const Product &product)
{
    ATTACHE_TRY(const auto lines, Store<CostLine>(connection).list());
    std::vector<Id<Opportunity>> ids;
    for (const CostLine &line : lines) {
        if (line.amount)
            ids.push_back(line.opportunity);
    }
    std::ranges::sort(ids, std::greater());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<Opportunity> deals;
    for (const Id<Opportunity> id : ids) {
        ATTACHE_TRY(auto deal, Store<Opportunity>(connection).find(id));
        if (deal && tagsIn(deal->product).contains(product.name, Qt::CaseInsensitive))
            deals.push_back(*std::move(deal));
        if (deals.size() == MostDeals)
            break;
    }
    return deals;
}

} // namespace

std::vector<ProductLine> factLines(const std::vector<LibraryFacts> &all, QDate today)
{
    std::vector<ProductLine> lines;
    for (const LibraryFacts &each : all) {
        const bool expired = each.isExpired(today);
        ProductLine line;
        line.text = each.title;
        line.link = linkTo(*each.type, each.id);
        if (!each.answered) {
            line.tone = Tone::Danger;
            line.trailing = ProductGlance::tr("no answer");
            line.trailingColor = TextColor::Danger;
        } else if (expired) {
            line.tone = Tone::Warn;
            line.trailing = Common::tr("Expired");
        } else if (each.since.isValid()) {
            line.trailing = shortDay(each.since, today);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<ProductLine>> returnLines(Connection &connection, const Product &product,
                                             QDate today)
{
    ATTACHE_TRY(const auto deals, dealsWorkedOut(connection, product));
    std::vector<ProductLine> lines;
    for (const Opportunity &deal : deals) {
        ATTACHE_TRY(const CostPage page, readCostPage(connection, deal.id, today));
        const bool isKnown = assumedText(page.result).isEmpty();
        lines.push_back({isKnown ? Tone::Ok : Tone::Warn, joined({page.account, deal.name}),
                         paybackText(page.result), TextColor::Secondary, linkTo(deal.id)});
    }
    return lines;
}

Result<std::vector<ProductLine>> rivalLines(Connection &connection, const Product &product,
                                            QDate today)
{
    ATTACHE_TRY(const auto functions, recordsWith(connection, &RivalFunction::product, product.id));
    std::vector<ProductLine> lines;
    for (const RivalFunction &function : functions) {
        ATTACHE_TRY(const Competitor rival, Store<Competitor>(connection).get(function.competitor));
        const bool expired = rival.reviewOn.isValid() && rival.reviewOn < today;
        QString text = function.name;
        if (!function.valueClaimed.trimmed().isEmpty())
            text += QStringLiteral(": ") + function.valueClaimed.simplified();
        lines.push_back(
            {expired ? Tone::Warn : Tone::Ok, text,
             joined({rival.name,
                     function.seenOn.isValid() ? shortDay(function.seenOn, today) : QString()}),
             TextColor::Secondary, linkTo(rival.id)});
    }
    return lines;
}

Result<std::vector<ProductLine>> trainingLines(Connection &connection, const Product &product,
                                               QDate today)
{
    ATTACHE_TRY(auto trainings, recordsWith(connection, &Training::product, product.id));
    std::ranges::stable_sort(trainings, std::greater(), &Training::heldOn);
    std::vector<ProductLine> lines;
    for (const Training &training : trainings) {
        ATTACHE_TRY(const TrainingCount count, trainingCount(connection, training.id));
        QStringList words;
        if (count.people > 0)
            words.append(ProductGlance::tr("%1 of %2 passed")
                             .arg(QString::number(count.passed), QString::number(count.people)));
        if (training.heldOn.isValid())
            words.append(shortDay(training.heldOn, today));
        lines.push_back({count.passed == count.people ? Tone::Ok : Tone::Warn, training.title,
                         words.join(QStringLiteral(" · ")), TextColor::Secondary,
                         linkTo(training.id)});
    }
    return lines;
}

} // namespace attache
