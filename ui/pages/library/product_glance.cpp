#include "ui/pages/library/product_glance.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/product_map_text.h"
#include "core/queries/account_list.h"
#include "ui/base/tokens.h"
#include "ui/desk/content_reader.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace attache {

namespace {

constexpr qint64 MostAtOnce = 1000; ///< accounts that are read within a frame
constexpr size_t LinesShown = 4;
constexpr int LineHeight = 30;
constexpr int DotSize = 9;
constexpr int BandHeight = 6;
constexpr int ZoneHeight = 20;
/// The ends of the axis of prices, in major units: what is cheaper or dearer stands at the end.
constexpr double LeastPrice = 1'000;
constexpr double MostPrice = 5'000'000;

} // namespace

/// The stages of a life in a row: those behind, the present one named, those to come.
class LifeLine final : public QWidget
{
public:
    LifeLine() { setFixedHeight(DotSize + tokens::Space1 + tokens::SmallLine); }

    void setStage(std::optional<LifeStage> stage)
    {
        m_stage = stage;
        setVisible(stage.has_value());
        setAccessibleName(stage ? labelOf(*stage) : QString());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_stage)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colors &colors = colorsFor(palette());
        const auto count = static_cast<int>(choicesOf<LifeStage>.size());
        const qreal step = static_cast<qreal>(width()) / count;
        const qreal middle = DotSize / 2.0 + 1;
        painter.fillRect(QRectF(step / 2, middle - 0.5, width() - step, 1), colors.borderStrong);
        const QFontMetricsF metrics(fontFor(FontRole::SmallBold));
        const bool namesAll = std::ranges::all_of(choicesOf<LifeStage>, [&](const auto &each) {
            return metrics.horizontalAdvance(labelOf(each.value)) <= step;
        });
        for (int i = 0; i < count; ++i) {
            const LifeStage stage = choicesOf<LifeStage>[static_cast<size_t>(i)].value;
            const bool now = stage == *m_stage;
            const bool behind = stage < *m_stage;
            const QPointF center(step * (i + 0.5), middle);
            painter.setPen(QPen(now      ? colors.accent
                                : behind ? colors.ok
                                         : colors.borderStrong,
                                1.5));
            painter.setBrush(now ? colors.accent : behind ? colors.ok : colors.surface);
            painter.drawEllipse(center, DotSize / 2.0 - 1, DotSize / 2.0 - 1);
            if (!namesAll && !now)
                continue;
            const qreal wide = std::max(step, metrics.horizontalAdvance(labelOf(stage)) + 2);
            const qreal left = std::clamp(center.x() - wide / 2, 0.0, width() - wide);
            drawLine(&painter, QRectF(left, DotSize + tokens::Space1, wide, tokens::SmallLine),
                     labelOf(stage), fontFor(now ? FontRole::SmallBold : FontRole::Small),
                     now ? colors.accent : colors.secondary, Qt::AlignCenter);
        }
    }

private:
    std::optional<LifeStage> m_stage;
};

/// Where a product's prices lie among those that are worked by phone, online and on site.
class PriceBand final : public QWidget
{
public:
    PriceBand()
    {
        setFixedHeight(ZoneHeight + BandHeight + 2 * tokens::Space1 + tokens::SmallLine);
    }

    void setPrices(const Product &product, int phoneBelow, int visitAbove)
    {
        m_from = product.priceFrom ? product.priceFrom->major() : 0;
        m_to = product.priceTo ? product.priceTo->major() : m_from;
        m_phone = phoneBelow;
        m_visit = visitAbove;
        QStringList ends;
        for (const auto &price : {product.priceFrom, product.priceTo}) {
            if (price)
                ends.append(shortAmount(*price, product.currency));
        }
        ends.removeDuplicates();
        m_words = ends.join(QStringLiteral(" – "));
        setAccessibleName(m_words);
        setVisible(!ends.isEmpty() && visitAbove > 0);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colors &colors = colorsFor(palette());
        const auto zone = [&](double from, double to, VisitKind kind, bool there) {
            const QRectF rect(at(from), 0, at(to) - at(from) - 2, ZoneHeight);
            drawPanel(&painter, rect, there ? colors.accentWeak : colors.window, {},
                      tokens::RadiusCell);
            const QRectF inside = rect.adjusted(tokens::Space1, 0, 0, 0);
            const QFont font = fontFor(FontRole::Small);
            // Its place says which it is where there is no room for its name.
            if (QFontMetricsF(font).horizontalAdvance(labelOf(kind)) <= inside.width())
                drawLine(&painter, inside, labelOf(kind), font,
                         there ? colors.accent : colors.secondary);
        };
        zone(LeastPrice, m_phone, VisitKind::Phone, false);
        zone(m_phone, m_visit, VisitKind::Online, false);
        zone(m_visit, MostPrice, VisitKind::OnSite, true);
        const qreal left = at(std::min(m_from, m_to));
        const qreal right = std::max(at(std::max(m_from, m_to)), left + BandHeight);
        const qreal top = ZoneHeight + tokens::Space1;
        drawPanel(&painter, QRectF(left, top, right - left, BandHeight), colors.accent, {},
                  BandHeight / 2.0);
        const qreal wide = QFontMetricsF(fontFor(FontRole::SmallBold)).horizontalAdvance(m_words);
        drawLine(&painter,
                 QRectF(std::min(left, std::max(0.0, width() - wide - 2)),
                        top + BandHeight + tokens::Space1, wide + 2, tokens::SmallLine),
                 m_words, fontFor(FontRole::SmallBold), colors.text);
    }

private:
    qreal at(double price) const
    {
        const double inside = std::clamp(price, LeastPrice, MostPrice);
        return width() * std::log(inside / LeastPrice) / std::log(MostPrice / LeastPrice);
    }

    double m_from = 0;
    double m_to = 0;
    double m_phone = 0;
    double m_visit = 0;
    QString m_words;
};

ProductGlance::ProductGlance(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ours(new MixedLine)
    , m_talks(new MixedLine)
    , m_others(new MixedLine)
    , m_life(new LifeLine)
    , m_prices(new PriceBand)
    , m_cases(new QVBoxLayout)
    , m_questions(new QVBoxLayout)
    , m_returns(new QVBoxLayout)
    , m_rivals(new QVBoxLayout)
    , m_trainings(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    // Below each other: a strip of cells has no room for them in a sheet.
    auto *figures = new QVBoxLayout;
    figures->setSpacing(tokens::Space1);
    for (MixedLine *line : {m_ours, m_talks, m_others})
        figures->addWidget(line);
    column->addLayout(figures);
    column->addWidget(m_life);
    column->addWidget(m_prices);
    for (QVBoxLayout *lines : {m_cases, m_questions, m_returns, m_rivals, m_trainings}) {
        lines->setSpacing(0);
        column->addLayout(lines);
    }
}

Result<ProductGlance::Content> ProductGlance::contentOf(Connection &connection,
                                                        const Product &product, QDate today)
{
    Content content;
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    content.phoneBelow = settings.phoneBelow;
    content.visitAbove = settings.visitAbove;
    ATTACHE_TRY(ProductMapRows rows, productMapRows(connection));
    content.totals = ProductMap(std::move(rows), settings, today).totals(product.id);
    ATTACHE_TRY(auto cases, caseFacts(connection));
    ATTACHE_TRY(auto questions, faqFacts(connection));
    const auto ofOthers = [&product](const LibraryFacts &each) {
        return !each.products.contains(product.name, Qt::CaseInsensitive);
    };
    std::erase_if(cases, ofOthers);
    std::erase_if(questions, ofOthers);
    // What is missing comes first.
    std::ranges::stable_sort(questions, {}, &LibraryFacts::answered);
    content.cases = factLines(cases, today);
    content.questions = factLines(questions, today);
    ATTACHE_TRY(content.returns, returnLines(connection, product, today));
    ATTACHE_TRY(content.rivals, rivalLines(connection, product, today));
    ATTACHE_TRY(content.trainings, trainingLines(connection, product, today));
    return content;
}

void ProductGlance::showProduct(const Product &product)
{
    m_product = product;
    const QDate today = m_desk.clock().today();
    m_life->setStage(product.lifeStage);
    const auto count = accountCount(m_desk.connection());
    if (!count)
        return m_desk.report(count.error());
    readContent<Content>(
        m_desk, this, *count <= MostAtOnce, tr("Read who uses a product"),
        [product, today](Connection &connection) { return contentOf(connection, product, today); },
        [this, id = product.id](Result<Content> content) {
            if (!content)
                m_desk.report(content.error());
            else if (id == m_product.id)
                show(*content);
        });
}

void ProductGlance::show(const Content &content)
{
    const MapTotals &totals = content.totals;
    const auto cell = [](MixedLine *to, const QString &first, const QString &second) {
        to->setRuns({{first, FontRole::BodyBold, TextColor::Text, 0},
                     {second, FontRole::Small, TextColor::Secondary, tokens::Space2}});
    };
    const auto sum = [](const QMap<QString, Money> &amounts) {
        return amounts.isEmpty() ? QStringLiteral("–") : amountsText(amounts);
    };
    cell(m_ours, tr("%n in use", nullptr, totals.count(MapState::Ours)),
         tr("%1 a year").arg(sum(totals.ours)));
    cell(m_talks, tr("%n in talks", nullptr, totals.count(MapState::InTalks)), sum(totals.talks));
    cell(m_others, tr("%n with a rival", nullptr, totals.count(MapState::Rival)),
         tr("%n never asked", nullptr, totals.count(MapState::Unknown)));
    m_prices->setPrices(m_product, content.phoneBelow, content.visitAbove);
    fill(m_cases, TypeLabel::tr("Case studies"), content.cases, tr("No case tells of it yet."));
    fill(m_questions, TypeLabel::tr("Questions and answers"), content.questions,
         tr("No question about it is noted."));
    fill(m_returns, Common::tr("Cost and return"), content.returns,
         tr("For no deal about it costs and benefits are noted yet."));
    fill(m_rivals, tr("Against competitors"), content.rivals,
         tr("No function of a competitor is held against it yet."));
    fill(m_trainings, TypeLabel::tr("Trainings"), content.trainings,
         tr("Nobody is trained on it yet."));
}

void ProductGlance::fill(QVBoxLayout *lines, const QString &title,
                         const std::vector<ProductLine> &all, const QString &none)
{
    clearLayout(lines);
    lines->addWidget(new MixedLine(
        {{title, FontRole::SmallBold, TextColor::Secondary, 0},
         {QLocale().toString(all.size()), FontRole::Small, TextColor::Muted, tokens::Space2}}));
    if (all.empty())
        lines->addWidget(new TextLabel(none, FontRole::Small, TextColor::Muted));
    const size_t shown = std::min(LinesShown, all.size());
    for (size_t i = 0; i < shown; ++i) {
        const ProductLine &each = all[i];
        auto *row = new ListRow(LineHeight);
        row->row()->addWidget(new Dot(each.tone));
        row->row()->addWidget(new ElidedLabel(each.text), 1);
        row->row()->addWidget(new TextLabel(each.trailing, FontRole::Small, each.trailingColor));
        row->setAccessibleName(
            each.trailing.isEmpty() ? each.text : each.text + QStringLiteral(", ") + each.trailing);
        row->setLined(i + 1 < shown);
        connect(row, &ListRow::activated, this,
                [this, link = each.link] { Q_EMIT openRequested(link); });
        lines->addWidget(row);
    }
}

QStringList ProductGlance::figures() const
{
    QStringList words;
    for (const MixedLine *line : {m_ours, m_talks, m_others})
        words.append(line->text());
    words.removeAll(QString());
    return words;
}

} // namespace attache
