#include "ui/pages/library/product_life_card.h"

#include "core/base/shared_text.h"
#include "core/domain/life_stage_advice.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/style/paint.h"
#include "ui/widgets/label.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace attache {

namespace {

constexpr int DotSize = 9;
constexpr int HaloSize = 15; ///< around the present one

/// The stages of a life in a row: those behind, the present one, those to come.
class LifeLine final : public QWidget
{
public:
    explicit LifeLine(LifeStage stage)
        : m_stage(stage)
    {
        setFixedHeight(HaloSize + tokens::Space1 + tokens::SmallLine + tokens::Space2);
        setAccessibleName(labelOf(stage));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colors &colors = colorsFor(palette());
        constexpr int Count = int(choicesOf<LifeStage>.size());
        const qreal step = qreal(width()) / Count;
        constexpr qreal Middle = HaloSize / 2.0;
        const auto center = [&](int i) { return QPointF(step * (i + 0.5), Middle); };
        for (int i = 0; i + 1 < Count; ++i) {
            const LifeStage next = choicesOf<LifeStage>[size_t(i) + 1].value;
            painter.setPen(QPen(next < m_stage    ? colors.ok
                                : next == m_stage ? colors.accent
                                                  : colors.borderStrong,
                                1.5));
            painter.drawLine(center(i), center(i + 1));
        }
        for (int i = 0; i < Count; ++i)
            paintStage(painter, choicesOf<LifeStage>[size_t(i)].value, center(i));
        paintNames(painter, step);
    }

private:
    void paintStage(QPainter &painter, LifeStage stage, QPointF center)
    {
        const Colors &colors = colorsFor(palette());
        const bool now = stage == m_stage;
        const bool behind = stage < m_stage;
        if (now) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.selection);
            painter.drawEllipse(center, HaloSize / 2.0, HaloSize / 2.0);
        }
        painter.setPen(QPen(now ? colors.accent : behind ? colors.ok : colors.borderStrong, 1.5));
        painter.setBrush(now ? colors.accent : behind ? colors.ok : colors.surface);
        painter.drawEllipse(center, DotSize / 2.0, DotSize / 2.0);
    }

    /// Each name below its stage, or beside that as far as the others need the room.
    void paintNames(QPainter &painter, qreal step)
    {
        const Colors &colors = colorsFor(palette());
        constexpr size_t Count = choicesOf<LifeStage>.size();
        std::array<qreal, Count> wide{};
        std::array<qreal, Count> left{};
        qreal behind = 0;
        for (size_t i = 0; i < Count; ++i) {
            wide[i] = QFontMetricsF(fontOf(i)).horizontalAdvance(nameOf(i)) + 2;
            left[i] = std::max(behind, step * (qreal(i) + 0.5) - wide[i] / 2);
            behind = left[i] + wide[i] + tokens::Space1;
        }
        qreal end = width();
        for (size_t i = Count; i-- > 0;) {
            left[i] = std::min(left[i], end - wide[i]);
            end = left[i] - tokens::Space1;
        }
        for (size_t i = 0; i < Count; ++i)
            drawLine(&painter,
                     QRectF(left[i], HaloSize + tokens::Space1, wide[i], tokens::SmallLine),
                     nameOf(i), fontOf(i), isNow(i) ? colors.accent : colors.secondary);
    }

    static QString nameOf(size_t stage) { return labelOf(choicesOf<LifeStage>[stage].value); }
    bool isNow(size_t stage) const { return choicesOf<LifeStage>[stage].value == m_stage; }
    QFont fontOf(size_t stage) const
    {
        return fontFor(isNow(stage) ? FontRole::SmallBold : FontRole::Small);
    }

    LifeStage m_stage;
};

} // namespace

ProductLifeCard::ProductLifeCard(bool writable, QWidget *parent)
    : ProductCard(FieldLabel::tr("Life stage"),
                  tr("Say where it stands in its life: that decides how to sell it and what to "
                     "ask."),
                  parent)
{
    addEdit(Common::tr("Edit"), QStringLiteral("life_stage"), writable);
}

void ProductLifeCard::showStory(const ProductStory &story)
{
    const Product &product = story.product;
    std::vector<Row> rows;
    //: Beside the life stage of a product
    setNote(product.lifeStage ? tr("what it means") : QString());
    if (product.lifeStage) {
        const LifeStage stage = *product.lifeStage;
        rows.push_back({labelOf(stage), [stage] { return new LifeLine(stage); }});
        const QString advice = lifeStageAdvice(stage);
        rows.push_back({advice, [advice] { return makeWords(advice, TextColor::Text); }});
    }
    if (product.brokeEvenOn.isValid()) {
        const QString words =
            tr("It has paid for itself since %1.").arg(shortDay(product.brokeEvenOn, story.today));
        rows.push_back({words, [words] { return makeWords(words); }});
    }
    showRows(rows);
}

} // namespace attache
