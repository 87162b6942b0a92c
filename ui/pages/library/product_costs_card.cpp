#include "ui/pages/library/product_costs_card.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/cost_page.h"
#include "core/brief/links.h"
#include "core/record/record_names.h"
#include "ui/badges/source_chip.h"
#include "ui/base/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/meter.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int LineHeight = 28;
constexpr int DealsWidth = 190;
constexpr int AmountWidth = 112;
/// How text and note share a line.
constexpr int TextPart = 3;
constexpr int NotePart = 2;
constexpr int BarsWidth = 190;
constexpr int BarLabelWidth = 44;

QString amountOf(const CostLine &line, const QString &currency)
{
    if (!line.amount)
        return ProductCostsCard::tr("no number yet");
    const QString amount = shortAmount(*line.amount, currency);
    //: What a number comes to each year
    return line.period == CostPeriod::PerYear ? ProductCostsCard::tr("%1 / year").arg(amount)
                                              : amount;
}

/// A bar with its name before and its amount behind it.
QWidget *makeBar(const QString &name, Money amount, Money most, Tone tone, const QString &currency)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    auto *label = new TextLabel(name, FontRole::Small, TextColor::Secondary);
    label->setMinimumWidth(BarLabelWidth);
    row->addWidget(label);
    auto *bar = new MeterWidget(amount.major(), std::max(1.0, most.major()));
    bar->setTone(tone);
    bar->setNumberVisible(false);
    row->addWidget(bar, 1);
    row->addWidget(new TextLabel(shortAmount(amount, currency), FontRole::SmallBold));
    return holder;
}

/// What the bars of the sources are drawn from.
QString sourcesKey(const ProductCosts &costs)
{
    QString key;
    for (const CostLine &line : costs.lines)
        key += keyOf(line.source) + QString::number(overYears(line, costs.result.years).minor);
    return key;
}

/// How much of the cost rests on whose numbers, a bar for each.
void addSources(QVBoxLayout &column, const ProductCosts &costs)
{
    column.addWidget(new TextLabel(ProductCostsCard::tr("Cost, by whose number it is"),
                                   FontRole::Small, TextColor::Secondary));
    for (const Choice<CostSource> &source : choicesOf<CostSource>) {
        Money sum;
        for (const CostLine &line : costs.lines) {
            if (line.source == source.value && line.kind != CostKind::Benefit)
                sum = {sum.minor + overYears(line, costs.result.years).minor};
        }
        column.addWidget(makeBar(SourceChip::wordOf(source.value), sum, costs.result.cost(),
                                 source.value == CostSource::Assumed ? Tone::Warn : Tone::Muted,
                                 costs.deal.currency));
    }
}

} // namespace

ProductCostsCard::ProductCostsCard(QWidget *parent)
    : ProductCard(Common::tr("Cost and return"),
                  tr("For no deal about it costs and benefits are noted yet. They are noted on the "
                     "page of a deal, each with whose number it is."),
                  parent)
    , m_deals(new QComboBox)
{
    m_deals->setAccessibleName(tr("Deal whose numbers are shown"));
    m_deals->setToolTip(m_deals->accessibleName());
    m_deals->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_deals->setFixedWidth(DealsWidth);
    addTrailing(m_deals);
    connect(m_deals, &QComboBox::currentIndexChanged, this, &ProductCostsCard::showChosen);
}

/// The account; the deal, too, where it is not the only one there.
QString ProductCostsCard::nameOf(const ProductCosts &costs) const
{
    const auto there = std::ranges::count(m_costs, costs.account, &ProductCosts::account);
    return costs.account.isEmpty() || there > 1 ? joined({costs.account, costs.deal.name})
                                                : costs.account;
}

void ProductCostsCard::showStory(const ProductStory &story)
{
    m_costs = story.costs;
    const qint64 before = m_deals->currentData().toLongLong();
    {
        const QSignalBlocker quiet(m_deals);
        m_deals->clear();
        for (const ProductCosts &costs : m_costs)
            m_deals->addItem(nameOf(costs), costs.deal.id.value());
        m_deals->setCurrentIndex(std::max(0, m_deals->findData(before)));
    }
    m_deals->setVisible(!m_costs.empty());
    showChosen();
}

void ProductCostsCard::showChosen()
{
    std::vector<Row> rows;
    const int at = m_deals->currentIndex();
    if (at < 0 || at >= static_cast<int>(m_costs.size())) {
        setNote({});
        return showRows(rows);
    }
    const ProductCosts &costs = m_costs[size_t(at)];
    const CostReturn &all = costs.result;
    const auto money = [&](Money amount) { return shortAmount(amount, costs.deal.currency); };
    setNote(tr("over %n year(s)", nullptr, all.years));
    addLines(rows, costs, false);
    const Money hidden = all.of(CostKind::Maintenance) + all.of(CostKind::Migration);
    rows.push_back(totalRow(
        tr("Cost: %1 seen, %2 hidden").arg(money(all.of(CostKind::Visible)), money(hidden)),
        money(all.cost()), TextColor::Text));
    addLines(rows, costs, true);
    if (all.benefit().minor != 0)
        rows.push_back(totalRow(tr("Benefit over %n year(s)", nullptr, all.years),
                                money(all.benefit()), TextColor::Ok));
    const QString words = paybackText(all) + QString::number(all.cost().minor) + u' ' +
                          QString::number(all.benefit().minor) + paybackText(costs.cautious) +
                          costs.deal.currency + assumedText(all) + sourcesKey(costs);
    rows.push_back({words, [&costs] { return makePayback(costs); }});
    showRows(rows);
}

void ProductCostsCard::addLines(std::vector<Row> &rows, const ProductCosts &costs, bool benefits)
{
    for (const CostLine &line : costs.lines) {
        if ((line.kind == CostKind::Benefit) != benefits)
            continue;
        const QString note = QString(line.note).simplified();
        const QString amount = amountOf(line, costs.deal.currency);
        const QString said =
            joined({labelOf(line.source), line.text, firstOf({note, labelOf(line.kind)}), amount});
        rows.push_back(
            {said + line.id.toString(), [this, line, note, amount, said] {
                 ListRow *row = makeLinkRow(LineHeight, said, linkTo(line.id));
                 row->row()->addWidget(new SourceChip(line.source));
                 row->row()->addWidget(new ElidedLabel(line.text), TextPart);
                 row->row()->addWidget(new ElidedLabel(firstOf({note, labelOf(line.kind)}),
                                                       FontRole::Small, TextColor::Secondary),
                                       NotePart);
                 auto *number = new TextLabel(amount, FontRole::Body,
                                              line.amount ? TextColor::Text : TextColor::Warn);
                 number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
                 number->setMinimumWidth(AmountWidth);
                 row->row()->addWidget(number);
                 return row;
             }});
    }
}

ProductCard::Row ProductCostsCard::totalRow(const QString &words, const QString &amount,
                                            TextColor color)
{
    const QString said = joined({words, amount});
    return {said, [words, amount, color, said] {
                auto *holder = new QWidget;
                holder->setFixedHeight(LineHeight + tokens::Space1);
                holder->setAccessibleName(said);
                auto *column = new QVBoxLayout(holder);
                column->setContentsMargins(0, 0, 0, 0);
                column->setSpacing(0);
                column->addWidget(new Separator);
                auto *row = new QHBoxLayout;
                row->addWidget(new ElidedLabel(words, FontRole::BodyBold), 1);
                row->addWidget(new TextLabel(amount, FontRole::BodyBold, color));
                column->addLayout(row, 1);
                return holder;
            }};
}

QWidget *ProductCostsCard::makePayback(const ProductCosts &costs)
{
    const CostReturn &all = costs.result;
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, tokens::Space2, 0, tokens::Space1);
    row->setSpacing(tokens::Space4);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *figure = new QHBoxLayout;
    figure->setSpacing(tokens::Space2);
    const TextColor color = all.isPaidBack() ? TextColor::Ok : TextColor::Warn;
    if (all.paybackMonths.value_or(0) > 0)
        figure->addWidget(
            new TextLabel(QLocale().toString(*all.paybackMonths), FontRole::Figure, color));
    auto *meaning = new ElidedLabel(all.paybackMonths.value_or(0) > 0
                                        //: Behind a number of months
                                        ? tr("month(s) to pay back", nullptr, *all.paybackMonths)
                                        : paybackText(all),
                                    FontRole::BodyBold,
                                    all.paybackMonths.value_or(0) > 0 ? TextColor::Text : color);
    figure->addWidget(meaning, 1);
    words->addLayout(figure);
    QStringList notes;
    if (costs.cautious.paybackMonths != all.paybackMonths)
        notes.append(costs.cautious.paybackMonths ? tr("%n month(s) with assumed benefits at half",
                                                       nullptr, *costs.cautious.paybackMonths)
                                                  : tr("never, with assumed benefits at half"));
    if (const QString assumed = assumedText(all); !assumed.isEmpty())
        notes.append(assumed);
    for (const QString &note : std::as_const(notes))
        words->addWidget(makeWords(note));
    words->addStretch(1);
    row->addLayout(words, 1);
    auto *bars = new QWidget;
    bars->setFixedWidth(BarsWidth);
    auto *column = new QVBoxLayout(bars);
    column->setContentsMargins(0, tokens::Space1, 0, 0);
    column->setSpacing(tokens::Space1);
    const Money most = std::max(all.cost(), all.benefit());
    column->addWidget(makeBar(tr("Cost"), all.cost(), most, Tone::Muted, costs.deal.currency));
    column->addWidget(makeBar(labelOf(CostKind::Benefit), all.benefit(), most, Tone::Accent,
                              costs.deal.currency));
    addSources(*column, costs);
    column->addStretch(1);
    row->addWidget(bars);
    holder->setAccessibleName(joined({paybackText(all), notes.join(QStringLiteral(" · "))}));
    return holder;
}

} // namespace attache
