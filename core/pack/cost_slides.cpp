#include "core/pack/cost_slides.h"

#include "core/base/shared_text.h"
#include "core/brief/value_text.h"
#include "core/pack/made_records.h"
#include "core/record/record_type.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace attache {

namespace {

/// The words of the page, which says the same.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CostPage)
};

constexpr size_t CostRows = 9;
constexpr size_t RivalRows = 6;

/// @p slide as slides of @p most rows at most below its head, evenly filled. What stands in the
/// first column only where it changes is said again at the top of each.
std::vector<TableSlide> parted(const TableSlide &slide, size_t most)
{
    const size_t rows = slide.rows.size() - 1;
    const size_t count = (rows + most - 1) / most;
    const size_t each = count == 0 ? 0 : (rows + count - 1) / count;
    std::vector<TableSlide> parts;
    QString group;
    for (size_t row = 0; row < rows; ++row) {
        if (row % each == 0) {
            TableSlide part{slide.title, slide.subtitle, {slide.rows.front()}, slide.from};
            if (count > 1)
                part.title += QStringLiteral(" · %1/%2").arg(parts.size() + 1).arg(count);
            parts.push_back(std::move(part));
        }
        QStringList line = slide.rows[row + 1];
        if (!line.front().isEmpty())
            group = line.front();
        else if (row % each == 0)
            line.front() = group;
        parts.back().rows.push_back(std::move(line));
    }
    return parts;
}

/// Takes out the columns in which nothing stands below the head.
void dropEmptyColumns(TableSlide &slide)
{
    for (qsizetype column = slide.rows.front().size() - 1; column > 0; --column) {
        const bool isEmpty =
            std::all_of(slide.rows.begin() + 1, slide.rows.end(),
                        [column](const QStringList &row) { return row[column].isEmpty(); });
        if (!isEmpty)
            continue;
        for (QStringList &row : slide.rows)
            row.removeAt(column);
    }
}

QStringList costRow(const CostPage &page, const CostLine &line)
{
    const QString none = QStringLiteral("?");
    const auto money = [&](Money amount) { return moneyText(amount, page.deal.currency); };
    const QString amount = line.amount ? money(*line.amount) : none;
    const bool yearly = line.period == CostPeriod::PerYear;
    return {QString(),
            line.text,
            yearly ? QString() : amount,
            yearly ? amount : QString(),
            line.amount ? money(overYears(line, page.result.years)) : none,
            labelOf(line.source)};
}

/// What the lines say in any language.
MadeFrom fromCosts(const CostPage &page)
{
    QStringList said{QString::number(page.result.years), page.deal.currency};
    for (const CostLine &line : page.lines) {
        const QString amount = line.amount ? QString::number(line.amount->minor) : QString();
        said += {keyOf(line.kind), line.text, amount, keyOf(line.period), keyOf(line.source)};
    }
    return {recordTypeOf<CostLine>().tableName(), {page.deal.id.value()}, stateOf(said)};
}

MadeFrom fromRivals(const CostPage &page, const std::vector<const RivalFunctionRow *> &rows)
{
    QStringList said;
    for (const RivalFunctionRow *row : rows) {
        const RivalFunction &each = row->function;
        said += {each.name,
                 row->competitor,
                 each.valueClaimed,
                 each.price,
                 each.usersSay,
                 each.source,
                 each.seenOn.toString(Qt::ISODate)};
        if (!each.ours.isEmpty())
            said.append(each.ours);
    }
    return {recordTypeOf<RivalFunction>().tableName(), {page.deal.id.value()}, stateOf(said)};
}

} // namespace

std::vector<TableSlide> costSlides(const CostPage &page)
{
    const CostReturn &all = page.result;
    const auto money = [&](Money amount) { return moneyText(amount, page.deal.currency); };
    TableSlide slide;
    slide.title = Common::tr("Cost and return");
    slide.from = fromCosts(page);
    QString sums = Words::tr("Over %n year(s): cost %1, benefit %2, net %3.", nullptr, all.years)
                       .arg(money(all.cost()), money(all.benefit()), money(all.net()));
    if (sums.endsWith(u'.') || sums.endsWith(u'。'))
        sums.chop(1); // no sentence of its own here
    slide.subtitle = joined({paybackText(all), sums, assumedText(all)});
    slide.rows.push_back({FieldLabel::tr("Kind"), FieldLabel::tr("What it is"),
                          labelOf(CostPeriod::OneOff), labelOf(CostPeriod::PerYear),
                          Words::tr("Over %n year(s)", nullptr, all.years),
                          FieldLabel::tr("Whose number")});
    for (const Choice<CostKind> &kind : choicesOf<CostKind>) {
        QString label = labelOf(kind.value);
        for (const CostLine &line : page.lines) {
            if (line.kind != kind.value)
                continue;
            slide.rows.push_back(costRow(page, line));
            slide.rows.back().front() = std::exchange(label, QString());
        }
    }
    if (slide.rows.size() == 1)
        return {};
    slide.rows.push_back({Words::tr("Net"), {}, {}, {}, money(all.net()), {}});
    return parted(slide, CostRows);
}

std::vector<TableSlide> rivalSlides(const CostPage &page, Language language)
{
    std::vector<const RivalFunctionRow *> rows;
    rows.reserve(page.rivals.size());
    for (const RivalFunctionRow &row : page.rivals)
        rows.push_back(&row);
    std::ranges::stable_sort(rows, {},
                             [](const RivalFunctionRow *row) { return row->function.name; });
    TableSlide slide;
    slide.title = Words::tr("Competitors, function by function");
    slide.from = fromRivals(page, rows);
    slide.rows.push_back({FieldLabel::tr("Function"), FieldLabel::tr("Ours"),
                          FieldLabel::tr("Competitor"), FieldLabel::tr("Value claimed"),
                          FieldLabel::tr("Price"), FieldLabel::tr("What its users say"),
                          FieldLabel::tr("Source")});
    QString last;
    for (const RivalFunctionRow *row : rows) {
        const RivalFunction &each = row->function;
        slide.rows.push_back(
            {each.name == last ? QString() : each.name, each.ours, row->competitor,
             each.valueClaimed, each.price, each.usersSay,
             joined({each.source, shortDateText(each.seenOn, page.today, language)})});
        last = each.name;
    }
    dropEmptyColumns(slide);
    return parted(slide, RivalRows);
}

QStringList rivalNames(const CostPage &page)
{
    QStringList names;
    for (const RivalFunctionRow &row : page.rivals) {
        if (!names.contains(row.competitor))
            names.append(row.competitor);
    }
    return names;
}

Result<AssemblyOrder> costPresentation(const CostPage &page, Id<Deck> look, Language language)
{
    DeckPick pick{look, {}, {}};
    for (TableSlide &slide : costSlides(page))
        pick.made.emplace_back(std::move(slide));
    for (TableSlide &slide : rivalSlides(page, language))
        pick.made.emplace_back(std::move(slide));
    if (pick.made.empty()) {
        return Error{Error::Kind::Invalid,
                     Words::tr("No costs, benefits or functions of competitors are noted yet."),
                     {},
                     {}};
    }
    AssemblyOrder order;
    order.account = page.deal.account;
    order.title = Common::tr("Cost and return") + QStringLiteral(" · ") + page.deal.name;
    order.picks.push_back(std::move(pick));
    return order;
}

} // namespace attache
