#include "ui/pages/library/product_story.h"

#include "core/base/language_key.h"
#include "core/domain/case_figure.h"
#include "core/domain/competitor.h"
#include "core/domain/faq_answer.h"
#include "core/domain/industry_entry.h"
#include "core/domain/industry_tree.h"
#include "core/domain/material_use.h"
#include "core/domain/setting.h"
#include "core/domain/talk_track.h"
#include "core/domain/training_person.h"
#include "core/match/asked_questions.h"
#include "core/queries/workspace_records.h"
#include "core/record/record_names.h"
#include "core/record/records_with.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <set>

namespace attache {

namespace {

/// More deals than this are not worked out for a look at the product.
constexpr size_t MostDeals = 12;

bool isAbout(const QStringList &products, const Product &product)
{
    return products.contains(product.name, Qt::CaseInsensitive);
}

Money medianOf(std::vector<Money> amounts)
{
    std::ranges::sort(amounts);
    const size_t middle = amounts.size() / 2;
    return amounts.size() % 2 == 1 ? amounts[middle]
                                   : Money{(amounts[middle - 1].minor + amounts[middle].minor) / 2};
}

void readDeals(const std::vector<ProductDeal> &deals, ProductStory &story)
{
    std::vector<Money> won;
    for (const ProductDeal &deal : deals) {
        story.decided.won += deal.isWon ? 1 : 0;
        story.decided.lost += deal.isLost ? 1 : 0;
        story.decided.open += deal.isWon || deal.isLost ? 0 : 1;
        if (deal.isWon && deal.amount && deal.currency == story.product.currency)
            won.push_back(*deal.amount);
    }
    story.medianOf = static_cast<int>(won.size());
    if (!won.empty())
        story.median = medianOf(std::move(won));
}

Result<void> readCosts(Connection &connection, const QSet<Id<Opportunity>> &deals, int years,
                       ProductStory &story)
{
    ATTACHE_TRY(const auto worked, dealsWithCosts(connection));
    RecordNames names(connection);
    for (const Opportunity &deal : worked) {
        if (!deals.contains(deal.id) && !isAbout(tagsIn(deal.product), story.product))
            continue;
        ProductCosts costs{deal, names.of(deal.account), {}, {}, {}};
        ATTACHE_TRY(costs.lines, costLinesOf(connection, deal.id));
        std::ranges::stable_sort(costs.lines, {}, &CostLine::kind);
        costs.result = costReturn(costs.lines, years);
        costs.cautious = cautiousReturn(costs.lines, years);
        story.costs.push_back(std::move(costs));
        if (story.costs.size() == MostDeals)
            break;
    }
    return names.status();
}

Result<void> readRivals(Connection &connection, ProductStory &story)
{
    ATTACHE_TRY(story.functions, rivalFunctionsAgainst(connection, story.product.id));
    std::map<Id<Competitor>, int> counts;
    for (const RivalFunctionRow &row : story.functions) {
        if (counts[row.function.competitor]++ > 0)
            continue;
        ATTACHE_TRY(const Competitor rival,
                    Store<Competitor>(connection).get(row.function.competitor));
        const bool expired = rival.reviewOn.isValid() && rival.reviewOn < story.today;
        story.rivals.push_back({rival.id, rival.name, expired ? rival.reviewOn : QDate()});
    }
    std::ranges::stable_sort(story.rivals, std::greater(),
                             [&](const ProductRival &rival) { return counts[rival.id]; });
    return {};
}

Result<void> readQuestions(Connection &connection, ProductStory &story)
{
    ATTACHE_TRY(const auto faqs, faqFacts(connection));
    ATTACHE_TRY(const auto notes, askingNotes(connection));
    const auto asked = askingsOf(faqs, notes);
    for (size_t i = 0; i < faqs.size(); ++i) {
        if (!isAbout(faqs[i].products, story.product))
            continue;
        ProductQuestion question{faqs[i], static_cast<int>(asked[i].askings.size()), {}, {}, {}};
        if (question.asked > 0)
            question.lastAsked = asked[i].askings.front().day;
        const auto said = std::ranges::find_if(
            asked[i].askings, [](const Asking &each) { return !each.person.isEmpty(); });
        if (said != asked[i].askings.end()) {
            question.lastAsker = said->person;
            question.askedAt = said->account;
        }
        story.questions.push_back(std::move(question));
    }
    // What is missing comes before what was asked as often.
    std::ranges::stable_sort(story.questions, {}, [](const ProductQuestion &question) {
        return std::pair(-question.asked, question.faq.answered);
    });
    return {};
}

QString valuesOf(const CaseFigure &figure)
{
    QStringList values{figure.before, figure.after};
    values.removeAll(QString());
    const QString unit = figure.unit.isEmpty() ? QString() : u' ' + figure.unit;
    return values.join(QStringLiteral(" → ")) + unit;
}

Result<void> readCases(Connection &connection, ProductStory &story)
{
    ATTACHE_TRY(const auto cases, caseFacts(connection));
    ATTACHE_TRY(const auto uses, materialUses(connection));
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    std::map<qint64, std::set<qint64>> visits;
    for (const MaterialUseFacts &use : uses) {
        if (use.type == &recordTypeOf<CaseStudy>() &&
            (use.use == UseKind::Packed || use.use == UseKind::Shown))
            visits[use.id].insert(use.visit.value());
    }
    for (const LibraryFacts &study : cases) {
        if (!isAbout(study.products, story.product))
            continue;
        ProductCase told{study, {}, {}, {}, static_cast<int>(visits[study.id].size())};
        if (!study.industry.isEmpty())
            told.industry = industries.label(study.industry, languageOf(QLocale()));
        ATTACHE_TRY(const auto figures,
                    recordsWith(connection, &CaseFigure::caseStudy, Id<CaseStudy>(study.id)));
        const auto first = std::ranges::min_element(figures, {}, &CaseFigure::position);
        if (first != figures.end()) {
            told.values = valuesOf(*first);
            told.figure = first->label + u' ' + told.values;
        }
        story.cases.push_back(std::move(told));
    }
    std::ranges::stable_sort(story.cases, std::greater(), &ProductCase::taken);
    return {};
}

Result<void> readDeciders(Connection &connection, ProductStory &story)
{
    ATTACHE_TRY(const auto tracks, talkTracksIn(connection, languageOf(QLocale())));
    for (const TalkTrack &track : tracks) {
        const QString bring = QString(track.bring).simplified();
        if (track.product == story.product.id && track.role == RoleKind::DecisionMaker &&
            !bring.isEmpty())
            story.toDeciders = bring;
    }
    return {};
}

} // namespace

std::vector<RivalLine> ProductStory::rivalLines(size_t most) const
{
    const size_t count = std::min(most, rivals.size());
    std::vector<RivalLine> lines;
    for (size_t column = 0; column < count; ++column) {
        for (const RivalFunctionRow &row : functions) {
            if (row.function.competitor != rivals[column].id)
                continue;
            auto line = std::ranges::find_if(lines, [&](const RivalLine &each) {
                return each.name.compare(row.function.name, Qt::CaseInsensitive) == 0 &&
                       each.cells[column] == nullptr;
            });
            if (line == lines.end())
                line = lines.insert(
                    lines.end(),
                    {row.function.name, {}, std::vector<const RivalFunction *>(count, nullptr)});
            line->cells[column] = &row.function;
            if (line->ours.isEmpty())
                line->ours = QString(row.function.ours).simplified();
        }
    }
    return lines;
}

TableSet productStoryTables()
{
    TableSet tables(ProductMapTables);
    tables |= TableSet(
        tablesOf<CostLine, RivalFunction, Training, TrainingPerson, Contact, Faq, FaqAnswer, Visit,
                 VisitNote, CaseStudy, CaseFigure, MaterialUse, IndustryEntry, TalkTrack, Setting>);
    return tables;
}

Result<ProductStory> readProductStory(Connection &connection, Id<Product> product, QDate today)
{
    ProductStory story;
    story.today = today;
    ATTACHE_TRY(story.product, Store<Product>(connection).get(product));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    story.phoneBelow = settings.phoneBelow;
    story.visitAbove = settings.visitAbove;
    story.ruleCurrency = settings.currency;
    ATTACHE_TRY(ProductMapRows rows, productMapRows(connection));
    story.totals = ProductMap(std::move(rows), settings, today).totals(product);
    ATTACHE_TRY(const auto deals, dealsAbout(connection, product));
    readDeals(deals, story);
    QSet<Id<Opportunity>> ids;
    QSet<Id<Opportunity>> won;
    for (const ProductDeal &deal : deals) {
        ids.insert(deal.opportunity);
        if (deal.isWon)
            won.insert(deal.opportunity);
    }
    ATTACHE_TRY(const auto needs, statedNeeds(connection));
    story.needs = answeredNeeds(story.product, needs, ids);
    ATTACHE_CHECK(readCosts(connection, ids, settings.worth.yearsKept, story));
    ATTACHE_CHECK(readRivals(connection, story));
    ATTACHE_CHECK(readQuestions(connection, story));
    ATTACHE_CHECK(readCases(connection, story));
    ATTACHE_TRY(story.withoutCase, wonDealsWithoutCase(connection));
    std::erase_if(story.withoutCase, [&](const WonDeal &deal) { return !won.contains(deal.id); });
    ATTACHE_TRY(story.trainings, trainingsOn(connection, product));
    ATTACHE_CHECK(readDeciders(connection, story));
    return story;
}

} // namespace attache
