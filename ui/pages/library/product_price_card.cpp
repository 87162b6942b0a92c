#include "ui/pages/library/product_price_card.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/product_map_text.h"
#include "core/domain/settings.h"
#include "core/domain/week_rules.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attache {

namespace {

constexpr int BandHeight = 6;
constexpr int ZoneHeight = 20;
constexpr int TickReach = 3; ///< of the median beyond the band
/// The ends of the axis of prices, in major units: what is cheaper or dearer stands at the end.
constexpr double LeastPrice = 1'000;
constexpr double MostPrice = 5'000'000;

/// The zones of the channels on a logarithmic axis, below them the prices of a product and the
/// median of its deals.
class PriceBand final : public QWidget
{
public:
    explicit PriceBand(const ProductStory &story)
        : m_phone(story.phoneBelow)
        , m_visit(story.visitAbove)
        , m_currency(story.product.currency)
        , m_words(wordsOf(story.product))
    {
        setFixedHeight(tokens::SmallLine + ZoneHeight + BandHeight + 2 * tokens::Space2 +
                       tokens::SmallLine);
        const Product &product = story.product;
        const auto price = product.priceFrom ? product.priceFrom : product.priceTo;
        m_from = price ? price->major() : 0;
        m_to = product.priceTo ? product.priceTo->major() : m_from;
        if (story.median) {
            m_median = story.median->major();
            m_medianWords =
                ProductPriceCard::tr("median %1").arg(shortAmount(*story.median, m_currency));
        }
        setAccessibleName(m_medianWords.isEmpty() ? m_words
                                                  : m_words + QStringLiteral(", ") + m_medianWords);
    }

    /// "¥ 300 K – ¥ 2.4 M"
    static QString wordsOf(const Product &product)
    {
        QStringList ends;
        for (const auto &end : {product.priceFrom, product.priceTo}) {
            if (end)
                ends.append(shortAmount(*end, product.currency));
        }
        ends.removeDuplicates();
        return ends.join(QStringLiteral(" – "));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintAxis(painter);
        paintZone(painter, LeastPrice, m_phone, VisitKind::Phone);
        paintZone(painter, m_phone, m_visit, VisitKind::Online);
        paintZone(painter, m_visit, MostPrice, VisitKind::OnSite);
        paintBand(painter);
    }

private:
    void paintAxis(QPainter &painter)
    {
        const QFont font = fontFor(FontRole::Small);
        qreal behind = 0;
        for (const double price : {double(m_phone), double(m_visit), m_visit * 10.0, MostPrice}) {
            const QString words = shortAmount(Money::fromMajor(std::llround(price)), m_currency);
            const qreal wide = QFontMetricsF(font).horizontalAdvance(words) + 2;
            const qreal left = std::clamp(at(price) - wide / 2, 0.0, width() - wide);
            if (left < behind || price > MostPrice)
                continue;
            drawLine(&painter, QRectF(left, 0, wide, tokens::SmallLine), words, font,
                     colorsFor(palette()).secondary);
            behind = left + wide + tokens::Space2;
        }
    }

    void paintZone(QPainter &painter, double from, double to, VisitKind kind)
    {
        const Colors &colors = colorsFor(palette());
        // A price at the border of two is worked as the lower one is.
        const bool there = kind == VisitKind::Phone    ? m_from < to
                           : kind == VisitKind::Online ? m_from <= to && m_to >= from
                                                       : m_to > from;
        const QRectF rect(at(from), tokens::SmallLine, at(to) - at(from) - 2, ZoneHeight);
        drawPanel(&painter, rect, there ? colors.accentWeak : colors.window, {},
                  tokens::RadiusCell);
        const QRectF inside = rect.adjusted(tokens::Space1, 0, 0, 0);
        const QFont font = fontFor(FontRole::Small);
        // Its place says which it is where there is no room for its name.
        if (QFontMetricsF(font).horizontalAdvance(labelOf(kind)) <= inside.width())
            drawLine(&painter, inside, labelOf(kind), font,
                     there ? colors.accent : colors.secondary);
    }

    void paintBand(QPainter &painter)
    {
        const Colors &colors = colorsFor(palette());
        const qreal left = std::min(at(std::min(m_from, m_to)), qreal(width() - BandHeight));
        const qreal right = std::max(at(std::max(m_from, m_to)), left + BandHeight);
        const qreal top = tokens::SmallLine + ZoneHeight + tokens::Space2;
        drawPanel(&painter, QRectF(left, top, right - left, BandHeight), colors.accent, {},
                  BandHeight / 2.0);
        if (m_median > 0)
            painter.fillRect(
                QRectF(at(m_median) - 1, top - TickReach, 2, BandHeight + 2 * TickReach),
                colors.text);
        const QFont bold = fontFor(FontRole::SmallBold);
        const QFont font = fontFor(FontRole::Small);
        const qreal wide = QFontMetricsF(bold).horizontalAdvance(m_words) + 2;
        const qreal more = QFontMetricsF(font).horizontalAdvance(m_medianWords) + 2;
        const qreal all = wide + tokens::Space2 + more;
        const qreal begin = std::clamp(left, 0.0, std::max(0.0, width() - all));
        const qreal below = top + BandHeight + tokens::Space1;
        drawLine(&painter, QRectF(begin, below, wide, tokens::SmallLine), m_words, bold,
                 colors.text);
        drawLine(&painter, QRectF(begin + wide + tokens::Space2, below, more, tokens::SmallLine),
                 m_medianWords, font, colors.secondary);
    }

    qreal at(double price) const
    {
        const double inside = std::clamp(price, LeastPrice, MostPrice);
        return width() * std::log(inside / LeastPrice) / std::log(MostPrice / LeastPrice);
    }

    int m_phone;
    int m_visit;
    QString m_currency;
    QString m_words;
    QString m_medianWords;
    double m_from = 0;
    double m_to = 0;
    double m_median = 0;
};

/// How it is sold by its price; empty where that says nothing.
QString channelWords(const Product &product, const Settings &settings)
{
    const auto least = product.priceFrom ? product.priceFrom : product.priceTo;
    const auto most = product.priceTo ? product.priceTo : product.priceFrom;
    QString one = channelAdvice(least, product.currency, settings);
    if (one.isEmpty() || one == channelAdvice(most, product.currency, settings))
        return one;
    //: By what a product costs at least and at most: "Online meeting" and "On site"
    return ProductPriceCard::tr("By its price: from %1 to %2")
        .arg(labelOf(kindFor(least, Tier::C, settings)).toLower(),
             labelOf(kindFor(most, Tier::C, settings)).toLower());
}

} // namespace

ProductPriceCard::ProductPriceCard(bool writable, QWidget *parent)
    : ProductCard(tr("Price band and channel"),
                  tr("Say what it costs, from and to: the price decides the channel."), parent)
{
    addEdit(Common::tr("Edit"), QStringLiteral("price_from"), writable);
    //: Beside the prices of a product: what they are of
    setNote(tr("one deal"));
}

void ProductPriceCard::showStory(const ProductStory &story)
{
    const Product &product = story.product;
    std::vector<Row> rows;
    if (!product.priceFrom && !product.priceTo)
        return showRows(rows);
    Settings settings;
    settings.phoneBelow = story.phoneBelow;
    settings.visitAbove = story.visitAbove;
    settings.currency = story.ruleCurrency;
    QStringList words{channelWords(product, settings)};
    words.removeAll(QString());
    const QString prices = PriceBand::wordsOf(product);
    // The rule holds for amounts of one currency.
    if (product.currency == story.ruleCurrency && story.visitAbove > 0)
        rows.push_back({QStringLiteral("%1 %2 %3 %4")
                            .arg(prices)
                            .arg(story.phoneBelow)
                            .arg(story.visitAbove)
                            .arg(story.median.value_or(Money()).minor),
                        [&story] { return new PriceBand(story); }});
    else
        words.prepend(prices);
    if (story.median)
        words.append(tr("The median is that of %n deal(s) won.", nullptr, story.medianOf));
    for (const QString &line : words)
        rows.push_back({line, [line] { return makeWords(line); }});
    showRows(rows);
}

} // namespace attache
